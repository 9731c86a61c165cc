// What is said under a review: which of its lines is meant and what to do with it, or a plain word to send.
import { reopen } from './correct.ts';
import type { AskStep, ChoiceStep } from './format.ts';
import type { Entry, ReviewWish, WishedLine } from './memory.ts';
import { reviewedSteps } from './menu.ts';
import { entriesOf, markOf } from './standing.ts';
import { takeWords } from './taps.ts';
import { accept, messageOf, type Question, type Turn, tell } from './turn.ts';

/** Does what the words ask for. False: nothing that a review could do, and nothing has changed. */
export async function takeUnderReview(turn: Turn, asked: Question, text: string): Promise<boolean> {
  const wish =
    turn.mode === undefined && turn.surroundings.reads.review(text, await linesOf(turn, asked.step));
  if (!wish) return takeWords(turn, asked, text);
  if (wish.wish === 'line') changeLine(turn, wish);
  else if (wish.wish === 'change') turn.mode = 'change';
  else tell(turn, saying(turn, asked.step, wish.wish));
  turn.accepted = true;
  return true;
}

/** The lines that are read back, as far as words can name them. */
async function linesOf(turn: Turn, review: AskStep): Promise<WishedLine[]> {
  const lines: WishedLine[] = [];
  for (const step of reviewedSteps(turn, review)) {
    const options = step.ask === 'choice' || step.ask === 'slot' ? await entriesFor(turn, step) : [];
    lines.push({ id: step.name, message: messageOf(turn.flow, step.name), ask: step.ask, options });
  }
  return lines;
}

async function entriesFor(turn: Turn, step: ChoiceStep): Promise<Entry[]> {
  if (step.from) return entriesOf(turn, step);
  const message = messageOf(turn.flow, step.name);
  return (step.options ?? []).map((id) => ({
    id,
    label: turn.surroundings.label({ message, attribute: id }),
  }));
}

/** A new value that was said with it is taken at once; else the line is asked for anew. */
function changeLine(turn: Turn, { id, more, option }: Extract<ReviewWish, { wish: 'line' }>): void {
  const step = turn.flow.steps.find(({ name }) => name === id);
  if (option === undefined || !step) {
    reopen(turn, id, more);
    return;
  }
  const mark = 'from' in step && step.from ? { of: markOf(turn, step) } : {};
  accept(turn, id, { kind: 'choice', option, ...mark });
}

/** What is answered to it; a flow whose law says otherwise has words of its own. */
function saying(turn: Turn, review: AskStep, wish: 'wait' | 'unnamed' | 'fine') {
  const own = { message: messageOf(turn.flow, review.name), attribute: wish };
  return wish === 'unnamed' && turn.surroundings.has(own)
    ? own
    : { message: 'common-review', attribute: wish };
}
