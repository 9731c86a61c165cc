// Takes a chosen option: a tap, or a number or words that mean one.
import type { DateStep } from '../definition/step.ts';
import { keepOld, reopen } from './correct-answer.ts';
import { CHANGE, offers, optionMeant } from './options.ts';
import { applies, entriesOf, fits, markOf } from './position.ts';
import type { Answer, Input } from './state.ts';
import { accept, type Question, slip, type Turn, tell } from './turn.ts';
import { ADD_WORDS, addUnheard } from './unheard-words.ts';

type Tap = Extract<Input, { kind: 'option' }>;

/**
 * A tap counts for the question it was shown under, and only while that question is the one being asked. Anything
 * else is an old button: said kindly, and the question of now is asked again.
 */
export function takeTap(turn: Turn, asked: Question | null, tap: Tap): 'taken' | 'again' | 'old' {
  const { shown } = turn;
  const repeated = [turn.tapped, shown?.last].some(
    (last) => last && last.menu === tap.menu && last.option === tap.option,
  );
  if (repeated) return 'again';
  const since = shown?.since ?? shown?.menu ?? 0;
  const ofThis = shown !== undefined && tap.menu >= since && tap.menu <= shown.menu;
  if (asked && ofThis && !turn.tapped && offers(turn, asked, tap.option)) {
    turn.tapped = { menu: tap.menu, option: tap.option };
    choose(turn, asked, tap.option);
    return 'taken';
  }
  tell(turn, { message: 'common-old_button' });
  return 'old';
}

/** Reads words as an option of the question; false if they are none, and then nothing has changed. */
export function takeWords(turn: Turn, asked: Question, text: string): boolean {
  const meant = optionMeant(turn, asked, text);
  if (meant === 'number') {
    slip(turn, { message: 'common-no_such_number', values: { max: turn.shown?.options.length ?? 0 } });
    return true;
  }
  if (!meant) return false;
  choose(turn, asked, meant.id);
  return true;
}

function choose(turn: Turn, asked: Question, id: string): void {
  const { step } = asked;
  if (id === '_person') turn.left = 'person';
  else if (id === '_more') turn.page += 1;
  else if (id === '_back_page') turn.page -= 1;
  else if (id === '_back') {
    if (turn.mode === undefined) keepOld(turn);
    else turn.mode = undefined;
  } else if (id === ADD_WORDS) addUnheard(turn);
  else if (id === '_done' || id === '_skip') leave(turn, step.name);
  else if (step.ask === 'confirm') decide(turn, asked, id);
  else if (id === '_quarters') turn.mode = 'quarters';
  else if (step.ask === 'date') dayChosen(turn, step, id);
  else if (step.ask === 'place') placeChosen(turn, step.name, id);
  else {
    const mark = step.ask === 'choice' && step.from ? { of: markOf(turn, step) } : {};
    accept(turn, step.name, { kind: 'choice', option: id, ...mark });
  }
}

function dayChosen(turn: Turn, step: DateStep, id: string): void {
  const near = turn.surroundings.daysNear(step.check).find((each) => `_${each.id}` === id);
  if (near) accept(turn, step.name, { kind: 'date', day: near.day });
}

/** A quarter from the list stands beside the words that were not understood; `_keep` lets them stand alone. */
function placeChosen(turn: Turn, step: string, id: string): void {
  const before = turn.answers[step];
  const {
    open: _,
    same,
    ...kept
  }: Answer & { kind: 'place' } = before?.kind === 'place' ? before : { kind: 'place' };
  const beside = same ? { kind: 'place' as const } : kept;
  accept(turn, step, id === '_keep' ? kept : { ...beside, quarter: id });
}

/** Files already given are not thrown away by a tap on an earlier *skip*. */
export function leave(turn: Turn, step: string): void {
  const answer = turn.answers[step];
  if (answer?.kind !== 'files' || answer.files.length === 0) accept(turn, step, { kind: 'skipped' });
  else {
    const { open: _, ...kept } = answer;
    accept(turn, step, kept);
  }
}

function decide(turn: Turn, { step }: Question, id: string): void {
  if (id === 'stop') {
    turn.left = 'stopped';
  } else if (id === 'change') {
    turn.mode = 'change';
    turn.unheard = undefined;
  } else if (id === 'send') {
    confirm(turn, step.name);
  } else if (id.startsWith(CHANGE)) {
    reopen(turn, id.slice(CHANGE.length), turn.mode === 'add');
  }
}

/** A confirmation is for the answers that were read back, which need not be those of now. */
function confirm(turn: Turn, step: string): void {
  const of = turn.shown?.of;
  if (of !== undefined) accept(turn, step, { kind: 'confirmed', of });
}

/**
 * The question on the screen as it is asked today; null if it is answered; `gone` if the flow no longer asks it.
 * A question added above it meanwhile is asked after this one is answered.
 */
export async function questionShown(turn: Turn, now: Question | null): Promise<Question | 'gone' | null> {
  const name = turn.shown?.step;
  if (name === undefined || isOfNoFlow(name)) return null;
  if (now && now.step.name === name) return now;
  const step = turn.flow.steps.find((candidate) => candidate.name === name);
  if (step?.verb !== 'ask' || !applies(turn.flow, step, turn.answers)) return 'gone';
  // Something must be asked before it now: no yes to what was read back may be taken for an answer to that.
  if (step.ask === 'confirm') return 'gone';
  if (fits(step, turn.answers[step.name])) return null;
  const entries = step.ask === 'choice' ? await entriesOf(turn, step) : [];
  return { step, entries };
}

/** The bot's own menus, which may lie over a question, have names that no step can have. */
const isOfNoFlow = (name: string): boolean => name.startsWith('_');
