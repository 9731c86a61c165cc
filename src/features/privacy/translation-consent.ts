// Translation abroad, allowed or refused: by the button of the question, in "my data", and in words (law 09-08 art. 44).

import { offerWays } from '../../bot/closing-buttons.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { clean, readToken } from '../../bot/input.ts';
import { readBy } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Heard, Turn } from '../../bot/turn.ts';
import { pressedInWords } from '../../bot/typed-buttons.ts';
import { saidLast } from '../../database/message-loaders.ts';
import { type Abroad, settleAbroad } from './my-data.ts';

/** What the buttons under the question are called. */
const BUTTONS: Record<string, Abroad> = { yes: 'allowed', no: 'refused' };

const LISTS = ['heard-abroad_noun', 'heard-abroad_yes', 'heard-abroad_no', 'heard-abroad_beside'];

/** "Allow the translation", "do not translate", and nothing else is said; asked about one's data it is the answer to that. */
export function wishAboutAbroad(turn: Turn, text: string): Abroad | null {
  if (turn.memory.flow === 'my_data') return null;
  const drawn = readBy(turn, text, LISTS);
  if (!drawn?.has('heard-abroad_noun')) return null;
  if (drawn.has('heard-abroad_no')) return 'refused';
  return drawn.has('heard-abroad_yes') ? 'allowed' : null;
}

/** A tap on one of the buttons under the question, whenever it comes. */
export function abroadTapped(turn: Turn, id: string): void {
  const decision = BUTTONS[id.split('.')[1] ?? ''];
  if (decision) heed(turn, decision);
}

/** Does what is said about it and asks the open question again. False: something else was said, and nothing was done. */
export async function abroadSaid(turn: Turn, heard: Heard): Promise<boolean> {
  const decision = await decisionIn(turn, heard);
  if (!decision) return false;
  await heedAbroad(turn, decision);
  return true;
}

/** The same, and asks the open question again. */
export async function heedAbroad(turn: Turn, decision: Abroad): Promise<void> {
  heed(turn, decision);
  // Staff hold it, or are waited for: there is no question of ours.
  if (turn.row.mode !== 'bot') return;
  if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}

function heed(turn: Turn, abroad: Abroad): void {
  settleAbroad(turn, abroad);
  tell(turn, 'my_data-tend', `abroad_${abroad}`);
}

async function decisionIn(turn: Turn, { content }: Heard): Promise<Abroad | null> {
  if (content.kind === 'option') {
    const tap = readToken(content.token);
    const isOurs = tap?.kind === 'standing' && tap.action === 'abroad' && turn.row.mode !== 'bot';
    return isOurs ? (BUTTONS[tap.id.split('.')[1] ?? ''] ?? null) : null;
  }
  if (content.kind !== 'text') return null;
  const text = clean(content.text);
  return wishAboutAbroad(turn, text) ?? (await pressedIn(turn, text));
}

/** A bare yes, or a number, agrees to this only right below the question: consent is never guessed. */
async function pressedIn(turn: Turn, text: string): Promise<Abroad | null> {
  const { card, id } = turn.row;
  if (!card || !isAbroadQuestion(card)) return null;
  const tap = pressedInWords(turn, card, text);
  if (tap?.kind !== 'standing') return null;
  const newest = await saidLast(turn.loaders).load(id);
  if (!newest?.options || !isAbroadQuestion(newest.options)) return null;
  return BUTTONS[tap.id.split('.')[1] ?? ''] ?? null;
}

/** True for the buttons under the question about translation abroad. */
const isAbroadQuestion = (card: readonly { token: string }[]): boolean =>
  card.some(({ token }) => token.startsWith('aabroad.'));
