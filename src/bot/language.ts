// The language a citizen is spoken to in.

import type { Incoming } from '../channels/channel.ts';
import type { Identified } from '../darija/darija.ts';
import { isProblem } from '../domain/intent.ts';
import { askLanguage } from './main-menu.ts';
import { tell } from './render.ts';
import type { House, Turn } from './turn.ts';

/** Below this a word or two says nothing of the language. */
const SURE = 0.7;
/** French is told from the rest by less: "trou", and no more, is no Darija. */
const SURE_OF_FRENCH = 0.45;
/** Darija borrows from standard Arabic: whoever is to be answered in it writes more than a phrase, and clearly. */
const SURE_OF_STANDARD = 0.8;
const FEWEST_WORDS_OF_STANDARD = 5;

/** The language to say hello in: that of the first words, else of the telephone. Darija first: almost everybody speaks it. */
export function firstLanguage(house: House, { content, language }: Incoming): string {
  const heard = content.kind === 'text' ? house.darija.identify(content.text) : null;
  const sure = heard !== null && heard.confidence >= SURE && !['en', 'und'].includes(heard.language);
  if (content.kind === 'text' && heard?.language === 'ar' && heard.confidence >= SURE_OF_STANDARD) {
    const words = content.text.match(/\p{L}+/gu) ?? [];
    if (words.length >= FEWEST_WORDS_OF_STANDARD) return 'ar';
  }
  if (content.kind === 'text' && heard && isFrench(house, content.text, heard)) return 'fr';
  return (sure ? heard.language : language)?.startsWith('fr') ? 'fr' : 'ary';
}

/** A word or two in French; one that looks English ("fuite", "bruit") and names a problem is French, too. */
function isFrench({ darija }: House, text: string, heard: Identified): boolean {
  if (heard.language === 'fr') return heard.confidence >= SURE_OF_FRENCH;
  return heard.language === 'en' && isProblem(darija.route(text).intent);
}

/**
 * A language asked for by name, or greeted in. One that we do not speak is answered with those we do; Tachelhit in
 * Tachelhit, with what can be done in it. False: which language is asked instead.
 */
export function nameLanguage(turn: Turn, language: string): boolean {
  if (turn.house.words.languages.includes(language)) {
    changeLanguage(turn, language);
    return true;
  }
  if (language === 'shi') {
    tell(turn, 'common-language', 'tachelhit');
    return true;
  }
  askLanguage(turn);
  return false;
}

/** Takes up the language that the words name. False: they name none, or several, and it is asked for. */
export function languageSaid(turn: Turn, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  // "Formal Arabic" says more than "Arabic": two words that name a language together come first.
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`);
  const named = [pairs, words].map((some) =>
    some.map((each) => turn.house.darija.readCommand(each)?.language),
  );
  const [together = [], alone = []] = named.map((some) => some.filter((each) => each !== undefined));
  const [language, ...others] = new Set(together.length > 0 ? together : alone);
  if (language && others.length === 0) return nameLanguage(turn, language);
  askLanguage(turn);
  return false;
}

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
