// The lists of words by which names and addresses are known.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from './words-of-text.ts';

const NAMES = [
  'name_follows',
  'name_may_follow',
  'own_name',
  'own_name_may_follow',
  'name_fields',
  'measures',
  'meters',
  'titles',
  'family',
  'not_names',
  'not_families',
  'first_names',
  'public',
  'kings',
  'streets',
  'numbered',
  'lives',
  'stands',
  'lives_in',
  'digits',
  'between_digits',
] as const;

export type Sets = Record<(typeof NAMES)[number], ReadonlySet<string>>;

/** Reads them as they are compared. */
export function readSets(): Sets {
  const file = new URL('./identifying-words.json', import.meta.url);
  const lists = z
    .record(z.enum(NAMES), z.array(z.string()))
    .parse(JSON.parse(readFileSync(file, 'utf8')).lists);
  const set = (name: (typeof NAMES)[number]): ReadonlySet<string> => new Set(lists[name].map(fold));
  return Object.fromEntries(NAMES.map((name) => [name, set(name)])) as Sets;
}
