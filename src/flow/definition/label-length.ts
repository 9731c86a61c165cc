// How long the label of a button or of a row may be.
import type { Catalogue } from './check-flows.ts';

/** As many letters as a row of the narrowest list of all channels has: one more, and the whole menu becomes text. */
const LABEL_MAX = 24;

/** What is made of the words of another folder can be said in a line of its own there. */
function howToShorten(language: string): string {
  const [folder, script] = language.split('-');
  return script ? `: give it a shorter line of its own in locales/${folder}/latin.tsv` : '';
}

/** What is wrong with a label, if it is too long; `before` is what stands in front of it. */
export function tooLong(
  language: string,
  message: string,
  { has, say }: Pick<Catalogue, 'has' | 'say'>,
  before = '',
  attribute?: string,
): string[] {
  if (!has(language, message, attribute)) return [];
  const label = `${before}${say(language, message, attribute)}`.replace(/[\u2068\u2069]/gu, '');
  const letters = [...label].length;
  if (letters <= LABEL_MAX) return [];
  const name = attribute === undefined ? message : `${message}.${attribute}`;
  return [
    `${name} has ${letters} letters in ${language}, “${label}”: the lists of WhatsApp hold ${LABEL_MAX}${howToShorten(language)}`,
  ];
}
