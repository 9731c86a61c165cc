// Fetches one file from its channel and keeps it, unless it is too much, too big, or holds a virus.

import { isOther, mediaKept } from '../../bot/media-kind.ts';
import type { Channel, Download } from '../../channels/channel.ts';
import { newId } from '../../database/ids.ts';
import type { Runtime } from '../../database/runtime.ts';
import type { Files } from '../../files/file-store.ts';
import { type Scanner, ScannerAway } from '../../files/virus-scanner.ts';
import { type Log, reasonOf, traceOf } from '../../log.ts';
import { type FileFate, flagInfected, flagNoRoom, type WaitingFile } from './queue.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Between tries while the scanner does not answer. */
const SCANNER_WAIT_MS = 60_000;
/** Of one conversation: ten films of the largest that a channel takes, or a hundred photos. */
const BYTES_A_DAY = 200_000_000;
/** The database lies on the same disk, and stops when it is full: files stop well before. */
const FREE_LEAST = 500_000_000;
/** Providers keep files for hours; a day later there is nothing left to fetch. */
const GIVE_UP_MS = 24 * 3_600_000;

export interface Fetching extends Runtime {
  channels: Map<string, Channel>;
  files: Pick<Files, 'keep' | 'free'>;
  /** Looks for viruses before a file is kept, where there is a scanner. */
  scanner?: Scanner | null;
}

/** Our own fault: the log hears where, and the work goes on another way. */
export const onBroken =
  (log: Pick<Log, 'warn'>) =>
  <T>({ id }: { id?: string }, next: (error: unknown) => T) =>
  (error: unknown): T => {
    log.warn({ id, ...traceOf(error) }, 'the collecting of a file broke');
    return next(error);
  };

/** Opens the fetching; what it answers is what became of the file. It never rejects. */
export function openFetcher(fetching: Fetching): (file: WaitingFile) => Promise<FileFate> {
  const { db, channels, files, scanner, clock, log } = fetching;
  const broken = onBroken(log);

  const refused = ({ id }: WaitingFile, reason: string): FileFate => ({
    ...{ id, state: 'refused', reason },
    nextAttemptAt: clock(),
  });

  const fetchOne = async (file: WaitingFile): Promise<FileFate> => {
    const channel = channels.get(file.channel);
    const { ref, mimeType, name, size } = file;
    if (size !== null && channel && size > channel.capabilities.fileInMax) return refused(file, 'too_big');
    const reason = await tooMuch(file);
    if (reason) return refused(file, reason);
    const asked = { ref, mimeType: mimeType ?? undefined, name: name ?? undefined, size: size ?? undefined };
    const got: Download = await (channel?.download(asked) ?? noChannel()).catch(broken(file, noChannel));
    if (got.ok) return keep(file, got.bytes);
    return tryAgain(file, clock(), got.error.code, got.error.is === 'refused');
  };

  /** Why it is not even fetched: this person has sent enough today, or the disk is nearly full. */
  const tooMuch = async ({ bytesBefore, size, trusted }: WaitingFile): Promise<string | null> => {
    if (!trusted && bytesBefore + (size ?? 0) > BYTES_A_DAY) return 'enough_today';
    const free = await files.free();
    if (free >= FREE_LEAST) return null;
    await flagNoRoom(db, { id: newId(), free }, clock());
    return 'no_room';
  };

  const keep = async (file: WaitingFile, bytes: Uint8Array): Promise<FileFate> => {
    const found = (await scanner?.scan(bytes)) ?? null;
    if (found !== null) {
      await flagInfected(db, { id: newId(), fileId: file.id, found }, clock());
      return refused(file, 'virus');
    }
    const stored = await files.keep(bytes);
    if (!stored) return refused(file, 'kind');
    const media = mediaKept(file.media, stored.mimeType);
    const toSettle = isOther(file.media, media) && { nextAttemptAt: clock() };
    return { id: file.id, state: 'stored', media, ...stored, ...toSettle };
  };

  return (file) => fetchOne(file).catch(broken(file, (error) => failed(file, clock(), error)));
}

function tryAgain(file: WaitingFile, now: Date, reason: string, hopeless = false): FileFate {
  const { id, attempts, createdAt } = file;
  if (hopeless || now.getTime() - createdAt.getTime() > GIVE_UP_MS)
    return { id, state: 'failed', reason, nextAttemptAt: now };
  const wait = Math.min(FIRST_WAIT_MS * 4 ** attempts, LONGEST_WAIT_MS);
  return { id, state: 'waiting', reason, nextAttemptAt: new Date(now.getTime() + wait) };
}

/** While the scanner is away files wait, however long. */
function failed(file: WaitingFile, now: Date, error: unknown): FileFate {
  if (!(error instanceof ScannerAway)) return tryAgain(file, now, reasonOf(error));
  const nextAttemptAt = new Date(now.getTime() + SCANNER_WAIT_MS);
  return { id: file.id, state: 'waiting', reason: 'scanner_away', nextAttemptAt };
}

function noChannel(): Promise<Download> {
  return Promise.resolve({ ok: false, error: { is: 'retryable', code: 'no_channel' } });
}
