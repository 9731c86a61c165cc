// Words that answer nothing of the question on the screen: more of what was told, another subject after all, or something for later.
import { addSpoken } from './spoken.ts';
import { fits, markOf } from './standing.ts';
import { accept, slip, type Turn, tell } from './turn.ts';

/** Puts each of these texts where it belongs; returns those that belong nowhere. */
export function takeMore(turn: Turn, texts: string[]): string[] {
  return texts.filter((text) => !takesOne(turn, text));
}

function takesOne(turn: Turn, text: string): boolean {
  const more = turn.surroundings.more(text, turn.answers);
  if (more === null) return false;
  if (more.is === 'heard') {
    tell(turn, more.saying);
    turn.accepted = true;
    return true;
  }
  if (more.is === 'instead') choose(turn, more.step, more.option);
  return add(turn, more.text, more.is === 'instead' ? 'common-subject_taken' : 'common-added');
}

function choose(turn: Turn, name: string, option: string): void {
  const step = turn.flow.steps.find((each) => each.name === name);
  const mark = step?.verb === 'ask' && 'from' in step && step.from ? { of: markOf(turn, step) } : {};
  accept(turn, name, { kind: 'choice', option, ...mark });
}

/** Joins it to what was told last, if that has been asked already. */
function add(turn: Turn, text: string, message: string): boolean {
  const step = turn.flow.steps.findLast(
    (each) =>
      each.verb === 'ask' && each.ask === 'text' && !each.check && fits(each, turn.answers[each.name]),
  );
  if (step?.verb !== 'ask' || step.ask !== 'text') return false;
  const slipped = addSpoken(turn, step, { texts: [text], voices: [] });
  if (slipped) slip(turn, slipped);
  else tell(turn, { message });
  return true;
}
