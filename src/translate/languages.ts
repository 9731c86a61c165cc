// Which language of the service a text is sent as. There is no Moroccan Arabic there: it goes as Arabic.

/** What the language room does for this one; handed in. */
export interface LanguageReader {
  /** Language of a text, as `ary-Arab`, `ary-Latn`, `fr`, `ar`, `en`, `shi-Latn`, `mix-Latn`, `und`…; `main` for mixed text. */
  identify(text: string): { language: string; main: string };
  /** Latin Darija in Arabic letters. */
  transliterate(text: string): string;
  /** The same for all spellings of a word, in both scripts. */
  searchKey(word: string): string;
}

/** How a text goes: as which language (null: the service finds out), and whether its letters are changed first. */
export interface Going {
  from: string | null;
  /** Latin Darija: the service reads it only in Arabic letters. */
  transliterate: boolean;
}

/** Codes of Tamazight at the service: a mixed Berber, not Tachelhit. */
const BERBER: Record<string, string> = { 'shi-Tfng': 'ber', 'shi-Latn': 'ber-Latn' };

/** Null: the service does not offer the language. `offered` is asked only where that is in doubt. */
export async function goingOf(
  text: string,
  reader: LanguageReader,
  offered: () => Promise<ReadonlySet<string>>,
): Promise<Going | null> {
  const { language, main } = reader.identify(text);
  const spoken = language.startsWith('mix') ? main : language;
  if (spoken === 'ary-Latn') return { from: 'ar', transliterate: true };
  if (spoken === 'ary-Arab' || spoken === 'ar' || spoken === 'mix-Arab')
    return { from: 'ar', transliterate: false };
  if (spoken === 'fr' || spoken === 'en') return { from: spoken, transliterate: false };
  const berber = BERBER[spoken];
  if (berber === undefined) return { from: null, transliterate: false };
  return (await offered()).has(berber) ? { from: berber, transliterate: false } : null;
}
