// News for 50,000 people at once: how long until all of it waits in the outbox, and what it costs others meanwhile.
import { noticesOf } from '../src/features/feature.ts';
import { FEATURES } from '../src/features.ts';
import { openNotifier } from '../src/notifications/notifier.ts';
import { openOurs } from './engine.ts';
import { DUE, grownDatabase, YEARS } from './grown.ts';
import { at } from './quantile.ts';
import { withServer } from './server.ts';
import type { Table } from './table.ts';

/** People who fill in a complaint meanwhile, each waiting for every answer. */
const PEOPLE = 4;
const DAY_MS = 24 * 3_600_000;

/** The same program tells the news and answers, as where there is one copy of it. */
export function benchNotifier(): Promise<Table[]> {
  return withServer(async (server) => {
    const ours = await openOurs(await grownDatabase(server, 'notifier', { ...YEARS, notices: DUE }));
    let round = 0;
    const talk = async (rounds: number) =>
      (await ours.play(PEOPLE, rounds, 1 + 1_000_000 * round++)).latencies;
    await talk(3);
    const idle = await talk(15);
    const telling = tell(ours);
    const meanwhile: number[] = [];
    let isOver = false;
    void telling.finally(() => {
      isOver = true;
    });
    while (!isOver) meanwhile.push(...(await talk(1)));
    const { seconds, told } = await telling;
    await ours.stop();
    const figures = [at(idle, 0.5), at(idle, 0.99), at(meanwhile, 0.5), at(meanwhile, 0.99)];
    const times = at(meanwhile, 0.99) / at(idle, 0.99);
    return [
      {
        title: `News for ${DUE.toLocaleString('en')} people, and ${PEOPLE} others who write meanwhile`,
        columns: ['messages', 'in s', 'p50 ms idle', 'p99 ms idle', 'p50 ms', 'p99 ms', 'times p99'],
        rows: [[told, ...[seconds, ...figures, times].map((figure) => Number(figure.toFixed(1)))]],
      },
    ];
  });
}

/** Part after part, as the clock asks for them, until nothing is due; at noon, since nobody is told anything at night. */
async function tell({ db, context }: Awaited<ReturnType<typeof openOurs>>) {
  const { words, newId } = context;
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const noon = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2);
  const notify = openNotifier({ ...noticesOf(FEATURES), db, words, newId, log, clock: () => noon });
  const began = performance.now();
  let told = 0;
  for (;;) {
    const { messages, more } = await notify();
    told += messages;
    if (!more) return { seconds: (performance.now() - began) / 1000, told };
  }
}
