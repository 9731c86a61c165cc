// Puts somebody among those who are told of an open case of others.
import type { Answer, Answers } from '../flow/engine/state.ts';
import { attach } from './attach-files.ts';
import type { Outcome } from './feature.ts';
import type { Turn } from './turn.ts';

/**
 * Writes followers down, once each. Whoever joins while staff put the case together with another one follows the one that
 * goes on. `rows`: SQL of the rows, as JSON.
 */
export const following = (
  rows: string,
): string => `insert into "Follower" ("caseId", "citizenId", "createdAt")
  select p."caseId", p."citizenId", p."createdAt" from (
    select coalesce(k."mergedIntoId", k."id") as "caseId", r."citizenId", r."createdAt"
    from jsonb_populate_recordset(null::"Follower", ${rows}) r join "Case" k on k."id" = r."caseId" for share of k) p
  on conflict do nothing returning 1`;

/** From now on they hear of it; what they said is kept with it, for staff. Twice is once. Returns the id of its line. */
export function followCase(turn: Turn, caseId: string, words: string | null): string {
  const { unitOfWork, context, now, row } = turn;
  const { citizenId } = row;
  const id = context.newId();
  unitOfWork.upsert([{ caseId, citizenId, createdAt: now }], following);
  unitOfWork.insert('CaseEvent', {
    ...{ id, caseId, at: now, kind: 'joined', text: words, visible: false, citizenId },
  });
  turn.reply.caseId = caseId;
  return id;
}

/** The same with the files and the pin of a form, beside what they said. `affected`: how many people are told of it so far. */
export function joinCase(
  turn: Turn,
  answers: Answers,
  { id, reference, affected }: { id: string; reference: string; affected: number },
  words: string | null,
): Outcome {
  const eventId = followCase(turn, id, withPin(words, answers.place));
  expectPhotos(turn, { id, reference });
  attach(turn, answers, { caseId: id, eventId });
  return { outcome: 'joined', values: { reference, count: affected + 1 } };
}

/** What was said with the pin that somebody gave, as numbers: the place of the case is that of whoever filed it. */
function withPin(words: string | null, place: Answer | undefined): string | null {
  if (place?.kind !== 'place' || place.latitude === undefined) return words;
  const pin = `📍 ${place.latitude}, ${place.longitude}`;
  return words === null ? pin : `${words}\n${pin}`;
}

/** A photo that comes next shows the same problem. */
export function expectPhotos(turn: Turn, { id: caseId, reference }: { id: string; reference: string }): void {
  turn.memory = { ...turn.memory, addingTo: { caseId, reference, at: turn.now.getTime() } };
}
