// Fetches the photos, voice notes and documents that citizens sent, after their message was stored.

import { isOther, mediaKept } from '../../bot/media-kind.ts';
import type { Channel, Download } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { newId } from '../../database/ids.ts';
import type { Files } from '../../files/file-store.ts';
import { type Scanner, ScannerAway } from '../../files/virus-scanner.ts';
import { type Log, reasonOf, traceOf } from '../../log.ts';
import { claimFiles, type FileFate, flagInfected, flagNoRoom, markFiles, type WaitingFile } from './queue.ts';
import type { Transcriber } from './transcriber.ts';
import { keepHeardByMachine } from './transcripts.ts';

/** Under way at once of one channel: a road whose files come slowly leaves the others their places. */
const MOST_UNDER_WAY = 16;
const FIRST_WAIT_MS = 5_000;
/** Between tries while the scanner does not answer. */
const SCANNER_WAIT_MS = 60_000;
/** Of one conversation: ten films of the largest that a channel takes, or a hundred photos. */
const BYTES_A_DAY = 200_000_000;
/** The database lies on the same disk, and stops when it is full: files stop well before. */
const FREE_LEAST = 500_000_000;
/** Providers keep files for hours; a day later there is nothing left to fetch. */
const GIVE_UP_MS = 24 * 3_600_000;

export interface Collecting {
  db: Database;
  /** Name of this copy of the program. */
  copy: string;
  channels: Map<string, Channel>;
  files: Pick<Files, 'keep' | 'free'>;
  transcriber: Transcriber;
  /** Looks for viruses before a file is kept, where there is a scanner. */
  scanner?: Scanner | null;
  /** Settles with their senders what became of files. */
  settle(): Promise<void>;
  clock(): Date;
  log: Pick<Log, 'warn'>;
}

export interface Downloader {
  /** Begins to fetch whatever may be fetched now; resolves without waiting for it to come. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being fetched. */
  idle(): Promise<void>;
}

/** Opens the collector of files. */
export function openDownloader({
  db,
  copy,
  channels,
  files,
  transcriber,
  scanner,
  settle,
  clock,
  log,
}: Collecting): Downloader {
  /** What is being fetched, by channel and id of the file. */
  const underWay = new Map([...channels.keys()].map((name) => [name, new Map<string, Promise<void>>()]));
  let claiming: Promise<void> | null = null;
  let again = false;
  /** There was no place for all that waited. */
  let isMore = false;

  /** Our own fault: the log hears where, and the work goes on another way. */
  const broken =
    <T>({ id }: { id?: string }, next: (error: unknown) => T) =>
    (error: unknown): T => {
      log.warn({ id, ...traceOf(error) }, 'the collecting of a file broke');
      return next(error);
    };

  const fetchOne = async (file: WaitingFile): Promise<FileFate> => {
    const channel = channels.get(file.channel);
    const { ref, mimeType, name, size } = file;
    if (size !== null && channel && size > channel.capabilities.fileInMax)
      return { id: file.id, state: 'refused', reason: 'too_big', nextAttemptAt: clock() };
    const refused = await tooMuch(file);
    if (refused) return { id: file.id, state: 'refused', reason: refused, nextAttemptAt: clock() };
    const asked = { ref, mimeType: mimeType ?? undefined, name: name ?? undefined, size: size ?? undefined };
    const got: Download = await (channel?.download(asked) ?? noChannel()).catch(broken(file, noChannel));
    if (!got.ok) return retry(file, got.error.is === 'refused', got.error.code);
    const found = (await scanner?.scan(got.bytes)) ?? null;
    if (found !== null) {
      await flagInfected(db, { id: newId(), fileId: file.id, found }, clock());
      return { id: file.id, state: 'refused', reason: 'virus', nextAttemptAt: clock() };
    }
    const stored = await files.keep(got.bytes);
    if (!stored) return { id: file.id, state: 'refused', reason: 'kind', nextAttemptAt: clock() };
    const media = mediaKept(file.media, stored.mimeType);
    const toSettle = isOther(file.media, media) && { nextAttemptAt: clock() };
    return { id: file.id, state: 'stored', media, ...stored, ...toSettle };
  };

  /** Why it is not even fetched: this person has sent enough today, or the disk is nearly full. */
  const tooMuch = async ({ bytesBefore, size, trusted }: WaitingFile): Promise<string | null> => {
    if (!trusted && bytesBefore + (size ?? 0) > BYTES_A_DAY) return 'enough_today';
    const free = await files.free();
    if (free >= FREE_LEAST) return null;
    await flagNoRoom(db, { id: newId(), free }, clock());
    return 'no_room';
  };

  const retry = (file: WaitingFile, hopeless: boolean, reason: string): FileFate => {
    const now = clock();
    if (hopeless || now.getTime() - file.createdAt.getTime() > GIVE_UP_MS)
      return { id: file.id, state: 'failed', reason, nextAttemptAt: now };
    const wait = Math.min(FIRST_WAIT_MS * 4 ** file.attempts, 3_600_000);
    return { id: file.id, state: 'waiting', reason, nextAttemptAt: new Date(now.getTime() + wait) };
  };

  /** While the scanner is away files wait, however long. */
  const failed = (file: WaitingFile, error: unknown): FileFate => {
    if (!(error instanceof ScannerAway)) return retry(file, false, reasonOf(error));
    const nextAttemptAt = new Date(clock().getTime() + SCANNER_WAIT_MS);
    return { id: file.id, state: 'waiting', reason: 'scanner_away', nextAttemptAt };
  };

  const listen = async ({ id, path, mimeType, media }: FileFate): Promise<void> => {
    if (path === undefined || (media !== 'voice' && media !== 'audio')) return;
    const note = { id, path, mimeType: mimeType ?? null };
    const text = await transcriber.transcribe(note).catch(broken({ id }, () => null));
    if (text) await keepHeardByMachine(db, { attachmentId: id, text }, clock());
  };

  /** One file from its channel to the record. What fails here stays claimed, and is taken up anew later. */
  const collect = async (file: WaitingFile): Promise<void> => {
    const fate = await fetchOne(file).catch(broken(file, (error) => failed(file, error)));
    await markFiles(db, [fate]);
    if (fate.state !== 'waiting' && fate.nextAttemptAt) await settle();
    await listen(fate);
  };

  const claim = async (): Promise<void> => {
    do {
      again = false;
      isMore = false;
      for (const [name, mine] of underWay) {
        const room = MOST_UNDER_WAY - mine.size;
        const waiting = room > 0 ? await claimFiles(db, { copy, channels: [name], most: room }, clock()) : [];
        isMore ||= waiting.length === room;
        // A claim that ran out while the file was still coming is renewed by this, and nothing more.
        for (const file of waiting) if (!mine.has(file.id)) begin(file, mine);
      }
    } while (again);
  };

  const begin = (file: WaitingFile, mine: Map<string, Promise<void>>): void => {
    const work = collect(file)
      .catch(broken(file, () => undefined))
      .then(() => {
        mine.delete(file.id);
        if (isMore) void sweep().catch(broken({}, () => undefined));
      });
    mine.set(file.id, work);
  };

  const sweep = (): Promise<void> => {
    again = true;
    claiming ??= claim().finally(() => {
      claiming = null;
    });
    return claiming;
  };

  return {
    sweep,
    async idle() {
      for (;;) {
        const all = [...underWay.values()].flatMap((mine) => [...mine.values()]);
        if (claiming === null && all.length === 0) return;
        await Promise.allSettled([claiming, ...all]);
      }
    },
  };
}

function noChannel(): Promise<Download> {
  return Promise.resolve({ ok: false, error: { is: 'retryable', code: 'no_channel' } });
}
