// A petition that takes supports.
import { v7 as newId } from 'uuid';
import type { Town } from './town.ts';

/** Opens one; returns its id. */
export async function openPetition(
  { db, now }: Town,
  wanted: { reference: string; threshold: number; closesAt?: Date },
): Promise<string> {
  const id = newId();
  const words = { titleAr: 'طوبيس للجامعة', titleFr: 'Un bus', textAr: 'بغينا خط.', textFr: 'Une ligne.' };
  await db.petition.create({
    data: {
      ...{ id, ...wanted, ...words, status: 'collecting' },
      ...{ searchKey: 'bus', openedAt: now, createdAt: now },
    },
  });
  return id;
}
