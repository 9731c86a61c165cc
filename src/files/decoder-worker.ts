// Where files are taken apart that only large foreign decoders can read: in a thread of its own, one after the other.
import { Worker } from 'node:worker_threads';

/** Longer, and the file is kept as it came. */
const LIMIT_MS = 60_000;

/** What is to be done, in the words of the thread. */
export type Job =
  | { do: 'heic'; bytes: Uint8Array; mostPoints: number }
  | { do: 'play'; bytes: Uint8Array; made: string; args: string[] };
export type Done = { data: Uint8Array; width: number; height: number };

let line: Promise<unknown> = Promise.resolve();

/** The points of a HEIC picture, upright, four bytes each. Rejects when it cannot be read, or has too many. */
export function decodeHeic(bytes: Uint8Array, mostPoints: number): Promise<Done> {
  return inTurn({ do: 'heic', bytes, mostPoints });
}

/** Of the same recording the same bytes are made, whenever it comes. */
const ALIKE = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** A sound as Opus in Ogg, which every browser plays; null: it cannot be made. */
export function remakeSound(bytes: Uint8Array): Promise<Uint8Array | null> {
  const args = [
    '-map',
    '0:a:0',
    '-map_metadata',
    '-1',
    '-ac',
    '1',
    '-c:a',
    'libopus',
    '-b:a',
    '24k',
    ...ALIKE,
  ];
  return played({ do: 'play', bytes, made: 'made.ogg', args });
}

/** How it is listened to: samples a second of one channel, so many seconds of it. */
const RATE = 8_000;
const LISTENED_S = 30;
const SAMPLE_BYTES = 2;

/** How long a recording plays, and how loud its loudest moment is, from 0 to 1. */
export type Heard = { seconds: number; loudest: number };

/** Plays a recording to its end, or for half a minute; null: it cannot be played. */
export async function listenTo(bytes: Uint8Array): Promise<Heard | null> {
  const args = ['-map', '0:a:0', '-t', `${LISTENED_S}`, '-ac', '1', '-ar', `${RATE}`, '-f', 's16le'];
  const data = await played({ do: 'play', bytes, made: 'made.raw', args });
  if (data === null) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let loudest = 0;
  for (let at = 0; at + SAMPLE_BYTES <= data.length; at += SAMPLE_BYTES)
    loudest = Math.max(loudest, Math.abs(view.getInt16(at, true)));
  return { seconds: data.length / SAMPLE_BYTES / RATE, loudest: loudest / 2 ** 15 };
}

const TRACKS = ['-map', '0:v:0', '-map', '0:a:0?', '-map_metadata', '-1', '-movflags', '+faststart'];
const SMALL = "scale='min(640,iw)':-2";
const DRAWN = ['-vf', SMALL, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '28', '-pix_fmt', 'yuv420p'];

/** A film as MP4 without the place and telephone written inside it; drawn anew unless it `plays` as it is. */
export function remakeFilm(bytes: Uint8Array, plays: boolean): Promise<Uint8Array | null> {
  const how = plays ? ['-c', 'copy'] : [...DRAWN, '-c:a', 'aac', '-b:a', '48k'];
  return played({ do: 'play', bytes, made: 'made.mp4', args: [...TRACKS, ...how] });
}

async function played(job: Job): Promise<Uint8Array | null> {
  return inTurn(job).then(
    ({ data }) => data,
    () => null,
  );
}

/** One at a time: each may need hundreds of megabytes, and none is in a hurry. */
function inTurn(job: Job): Promise<Done> {
  const work = line.then(() => run(job));
  line = work.catch(() => undefined);
  return work;
}

function run(job: Job): Promise<Done> {
  const thread = new Worker(new URL('./decoder-thread.ts', import.meta.url), {
    workerData: job,
    // What decoders print about a file is for nobody.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const done = new Promise<Done>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    // Ended without a word: it was stopped, or had no more room.
    thread.once('exit', () => reject(new Error('not made')));
  });
  const clock = setTimeout(() => void thread.terminate(), LIMIT_MS);
  return done.finally(() => {
    clearTimeout(clock);
    return thread.terminate();
  });
}
