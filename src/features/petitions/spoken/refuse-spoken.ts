// Staff say that something cannot be typed, and why: its person is told, and may send it again.

import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { SpokenFault } from '../../../domain/spoken-support.ts';
import { beforeDeposit } from '../paper/sheets.ts';
import { endSpoken, waitingOf } from './end-spoken.ts';

export interface Refusing {
  petitionId: string;
  id: string;
  /** Made by the form: sent twice, it is refused once. */
  eventId: string;
  fault: SpokenFault;
  /** In the words of staff; null: the fault says it all. */
  text: string | null;
}

/** Refuses it; nothing of what was sent is kept. */
export function refuseSpoken(
  db: Database,
  { petitionId, id, eventId, fault, text }: Refusing,
  by: Actor,
): Promise<Change<'missing' | 'no_way'>> {
  return db.$transaction(async (tx): Promise<Change<'missing' | 'no_way'>> => {
    const is = await beforeDeposit(tx, petitionId);
    if (is !== 'open') return { is };
    if ((await tx.petitionEvent.count({ where: { id: eventId, petitionId } })) > 0) return { is: 'done' };
    const waiting = await waitingOf(tx, petitionId, id);
    if (waiting === null) return { is: 'missing' };
    await endSpoken(tx, waiting, { eventId, event: `spoken_${fault}`, text, at: by.at, fault });
    const line = { petitionId, at: by.at, visible: false, staffId: by.staffId };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: 'spoken_refused' } });
    const about = { action: 'petition.spoken_refused', subject: 'petition', subjectId: petitionId };
    await recordDeed(tx, { ...by, ...about, detail: { fault } });
    return { is: 'done' };
  });
}
