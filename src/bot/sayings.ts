// What people say in fixed words, which stand in locales under one name in every language.
import type { Turn } from './parts.ts';

/** As sure as the words themselves. */
const SURE = 0.85;

/** True when the text is one of the sayings of this name, in any language and script, whichever is spoken here. */
export function isSaid(
  { house: { words, darija } }: Pick<Turn, 'house'>,
  text: string,
  message: string,
): boolean {
  const synonyms = words.languages.flatMap((language) =>
    words
      .say(language, { message })
      .split('|')
      .map((one) => one.trim()),
  );
  const option = { id: message, label: synonyms[0] ?? '', synonyms };
  return (darija.matchOption(text, [option])?.score ?? 0) >= SURE;
}
