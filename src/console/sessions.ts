// Open sessions of the console: who, since when, from which device and network; how they end.
import { recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import { PUBLIC, type StaffRow } from './staff-accounts.ts';

/** A browser may say of itself whatever it likes. */
const AGENT_LETTERS = 300;

export interface Visitor {
  /** When this person last did something in this session; null: nothing yet. */
  seenAt: Date | null;
  /** When this person last proved to be the one, by password or code. */
  provenAt: Date | null;
  user: StaffRow;
}

/** Who holds a session; null when it ended. */
export function readVisitor(db: Database, sessionId: string): Promise<Visitor | null> {
  return db.session.findUnique({
    where: { id: sessionId },
    select: { seenAt: true, provenAt: true, user: { select: PUBLIC } },
  });
}

/** Remembers that somebody was there. */
export async function markSeen(db: Database, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { seenAt: at } });
}

/** Remembers that whoever holds a session proved to be the one; of one just opened, from where. */
export async function markProven(
  db: Database,
  session: { id: string } | { token: string },
  at: Date,
  from: { network?: string; userAgent?: string } = {},
): Promise<void> {
  const agent = from.userAgent?.slice(0, AGENT_LETTERS);
  const data = { provenAt: at, seenAt: at, ipAddress: from.network, userAgent: agent };
  await db.session.updateMany({ where: session, data });
}

export interface OpenSession {
  id: string;
  createdAt: Date;
  seenAt: Date | null;
  /** The network it was opened from. */
  ipAddress: string | null;
  userAgent: string | null;
}

/** Open sessions of one person, the newest first; `seenSince` leaves out those that ended for want of use. */
export function listSessions(db: Database, staffId: string, seenSince: Date): Promise<OpenSession[]> {
  return db.session.findMany({
    where: { userId: staffId, expiresAt: { gt: new Date() }, seenAt: { gte: seenSince } },
    select: { id: true, createdAt: true, seenAt: true, ipAddress: true, userAgent: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
}

/** Ends one session of a person, or all but one, and writes it down. Answers how many ended. */
export async function endSessions(
  db: Database,
  staffId: string,
  which: { id: string } | { allBut: string | null },
  by: { staffId: string; at: Date },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const id = 'id' in which ? which.id : { not: which.allBut ?? '' };
    const { count } = await tx.session.deleteMany({ where: { userId: staffId, id } });
    const action = staffId === by.staffId ? 'account.sessions' : 'staff.sign_out';
    if (count > 0) {
      await recordDeed(tx, { ...by, action, subject: 'staff', subjectId: staffId, detail: { count } });
    }
    return count;
  });
}

/** Ends a session without a line: nobody did it. */
export async function dropSession(db: Database, session: { id: string } | { token: string }): Promise<void> {
  await db.session.deleteMany({ where: session });
}

/**
 * After a secret changed, the session that came of it stays, proven just now, and every other ends; `action` says what
 * changed.
 */
export async function keepNewestSession(
  db: Database,
  staffId: string,
  action: string,
  by: { staffId: string; at: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const newest = await tx.session.findFirst({ where: { userId: staffId }, orderBy: { id: 'desc' } });
    await tx.session.deleteMany({ where: { userId: staffId, id: { not: newest?.id ?? '' } } });
    const proven = { provenAt: by.at, seenAt: by.at };
    await tx.session.updateMany({ where: { userId: staffId }, data: proven });
    await recordDeed(tx, { ...by, action, subject: 'staff', subjectId: staffId });
  });
}
