// Collects the photos, voice notes and documents that citizens sent, after their message was stored.

import { openRounds } from '../../instance/rounds.ts';
import { type Fetching, onBroken, openFetcher } from './fetch-file.ts';
import { claimFiles, type FileFate, markFiles, type WaitingFile } from './queue.ts';
import type { Transcriber } from './transcriber.ts';
import { keepHeardByMachine } from './transcripts.ts';

/** Under way at once of one channel: a road whose files come slowly leaves the others their places. */
const MOST_UNDER_WAY = 16;

export interface Collecting extends Fetching {
  /** Name of this copy of the program. */
  copy: string;
  transcriber: Transcriber;
  /** Settles with their senders what became of files. */
  settle(): Promise<void>;
}

export interface Downloader {
  /** Begins to fetch whatever may be fetched now; resolves without waiting for it to come. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being fetched. */
  idle(): Promise<void>;
}

/** Opens the collector of files. */
export function openDownloader(collecting: Collecting): Downloader {
  const { db, copy, channels, transcriber, settle, clock, log } = collecting;
  const fetchFile = openFetcher(collecting);
  const broken = onBroken(log);
  /** What is being fetched, by channel and id of the file. */
  const underWay = new Map([...channels.keys()].map((name) => [name, new Map<string, Promise<void>>()]));
  /** There was no place for all that waited. */
  let isMore = false;

  const claim = async (): Promise<void> => {
    isMore = false;
    for (const [name, mine] of underWay) {
      const room = MOST_UNDER_WAY - mine.size;
      const waiting = room > 0 ? await claimFiles(db, { copy, channels: [name], most: room }, clock()) : [];
      isMore ||= waiting.length === room;
      // A claim that ran out while the file was still coming is renewed by this, and nothing more.
      for (const file of waiting) if (!mine.has(file.id)) begin(file, mine);
    }
  };

  const begin = (file: WaitingFile, mine: Map<string, Promise<void>>): void => {
    const work = collect(file)
      .catch(broken(file, () => undefined))
      .then(() => {
        mine.delete(file.id);
        if (isMore) void claims.ask().catch(broken({}, () => undefined));
      });
    mine.set(file.id, work);
  };

  /** One file from its channel to the record. What fails here stays claimed, and is taken up anew later. */
  const collect = async (file: WaitingFile): Promise<void> => {
    const fate = await fetchFile(file);
    await markFiles(db, [fate]);
    if (fate.state !== 'waiting' && fate.nextAttemptAt) await settle();
    await listen(fate);
  };

  const listen = async ({ id, path, mimeType, media }: FileFate): Promise<void> => {
    if (path === undefined || (media !== 'voice' && media !== 'audio')) return;
    const note = { id, path, mimeType: mimeType ?? null };
    const text = await transcriber.transcribe(note).catch(broken({ id }, () => null));
    if (text) await keepHeardByMachine(db, { attachmentId: id, text }, clock());
  };

  const claims = openRounds(claim);
  return {
    sweep: claims.ask,
    async idle() {
      for (;;) {
        const all = [...underWay.values()].flatMap((mine) => [...mine.values()]);
        const claiming = claims.underWay();
        if (claiming === null && all.length === 0) return;
        await Promise.allSettled([claiming, ...all]);
      }
    },
  };
}
