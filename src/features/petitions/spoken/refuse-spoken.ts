// Staff say that something cannot be typed, and why: its person is told, and may send it again.

import type { Actor, Change } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { SpokenFault } from '../../../domain/spoken-support.ts';
import { noteWritten, type Writing, writeDown } from '../write-down.ts';
import { endSpoken, waitingOf } from './end-spoken.ts';

export interface Refusing extends Writing {
  id: string;
  fault: SpokenFault;
  /** In the words of staff; null: the fault says it all. */
  text: string | null;
}

/** Refuses it; nothing of what was sent is kept. */
export function refuseSpoken(
  db: Database,
  refusing: Refusing,
  by: Actor,
): Promise<Change<'missing' | 'no_way'>> {
  const { petitionId, id, eventId, fault, text } = refusing;
  return writeDown(db, refusing, async (tx): Promise<Change<'missing'>> => {
    const waiting = await waitingOf(tx, petitionId, id);
    if (waiting === null) return { is: 'missing' };
    await endSpoken(tx, waiting, { eventId, event: `spoken_${fault}`, text, at: by.at, fault });
    const deed = { kind: 'spoken_refused', action: 'petition.spoken_refused', detail: { fault } } as const;
    await noteWritten(tx, refusing, deed, by);
    return { is: 'done' };
  });
}
