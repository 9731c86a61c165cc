// What a citizen says right after news of a case is said about that case, and reaches those who handle it.
import type { Routed } from '../darija/darija.ts';
import { maskCards } from '../domain/citizen.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** This sure of a wish of its own, the words are not taken for an answer. */
const CERTAIN = 0.8;

/** Puts the words on the case that was just told of. False: they are about something else. */
export async function answersNews(turn: Turn, text: string, routed: Routed): Promise<boolean> {
  if (routed.intent === 'smalltalk' || isWish(routed)) return false;
  const told = await turn.facts.caseJustTold.load(turn.row.id);
  if (!told) return false;
  turn.batch.insert('CaseEvent', {
    id: turn.house.newId(),
    caseId: told.caseId,
    at: turn.now,
    kind: 'reply',
    text: maskCards(text),
    visible: false,
  });
  turn.batch.insert('Flag', {
    id: turn.house.newId(),
    kind: 'case_reply',
    conversationId: turn.row.id,
    subjectId: told.caseId,
    detail: told.reference,
    createdAt: turn.now,
  });
  tell(turn, 'status-passed_on', undefined, { reference: told.reference });
  return true;
}

function isWish({ intent, confidence, emergencies }: Routed): boolean {
  if (emergencies.length > 0) return true;
  return confidence >= CERTAIN && intent !== 'none' && intent !== 'yes' && intent !== 'no';
}
