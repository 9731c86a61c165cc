// All that telephones make goes through the collector and stands on the case under what it is, whatever box it came in.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAMPLES, sampleBytes } from '../support/samples.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const SORTS: [RegExp, string[]][] = [
  [/^image\//, ['photo']],
  [/^audio\//, ['voice', 'audio']],
  [/^video\//, ['video']],
  [/^application\//, ['document']],
];

it('every sample is stored as what it is', { timeout: 120_000 }, async () => {
  for (const { name, media, mimeType } of SAMPLES) {
    town.channel.bytes.set(name, sampleBytes(name));
    await town.hears('1', { kind: 'file', media, file: { ref: name, mimeType, name } });
  }
  await town.engine.tick();
  await town.engine.idle();
  const kept = await town.db.attachment.findMany({ orderBy: { id: 'asc' } });
  expect(kept).toHaveLength(SAMPLES.length);
  for (const [index, { name, kept: type }] of SAMPLES.entries()) {
    const sorts = SORTS.find(([types]) => types.test(type))?.[1];
    expect(kept[index], name).toMatchObject({ name, state: 'stored', mimeType: type });
    expect(sorts, name).toContain(kept[index]?.media);
  }
  expect(town.said('1').some(({ text }) => text.includes('ما قدرتش نحل'))).toBe(false);
});
