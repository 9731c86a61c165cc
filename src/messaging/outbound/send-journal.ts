// What a copy of the program notes on its own disk as it sends: it outlives a kill, and is faster than any database.
// What a provider took in the last moment before one is so not said again.

import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toJson } from '../../database/binary-arrays.ts';
import type { Database } from '../../database/client.ts';
import { isDead } from '../../database/instances.ts';
import { MESSAGES_UNSENT } from '../../database/statuses.ts';
import type { Log } from '../../log.ts';

/** A message that is about to be handed to its provider, or that the provider has taken. */
const Note = z.object({
  id: z.uuid(),
  taken: z.object({ providerMessageId: z.string(), providerOrder: z.number().optional() }).optional(),
});
export type Note = z.infer<typeof Note>;
const Owner = z.object({ copy: z.string() });

export interface SendJournal {
  /** Never throws: whatever the disk says, the message leaves. */
  note(note: Note): void;
  /** What became of these stands in the database. */
  forget(ids: string[]): void;
  /** Writes into the database what copies noted that have died since. */
  settle(): Promise<void>;
  /** Nothing is noted any more. */
  close(): void;
}

export interface NotebookParts {
  db: Database;
  folder: string;
  /** Name of this copy. */
  copy: string;
  /** True when a copy of this name surely runs no more. */
  hasDied(copy: string): boolean;
  log: Pick<Log, 'warn'>;
}

const TROUBLE =
  'what leaves cannot be noted on the disk (is it full?): a kill now would have some of it said twice';

/** Beyond so many bytes what is settled is left out. */
const LONG = 64 * 1024;

/** Opens a journal of this copy's own beside those of others. */
export function openSendJournal({ db, folder, copy, hasDied, log }: NotebookParts): SendJournal {
  mkdirSync(folder, { recursive: true });
  const own = `${copy.replaceAll(/[^\w.-]+/gu, '_')}.notes`;
  const path = join(folder, own);
  const open = new Map<string, Note>();
  const head = `${JSON.stringify({ copy })}\n`;
  let file = openSync(path, 'a');
  let size = writeSync(file, head);
  let isClosed = false;

  let isFailing = false;
  /** The same trouble with every note is one trouble. */
  const tell = (error: unknown): void => {
    if (isFailing === (error !== null)) return;
    isFailing = error !== null;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (isFailing) log.warn({ code }, TROUBLE);
    else log.warn({}, 'what leaves is noted again');
  };

  const shorten = (): void => {
    if (open.size === 0) {
      ftruncateSync(file, 0);
      size = writeSync(file, head);
      return;
    }
    const fresh = openSync(`${path}.new`, 'w');
    size = writeSync(fresh, head + [...open.values()].map((note) => `${JSON.stringify(note)}\n`).join(''));
    renameSync(`${path}.new`, path);
    closeSync(file);
    file = fresh;
  };

  return {
    note(note) {
      if (isClosed) return;
      open.set(note.id, note);
      try {
        size += writeSync(file, `${JSON.stringify(note)}\n`);
        if (size > LONG) shorten();
        tell(null);
      } catch (error) {
        tell(error);
      }
    },
    forget(ids) {
      for (const id of ids) open.delete(id);
    },
    async settle() {
      const others = readdirSync(folder).filter((name) => name.endsWith('.notes') && name !== own);
      for (const name of others) {
        const { owner, notes } = read(join(folder, name));
        if (owner !== null && !hasDied(owner) && !(await isSilent(db, owner, copy))) continue;
        await write(db, owner, notes);
        rmSync(join(folder, name), { force: true });
      }
    },
    close() {
      isClosed = true;
      closeSync(file);
      if (open.size === 0) rmSync(path, { force: true });
    },
  };
}

/** A line that was cut short by the kill says nothing. */
function read(path: string): { owner: string | null; notes: Note[] } {
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n').map(parsed);
  const owner = Owner.safeParse(first).data?.copy ?? null;
  const notes = lines.flatMap((line) => Note.safeParse(line).data ?? []);
  // The last word about each.
  return { owner, notes: [...new Map(notes.map((note) => [note.id, note])).values()] };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function isSilent(db: Database, owner: string, copy: string): Promise<boolean> {
  const [row] = await db.$queryRawUnsafe<{ dead: boolean }[]>(
    `select ${isDead('$1', '$2')} as "dead"`,
    owner,
    copy,
  );
  return row?.dead === true;
}

/**
 * What was taken is sent; of what was on its way nobody knows, so it leaves once more and is counted as a doubt. What
 * was only claimed stands in no journal.
 */
const WRITE = `
with p as (
  select * from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "taken" boolean, "providerMessageId" text, "providerOrder" bigint)
), stopped as (
  delete from "Leaving" l using p where l."id" = p."id" and (p."taken" or l."claimedBy" = $2) returning l."id"
)
update "OutgoingMessage" o set
  "state" = case when p."taken" then 'sent' else 'queued' end,
  "providerMessageId" = coalesce(p."providerMessageId", o."providerMessageId"),
  "providerOrder" = coalesce(p."providerOrder", o."providerOrder"),
  "sentAt" = case when p."taken" then now() when s."id" is null then o."sentAt" end,
  "attempts" = o."attempts" + 1, "doubts" = o."doubts" + (not p."taken")::int, "claimedBy" = null, "claimedUntil" = null
from p left join stopped s on s."id" = p."id" where o."id" = p."id" and (s."id" is not null
  or case when p."taken" then o."state" in ${MESSAGES_UNSENT} and o."claimedBy" is distinct from 'receipt'
  else o."state" = 'sending' and o."claimedBy" = $2 end)`;

async function write(db: Database, owner: string | null, notes: Note[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ id, taken }) => ({ id, taken: taken !== undefined, ...taken }));
  await db.$executeRawUnsafe(WRITE, toJson(rows), owner);
}
