// The language a citizen is spoken to in.
import type { Answer } from '../flow/memory.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** From now on this person is spoken to in `language`; said in the new language. */
export function changeLanguage(turn: Turn, language: string): void {
  if (!turn.house.words.languages.includes(language)) return;
  setLanguage(turn, language);
  const { flow, answers } = turn.memory;
  // At first contact the language is an answer, which would otherwise win again.
  const chosen =
    flow === 'welcome' && answers?.language ? { answers: { ...answers, language: option(language) } } : {};
  turn.memory = { ...turn.memory, ...chosen, languageChosen: true };
  tell(turn, 'common-language', 'changed');
}

const option = (language: string): Answer => ({ kind: 'choice', option: language });

/** The same without a word about it. */
export function setLanguage(turn: Turn, language: string): void {
  if (turn.row.language === language) return;
  turn.row.language = language;
  turn.citizen.language = language;
}
