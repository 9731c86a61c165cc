// What stands around a message for courtesy alone: the hello before a problem and the thanks behind it say nothing of it.
import type { Weighed } from './weigh-message.ts';

/** Between hello and thanks stands something else only where a word of it tells what for. */
const TELLS = /^(?:c:|m:problem|m:broken|m:question|i:(?!smalltalk|none))/u;

/** The message without the hello it begins with and the thanks it ends with; null where nothing much else is said. */
export function withoutCourtesy(
  text: string,
  { words, hits }: Pick<Weighed, 'words' | 'hits'>,
): string | null {
  const covers = (label: string, at: number): boolean =>
    hits.some((hit) => hit.label === label && hit.from <= at && hit.to >= at);
  let [first, last] = [0, words.length - 1];
  while (first <= last && covers('m:hello', first)) first += 1;
  while (last >= first && covers('m:bye', last)) last -= 1;
  const [start, end] = [words[first]?.start, words[last]?.end];
  const isWhole = first === 0 && last === words.length - 1;
  if (isWhole || start === undefined || end === undefined) return null;
  if (!hits.some(({ label, from, to }) => TELLS.test(label) && from >= first && to <= last)) return null;
  return text.slice(start, end);
}
