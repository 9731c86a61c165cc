// Whether the program grows as it works: after 300,000 turns, against what it held after 10,000.
import { startChild } from './children.ts';
import { ourDatabase } from './grown.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';

const EARLY = 10_000;
const LATE = either(300_000, 40_000);
const AT_ONCE = 64;

/** Each person files one complaint; there is always another one. */
export function benchMemory(): Promise<Table[]> {
  return withServer(async (server) => {
    const bot = await startChild('ours.ts', [await ourDatabase(server, 'memory')]);
    let turns = 0;
    let round = 0;
    const playUntil = async (wanted: number) => {
      while (turns < wanted) turns += (await bot.play(AT_ONCE, 10, 1 + 100_000 * round++)).turns;
      return (await bot.usage()).memoryMb;
    };
    const early = await playUntil(EARLY);
    const late = await playUntil(LATE);
    await bot.stop();
    return [
      {
        title: `Memory of the program after so many turns, ${AT_ONCE} people at once`,
        columns: [`MB after ${EARLY.toLocaleString('en')}`, `MB after ${LATE.toLocaleString('en')}`, 'times'],
        rows: [[Math.round(early), Math.round(late), Number((late / early).toFixed(2))]],
      },
    ];
  });
}
