// News that a turn has for somebody: told by the notifier, when it is due.
import type { NewRow, UnitOfWork } from './unit-of-work.ts';

/** Adds notices; those that exist already (by dedupe key) are left as they are. */
export function addNotices(unitOfWork: UnitOfWork, notices: NewRow<'Notice'>[]): void {
  if (notices.length === 0) return;
  unitOfWork.upsert(notices, (rows) => {
    const columns =
      '"id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "urgent", "dueAt", "expiresAt", "createdAt"';
    return `insert into "Notice" (${columns}) select ${columns} from jsonb_populate_recordset(null::"Notice", ${rows})
      on conflict ("dedupeKey") do nothing returning 1`;
  });
}
