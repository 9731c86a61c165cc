// Links and codes that lead straight somewhere: to a petition, to a seat in a body, to one's other telephone.
import { latinDigits } from '../domain/digits.ts';
import { openPetitions } from './actions/petition.ts';
import { countWrongCode, mayTryCode } from './guesses.ts';
import { unmute } from './mute.ts';
import { welcomeBack } from './offer-draft.ts';
import { begin, repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** What a link carries, where people send it as a text: WhatsApp has no Start button. */
export function readLink(text: string): string | null {
  return /^(?:petition|seat|link)_[\d-]{4,40}$/u.test(text) ? text : null;
}

/** The Start button, or a link. */
export async function start(turn: Turn, payload: string | undefined): Promise<void> {
  if (payload && (await follow(turn, payload))) return;
  // The Start button is also how chat apps undo a stop.
  if (turn.row.muted) unmute(turn);
  if (await welcomeBack(turn)) return;
  if (!turn.greeting) tell(turn, 'common-hello');
  return repeatQuestion(turn);
}

async function follow(turn: Turn, payload: string): Promise<boolean> {
  const [kind, id] = payload.split('_', 2);
  if (!id) return false;
  if (kind === 'petition') return openPetition(turn, id);
  if (kind !== 'seat' && kind !== 'link') return false;
  await enter(turn, kind, id);
  return true;
}

/** Reads the open petition with this reference out. */
export async function openPetition(turn: Turn, reference: string): Promise<boolean> {
  const petition = (await openPetitions(turn)).find((each) => each.reference === reference);
  if (!petition) return false;
  await begin(turn, 'petition', { prefilled: { which: { kind: 'choice', option: petition.id } } });
  return true;
}

/** A code typed alone: of a seat or of another telephone, whichever it is. False: it has not the shape of one. */
export async function typedCode(turn: Turn, text: string): Promise<boolean> {
  const code = latinDigits(text).replace(/[\s-]/gu, '');
  if (!/^\d{8}$/u.test(code)) return false;
  if (!mayTryCode(turn)) {
    tell(turn, 'common-too_many_codes');
    await repeatQuestion(turn);
    return true;
  }
  const { seal } = turn.house;
  if (await turn.facts.seatByCode.load(seal.hash(`seat ${code}`))) await enter(turn, 'seat', code);
  else if (await turn.facts.linkByCode.load(seal.hash(`link ${code}`))) await enter(turn, 'link', code);
  else {
    countWrongCode(turn);
    tell(turn, 'common-wrong_code');
    await repeatQuestion(turn);
  }
  return true;
}

function enter(turn: Turn, kind: 'seat' | 'link', code: string): Promise<void> {
  const flow = kind === 'seat' ? 'join_body' : 'link';
  return begin(turn, flow, { prefilled: { code: { kind: 'text', text: code } } });
}
