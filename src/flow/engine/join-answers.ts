// Joins words and voice notes to an answer that is told, within what such an answer may hold.

import { characters, isMash, letters } from '../../domain/text.ts';
import type { TextStep } from '../definition/step.ts';
import type { Answer, Message } from './state.ts';
import { accept, messageOf, type Spoken, type Turn, wordsOf } from './turn.ts';

/** More voice notes than this in one answer is more than anyone listens to. */
export const MOST_VOICES = 10;

/** Joins what was said to what is already kept of this answer; returns the slip if that may not be. */
export function addSpoken(turn: Turn, step: TextStep, spoken: Spoken): Message | null {
  const answer = turn.answers[step.name];
  const before = answer?.kind === 'text' ? answer : { text: undefined, voices: undefined };
  const text = [before.text, ...spoken.texts].filter((part) => part !== undefined && part !== '').join('\n');
  const voices = [...(before.voices ?? []), ...spoken.voices];
  const slipped = slipOf(turn, step, text, voices);
  if (slipped) return slipped;
  const kept: Answer = { kind: 'text' };
  if (text !== '') kept.text = text;
  if (voices.length > 0) kept.voices = voices;
  accept(turn, step.name, kept);
  return null;
}

function slipOf(turn: Turn, step: TextStep, text: string, voices: string[]): Message | null {
  const message = messageOf(turn.flow, step.name);
  if (voices.length > MOST_VOICES) return { message: 'common-too_many_voices', values: { max: MOST_VOICES } };
  if (characters(text) > step.max)
    return { ...wordsOf(turn, step.name, 'too_long'), values: { max: step.max } };
  if (voices.length > 0) return null;
  const isRequest = turn.flow.request !== undefined;
  // A form of the commune may ask how many, and for a name that is its first letters.
  if (isRequest && (/^[\p{Nd}\s]+$/u.test(text) || /^\p{Lu}{2,}$/u.test(text)) && step.min === undefined)
    return null;
  if (letters(text) === 0) return { message: 'common-write' };
  if (isMash(text) || turn.surroundings.reads.asksWhat(text)) {
    const example = { message, attribute: 'example' };
    return turn.surroundings.has(example) ? example : { message: 'common-write' };
  }
  // Whoever was asked for more and has no more to say is heard: a word is true, too.
  if (step.min !== undefined && letters(text) < (turn.slips > 0 ? step.min / 2 : step.min)) {
    return { ...wordsOf(turn, step.name, 'too_short'), values: { min: step.min } };
  }
  return null;
}
