// What words do that come after a complaint was sent, as it was learned, and how sure that is.
import type { Turn } from '../../bot/turn.ts';
import { AFTER, type After, CATEGORIES, type ReadAfter } from '../../darija/darija.ts';

/**
 * Shares are what they say: of sentences that taught nothing about as many do it as its share tells (test/darija/after.test.ts).
 * So each limit is a price. A mistake costs four questions back: what is a quarter likely is asked about, or said as well.
 */
export const WORTH_ASKING = 0.25;
/** A wrong number to call, or leaving it to others, costs a tenth of a danger that is missed, or a matter that is lost. */
export const THINKABLE = 0.1;
/** Likelier than all else together. */
export const RATHER = 0.5;
/** Of a hundred sentences so likely to be another matter none was anything else: it is opened before all that it may sound like. */
export const PLAINLY = 0.8;
/** Fewer words say what they seem to. */
const FEWEST = 5;

/** What is done alike: more of it, questions that its state answers, another matter. */
const ALIKE: Partial<Record<After, 'keeps' | 'shows' | 'else'>> = {
  ...{ adds: 'keeps', reminds: 'keeps', corrects: 'keeps' },
  ...{ when: 'shows', number: 'shows', confirms: 'shows', who: 'shows' },
  ...{ new: 'else', wish: 'else' },
};

/** What the words do: the likeliest of those that are done alike, where these together are likelier than anything else. */
export function likeliest(shares: ReadAfter): After {
  const groups = new Map<string, number>();
  for (const name of AFTER)
    groups.set(ALIKE[name] ?? name, (groups.get(ALIKE[name] ?? name) ?? 0) + shares[name]);
  const [first] = [...groups].sort(([, a], [, b]) => b - a);
  const among = AFTER.filter((name) => (ALIKE[name] ?? name) === first?.[0]);
  return among.reduce((best, name) => (shares[name] > shares[best] ? name : best), among[0] ?? 'adds');
}

/** What words do, of a complaint about this. */
export function sharesOf({ context: { darija } }: Turn, text: string, categoryId: string | null): ReadAfter {
  return darija.after(text, CATEGORIES.find((name) => name === categoryId) ?? null);
}

/** That it is mended, and hardly the contrary: nobody is answered gladly whose problem is still there. */
export const isGlad = ({ fixed, not_fixed }: ReadAfter): boolean => fixed >= RATHER && not_fixed < THINKABLE;

/** What sounds as if it were mended, and is something else: that it is not, that it goes on, or whether it is. */
const ELSE: readonly After[] = ['not_fixed', 'withdraws', 'adds', 'reminds', 'when', 'confirms'];

/** Words that sound as if it were mended may say so, unless they plainly do not: "they came, and it still leaks". */
export function mayBeFixed(turn: Turn, text: string, categoryId: string | null): boolean {
  const shares = sharesOf(turn, text, categoryId);
  const { fixed } = shares;
  const other = Math.max(...ELSE.map((name) => shares[name]));
  return other < RATHER || other <= fixed || text.split(/\s+/u).length < FEWEST;
}
