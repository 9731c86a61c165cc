// Links and codes that lead straight somewhere: the features say where.
import { latinDigits } from '../domain/digits.ts';
import { countWrongCode, mayTryCode } from './code-attempts.ts';
import { confide } from './confidential.ts';
import { repeatQuestion } from './flow-runner.ts';
import { askedStep } from './input.ts';
import { welcomeBack } from './offer-draft.ts';
import type { Take } from './path.ts';
import { holdsWord, isOneOf, isOnly } from './phrases.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** What a link carries, where people send it as a text: WhatsApp has no Start button. */
export function readLink({ context }: Turn, text: string): string | null {
  const kind = /^(?<kind>[a-z_]+)_[\d-]{4,40}$/u.exec(text)?.groups?.kind ?? '';
  return context.features.links.has(kind) ? text : null;
}

/** The Start button, or a link. */
export async function start(turn: Turn, payload: string | undefined): Promise<void> {
  if (payload && ((await follow(turn, payload)) || (await typedCode(turn, payload)))) return;
  for (const takeBack of turn.context.path.started) takeBack(turn);
  if (await welcomeBack(turn)) return;
  if (!turn.greeting) tell(turn, 'common-hello');
  return repeatQuestion(turn);
}

async function follow(turn: Turn, payload: string): Promise<boolean> {
  const [kind = '', id] = payload.split('_', 2);
  return id ? ((await turn.context.features.links.get(kind)?.open(turn, id)) ?? false) : false;
}

/** Eight digits, perhaps parted, that belong to no longer number. */
const CODE = /(?<!\d[\s-]?)\d(?:[\s-]?\d){7}(?![\s-]?\d)/u;
/** More words tell of something else, and the digits in them are somebody's number: unless they say that it is a code. */
const MOST_WORDS = 6;
const MOST_OF_CODE = 20;

/**
 * A code of a seat or of another telephone, alone or in a few words ("salam 02311711"). False: it has not the shape of
 * one, or words stand beside it and it is nobody's.
 */
export async function typedCode(turn: Turn, text: string): Promise<boolean> {
  const said = latinDigits(text);
  const match = CODE.exec(said);
  const found = match?.[0];
  const most = holdsWord(turn, said, 'heard-code') ? MOST_OF_CODE : MOST_WORDS;
  if (!match || !found || said.split(/\s+/u).length > most) return false;
  const isAlone = isMeant(turn, said.replace(found, ' ').trim());
  if (!mayTryCode(turn)) {
    if (!isAlone) return false;
    tell(turn, 'common-too_many_codes');
    await repeatQuestion(turn);
    return true;
  }
  if (await openedBy(turn, found.replace(/[\s-]/gu, ''))) {
    // As it was written: in the record it would open the same to whoever reads it.
    confide(turn, text.slice(match.index, match.index + found.length));
    return true;
  }
  countWrongCode(turn);
  if (!isAlone) return false;
  tell(turn, 'common-wrong_code');
  await repeatQuestion(turn);
  return true;
}

/** Nothing stands beside the digits, or a hello, or that they are a code. */
const isMeant = (turn: Turn, beside: string): boolean =>
  beside === '' || isOneOf(turn, beside, 'heard-hello') || isOnly(turn, beside, 'heard-code');

/** Opens what this code is for. False: it is nobody's. */
async function openedBy(turn: Turn, code: string): Promise<boolean> {
  for (const link of turn.context.features.links.values())
    if (await link.isCode?.(turn, code)) return link.open(turn, code);
  return false;
}

/** Digits alone, the shape of a code. */
const CODE_ALONE = new RegExp(`^(?:${CODE.source})$`, 'u');

/** A code where something is to be chosen from: eight digits are the number of no option. */
export const codeAtChoice: Take = (turn, text) => {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'choice') return false;
  return CODE_ALONE.test(latinDigits(text).trim()) && typedCode(turn, text);
};
