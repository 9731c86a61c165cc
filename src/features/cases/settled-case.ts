// The case that counts as done and that somebody may speak of all the same: it was not mended, or it is back.

import type { Turn } from '../../bot/turn.ts';
import { quarterSpelt } from '../../bot/understanding/read-place.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { Routed } from '../../darija/darija.ts';
import { isProblem } from '../../domain/intent.ts';
import { type Meant, ownCases } from './citizen-words.ts';
import { caseLatelyTold } from './told-cases.ts';

/** This sure of a wish of its own, the words are not taken for an answer. */
const CERTAIN = 0.8;
/** As sure as it must be that words tell of a problem. */
const TELLING = 0.5;
/** So long after a case was settled somebody may still tell how it turned out. */
export const SETTLED_MS = 30 * 24 * 3_600_000;

/** "The hole is back": the subject of a case that counts as done, and no place where another one would be. */
function comesAgain(turn: Turn, text: string, { intent, confidence, categories, place }: Routed) {
  const [subject] = categories;
  const isTold = isProblem(intent) && confidence >= TELLING && subject !== undefined;
  if (!isTold || place !== undefined || quarterSpelt(turn, text) !== null) return () => false;
  return ({ categoryId }: Meant): boolean => categoryId === subject;
}

/** Words that may be about a case settled not long ago: "not mended" though the subject seems another, what it was about told anew, or free words right after news. */
export async function settledCaseMeant(turn: Turn, text: string, routed: Routed): Promise<Meant | null> {
  const { loaders, now, row } = turn;
  const settled = (await ownCases(turn)).filter(
    ({ settledAt }) => settledAt !== null && now.getTime() - settledAt.getTime() <= SETTLED_MS,
  );
  const again = settled.find(comesAgain(turn, text, routed));
  if (again) return again;
  const told = await caseLatelyTold(loaders).load(row.id);
  const [newest] = settled;
  const latest = settled.find(({ id }) => id === told?.id) ?? newest;
  if (!latest) return null;
  if (besideIn(turn, text).some((aside) => aside === 'not_fixed' || aside === 'fixed')) return latest;
  const isNews = told?.id === latest.id && told.last && told.kind !== 'reply';
  const isPlain = routed.confidence >= CERTAIN && !routed.categories.some((one) => one === latest.categoryId);
  return isNews && !isPlain && routed.intent !== 'smalltalk' && routed.emergencies.length === 0
    ? latest
    : null;
}
