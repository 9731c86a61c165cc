// What is listened for in every text, whatever is being talked about: danger, and a change of language.
import { setLanguage } from './language.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** Shorter texts name no danger that could be told from a category or a name. */
const FEWEST_LETTERS = 6;
/** A borrowed word or two is no change of language. */
const FEWEST_WORDS = 4;
const SURE = 0.95;

/** Shows the numbers to call at once; the conversation goes on. */
export function warnOfEmergency(turn: Turn, text: string): void {
  if (text.length < FEWEST_LETTERS || turn.memory.shown?.step === 'card') return;
  const { emergencies } = turn.house.darija.route(text);
  for (const number of emergencies) tell(turn, `emergency-${number}`);
  if (emergencies.length) tell(turn, 'emergency-note');
}

/** Follows the citizen from Darija to French or back, once, with a word about it. */
export function watchLanguage(turn: Turn, text: string): void {
  if (turn.memory.languageChosen || !turn.row.accepted || text.split(/\s+/u).length < FEWEST_WORDS) return;
  const { language, confidence } = turn.house.darija.identify(text);
  const spoken = language === 'fr' ? 'fr' : language.startsWith('ary') ? 'ary' : null;
  if (!spoken || confidence < SURE || spoken === turn.row.language) return;
  setLanguage(turn, spoken);
  turn.memory = { ...turn.memory, languageChosen: true };
  tell(turn, 'common-language', 'followed');
}
