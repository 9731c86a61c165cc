// What words do that come after a complaint was sent, as it was learned, and how sure that is.
import type { Turn } from '../../bot/turn.ts';
import { AFTER, type After, CATEGORIES, type ReadAfter } from '../../darija/darija.ts';

/** As likely as being mended must be for words to be answered gladly, and as unlikely as it is that they say the contrary. */
const GLADLY = 0.6;
const HARDLY = 0.15;
/** As plainly as words must say something else that sound as if it were mended. */
const PLAINLY = 0.5;
/** Fewer words say what they seem to. */
const FEWEST = 5;

/** What is done alike: more of it, questions that its state answers, another matter. */
const ALIKE: Partial<Record<After, 'keeps' | 'shows' | 'else'>> = {
  ...{ adds: 'keeps', reminds: 'keeps', corrects: 'keeps' },
  ...{ when: 'shows', number: 'shows', confirms: 'shows', who: 'shows' },
  ...{ new: 'else', wish: 'else' },
};

/** What the words do, the likeliest of those that are done alike, and how much likelier that is than anything else. */
export function likeliest(shares: ReadAfter): { does: After; lead: number } {
  const groups = new Map<string, number>();
  for (const name of AFTER)
    groups.set(ALIKE[name] ?? name, (groups.get(ALIKE[name] ?? name) ?? 0) + shares[name]);
  const [first, second] = [...groups].sort(([, a], [, b]) => b - a);
  const among = AFTER.filter((name) => (ALIKE[name] ?? name) === first?.[0]);
  const does = among.reduce((best, name) => (shares[name] > shares[best] ? name : best), among[0] ?? 'adds');
  return { does, lead: (first?.[1] ?? 0) - (second?.[1] ?? 0) };
}

/** What words do, of a complaint about this. */
export function sharesOf({ context: { darija } }: Turn, text: string, categoryId: string | null): ReadAfter {
  return darija.after(text, CATEGORIES.find((name) => name === categoryId) ?? null);
}

/** That it is mended, and nothing else. */
export const isGlad = ({ fixed, not_fixed, thanks }: ReadAfter): boolean =>
  fixed >= GLADLY && not_fixed < HARDLY && fixed - thanks >= HARDLY;

/** Words that sound as if it were mended may say so, unless they plainly do not: "they came, and it still leaks". */
export function mayBeFixed(turn: Turn, text: string, categoryId: string | null): boolean {
  const { fixed, not_fixed, withdraws, adds } = sharesOf(turn, text, categoryId);
  const other = Math.max(not_fixed, withdraws, adds);
  return other < PLAINLY || other <= fixed || text.split(/\s+/u).length < FEWEST;
}
