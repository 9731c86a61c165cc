// The audit log as a chain: whoever changed, removed or slipped in a line is found out by the hashes.
import { createHash } from 'node:crypto';
import type { Database } from './client.ts';

/** The newest line: whoever wrote it down can tell later that nothing before it was changed. */
export interface Head {
  position: number;
  hash: string;
}

export type Verdict = { is: 'whole'; head: Head } | { is: 'broken'; at: number; why: Why };

/**
 * `changed`: the line, or the one before it, is not what it was. `missing`: lines before it are gone. `unchained`: it
 * was written past the chain. `other`: the line of a head that was written down is another one now, or gone.
 */
export type Why = 'changed' | 'missing' | 'unchained' | 'other';

interface Link {
  position: number;
  hash: string | null;
  line: string;
}

/** Of an empty log. */
const NOTHING: Head = { position: 0, hash: '' };
const AT_ONCE = 5000;

export async function readHead(db: Database): Promise<Head> {
  const [head] = await db.$queryRaw<Head[]>`
    select "position", "hash" from "AuditEvent" where "position" is not null
    order by "position" desc limit 1`;
  return head ?? NOTHING;
}

/** As it is printed, and taken back by `npm run audit -- verify`. */
export const writeHead = ({ position, hash }: Head): string => `${position}:${hash}`;

/** Deeds that somebody may wish undone in the log: people erased, accounts and keys changed. */
const SENSITIVE = '^(person[.]erase$|staff[.]|keys[.]|account[.]second_factor)';

/** How far the log goes, and whether one of those deeds stands behind that line. */
export async function sensitiveSince(
  db: Database,
  position: number,
): Promise<{ position: number; isSensitive: boolean }> {
  const [since] = await db.$queryRaw<{ position: number; isSensitive: boolean }[]>`
    select coalesce(max("position"), ${position}::int)::int as "position",
      coalesce(bool_or("action" ~ ${SENSITIVE}), false) as "isSensitive"
    from "AuditEvent" where "position" > ${position}`;
  return since ?? { position, isSensitive: false };
}

/**
 * Follows the chain from its beginning.
 *
 * @param known a head that was written down earlier, outside the database
 */
export async function verifyChain(db: Database, known: Head | null = null): Promise<Verdict> {
  let head = NOTHING;
  let isKnown = known === null;
  for (;;) {
    const links = await readLinks(db, head.position);
    for (const { position, hash, line } of links) {
      if (position !== head.position + 1) return { is: 'broken', at: position, why: 'missing' };
      if (hash === null || hashOf(head.hash, line) !== hash)
        return { is: 'broken', at: position, why: 'changed' };
      head = { position, hash };
      if (position === known?.position) {
        if (hash !== known.hash) return { is: 'broken', at: position, why: 'other' };
        isKnown = true;
      }
    }
    if (links.length < AT_ONCE) break;
  }
  if (!isKnown) return { is: 'broken', at: known?.position ?? 0, why: 'other' };
  const unchained = await db.auditEvent.count({ where: { OR: [{ position: null }, { hash: null }] } });
  return unchained > 0 ? { is: 'broken', at: head.position, why: 'unchained' } : { is: 'whole', head };
}

/** The lines as the database chains them, spelt out here: a function that was exchanged there must not be believed. */
function readLinks(db: Database, after: number): Promise<Link[]> {
  return db.$queryRaw<Link[]>`
    select "position", "hash", jsonb_build_array("position", "id",
      (extract(epoch from "at") * 1000)::bigint, "staffId", "action", "subject", "subjectId", "detail")::text as "line"
    from "AuditEvent" where "position" > ${after} order by "position" limit ${AT_ONCE}`;
}

const hashOf = (previous: string, line: string): string =>
  createHash('sha256').update(`${previous}\n${line}`, 'utf8').digest('hex');
