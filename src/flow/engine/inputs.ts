// Everything a citizen gave in one breath, each thing put where it belongs.

import { clean } from '../../domain/text.ts';
import { takesPictures } from '../definition/step.ts';
import { questionShown, takeTap } from './choose-option.ts';
import { joinPlace, keepCaption, keepFile, keepSpoken, textBefore } from './other-steps.ts';
import { keepPin } from './place-answers.ts';
import type { Input, Message } from './state.ts';
import { takeSpoken } from './text-answers.ts';
import { type Question, type Spoken, slip, type Turn, tell } from './turn.ts';
import { viewOnceSaying } from './view-once.ts';

/** `quiet`: all of it was late or a repeated tap. */
export interface Breath {
  quiet: boolean;
}

type File = Extract<Input, { kind: 'file' }>;

/** Taps come first, whatever their order: they say which question they answer, the rest does not. */
export async function breathe(turn: Turn, now: Question | null, givens: Input[]): Promise<Breath> {
  const onScreen = await questionShown(turn, now);
  const asked = onScreen === 'gone' ? null : onScreen;
  const breath = { quiet: true };
  for (const given of givens) {
    if (given.kind === 'option') breath.quiet = takeTap(turn, asked, given) === 'again' && breath.quiet;
    else if (!given.late) breath.quiet = false;
  }
  if (onScreen === 'gone' && !givens.every(({ late }) => late)) return changed(turn, givens, breath);
  const spoken: Record<'now' | 'late', Spoken> = {
    now: { texts: [], voices: [] },
    late: { texts: [], voices: [] },
  };
  for (const given of givens) {
    const said = spoken[given.late ? 'late' : 'now'];
    if (given.kind === 'text') said.texts.push(clean(given.text));
    else if (given.kind === 'file') takeFile(turn, asked, given, said);
    else if (given.kind === 'place') takePlace(turn, asked, given);
    else if (given.kind !== 'option')
      slip(
        turn,
        given.kind === 'other' && given.viewOnce
          ? viewOnceSaying(given.viewOnce)
          : { message: 'common-cannot_use' },
      );
  }
  await takeLate(turn, now, spoken.late);
  await takeNow(turn, asked, spoken.now);
  return breath;
}

/** What was said to a question that is no longer asked is never taken for the answer to another one. */
function changed(turn: Turn, givens: Input[], breath: Breath): Breath {
  if (givens.some(({ kind }) => kind !== 'option')) tell(turn, { message: 'common-question_changed' });
  return breath;
}

function takeFile(turn: Turn, asked: Question | null, given: File, said: Spoken): void {
  const caption = clean(given.caption ?? '');
  const { media, attachment } = given;
  if (media === 'voice' || media === 'audio') said.voices.push(attachment);
  else if (media === 'photo' || media === 'video' || media === 'document') {
    const wanted = asked?.step.ask === 'document' && media === 'photo' ? 'document' : media;
    const isShown = asked !== null && media !== 'video' && takesPictures(asked.step);
    const isAsked = isShown || asked?.step.ask === (wanted === 'video' ? 'photo' : wanted);
    if (!keepFile(turn, wanted, attachment)) slip(turn, notKept(turn, asked));
    else if (!given.late && !isAsked)
      tell(turn, { message: `common-kept_${media === 'video' ? media : 'photo'}` });
  } else slip(turn, { message: 'common-cannot_use' });
  // Below a picture that stands for the answer, words are none of it.
  if (caption === '' || (asked && takesPictures(asked.step))) return;
  if (asked?.step.ask === 'text' && !given.late) said.texts.push(caption);
  else if (!keepCaption(turn, caption)) slip(turn, { message: 'common-cannot_use' });
}

/** Sent before its question, a document is asked for later. */
function notKept({ flow }: Turn, asked: Question | null): Message {
  const message = 'common-cannot_keep_file';
  const at = asked?.step.ask === 'text' ? flow.steps.findIndex(({ name }) => name === asked.step.name) : -1;
  const isLater =
    at >= 0 && flow.steps.slice(at).some((step) => step.verb === 'ask' && step.ask === 'document');
  return isLater ? { message, attribute: 'later' } : { message };
}

function takePlace(turn: Turn, asked: Question | null, given: Extract<Input, { kind: 'place' }>): void {
  const kept = keepPin(turn, given);
  if (kept === 'no_room') slip(turn, { message: 'common-cannot_use' });
  else if (kept === 'kept' && !given.late && asked?.step.ask !== 'place')
    tell(turn, { message: 'common-kept_place' });
}

/** Numbers, yes, no and skip answer a question; said to one that is gone, they answer none. */
async function takeLate(turn: Turn, now: Question | null, { texts, voices }: Spoken): Promise<void> {
  const { reads } = turn.surroundings;
  const isAnswer = (text: string) =>
    reads.number(text) !== null || reads.yesNo(text) !== null || reads.skip(text);
  const words = texts.filter((text) => text !== '' && !isAnswer(text));
  if (words.length < texts.length) tell(turn, { message: 'common-too_late' });
  if (words.length === 0 && voices.length === 0) return;
  if (voices.length === 0 && joinPlace(turn, now?.step, words.join(' '))) return;
  const left = await keepSpoken(turn, { texts: words, voices }, textBefore(turn, now?.step));
  if (left.texts.length > 0 || left.voices.length > 0) slip(turn, { message: 'common-cannot_use' });
}

async function takeNow(turn: Turn, asked: Question | null, spoken: Spoken): Promise<void> {
  if (spoken.texts.length === 0 && spoken.voices.length === 0) return;
  const answered = asked !== null && turn.tapped !== undefined;
  let left = spoken;
  if (asked && !answered) left = await takeSpoken(turn, asked, spoken);
  if (!asked && spoken.texts.length > 0) {
    // Words without a question might mean anything; a voice note is kept to be listened to.
    slip(turn, { message: 'common-cannot_use' });
    left = { texts: [], voices: spoken.voices };
  }
  if (left.texts.length === 0 && left.voices.length === 0) return;
  const joined =
    asked?.step.ask === 'text' && !asked.step.check && turn.answers[asked.step.name] ? asked.step : undefined;
  const before = left.voices.length;
  left = await keepSpoken(turn, { texts: left.texts.filter(Boolean), voices: left.voices }, joined);
  if (left.texts.length > 0 || left.voices.length > 0) slip(turn, { message: 'common-cannot_use' });
  else if (before > 0 && !answered) tell(turn, { message: 'common-kept_voice' });
}
