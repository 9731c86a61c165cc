// What telephones really make is kept: each sample comes from a real encoder (test/support/samples/README.md).
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Files, openFiles } from '../../src/store/files.ts';

const SIMULATOR = new URL('../../src/channels/simulator/page/samples/', import.meta.url);
const SAMPLES = new URL('../support/samples/', import.meta.url);

let folder: string;
let files: Files;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = openFiles(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('voice notes', () => {
  it.each([
    ['of WhatsApp', new URL('voice-whatsapp.ogg', SAMPLES)],
    ['of Telegram', new URL('voice-telegram.oga', SAMPLES)],
    ['of the simulator', new URL('voice.ogg', SIMULATOR)],
  ])('%s are kept as Ogg, whatever more the library says of them', async (_, sample) => {
    const bytes = await readFile(sample);
    const kept = await files.keep(bytes);
    expect(kept).toMatchObject({ mimeType: 'audio/ogg', size: bytes.length });
    expect(Buffer.from(await files.read(kept?.path ?? ''))).toEqual(bytes);
  });
});
