// The language a citizen is spoken to in.
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** From now on this person is spoken to in `language`; said in the new language. */
export function changeLanguage(turn: Turn, language: string): void {
  if (!turn.house.words.languages.includes(language)) return;
  setLanguage(turn, language);
  turn.memory = { ...turn.memory, languageChosen: true };
  tell(turn, 'common-language', 'changed');
}

/** The same without a word about it. */
export function setLanguage(turn: Turn, language: string): void {
  if (turn.row.language === language) return;
  turn.row.language = language;
  turn.citizen.language = language;
}
