// Fetches the photos, voice notes and documents that citizens sent, after their message was stored.
import type { Channel, Download } from '../channels/channel.ts';
import { claimFiles, type FileFate, markFiles, type WaitingFile } from '../store/attachments.ts';
import type { Database } from '../store/database.ts';
import type { Files } from '../store/files.ts';
import { keepHeardByMachine } from '../store/listening.ts';
import type { Transcriber } from './transcribe.ts';

const MOST_CLAIMED = 16;
const FIRST_WAIT_MS = 5_000;
/** Providers keep files for hours; a day later there is nothing left to fetch. */
const GIVE_UP_MS = 24 * 3_600_000;

export interface Collecting {
  db: Database;
  channels: Map<string, Channel>;
  files: Files;
  transcriber: Transcriber;
  clock(): Date;
}

export interface Collector {
  /** Fetches whatever may be fetched now. Calls while one is under way join it. */
  sweep(): Promise<void>;
}

/** Opens the collector of files. */
export function openCollector({ db, channels, files, transcriber, clock }: Collecting): Collector {
  let sweeping: Promise<void> | null = null;
  let again = false;

  const fetchOne = async (file: WaitingFile): Promise<FileFate> => {
    const channel = channels.get(file.channel);
    const { ref, mimeType, name, size } = file;
    if (size !== null && channel && size > channel.capabilities.fileInMax)
      return { id: file.id, state: 'refused', reason: 'too_big' };
    const asked = { ref, mimeType: mimeType ?? undefined, name: name ?? undefined, size: size ?? undefined };
    const got: Download = await (channel?.download(asked) ?? noChannel()).catch(noChannel);
    if (!got.ok) return retry(file, got.error.is === 'refused', got.error.code);
    const stored = await files.keep(got.bytes);
    return stored
      ? { id: file.id, state: 'stored', ...stored }
      : { id: file.id, state: 'refused', reason: 'kind' };
  };

  const retry = (file: WaitingFile, hopeless: boolean, reason: string): FileFate => {
    const now = clock();
    if (hopeless || now.getTime() - file.createdAt.getTime() > GIVE_UP_MS)
      return { id: file.id, state: 'failed', reason };
    const wait = Math.min(FIRST_WAIT_MS * 4 ** file.attempts, 3_600_000);
    return { id: file.id, state: 'waiting', reason, nextAttemptAt: new Date(now.getTime() + wait) };
  };

  const listen = async ({ id, path, mimeType }: FileFate, media: string | undefined): Promise<void> => {
    if (path === undefined || (media !== 'voice' && media !== 'audio')) return;
    const note = { id, path, mimeType: mimeType ?? null };
    const text = await transcriber.transcribe(note).catch(() => null);
    if (text) await keepHeardByMachine(db, { attachmentId: id, text }, clock());
  };

  const sweepOnce = async (): Promise<void> => {
    do {
      again = false;
      for (;;) {
        const waiting = await claimFiles(db, clock(), [...channels.keys()], MOST_CLAIMED);
        if (waiting.length === 0) break;
        const fates = await Promise.all(waiting.map(fetchOne));
        await markFiles(db, fates, clock());
        await Promise.all(fates.map((fate, i) => listen(fate, waiting[i]?.media)));
      }
    } while (again);
  };

  return {
    sweep() {
      again = true;
      sweeping ??= sweepOnce().finally(() => {
        sweeping = null;
      });
      return sweeping;
    },
  };
}

function noChannel(): Promise<Download> {
  return Promise.resolve({ ok: false, error: { is: 'retryable', code: 'no_channel' } });
}
