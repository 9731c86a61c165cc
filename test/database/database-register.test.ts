// The small tables in memory, and what a new commune starts with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReferenceData, type ReferenceData, seedRegister } from '../../src/database/reference-data.ts';
import { CATEGORIES } from '../../src/domain/intent.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

describe('the register', () => {
  let database: FreshDatabase;
  let referenceData: ReferenceData;

  beforeAll(async () => {
    database = await freshDatabase();
    referenceData = await openReferenceData(database.db);
  });
  afterAll(() => database.close());

  it('starts with every category, each with a department and a target', () => {
    expect(referenceData.categories.map(({ id }) => id)).toEqual([...CATEGORIES]);
    for (const { departmentId, targetDays } of referenceData.categories) {
      expect(referenceData.department(departmentId)).toBeDefined();
      // Sixty calendar days are the law's limit.
      expect(targetDays).toBeLessThanOrEqual(40);
    }
    expect(() => referenceData.category('lost')).toThrow('lost');
  });

  it('knows the holidays of three years, lunar ones estimated', () => {
    expect(referenceData.holidays.days.get('2027-01-14')).toEqual({ estimated: false });
    expect(referenceData.holidays.days.get('2027-03-10')).toEqual({ estimated: true });
    expect(referenceData.holidays.days.size).toBe(3 * 11 + 3 * 7);
  });

  it('names quarters in the language asked for and knows where some lie', () => {
    expect(referenceData.quarterName('kasbah', 'fr')).toBe('Kasbah');
    expect(referenceData.quarterName('kasbah', 'ary')).toMatch(/\p{Script=Arabic}/u);
    expect(referenceData.quarterName('atlantis', 'fr')).toBeNull();
    expect(referenceData.positionOf({ quarter: 'kasbah' })).toMatchObject({ latitude: 30.472 });
    expect(referenceData.positionOf({ latitude: 1, longitude: 2, quarter: 'kasbah' })).toEqual({
      latitude: 1,
      longitude: 2,
    });
    expect(referenceData.positionOf({ quarter: 'lastah' })).toBeNull();
  });

  it('leaves alone what staff corrected, and sees it after a refresh', async () => {
    const { db } = database;
    await db.category.update({ where: { id: 'waste' }, data: { targetDays: 2, active: false } });
    await db.holiday.delete({ where: { day: new Date('2027-03-11') } });
    await seedRegister(db);
    expect(referenceData.category('waste').targetDays).toBe(3);
    await referenceData.refresh();
    expect(referenceData.category('waste').targetDays).toBe(2);
    expect(referenceData.categories.some(({ id }) => id === 'waste')).toBe(false);
    expect(referenceData.holidays.days.has('2027-03-11')).toBe(false);
  });

  it('hands out what staff taught, by question, by intent and by category', async () => {
    const taught = (id: number, place: string, target: string, text: string) => ({
      id: `00000000-0000-7000-8000-00000000000${id}`,
      place,
      target,
      text,
      createdAt: new Date(id),
    });
    await database.db.learned.createMany({
      data: [
        taught(1, 'complaint.category', 'waste', 'lbrwita'),
        taught(2, 'intent', 'status', 'chno jra'),
        taught(3, 'category', 'lighting', 'lpoto tafi'),
        taught(4, 'intent', 'no_such_intent', 'x'),
      ],
    });
    await referenceData.refresh();
    expect(referenceData.learned('complaint.category')).toEqual([
      { place: 'complaint.category', text: 'lbrwita', id: 'waste' },
    ]);
    expect(referenceData.learned('nowhere')).toEqual([]);
    expect(referenceData.examples).toEqual([
      { text: 'chno jra', intent: 'status' },
      { text: 'lpoto tafi', intent: 'complaint', category: 'lighting' },
    ]);
  });
});
