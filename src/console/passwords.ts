// Which passwords are taken: long enough, and not among those that are tried first.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import triedFirst from './tried-first.json' with { type: 'json' };

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Of 0 to 4: below it, somebody who tries common words and their usual changes arrives within 100 million tries. */
const SCORE_MIN = 3;
/** What must be left without the owner's own names and address and the words above, and of words said again. */
const OWN_LETTERS_MIN = 8;
/** Looking at every letter of a long one takes seconds; a beginning that is hard to guess is enough. */
const LOOKED_AT = 32;

const OURS = triedFirst.words;

export interface Owner {
  name: string;
  email: string;
}

/** `short`, `common` (easily guessed, or made of the owner's own name or address), or `fit`. */
export type Fitness = 'short' | 'common' | 'fit';

/** How a password would do for its owner. */
export async function judge(password: string, owner: Owner): Promise<Fitness> {
  if ([...password].length < PASSWORD_MIN) return 'short';
  const own = wordsOf(owner);
  if ([...unlike(password, own)].length < OWN_LETTERS_MIN) return 'common';
  return (await guesser()).check(password, [...own, ...OURS]).score < SCORE_MIN ? 'common' : 'fit';
}

/** What a password says beyond these words and ours, each of its own words once. */
function unlike(password: string, own: string[]): string {
  const known = [...own, ...OURS]
    .map((word) => plain(word).replaceAll(/\s/gu, ''))
    .sort((one, other) => other.length - one.length);
  const words = new Set(plain(password).split(/\s+/u));
  return known.reduce((left, word) => left.replaceAll(word, ''), [...words].join(''));
}

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** The names and the address of a person, and the pieces of them, the longest first. */
function wordsOf({ name, email }: Owner): string[] {
  const [local = ''] = email.split('@');
  const all = [email, local, name, ...local.split(/[^\p{L}\d]+/u), ...name.split(/\s+/u)];
  return all
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)
    .sort((one, other) => other.length - one.length);
}

let made: Promise<ZxcvbnFactory> | null = null;

/** Read at the first password: ranking the lists takes half a second, and most starts need none of them. */
function guesser(): Promise<ZxcvbnFactory> {
  made ??= readGuesser();
  return made;
}

async function readGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }, { dictionary: french }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...dictionary,
      words: french['commonWords-fr'],
      firstNames: french['firstnames-fr'],
      months: french['months-fr'],
      days: french['daysOfWeek-fr'],
    },
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
    l33tMaxSubstitutions: 10,
  });
}
