// A name that nobody knows here, said last behind "in": "there is rubbish f talborjt". It is asked back.
import type { Answer } from '../../flow/engine/state.ts';
import { knownWords } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { townNamed } from './read-place.ts';
import { isOf } from './review-lines.ts';

/** "In" apart, or grown onto the word. */
const LAST =
  /(?:^|\s)(?:(?:f|fi|\u0641|\u0641\u064a)\s+(?=\p{L}{4})|\u0641(?=\p{L}{5}))(?<name>\p{L}[\p{L}\p{N}]*)[\s.!]*$/u;

/** What stands last behind "in", where it is no time of the day, no thing, no other town, and nothing else that is known. */
export function lastPlace(turn: Turn, text: string): Answer | null {
  const { context } = turn;
  if (townNamed(turn, text)) return null;
  const name = LAST.exec(text)?.groups?.name;
  if (!name || isOf(context, name, knownWords(context, 'heard-no_last'))) return null;
  const { intent, categories } = context.darija.route(name, context.referenceData.examples);
  if (categories.length > 0 || (intent !== 'none' && intent !== 'smalltalk')) return null;
  return { kind: 'place', text: name, open: true };
}
