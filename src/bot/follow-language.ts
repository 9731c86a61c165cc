// The language of what is written is listened for in every text: who changes it is followed, with a word about it.

import { followedAs, latinOf } from '../words/languages.ts';
import { askedStep } from './input.ts';
import { setLanguage } from './language.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** A borrowed word or two is no change of language. */
const FEWEST_WORDS = 4;
const SURE = 0.95;
const MOST_OF_PLACE = 6;

/** The language that these words are surely in; null: they are too few, or it may be another, or none that is followed. */
export function languageSpoken({ context }: Turn, text: string): string | null {
  if (text.split(/\s+/u).length < FEWEST_WORDS) return null;
  const { language, confidence } = context.darija.identify(text);
  return confidence < SURE ? null : followedAs(language, context.words.languages);
}

/** Whoever writes their language in Latin letters is asked once whether to be answered in them. */
function offerLatin(turn: Turn): void {
  if (turn.memory.latinOffered || !turn.context.words.languages.includes(latinOf(turn.row.language))) return;
  turn.memory = { ...turn.memory, latinOffered: true };
  turn.offers = [...(turn.offers ?? []), 'latin'];
  tell(turn, 'common-language', 'latin');
}

/** What answers where it is, in few words, names the place and little else. */
function isOfPlace(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  const isAsked = step?.verb === 'ask' && step.ask === 'place';
  return isAsked && text.split(/\s+/u).length <= MOST_OF_PLACE;
}

/** Follows the citizen from Darija to French and back, with a word about it; never who chose by name. */
export function watchLanguage(turn: Turn, text: string): void {
  const { languageChosen, followed, strayed } = turn.memory;
  if (languageChosen || text.split(/\s+/u).length < FEWEST_WORDS) return;
  // The name of a place is the same in every language.
  if (turn.context.darija.act(text).act === 'places') return;
  const { language, confidence } = turn.context.darija.identify(text);
  if (language === latinOf(turn.row.language) && confidence >= SURE) offerLatin(turn);
  if (turn.greeting || isOfPlace(turn, text)) return;
  const spoken = languageSpoken(turn, text);
  if (!spoken) return;
  if (spoken === turn.row.language) {
    turn.memory = { ...turn.memory, strayed: false };
  } else if (followed && !strayed) {
    // Many people mix: whoever was followed once is followed again only if they stay with the other language.
    turn.memory = { ...turn.memory, strayed: true };
  } else {
    setLanguage(turn, spoken);
    turn.memory = { ...turn.memory, followed: true, strayed: false };
    tell(turn, 'common-language', 'followed');
  }
}
