// Calls for candidates that are announced, as every turn looks at them: few rows, kept in memory with the other small tables.
import { documentsOf, type NamedDocument } from '../domain/call.ts';
import type { Database } from './client.ts';

/** A call that is announced or open. */
export interface CallFact {
  id: string;
  reference: string;
  status: string;
  titleAr: string;
  titleFr: string;
  purposeAr: string;
  purposeFr: string;
  criteriaAr: string;
  criteriaFr: string;
  opensAt: Date;
  closesAt: Date;
  resultsOn: Date;
  seats: number;
  ageFrom: number | null;
  ageTo: number | null;
  quarterIds: readonly string[];
  documents: readonly NamedDocument[];
  /** Attachments by part: sound_ar, sound_fr. */
  files: Readonly<Record<string, string>>;
}

/** Those that are announced or open, whoever closes first: see `takesCandidates`. */
export async function readCalls(db: Database): Promise<CallFact[]> {
  const found = await db.call.findMany({
    where: { status: { in: ['planned', 'open'] } },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    include: { files: { select: { part: true, attachmentId: true } } },
  });
  return found.map(({ documents, files, ...call }) => ({
    ...call,
    documents: documentsOf(documents),
    files: Object.fromEntries(files.map(({ part, attachmentId }) => [part, attachmentId])),
  }));
}
