// Keeps what answers another question than the one on the screen: by its kind, never by guessing at meaning.

import { characters, LONGEST_PLACE, letters } from '../../domain/text.ts';
import { type AskStep, type FilesStep, type TextStep, takesPictures } from '../definition/step.ts';
import { addSpoken, MOST_VOICES } from './join-answers.ts';
import { applies, fits } from './position.ts';
import type { Answer } from './state.ts';
import { checked } from './text-answers.ts';
import { accept, type Spoken, type Turn } from './turn.ts';

const asking = (turn: Turn): AskStep[] =>
  turn.flow.steps.filter(
    (step): step is AskStep => step.verb === 'ask' && applies(turn.flow, step, turn.answers),
  );

const open = (turn: Turn, step: AskStep): boolean => !fits(step, turn.answers[step.name]);

/** A photo, or a short film, goes to the photo question, before its turn and after; false if there is none or it is full. */
export function keepFile(turn: Turn, media: 'photo' | 'video' | 'document', attachment: string): boolean {
  const wanted = media === 'video' ? 'photo' : media;
  const steps = asking(turn).filter(
    (step): step is FilesStep | TextStep =>
      step.ask === wanted || (media !== 'video' && showsInstead(turn, step)),
  );
  const step = steps.find((candidate) => open(turn, candidate)) ?? steps.at(-1);
  if (!step) return false;
  const answer = turn.answers[step.name];
  const files = answer?.kind === 'files' ? answer.files : [];
  if (files.includes(attachment)) return true;
  const many = step.ask === 'text' ? MOST_INSTEAD : step.many;
  if (files.length >= many) return false;
  const papers = step.ask === 'document' ? { papers: true as const } : {};
  const kept: Answer = { kind: 'files', files: [...files, attachment], ...papers };
  const videos = [
    ...((answer?.kind === 'files' && answer.videos) || []),
    ...(media === 'video' ? [attachment] : []),
  ];
  if (videos.length > 0) kept.videos = videos;
  // Once the citizen has said that there are no more, one that comes late does not ask again.
  if (step.ask !== 'text' && open(turn, step) && kept.files.length < many) kept.open = true;
  accept(turn, step.name, kept);
  return true;
}

/** Both sides of a card. */
const MOST_INSTEAD = 2;

/** Pictures stand for the words of this question, and no words were given. */
const showsInstead = (turn: Turn, step: AskStep): step is TextStep =>
  takesPictures(step) && (open(turn, step) || turn.answers[step.name]?.kind === 'files');

/** Words and voice notes go on with the text just answered, or to the next text question. What is left is returned. */
export async function keepSpoken(turn: Turn, spoken: Spoken, last: TextStep | undefined): Promise<Spoken> {
  let left = spoken;
  if (last && !addSpoken(turn, last, left)) return { texts: [], voices: [] };
  const texts = asking(turn).filter((step): step is TextStep => step.ask === 'text');
  const next = texts.find((step) => open(turn, step));
  if (!next) return keepVoices(turn, texts, left);
  if (!next.check) return addDraft(turn, next, left) ? { texts: [], voices: [] } : left;
  for (const [index, text] of left.texts.entries()) {
    const result = await checked(turn.surroundings, next, next.check, text);
    if (!result.ok) continue;
    accept(turn, next.name, result.answer);
    left = { texts: left.texts.toSpliced(index, 1), voices: left.voices };
    break;
  }
  return left;
}

/** With every question of words answered, a voice note adds to the last one; written words might be meant otherwise. */
function keepVoices(turn: Turn, steps: TextStep[], { texts, voices }: Spoken): Spoken {
  const last = steps.findLast((step) => !step.check && turn.answers[step.name]?.kind === 'text');
  if (voices.length === 0 || !last || addSpoken(turn, last, { texts: [], voices })) return { texts, voices };
  return { texts, voices: [] };
}

/** A description under a photo is part of the description, asked already or not. */
export function keepCaption(turn: Turn, caption: string): boolean {
  const steps = asking(turn).filter((step): step is TextStep => step.ask === 'text' && !step.check);
  const next = steps.find((step) => open(turn, step));
  if (next) return addDraft(turn, next, { texts: [caption], voices: [] });
  const last = steps.at(-1);
  return last !== undefined && addSpoken(turn, last, { texts: [caption], voices: [] }) === null;
}

/** What is too short to be the answer is kept as its beginning, and the question is asked all the same. */
function addDraft(turn: Turn, step: TextStep, spoken: Spoken): boolean {
  if (addSpoken(turn, step, spoken) === null) return true;
  const before = turn.answers[step.name];
  const draft = before?.kind === 'text' ? before : undefined;
  const text = [draft?.text, ...spoken.texts].filter((part) => part !== undefined && part !== '').join('\n');
  const voices = [...(draft?.voices ?? []), ...spoken.voices];
  if (
    characters(text) > step.max ||
    voices.length > MOST_VOICES ||
    (letters(text) === 0 && voices.length === 0)
  )
    return false;
  accept(turn, step.name, { kind: 'text', text, ...(voices.length > 0 && { voices }), open: true });
  return true;
}

/** Words that go on about the place answered last; false if something else was. */
export function joinPlace(turn: Turn, step: AskStep | undefined, words: string): boolean {
  const steps = asking(turn);
  const above = step ? steps.slice(0, steps.indexOf(step)) : steps;
  const last = above.findLast(({ name, ask }) => turn.answers[name] && ask !== 'confirm');
  const before = last && turn.answers[last.name];
  if (before?.kind !== 'place' || before.text === undefined) return false;
  const text = `${before.text} ${words}`;
  if (characters(text) > LONGEST_PLACE) return false;
  accept(turn, last?.name ?? '', { ...before, text });
  return true;
}

/** The text question above this one that was answered last, if nothing else was asked in between. */
export function textBefore(turn: Turn, step: AskStep | undefined): TextStep | undefined {
  const steps = asking(turn);
  const above = step ? steps.slice(0, steps.indexOf(step)) : steps;
  const last = above.findLast(({ name, ask }) => turn.answers[name] && ask !== 'confirm');
  return last?.ask === 'text' && !last.check && turn.answers[last.name]?.kind === 'text' ? last : undefined;
}
