// The open cases that may be about the very thing a citizen tells of: near the pin, or where the words say the same.

import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import type { Answers, Entry } from '../../flow/engine/state.ts';
import type { NearFact } from './nearby-cases.ts';
import { casesIn, casesNear } from './nearby-cases.ts';

/** More to choose from is more than anybody compares. */
const MOST = 3;
/** This share of the words of the shorter text must stand in the other. */
const ALIKE = 0.6;
/** So many letters of somebody's words tell one problem from another. */
const WORDS_MAX = 40;

/** Those that may be the same, the likeliest first; none while it is not known where it is. */
export async function similarCases(turn: Turn, answers: Answers): Promise<NearFact[]> {
  const { place, details } = answers;
  const category = answers.category?.kind === 'choice' ? answers.category.option : undefined;
  if (category === undefined || place?.kind !== 'place') return [];
  const { latitude, longitude, quarter } = place;
  if (latitude !== undefined && longitude !== undefined)
    return (await casesNear(turn.loaders).load({ category, latitude, longitude })).slice(0, MOST);
  // A quarter is too wide to say "the same as mine": its cases must be told of in the same words.
  if (quarter === undefined) return [];
  const there = await casesIn(turn.loaders).load(JSON.stringify({ category, quarter }));
  const said = { where: place.text ?? '', what: details?.kind === 'text' ? (details.text ?? '') : '' };
  return there
    .values()
    .filter(alikeTo(turn, quarter, said))
    .take(MOST)
    .toArray();
}

/** The same landmark; or, where neither or only one of them names one, the same words about it. */
function alikeTo(
  turn: Turn,
  quarter: string,
  said: { where: string; what: string },
): (other: NearFact) => boolean {
  const known = turn.context.referenceData.quarter(quarter);
  if (known?.kind === 'landmark') return () => true;
  const names = [known?.nameAr, known?.nameFr, ...(known?.aliases ?? [])].filter(
    (name) => name !== undefined,
  );
  const quarterWords = wordsOf(turn, names.join(' '));
  const landmark = (text: string) => wordsOf(turn, text).difference(quarterWords);
  const [where, what] = [landmark(said.where), wordsOf(turn, said.what)];
  return (other) => {
    const there = landmark(other.placeText ?? '');
    if (where.size > 0 && there.size > 0) return shared(where, there) >= ALIKE;
    return shared(what, wordsOf(turn, other.description ?? '')) >= ALIKE;
  };
}

/** The words of a text as they are compared: no preposition has grown onto them, and no article. */
function wordsOf({ context }: Turn, text: string): Set<string> {
  const words = context.darija.searchKey(withoutGrown(text)).split(' ').filter(Boolean);
  return new Set(words.map((word) => (word.length > 2 ? word.replace(/^l/u, '') : word)));
}

function shared(a: Set<string>, b: Set<string>): number {
  const fewer = Math.min(a.size, b.size);
  return fewer === 0 ? 0 : a.intersection(b).size / fewer;
}

/** What tells one from another, without a word of whoever told of it: the subject, where, when, how many people. */
export function similarEntry(turn: Turn, other: NearFact): Entry {
  const { now } = turn;
  const values = {
    what: sentence(turn, `category-${other.categoryId}`),
    where: whereOf(turn, other),
    days: Math.max(0, Math.floor((now.getTime() - other.createdAt.getTime()) / 86_400_000)),
    count: other.affected,
  };
  return {
    id: other.id,
    label: sentence(turn, 'complaint-similar', undefined, values),
    synonyms: [other.reference],
  };
}

function whereOf(turn: Turn, { quarterId, metres }: NearFact): string {
  if (metres === null)
    return turn.context.referenceData.quarterName(quarterId ?? '', turn.row.language) ?? '';
  return sentence(turn, 'complaint-similar', 'metres', { metres: Math.max(5, Math.round(metres / 5) * 5) });
}

/** The first words of a text, on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= WORDS_MAX
    ? line
    : `${letters
        .slice(0, WORDS_MAX - 1)
        .join('')
        .trimEnd()}…`;
}
