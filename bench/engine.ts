// Our bot as the benches run it: the real engine, with a channel in memory or on the stand-in of Telegram.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../src/bot/turn.ts';
import type { Channel, IncomingContent } from '../src/channels/channel.ts';
import { openTelegram } from '../src/channels/telegram/channel.ts';
import { openLive } from '../src/console/live.ts';
import { openCommuneWords, openContext } from '../src/context.ts';
import { closeDatabase, type Database, openDatabase } from '../src/database/client.ts';
import { openCipher } from '../src/database/encryption/cipher.ts';
import { openReferenceData } from '../src/database/reference-data.ts';
import { type Engine, openEngine } from '../src/engine.ts';
import { openFiles } from '../src/files/file-store.ts';
import { RING } from '../test/support/keys.ts';
import { memoryChannel } from '../test/support/memory-channel.ts';
import { NO_LOG } from '../test/support/no-log.ts';
import type { Contender } from './contender.ts';
import { playStreet, tokenFor } from './script.ts';

/** Our bot, and how it is played with: in memory, or by who is on the stand-in. */
export interface Ours extends Contender {
  db: Database;
  context: Context;
  engine: Engine;
}

/** Opens it on a migrated and seeded database. */
export async function openOurs(databaseUrl: string, apiRoot?: string, token?: string): Promise<Ours> {
  const db = openDatabase(databaseUrl);
  const referenceData = await openReferenceData(db);
  const words = openCommuneWords(referenceData, () => undefined);
  const context = openContext(referenceData, openCipher(RING), words);
  const memory = memoryChannel();
  const telegram = apiRoot && token ? openTelegram({ token, apiRoot }) : null;
  const channel: Channel = telegram ?? memory;
  const log = { ...NO_LOG, error: (fields: object, text: string) => console.error(text, fields) };
  const engine = openEngine({
    ...{
      db,
      context,
      channels: new Map([[channel.name, channel]]),
      live: openLive(),
      copy: `bench ${process.pid}`,
      log,
    },
    files: openFiles(mkdtempSync(join(tmpdir(), 'bench-')), RING),
    clock: () => new Date(),
  });
  // People of the benchmark say one thing at a time and wait for the answer, whatever the channel.
  await channel.start({
    ...engine.sink,
    receive: (heard) => engine.sink.receive(heard.map((each) => ({ ...each, waits: true }))),
  });
  return {
    ...{ db, context, engine },
    async play(atOnce, rounds, first, scriptOf) {
      const street = playStreet(atOnce, rounds, first, scriptOf);
      memory.onSend = ({ address, options }) => {
        street.heard(Number(address), { options: (options ?? []).map((option) => option.token) });
      };
      let message = 0;
      return street.play({
        send(person, step, last) {
          const content: IncomingContent =
            'tap' in step
              ? { kind: 'option', token: tokenFor(step, last) }
              : step.text === '/start'
                ? { kind: 'start' }
                : { kind: 'text', text: step.text };
          const times = 'tap' in step && step.twice ? 2 : 1;
          for (let time = 0; time < times; time++) {
            const messageId = `${first}.${message++}`;
            const address = String(person);
            void engine.sink.receive([
              { channel: 'simulator', messageId, address, at: new Date(), waits: true, content },
            ]);
          }
        },
      });
    },
    async stop() {
      await channel.stop();
      await engine.close();
      await closeDatabase(db);
    },
  };
}
