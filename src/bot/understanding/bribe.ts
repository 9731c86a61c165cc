// Money asked for by somebody who serves the State: the commune judges none of them, and says who does.
import { opensWith, type Reading } from '../phrases.ts';

/** A sum, or the word for it. */
const SUM =
  /\d\s*(?:dh|dhs|mad|drhm|drahm|derhem|dirhams?|\u062f\u0631\u0647\u0645|\u062f\u0631\u0627\u0647\u0645)(?![\p{L}\p{N}])/iu;

/** "A bribe", by its name. */
export const namesBribe = (reading: Reading, text: string): boolean =>
  opensWith(reading, text, 'heard-bribed', 'anywhere');

/** The moqaddem, the caïd, the police. */
export const namesChief = (reading: Reading, text: string): boolean =>
  opensWith(reading, text, 'heard-chief', 'anywhere');

/** "The moqaddem asks me for 200 dirhams". */
export function asksBribe(reading: Reading, text: string): boolean {
  if (!namesChief(reading, text)) return false;
  if (namesBribe(reading, text)) return true;
  const isMoney = SUM.test(text) || opensWith(reading, text, 'heard-money', 'anywhere');
  return isMoney && opensWith(reading, text, 'heard-demands', 'anywhere');
}

/** "I want to complain of him, it is a bribe", said behind that. */
export function goesOnAboutBribe(reading: Reading, text: string): boolean {
  // Somebody else is complained of: a clerk of the commune.
  if (opensWith(reading, text, 'heard-own_clerk', 'anywhere')) return false;
  return namesBribe(reading, text) || opensWith(reading, text, 'heard-against_him', 'anywhere');
}
