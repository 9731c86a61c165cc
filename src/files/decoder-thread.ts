// The thread of the workshop: one file in, one file out, and the thread ends. What breaks here breaks nothing else.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Done, Job } from './decoder-worker.ts';

const job: Job = workerData;
const done = job.do === 'heic' ? await points(job) : await play(job);
parentPort?.postMessage(done, [done.data.buffer]);

async function points({ bytes, mostPoints }: Job & { do: 'heic' }): Promise<Finished> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const [picture] = new libheif.HeifDecoder().decode(bytes);
  if (!picture) throw new Error('no picture');
  const width = picture.get_width();
  const height = picture.get_height();
  if (width * height > mostPoints) throw new Error('too many points');
  const room = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<typeof room.data>((resolve, reject) =>
    picture.display(room, (drawn) => (drawn ? resolve(drawn.data) : reject(new Error('not drawn')))),
  );
  return { data: new Uint8Array(shown.buffer), width, height };
}

async function play({ bytes, made, args }: Job & { do: 'play' }): Promise<Finished> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('@ffmpeg/core/wasm')));
  // It was built for browsers, and asks where it comes from.
  Object.assign(globalThis, { self: { location: { href: import.meta.url } } });
  const { default: createCore } = await import('@ffmpeg/core');
  const core = await createCore({ wasmBinary });
  // What it tells of the file may hold what the sender's telephone wrote into it.
  core.setLogger(() => undefined);
  core.FS.writeFile('given', bytes);
  if (core.exec('-i', 'given', ...args, made) !== 0) throw new Error('not played');
  const data = core.FS.readFile(made);
  if (data.length === 0) throw new Error('nothing was made');
  return { data: data.slice(), width: 0, height: 0 };
}

type Finished = Done & { data: Uint8Array<ArrayBuffer> };
