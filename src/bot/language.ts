// The language a citizen is spoken to in.
import type { Incoming } from '../channels/channel.ts';
import type { Answer } from '../flow/memory.ts';
import type { House, Turn } from './parts.ts';
import { tell } from './speak.ts';

/** Below this a word or two says nothing of the language. */
const SURE = 0.7;

/** The language to say hello in: that of the first words, else of the telephone. Darija first: almost everybody speaks it. */
export function firstLanguage(house: House, { content, language }: Incoming): string {
  const heard = content.kind === 'text' ? house.darija.identify(content.text) : null;
  const sure = heard !== null && heard.confidence >= SURE && !['en', 'und'].includes(heard.language);
  return (sure ? heard.language : language)?.startsWith('fr') ? 'fr' : 'ary';
}

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
