// Plates with numbers on things of the town, as staff hang them in a transcript.
import { isThingKind } from '../../src/domain/thing.ts';
import type { ReplayTown } from './replay-town.ts';

type InTown = { town: ReplayTown };

/** Where all of them stand. */
const WHERE = { latitude: 30.4702, longitude: -8.8765 };

export async function hangPlate(
  { town }: InTown,
  plate = '',
  kind = '',
  quarterId = '',
  nameAr = '',
  nameFr = '',
) {
  if (!isThingKind(kind)) throw new Error(`no thing is called ${kind}`);
  const names = nameAr ? { nameAr, nameFr } : {};
  const thing = { number: Number(plate), kind, quarterId, ...WHERE, ...names, searchKey: plate };
  await town.db.thing.create({ data: thing });
}

export async function takePlateDown({ town }: InTown, plate = '') {
  await town.db.thing.update({ where: { number: Number(plate) }, data: { active: false } });
}
