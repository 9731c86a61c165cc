// Lists of values reach PostgreSQL as they were, whatever people write.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binaryArray, carrierOf } from '../../src/database/binary-arrays.ts';
import { hot } from '../../src/database/client.ts';
import { columnTypes } from '../../src/database/column-types.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

/** What the database says that it got; by Prisma's way too, as within a transaction. */
async function got(type: string, values: readonly unknown[]): Promise<unknown[][]> {
  const sql = `select p."value"::text as "value" from unnest($1::${carrierOf(type)}[]) as p("value")`;
  const array = binaryArray(type, values);
  const both = await Promise.all(
    [hot(fresh.db), fresh.db].map((way) => way.$queryRawUnsafe<{ value: unknown }[]>(sql, array)),
  );
  return both.map((rows) => rows.map(({ value }) => value));
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.array(fc.option(values), { maxLength: 8 });
const KINDS: [type: string, values: fc.Arbitrary<unknown>, said: (value: never) => string][] = [
  ['text', fc.string({ unit: 'binary' }), (value: string) => value.replaceAll('\0', '').toWellFormed()],
  ['uuid', fc.uuid(), (value: string) => value],
  ['int4', fc.integer(), String],
  ['bool', fc.boolean(), String],
];

describe.each(KINDS)('a list of %s', (type, values, said) => {
  it('arrives value by value', async () => {
    await fc.assert(
      fc.asyncProperty(maybe(values), async (list) => {
        const expected = list.map((value) => (value === null ? null : said(value as never)));
        expect(await got(type, list)).toEqual([expected, expected]);
      }),
      { numRuns: 40 },
    );
  });
});

it('moments, days and numbers with a point arrive to the last digit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (at, number) => {
        const sql = `select m."at", d."day", n."n"
          from unnest($1::timestamptz[]) as m("at"), unnest($2::date[]) as d("day"), unnest($3::float8[]) as n("n")`;
        const lists = [['timestamptz', at] as const, ['date', at] as const, ['float8', number] as const];
        const [row] = await hot(fresh.db).$queryRawUnsafe<{ n: number }[]>(
          sql,
          ...lists.map(([type, value]) => binaryArray(type, [value])),
        );
        const day = new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
        // A zero with a sign is a zero.
        expect({ ...row, n: Number(row?.n) + 0 }).toEqual({ at, day, n: number + 0 });
      },
    ),
    { numRuns: 60 },
  );
});

it('what is JSON is JSON there, and a list of texts a list', async () => {
  const told = { text: 'حفرة "كبيرة"\0', at: [1, null, { deep: true }] };
  expect((await got('jsonb', [told, null]))[0]?.map((each) => JSON.parse(String(each)))).toEqual([
    { ...told, text: 'حفرة "كبيرة"' },
    null,
  ]);
  const [row] = await hot(fresh.db).$queryRawUnsafe<{ list: string[] }[]>(
    'select p."list"::_text as "list" from unnest($1::text[]) as p("list")',
    binaryArray('_text', [['a "b"', 'c,d', 'e\\f', '']]),
  );
  expect(row?.list).toEqual(['a "b"', 'c,d', 'e\\f', '']);
});

it('every column of the tables has a type that is known', async () => {
  const types = await columnTypes(fresh.db);
  expect(types.get('Conversation')?.get('memory')).toBe('jsonb');
  expect(types.get('Support')?.get('nearHashes')).toBe('_text');
});
