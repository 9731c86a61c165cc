// Flags that a conversation raises for staff: each says once what is to be looked at.
import type { FlagKind } from '../domain/flag.ts';
import type { Turn } from './turn.ts';

export interface Raised {
  kind: FlagKind;
  /** What it is about. */
  subjectId: string;
  /** Without personal data: a reference, numbers to call. */
  detail?: string;
}

/** Raises a flag, each time anew: the words it is about differ. */
export function raise(turn: Turn, flag: Raised): void {
  turn.unitOfWork.insert('Flag', rowOf(turn, flag));
}

/** Raises a flag unless the same one is still open: asked twice, staff see it once. */
export function raiseOnce(turn: Turn, flag: Raised): void {
  turn.unitOfWork.upsert([rowOf(turn, flag)], insertUnlessOpen);
}

const rowOf = ({ context, row, now }: Turn, { kind, subjectId, detail }: Raised) => ({
  id: context.newId(),
  kind,
  conversationId: row.id,
  subjectId,
  detail: detail ?? null,
  createdAt: now,
});

function insertUnlessOpen(rows: string): string {
  return `insert into "Flag" ("id", "kind", "conversationId", "subjectId", "detail", "createdAt")
    select p."id", p."kind", p."conversationId", p."subjectId", p."detail", p."createdAt"
    from jsonb_populate_recordset(null::"Flag", ${rows}) p where not exists (
      select 1 from "Flag" f where f."kind" = p."kind" and f."subjectId" = p."subjectId" and f."resolvedAt" is null)
    returning 1`;
}
