// A call back is a promise of staff: they see who asked, and the citizen hears which number will be called.

import { traitsOf } from '../channels/channel.ts';
import { maskPhone, phoneIn } from '../domain/phone.ts';
import { callPerson } from './handover.ts';
import { raiseOnce } from './raise-flag.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** Some addresses of WhatsApp are a number, others a name that its owner has never seen. */
const OF_A_PHONE = /^\+?\d{9,15}(?:@c\.us)?$/u;

/** Promises it, and says the number back, or asks for one. */
export function promiseCall(turn: Turn, text: string): void {
  const { row } = turn;
  raiseOnce(turn, { kind: 'call_back', subjectId: row.id });
  callPerson(turn);
  // Where the account is no telephone number, it has to be said.
  const isOwn = traitsOf(turn.context.roads, row.channel).byTelephone;
  const number = phoneIn(text) ?? (OF_A_PHONE.test(row.address) && isOwn ? phoneIn(row.address) : null);
  if (number !== null) tellNumber(turn, number);
  else tell(turn, 'asides-callback', isOwn ? undefined : 'which_number');
  if (number === null && !isOwn) turn.memory = { ...turn.memory, numberAsked: true };
}

/** Takes the number that was asked for. False: these words are something else. */
export function takesNumber(turn: Turn, text: string): boolean {
  const number = phoneIn(text);
  if (!turn.memory.numberAsked || number === null) return false;
  const { numberAsked: _, ...memory } = turn.memory;
  turn.memory = memory;
  tellNumber(turn, number);
  return true;
}

const tellNumber = (turn: Turn, number: string): void =>
  tell(turn, 'asides-callback', 'number', { number: maskPhone(number) });
