// Where somebody is at home, found in a text by its numbers and by the words around it.

import type { Sets } from './identifying-words.ts';
import { followers, MOST_NAME_WORDS } from './person-names.ts';
import { between, type Stretch, together, type Word } from './words-of-text.ts';

const ADDRESS_BEFORE = 4;
const ADDRESS_AFTER = 7;

/** A street, a building or a house with its number, whichever comes first. */
export function addressAt(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const word = words[at];
  if (!word || !isStreet(word, sets)) return [];
  let [start, end] = [word.start, word.end];
  let numbered = false;
  for (let back = at - 1; back >= Math.max(0, at - ADDRESS_BEFORE); back--) {
    const near = words[back];
    if (!near || /[.!?\n]/u.test(between(text, near, words[back + 1] ?? word))) break;
    if (
      (!isHouseNumber(near) || isMeasure(text, words, back, sets)) &&
      !(numbered && sets.numbered.has(near.folded))
    )
      continue;
    start = near.start;
    numbered = true;
  }
  for (let on = at + 1; on <= Math.min(words.length - 1, at + ADDRESS_AFTER); on++) {
    const near = words[on];
    if (!near || /[.!?\n]/u.test(between(text, words[on - 1] ?? word, near))) break;
    if (!isHouseNumber(near) || isMeasure(text, words, on, sets)) continue;
    end = near.end;
    numbered = true;
  }
  // "12 rue Ibn Khaldoun": the name that follows belongs to the address.
  if (numbered && end === word.end)
    end = followers(text, words, at, MOST_NAME_WORDS, sets, false)[0]?.end ?? end;
  return numbered ? [{ start, end }] : [];
}

/** "I live in…": where somebody is at home is an address without a number, too. Near a landmark is none. */
export function homeAt(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const lives = words[at]?.phrases.slice(0, 2).some((phrase) => sets.lives.has(phrase)) ?? false;
  const inAt = lives ? pastStanding(text, words, at, sets) : -1;
  const next = words[inAt];
  if (!next || !together(text, words[inAt - 1], next)) return [];
  // Arabic grows the preposition onto the name.
  const grown = /^[\u0641\u0628]\p{L}{3,}/u.test(next.folded);
  if (!grown && !sets.lives_in.has(next.folded)) return [];
  // "dans la kasbah", "à M'haita": the article, or what an apostrophe parts, is not yet the name.
  let before = inAt;
  while (!grown && /^(?:la|le|les|l|m|d|quartier)$/u.test(words[before + 1]?.folded ?? '')) before += 1;
  const [place] = followers(text, words, before, MOST_NAME_WORDS, sets, false);
  if (grown) return [{ start: next.start, end: place?.end ?? next.end }];
  return place ? [place] : [];
}

/** "My house is in…", "… is to be found in…": the word behind those that only say that it stands there. */
function pastStanding(text: string, words: Word[], at: number, sets: Sets): number {
  let next = at + 1;
  while (sets.stands.has(words[next]?.folded ?? '') && together(text, words[next - 1], words[next]))
    next += 1;
  return next;
}

/** The street itself, or with the short words that grow onto it in Arabic and in Latin Darija. */
function isStreet({ folded }: Word, sets: Sets): boolean {
  if (sets.streets.has(folded)) return true;
  return [1, 2, 3].some(
    (grown) =>
      folded.length - grown >= 3 &&
      /^(?:[flbwd]+|[\u0641\u0644\u0628\u0648\u062f\u0627]+)$/u.test(folded.slice(0, grown)) &&
      sets.streets.has(folded.slice(grown)),
  );
}

const isHouseNumber = ({ text }: Word): boolean => /^\p{Nd}{1,5}(?:bis|ter|\p{L})?$/iu.test(text);

/** "2.5", "30 km", "100m": how far or how much, of no house. */
function isMeasure(text: string, words: readonly Word[], at: number, { measures }: Sets): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return false;
  const isPart = /\p{Nd}[.,]$/u.test(text.slice(0, word.start)) || /^[.,]\p{Nd}/u.test(text.slice(word.end));
  if (isPart || /^\p{Nd}+m$/iu.test(word.text)) return true;
  return next !== undefined && measures.has(next.folded) && between(text, word, next).trim() === '';
}
