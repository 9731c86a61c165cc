// What is said or spoken at the question of a vote and names what may be chosen: it opens no complaint, and nobody listens to it.

import { HIDDEN, keepInConfidence } from '../../../bot/confidential.ts';
import { isQuestion, isWritten, opensWith } from '../../../bot/phrases.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { isNot } from '../../../bot/understanding/review-lines.ts';
import { isSpoken } from '../../../bot/voice-only.ts';
import type { Input } from '../../../flow/engine/state.ts';
import { openVotes } from '../lists.ts';
import type { OptionFact } from '../loaders.ts';
import { isVoteOver } from './present.ts';

/** More words may say what is not wanted as well: they are asked about. */
const MOST_WORDS = 5;
/** So many words of a name name it. */
const ENOUGH = 2;
/** This share of what is said stands in names: they are spoken of, by one word each. */
const MOSTLY = 0.4;

interface Question {
  said(turn: Turn, text: string): Promise<boolean>;
  repeat(turn: Turn): boolean;
}

/** Takes a voice, and words that name what may be chosen: they choose it where that is plain, else a tap is asked for. */
export async function takesNamed(
  turn: Turn,
  givens: readonly Input[],
  { said, repeat }: Question,
): Promise<boolean> {
  if (turn.row.mode !== 'bot' || isVoteOver(turn)) return false;
  const spoken = isSpoken(givens);
  if (spoken) forgetSpoken(turn, givens);
  const text = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : [])).join('\n');
  const named = spoken || text === '' ? [] : await namedIn(turn, text);
  if (!spoken && named.length === 0) return false;
  // What it costs, where it is: whoever asks of something has not chosen it.
  const isShort = text.split(/\s+/u).length <= MOST_WORDS;
  const isPlain = named.length === 1 && isShort && !isQuestion(turn, text) && !isUnwanted(turn, text);
  if (isPlain && (await said(turn, text))) return true;
  keepInConfidence(turn);
  tell(turn, 'vote-only_taps', spoken ? 'voice' : undefined);
  repeat(turn);
  return true;
}

/** "Not the garden", "take the garden off": it chooses nothing, and what is chosen is taken back by a tap. */
export const isUnwanted = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).some((word) => isNot(turn.context, word) || isWritten(turn, word, 'heard-plain_no')) ||
  opensWith(turn, text, 'heard-vote_off', 'anywhere');

/** Those whose names stand in words; of one word each, where hardly anything else is said. */
async function namedIn(turn: Turn, text: string): Promise<OptionFact[]> {
  const { darija } = turn.context;
  const found = (await openVotes(turn)).find(({ id }) => id === turn.memory.vote?.id);
  const options = found?.options ?? [];
  const key = darija.searchKey(text);
  const everyName = options.map(({ nameAr, nameFr }) => `${nameAr} ${nameFr}`).join(' ');
  const enough = darija.searchScore(text, darija.searchKey(everyName)) >= MOSTLY ? 1 : ENOUGH;
  const isNamed = (name: string) => {
    const words = darija.searchKey(name).split(' ').length;
    return Math.round(darija.searchScore(name, key) * words) >= Math.min(enough, words);
  };
  return options.filter(({ nameAr, nameFr }) => isNamed(nameAr) || isNamed(nameFr));
}

/** What was spoken is not fetched, and nobody is asked to listen to it. */
function forgetSpoken(turn: Turn, givens: readonly Input[]): void {
  const files = new Set(givens.flatMap((given) => (given.kind === 'file' ? [given.attachment] : [])));
  for (const file of files) turn.attachments.delete(file);
  for (const row of turn.records)
    if (row.kind === 'file') Object.assign(row, { text: HIDDEN, content: { media: 'voice' } });
}
