// Files the words that mean the same under the forms a message may show them in.
import { bareEnd, formsOfLatin } from '../route/term.ts';
import { foldArabic } from '../text/folded-letters.ts';

const words = (written: string): string[] =>
  written
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '' && !/\s/u.test(word));

/**
 * Lines `name <tab> Arabic words <tab> French words`, the words parted by |; pairs of a form and the number of its line.
 * Phrases are left out.
 */
export function sensePairs(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line, at) => {
    const [, arabic = '', latin = ''] = line.split('\t');
    const forms = [
      ...words(arabic).map((word) => bareEnd(foldArabic(word))),
      ...words(latin).flatMap((word) => [...formsOfLatin(word)]),
    ];
    return [...new Set(forms)].map((form): [string, string] => [form, at.toString(36)]);
  });
}
