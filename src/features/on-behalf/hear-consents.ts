// Listens to the voice notes by which somebody is said to agree that another writes for them: what cannot be played, is hardly
// a second long, holds no sound, or served for somebody else before is no yes, and is asked for again.
import { v7 as uuidv7 } from 'uuid';
import type { Database, Transaction } from '../../database/client.ts';
import { FILE_OUTCOMES } from '../../database/statuses.ts';
import { listenTo } from '../../files/decoder-worker.ts';
import type { Files } from '../../files/file-store.ts';
import { tellConsent } from './consent-notices.ts';

/** A yes takes as long as this. */
const LEAST_S = 1;
/** The loudest moment of a silent room, of 1. */
const SILENT = 0.02;
const MOST_AT_ONCE = 10;

/** Why a voice note is no yes. `lost`: it never came, which its sender hears as of any file. */
export const NO_YES = ['unheard', 'short', 'silent', 'same', 'lost'] as const;
type NoYes = (typeof NO_YES)[number];

interface Awaited {
  id: string;
  kin: string;
  citizenId: string;
  fileId: string;
  caseId: string | null;
  /** Null: nothing of it is kept. */
  path: string | null;
  sha256: string | null;
}

/** What was sent to agree, and has come: kept, or lost. */
const AWAITED = `
select p."id", p."kin", p."citizenId", p."consentFileId" as "fileId", a."caseId", a."sha256",
  case when a."state" = 'stored' then a."path" end as "path"
from "Profile" p left join "Attachment" a on a."id" = p."consentFileId"
where p."consent" is null and p."consentFileId" is not null and (a."id" is null or a."state" in ${FILE_OUTCOMES})
order by p."id" limit $1`;

/** Hears what has come. Done again, or by another copy at the same time, it changes nothing. */
export async function hearConsents(
  db: Database,
  files: Pick<Files, 'read'>,
  clock: () => Date,
): Promise<void> {
  for (const one of await db.$queryRawUnsafe<Awaited[]>(AWAITED, MOST_AT_ONCE)) {
    const heard = await hear(files, one);
    await db.$transaction((tx) => decide(tx, one, heard, clock()));
  }
}

/** Null: it may be a yes. */
async function hear(files: Pick<Files, 'read'>, { path }: Awaited): Promise<NoYes | null> {
  if (path === null) return 'lost';
  const found = await listenTo(await files.read(path));
  if (found === null) return 'unheard';
  if (found.seconds < LEAST_S) return 'short';
  return found.loudest < SILENT ? 'silent' : null;
}

async function decide(tx: Transaction, one: Awaited, heard: NoYes | null, at: Date): Promise<void> {
  const { id, fileId, caseId, citizenId } = one;
  // Two that came with one recording are looked at one behind the other.
  if (one.sha256 !== null)
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${one.sha256}, 0))`;
  const why = heard ?? ((await servedAnother(tx, one)) ? 'same' : null);
  const given = why === null ? { consent: 'voice', consentAt: at } : { consentFileId: null };
  const { count } = await tx.profile.updateMany({
    where: { id, consent: null, consentFileId: fileId },
    data: given,
  });
  if (count === 0 || why === 'lost') return;
  if (why === null && caseId !== null)
    await tx.caseEvent.create({
      data: { id: uuidv7(), caseId, at, kind: 'consented', visible: false, citizenId },
    });
  await tellConsent(tx, { ...one, kind: why === null ? 'consent_kept' : 'consent_refused', why }, at);
}

/** Somebody else has agreed by the very same recording. */
async function servedAnother(tx: Transaction, { id, sha256 }: Awaited): Promise<boolean> {
  if (sha256 === null) return false;
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Attachment" a join "Profile" p on p."consentFileId" = a."id"
    where a."sha256" = ${sha256} and p."consent" is not null and p."id" <> ${id}::uuid limit 1`;
  return found.length > 0;
}
