// The time of the database is carried on by a clock that nobody can set; what it suddenly says is believed only later.
import { expect, it } from 'vitest';
import { openTime } from '../src/instance/time.ts';

const NOON = Date.parse('2026-11-28T12:00:00Z');
const DAY = 86_400_000;

function watched() {
  let steady = 0;
  const time = openTime(() => steady);
  return {
    time,
    /** So many seconds later the database says a time that is this much off. */
    asks(seconds: number, off = 0, took = 4) {
      steady += seconds * 1000;
      time.learn(new Date(NOON + steady - took / 2 + off), took);
      return time.now().getTime() - NOON - steady;
    },
  };
}

it('goes on evenly, whatever the way to the database takes', () => {
  const { asks } = watched();
  expect([asks(0), asks(3, 40), asks(3, -70), asks(3, 400, 900)]).toEqual([0, 0, 0, 0]);
});

it('lives through a day ahead that lasts less than a minute', () => {
  const { asks, time } = watched();
  asks(0);
  for (let i = 0; i < 19; i++) expect(asks(3, DAY)).toBe(0);
  expect(time.off()).toBe(DAY);
  expect(asks(3)).toBe(0);
  expect(time.off()).toBe(0);
  // A later one counts from its own beginning.
  for (let i = 0; i < 19; i++) expect(asks(3, DAY)).toBe(0);
});

it('believes after a minute that the clock was set, forward or back', () => {
  for (const off of [DAY, -7_200_000]) {
    const { asks, time } = watched();
    asks(0);
    for (let i = 0; i < 20; i++) asks(3, off);
    expect(asks(3, off)).toBe(off);
    expect(time.off()).toBe(0);
  }
});
