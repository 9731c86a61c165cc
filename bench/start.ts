// From the start of the program to its first reply: somebody wrote while it was down. The folder and its database are those
// of an earlier start; what an operator waits for after an update.
import { randomBytes } from 'node:crypto';
import { dataFolder, startMain } from '../test/support/main-program.ts';
import { newPerson } from '../test/support/telegram/people.ts';
import { type BotApi, openBotApi } from '../test/support/telegram/server.ts';
import { fill, YEARS } from './grown.ts';
import { median } from './quantile.ts';
import { withServerIn } from './server.ts';
import { CONVERSATIONS, either } from './size.ts';
import type { Table } from './table.ts';

const STARTS = either(5, 3);
const SIZES = [0, CONVERSATIONS];
const KEY = randomBytes(32);

interface Town {
  conversations: number;
  dataDir: string;
  /** Seconds to the first reply, start by start. */
  replies: number[];
  /** Seconds until the program says where its console is. */
  up: number[];
}

/** The towns start in turn, so that what else the machine does falls on both. */
export async function benchStart(): Promise<Table[]> {
  const api = await openBotApi();
  const folders = await Promise.all(SIZES.map(dataFolder));
  const towns: Town[] = [];
  try {
    for (const [i, folder] of folders.entries()) towns.push(await found(api, folder.path, SIZES[i] ?? 0));
    for (let start = 0; start < STARTS; start++) {
      for (const town of towns) {
        const { reply, up } = await startOnce(api, town.dataDir);
        town.replies.push(reply);
        town.up.push(up);
      }
    }
  } finally {
    await api.close();
    for (const folder of folders) await folder.remove();
  }
  return [tableOf(towns)];
}

/** Starts once for the caches, and before that fills the database where there is to be something in it. */
async function found(api: BotApi, dataDir: string, conversations: number): Promise<Town> {
  if (conversations > 0) await withServerIn(dataDir, (url) => fill(url, { ...YEARS, conversations }, KEY));
  await startOnce(api, dataDir);
  return { conversations, dataDir, replies: [], up: [] };
}

let strangers = 900_000_000;

async function startOnce(api: BotApi, DATA_DIR: string): Promise<{ reply: number; up: number }> {
  const person = newPerson(api, ++strangers);
  // Nobody goes on after that: it is answered at once.
  await person.says('/start');
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const replied = new Promise<number>((resolve) => {
    const stop = api.listen(() => {
      if (person.seen().length === 0) return;
      stop();
      resolve(seconds());
    });
  });
  const program = await startMain({
    ...{ DATA_DIR, ENCRYPTION_KEY: KEY.toString('hex'), LOG_LEVEL: 'error' },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  });
  const up = seconds();
  const reply = await replied;
  await program.stop();
  return { reply, up };
}

function tableOf(towns: Town[]): Table {
  const inSeconds = (figure: number) => Number(figure.toFixed(2));
  return {
    title: `From a second start to the first reply to somebody who waits, embedded database included (medians of ${STARTS} starts)`,
    columns: ['conversations', 'first reply s', 'from', 'to', 'console up s'],
    rows: towns.map(({ conversations, replies, up }) => [
      conversations,
      ...[median(replies), Math.min(...replies), Math.max(...replies), median(up)].map(inSeconds),
    ]),
  };
}
