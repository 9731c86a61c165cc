// Whether the database has room on its disk, told by writing for once as much as a busy minute does.

import type { Database } from './client.ts';

/** Lines of a thousand letters: about a megabyte, which no room left over in its files holds. */
const LINES = 1_000;

/** Where messages lie, should they have a disk of their own; empty: where everything does. */
const WHERE_MESSAGES_LIE = `select set_config('temp_tablespaces', coalesce((
  select '"' || t."spcname" || '"' from pg_class c join pg_tablespace t on t."oid" = c."reltablespace"
  where c."oid" = '"IncomingMessage"'::regclass), ''), true)`;

/** Files grow when lines are written, and go with the transaction. */
const WRITE = `create temporary table "Room" on commit drop as
  select repeat('x', 1000) as "line" from generate_series(1, ${LINES})`;

/** Writes about a megabyte and takes it away again. False: it could not be written. Never rejects. */
export function hasRoom(db: Database): Promise<boolean> {
  return db.$transaction([db.$queryRawUnsafe(WHERE_MESSAGES_LIE), db.$executeRawUnsafe(WRITE)]).then(
    () => true,
    () => false,
  );
}
