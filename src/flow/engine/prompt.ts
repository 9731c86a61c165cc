// Puts the question of now on the screen: its words, its options, and what is read back for a review.

import { type AskStep, asksFiles } from '../definition/step.ts';
import { menuOf, reviewedSteps } from './options.ts';
import { collected, entriesOf, markOf, type Standing, standing } from './position.ts';
import type { Advanced, Answer, Message, Prompt, ReviewLine, Shown } from './state.ts';
import { closed, messageOf, type Question, remember, type Turn, wordsOf } from './turn.ts';
import { forgetUnheard, unheardSaid } from './unheard-words.ts';

/** Says what there is to say, then asks, acts or ends, wherever the answers lead. */
export async function proceed(turn: Turn): Promise<Advanced> {
  return show(turn, await standing(turn));
}

export async function show(turn: Turn, now: Standing): Promise<Advanced> {
  if (now.at === 'ask') forgetUnheard(turn, now.step);
  if (now.at === 'end') return closed(turn, { kind: 'end' });
  const say: Prompt[] = turn.says
    .filter((saying) => !isSaidAnyway(turn, now, saying))
    .map((saying) => ({ saying }));
  if (now.at === 'do') {
    const { name, action } = now.step;
    const answers = collected(turn, now.step);
    if (turn.shown && turn.tapped) turn.shown = { ...turn.shown, last: turn.tapped };
    return { memory: remember(turn), say, then: { kind: 'do', step: name, action, answers } };
  }
  say.push(await ask(turn, now));
  return { memory: remember(turn), say, then: { kind: 'wait' } };
}

/** The question for photos says itself how many there are: it need not be said that one was kept. */
function isSaidAnyway(turn: Turn, now: Standing, { message }: Message): boolean {
  return (
    (message === 'common-kept_photo' || message === 'common-kept_video') &&
    now.at === 'ask' &&
    turn.answers[now.step.name]?.kind === 'files'
  );
}

async function ask(turn: Turn, now: Question): Promise<Prompt> {
  const { step } = now;
  const again = turn.shown?.step === step.name ? turn.shown : undefined;
  if (!again) {
    turn.page = 0;
    turn.mode = undefined;
  }
  const isReadBack = step.ask === 'confirm' && turn.mode === undefined && turn.unheard === undefined;
  const review = isReadBack ? await reviewLines(turn, step) : undefined;
  const { page, choices } = menuOf(turn, now);
  const of = step.ask === 'confirm' ? markOf(turn, step) : undefined;
  turn.menu += 1;
  const shown: Shown = { step: step.name, menu: turn.menu, options: choices.map(({ id }) => id), page };
  if (turn.mode) shown.mode = turn.mode;
  if (turn.unheard !== undefined) shown.unheard = turn.unheard;
  if (of !== undefined) shown.of = of;
  shown.since = again && again.of === of ? (again.since ?? again.menu) : turn.menu;
  const last = turn.tapped ?? turn.shown?.last;
  if (last) shown.last = last;
  turn.shown = shown;
  const say: Prompt = { saying: words(turn, step, turn.answers[step.name]) };
  if (review) say.review = review;
  if (choices.length > 0) Object.assign(say, { menu: turn.menu, options: choices });
  // Beside options of its own the channels have no room for a button that shares the position.
  if (step.ask === 'place' && !choosesPlace(turn, step)) say.request = 'place';
  if (turn.picture) say.picture = turn.picture;
  return say;
}

/** The place is being chosen: from the quarters, or whether words are to stand. */
function choosesPlace(turn: Turn, step: AskStep): boolean {
  const answer = turn.answers[step.name];
  return turn.mode === 'quarters' || (answer?.kind === 'place' && answer.open === true);
}

function words(turn: Turn, step: AskStep, answer: Answer | undefined): Message {
  const message = messageOf(turn.flow, step.name);
  if (step.ask === 'confirm' && turn.mode !== undefined)
    return { message: turn.mode === 'add' ? 'common-add_what' : 'common-change_what' };
  if (step.ask === 'confirm' && turn.unheard !== undefined) return unheardSaid(turn);
  if (step.ask === 'place' && turn.mode === 'quarters') return { message: 'common-which_quarter' };
  if (answer?.kind === 'place' && answer.open && answer.same)
    return { message: 'common-same_place', values: { text: answer.text ?? '' } };
  if (answer?.kind === 'place' && answer.open)
    return { message: 'common-unknown_place', values: { text: answer.text ?? '' } };
  if (asksFiles(step) && answer?.kind === 'files' && answer.files.length > 0) {
    const left = step.many - answer.files.length;
    return { ...wordsOf(turn, step.name, 'another'), values: { ...given(answer), left } };
  }
  return { message };
}

/** How many photos and how many films, and which of the two there are, or that they are papers: the words differ. */
export function given({ files, ...answer }: Answer & { kind: 'files' }): Record<string, string | number> {
  const videos = answer.videos?.length ?? 0;
  const count = files.length - videos;
  if (answer.papers) return { count, videos, kinds: 'papers' };
  return { count, videos, kinds: videos === 0 ? 'photos' : count === 0 ? 'videos' : 'both' };
}

/** What is answered of the flow, line by line, as its review reads it back. */
export async function reviewLines(turn: Turn, review: AskStep): Promise<ReviewLine[]> {
  const lines: ReviewLine[] = [];
  for (const step of reviewedSteps(turn, review)) {
    const answer = turn.answers[step.name];
    const message = messageOf(turn.flow, step.name);
    const { name: of, sealed } = step;
    const line: ReviewLine = { step: of, name: { message, attribute: 'name' }, answer, sealed };
    if (answer?.kind === 'choice' && step.ask === 'choice') {
      const entries = await entriesOf(turn, step);
      const entry = entries.find(({ id }) => id === answer.option);
      if (entry) line.chosen = { label: entry.label };
      else if (!step.from) line.chosen = { message, attribute: answer.option };
    }
    lines.push(line);
  }
  return lines;
}
