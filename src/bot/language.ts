// The language a citizen is spoken to in.

import type { Incoming } from '../channels/channel.ts';
import type { Identified, ReadCommand } from '../darija/darija.ts';
import { isProblem } from '../domain/intent.ts';
import { followedAs, greetedAs, takenFor } from '../words/languages.ts';
import { askLanguage } from './main-menu.ts';
import { isWritten, opensWith, readBy } from './phrases.ts';
import { tell } from './render.ts';
import type { Context, Turn } from './turn.ts';

/** Below this a word or two says nothing of the language. */
const SURE = 0.7;

/**
 * The language to say hello in: that of the first words, else of the telephone. What nearly everybody speaks comes
 * first.
 */
export function firstLanguage(context: Context, { content, language }: Incoming): string {
  const spoken = context.words.languages;
  const [first = ''] = spoken;
  if (content.kind !== 'text') return followedAs(language ?? '', spoken) ?? first;
  const heard = spokenIn(context, content.text);
  const count = content.text.match(/\p{L}+/gu)?.length ?? 0;
  const greeted = greetedAs(heard, count, spoken) ?? lookedLike(context, content.text, heard);
  if (greeted) return greeted;
  // Surely in none of these: not in what the telephone speaks either.
  if (heard.confidence >= SURE && !['en', 'und'].includes(heard.language)) return first;
  return followedAs(language ?? '', spoken) ?? first;
}

/** The language of a text; where two seem to be mixed, without the name of a place: "hay Salam" is the same in all. */
function spokenIn({ darija }: Context, text: string): Identified {
  const heard = darija.identify(text);
  if ((heard.spans?.length ?? 0) < 2) return heard;
  const { place } = darija.route(text);
  if (!place) return heard;
  return darija.identify(`${text.slice(0, place.start)} ${text.slice(place.end)}`);
}

/** A word or two that look like another language and name a problem ("fuite", "bruit"). */
function lookedLike({ darija, words }: Context, text: string, heard: Identified): string | undefined {
  const language = takenFor(heard.language, words.languages);
  return language && isProblem(darija.route(text).intent) ? language : undefined;
}

/**
 * A language asked for by name, or greeted in. One that we do not speak is answered with those we do, or in that very
 * language, with what can be done in it. False: which language is asked instead.
 */
export function nameLanguage(turn: Turn, language: string): boolean {
  if (turn.context.words.languages.includes(language)) {
    changeLanguage(turn, language);
    return true;
  }
  if (turn.context.words.has(turn.row.language, 'common-language', `not_${language}`)) {
    tell(turn, 'common-language', `not_${language}`);
    return true;
  }
  askLanguage(turn);
  return false;
}

/** Formal Arabic, asked for in a whole sentence wherever one is: "answer me in classical Arabic". */
export function languageWished(turn: Turn, text: string): ReadCommand | null {
  if (!opensWith(turn, text, 'heard-formal', 'anywhere')) return null;
  const isWish = readBy(turn, text, ['heard-formal', 'heard-formal_beside']) !== null;
  return isWish ? { command: 'language', language: 'ar' } : null;
}

/** So many words stand at most between a no and the language that it is about. */
const MOST_DENIED = 5;

/** "Speak French, I do not understand Arabic": the language behind the no is not meant. */
function withoutDenied({ context }: Turn, words: string[]): string[] {
  // As it is written: "en" sounds like "ne".
  const isNo = (word: string) => isWritten({ context }, word, 'heard-language_not');
  return words.filter((word, at) => {
    const isLanguage = context.darija.readCommand(word)?.language !== undefined;
    return !isLanguage || !words.slice(Math.max(0, at - MOST_DENIED), at).some(isNo);
  });
}

/** Takes up the language that the words name. False: they name none, or several, and it is asked for. */
export function languageSaid(turn: Turn, text: string): boolean {
  const words = withoutDenied(turn, text.split(/[^\p{L}\p{N}]+/u));
  // "Formal Arabic" says more than "Arabic": two words that name a language together come first.
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const named = [pairs, words].map((some) =>
    some.map((each) => turn.context.darija.readCommand(each)?.language),
  );
  const [together = [], alone = []] = named.map((some) => some.filter((each) => each !== undefined));
  const [language, ...others] = new Set(together.length > 0 ? together : alone);
  if (language && others.length === 0) return nameLanguage(turn, language);
  askLanguage(turn);
  return false;
}

/** From now on this person is spoken to in `language`; said in the new language. */
export function changeLanguage(turn: Turn, language: string): void {
  if (!turn.context.words.languages.includes(language)) return;
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
