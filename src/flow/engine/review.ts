// What is said under a review: which of its lines is meant and what to do with it, or a plain word to send.

import { type AskStep, asksFiles, type ChoiceStep, type PlaceStep } from '../definition/step.ts';
import { takeWords } from './choose-option.ts';
import { reopen } from './correct-answer.ts';
import { takeDay } from './day-answers.ts';
import { addSpoken } from './join-answers.ts';
import { reviewedSteps } from './options.ts';
import { takePlaceCorrected } from './place-answers.ts';
import { entriesOf, markOf } from './position.ts';
import type { Answer, Entry, Message, ReviewWish, WishedLine } from './state.ts';
import { accept, messageOf, type Question, type Turn, tell } from './turn.ts';
import { retell, takeMore, withBefore } from './unanswered-words.ts';

type Wished = Extract<ReviewWish, { wish: 'line' }>;

/** Does what the words ask for. False: nothing that a review could do, and nothing has changed. */
export async function takeUnderReview(turn: Turn, asked: Question, said: string): Promise<boolean> {
  const [place = said, ...told] = turn.surroundings.reads.partedTelling(said);
  const text = told.length > 0 && takeMore(turn, told).length === 0 ? place : said;
  const lines = await linesOf(turn, asked.step);
  const wish = turn.surroundings.reads.review(text, lines);
  if (await takeDayAnew(turn, asked, text)) return true;
  if (turn.mode !== undefined) return takeUnderLines(turn, asked, text, wish, lines);
  if (!wish) return takeUnwished(turn, asked, text);
  heed(turn, asked, wish);
  return true;
}

/** "No, it was on Saturday", where what is read back has one day. False: it has none, or none is named. */
async function takeDayAnew(turn: Turn, { step }: Question, text: string): Promise<boolean> {
  const [only, ...others] = reviewedSteps(turn, step).filter((each) => each.ask === 'date');
  return only?.ask === 'date' && others.length === 0 && (await takeDay(turn, only, text));
}

/** More words than these say more than yes or no. */
const MOST_SHORT = 3;

/** A plain answer; or a sentence that begins like one and goes on. What may be left out is left out already. */
function takeUnwished(turn: Turn, asked: Question, text: string): boolean {
  const { reads } = turn.surroundings;
  // "Douz" goes on, and sends nothing.
  const agrees = (reads.agrees(text) || reads.yesNo(text) === 'yes') && /\s/u.test(text);
  if (reads.skip(text) && !agrees && reads.yesNo(text) !== 'no') {
    heed(turn, asked, { wish: 'fine' });
    return true;
  }
  const isLong = (text.split(/\s+/u).length > MOST_SHORT || reads.tellsOn(text)) && !reads.agrees(text);
  if ((isLong && takeMore(turn, [text]).length === 0) || takeWords(turn, asked, text)) return true;
  if (!reads.skip(text)) return false;
  // "Yes, go on" says no more than that, either.
  heed(turn, asked, { wish: 'wait' });
  return true;
}

/** Asked which line it is: one of them, or none after all. */
function takeUnderLines(
  turn: Turn,
  asked: Question,
  text: string,
  wish: ReviewWish | null,
  lines: WishedLine[],
): boolean {
  const { reads } = turn.surroundings;
  const isAnswer = wish !== null && wish.wish !== 'change' && wish.wish !== 'add';
  const nothing = reads.yesNo(text) !== null || reads.skip(text);
  if (isAnswer) heed(turn, asked, wish);
  else if (reads.sends(text)) {
    turn.mode = undefined;
    return takeWords(turn, asked, text);
  } else if (nothing) heed(turn, asked, { wish: 'wait' });
  else if (takeWords(turn, asked, text)) return true;
  else return turn.mode === 'add' && addTold(turn, text, lines);
  turn.mode = undefined;
  return true;
}

/** Asked what to add, somebody simply tells it. */
function addTold(turn: Turn, text: string, lines: WishedLine[]): boolean {
  const told = lines.findLast(({ ask }) => ask === 'text');
  if (!told || !/\S\s+\S/u.test(text)) return false;
  changeLine(turn, { wish: 'line', id: told.id, more: true, said: text });
  return true;
}

function heed(turn: Turn, { step }: Question, wish: ReviewWish): void {
  if (wish.wish === 'line') changeLine(turn, wish);
  else if (wish.wish === 'change' || wish.wish === 'add') turn.mode = wish.wish;
  else tell(turn, saying(turn, step, wish.wish));
  turn.accepted = true;
}

/** What was answered before is corrected while another question is on the screen. False: this is no correction. */
export async function takeCorrection(turn: Turn, { step }: Question, text: string): Promise<boolean> {
  const { reads } = turn.surroundings;
  if (asksFiles(step)) {
    const [passing = text, ...told] = reads.partedTelling(text);
    // "I have none, but add that…" answers, too.
    if (told.length > 0 && reads.skip(passing)) return false;
  }
  const lines = await linesOf(turn, step);
  const wish = reads.review(text, lines);
  // Asked for a photo, nobody says where something is but to correct it.
  const isMeant = wish?.wish === 'line' && (wish.firm || (step.ask === 'photo' && wish.said !== undefined));
  if (!isMeant) return false;
  const now = nowSays(wish, lines);
  const isSaid = changeLine(turn, wish, now);
  if (!isSaid && now) tell(turn, now);
  return true;
}

/** What the line says from now on, so that a wrong reading is seen at once. */
function nowSays({ id, option, said }: Wished, lines: WishedLine[]): Message | undefined {
  const line = lines.find((each) => each.id === id);
  const value = line?.options.find((each) => each.id === option)?.label ?? said;
  if (value === undefined) return undefined;
  const isShown = option !== undefined || line?.ask === 'place';
  return isShown ? { message: 'common-now_says', values: { value } } : { message: 'common-subject_taken' };
}

/** The lines that are read back, as far as words can name them. */
async function linesOf(turn: Turn, review: AskStep): Promise<WishedLine[]> {
  const lines: WishedLine[] = [];
  for (const step of reviewedSteps(turn, review)) {
    const options = step.ask === 'choice' ? await entriesFor(turn, step) : [];
    const answer = turn.answers[step.name];
    const text = answer?.kind === 'text' || answer?.kind === 'place' ? answer.text : undefined;
    lines.push({
      ...{ id: step.name, message: messageOf(turn.flow, step.name), ask: step.ask, options },
      ...(text !== undefined && { text }),
      ...(answer?.kind === 'place' && answer.quarter !== undefined && { quarter: answer.quarter }),
    });
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

/** A new value that was said with it is taken at once; else the line is asked for anew. True: what was done is said. */
function changeLine(
  turn: Turn,
  { id, more, option, said, retold, within }: Wished,
  saying?: Message,
): boolean {
  const step = turn.flow.steps.find(({ name }) => name === id);
  if (step?.verb === 'ask' && option !== undefined) {
    const mark = 'from' in step && step.from ? { of: markOf(turn, step) } : {};
    accept(turn, id, { kind: 'choice', option, ...mark });
    return retold !== undefined && retell(turn, retold, saying);
  }
  const before = turn.answers[id];
  const voices = within && before?.kind === 'text' ? (before.voices ?? []) : [];
  reopen(turn, id, more);
  if (step?.verb !== 'ask' || said === undefined) return false;
  if (step.ask === 'place') changePlace(turn, step, more ? before : undefined, said, within);
  // Too short to stand alone: the question that comes up again says what is wanted.
  else if (step.ask === 'text' && !step.check) {
    const told = !more && !within && before?.kind === 'text' ? before.text : undefined;
    const texts = [withBefore(turn, said, told, step.max)];
    const isTaken = addSpoken(turn, step, { texts, voices }) === null;
    if (isTaken && within && before?.kind === 'text' && before.text) reachOthers(turn, before.text, said);
    if (isTaken && (more || within)) tell(turn, { message: more ? 'common-added' : 'common-subject_taken' });
    return isTaken && (more || within === true);
  }
  return false;
}

/** The place as it is said now; with one before it, both are one answer in the words of both, or in the new ones. */
function changePlace(
  turn: Turn,
  step: PlaceStep,
  before: Answer | undefined,
  said: string,
  within = false,
): void {
  if (before?.kind === 'place') {
    const words = within ? [said] : [before.text, said];
    accept(turn, step.name, { ...before, text: words.filter(Boolean).join(', ') });
    turn.correcting = undefined;
  } else takePlaceCorrected(turn, { step, entries: [] }, said);
}

/** The words that are others now stand so in every answer that was drawn from the same sentence. */
function reachOthers(turn: Turn, before: string, now: string): void {
  const [old, instead] = [before.split(/\s+/u), now.split(/\s+/u)];
  let [from, behind] = [0, 0];
  while (from < old.length && old[from] === instead[from]) from += 1;
  const most = Math.min(old.length, instead.length) - from;
  while (behind < most && old.at(-1 - behind) === instead.at(-1 - behind)) behind += 1;
  const words = old.slice(from, old.length - behind).join(' ');
  const others = instead.slice(from, instead.length - behind).join(' ');
  if (words === '' || others === '' || words === before) return;
  for (const [step, answer] of Object.entries(turn.answers)) {
    if ((answer.kind !== 'text' && answer.kind !== 'place') || !answer.text) continue;
    const text = ` ${answer.text} `.replace(` ${words} `, () => ` ${others} `).trim();
    if (text !== answer.text) turn.answers[step] = { ...answer, text };
  }
}

/** What is answered to it; a flow whose law says otherwise has words of its own. */
function saying(turn: Turn, review: AskStep, wish: 'wait' | 'unnamed' | 'fine') {
  const own = { message: messageOf(turn.flow, review.name), attribute: wish };
  return wish === 'unnamed' && turn.surroundings.has(own)
    ? own
    : { message: 'common-review', attribute: wish };
}
