// What the audit log tells of: the matters in which deeds are done, and the things that they are done to. Features bring theirs.
import type { Database } from '../../database/client.ts';

/** A kind of thing that deeds are done to, under the name by which they are written down. */
export interface Audited {
  /** Where one of them stands: its id goes behind. */
  page?: string;
  /** The numbers or names under which staff know these; what is gone is left out. Ids are UUIDs, unless `plainIds`. */
  named?(db: Database, ids: string[]): Promise<{ id: string; name: string }[]>;
  plainIds?: true;
  /** The list of words for what it was and what it became; `status` unless told. */
  statuses?: string;
  /** It goes from one of the staff to another, and not from status to status. */
  isHeld?: true;
}

export interface AuditFeature {
  /** How its actions begin: each is a matter by which the log is filtered, called by `console-area-<name>`. */
  areas?: readonly string[];
  /** Called by `console-subject-<name>`. */
  subjects?: Readonly<Record<string, Audited>>;
}

/** All of it. */
export interface AuditScope {
  areas: readonly string[];
  subjects: ReadonlyMap<string, Audited>;
}

const OWN: AuditFeature = {
  areas: ['sign_in', 'account', 'person', 'access', 'staff'],
  subjects: {
    staff: {
      plainIds: true,
      named: (db, ids) => db.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    },
  },
};
const LAST: AuditFeature = { areas: ['retention', 'keys'] };

/**
 * Puts together what the console and its features are audited for.
 * @throws Error naming a matter or a thing that two of them bring.
 */
export function auditedBy(features: readonly { audit?: AuditFeature }[]): AuditScope {
  const all = [OWN, ...features.flatMap(({ audit }) => audit ?? []), LAST];
  const areas = all.flatMap((each) => each.areas ?? []);
  const subjects = all.flatMap((each) => Object.entries(each.subjects ?? {}));
  for (const names of [areas, subjects.map(([name]) => name)]) {
    const twice = names.find((name, at) => names.indexOf(name) < at);
    if (twice !== undefined) throw new Error(`Two features are audited for “${twice}”`);
  }
  return { areas, subjects: new Map(subjects) };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What deeds were done to, by id: the number or the name under which staff know it. What is gone is left out. */
export async function readSubjects(
  db: Database,
  subjects: AuditScope['subjects'],
  deeds: readonly { subject: string | null; subjectId: string | null }[],
): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...subjects].map(([subject, { named, plainIds }]) => {
      const ids = deeds.flatMap((deed) =>
        deed.subject === subject && deed.subjectId !== null ? [deed.subjectId] : [],
      );
      const wanted = [...new Set(ids)].filter((id) => plainIds || UUID.test(id));
      return wanted.length === 0 || !named ? [] : named(db, wanted);
    }),
  );
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}
