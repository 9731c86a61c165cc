// What staff do in a transcript to a consultation: they announce a sample until a day, and say what was kept.
import { readWhen } from '../../src/console/date-fields.ts';
import {
  adoptConsultation,
  announceConsultation,
  answerConsultation,
  draftConsultation,
} from '../../src/features/consultations/changes.ts';
import { sampleNamed } from '../../src/features/consultations/samples.ts';
import type { ReplayTown } from './replay-town.ts';

interface Hands {
  town: ReplayTown;
  by: { staffId: string; scope: 'all'; at: Date };
}

const HOUR_MS = 3_600_000;
/** A whole recording of silence. */
const SOUND = 'sound.ogg';

/** Announces a sample; with its draft and its sound, where they are wished. */
export async function consult({ town, by }: Hands, name: string, files: string, until: string) {
  const sample = sampleNamed(name);
  const closesAt = readWhen(until.slice(0, 10), until.slice(11));
  if (!sample || !closesAt) throw new Error(`there is no sample ${name}, or no day ${until}`);
  const { newId, darija } = town.context;
  const id = newId();
  const { questions, ...plan } = sample;
  const searchKey = darija.searchKey(`${plan.titleAr} ${plan.titleFr}`);
  const opensAt = new Date(by.at.getTime() - HOUR_MS);
  const parts = files === '' ? [] : await filesOf(town);
  await draftConsultation(
    town.db,
    { id, ...plan, opensAt, closesAt, searchKey, questions, files: parts },
    by,
  );
  const announced = await announceConsultation(town.db, { id, seen: await seenOf(town, id) }, by);
  await town.context.referenceData.refresh();
  return announced;
}

async function filesOf({ files }: ReplayTown) {
  const draft = await files.keepOwn(Buffer.from('%PDF-1.4 the draft'), 'application/pdf');
  const sound = await files.keepOwn(Buffer.from('OggS the sound'), 'audio/ogg; codecs=opus');
  return [
    { part: 'draft', file: { ...draft, name: 'draft.pdf', media: 'document' as const } },
    { part: 'sound_ar', file: { ...sound, name: SOUND, media: 'voice' as const } },
  ];
}

async function seenOf({ db }: ReplayTown, id: string): Promise<Date> {
  return (await db.consultation.findUniqueOrThrow({ where: { id } })).updatedAt;
}

const newest = ({ db }: ReplayTown) => db.consultation.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

/** Says what was kept and why. */
export async function sayKept({ town, by }: Hands, ar: string, fr: string) {
  const { id, updatedAt: seen } = await newest(town);
  return answerConsultation(town.db, { id, seen, ar, fr, pictures: [] }, by);
}

/** Says what became of it. */
export async function sayAdopted({ town, by }: Hands, ar: string, fr: string) {
  const { id, updatedAt: seen } = await newest(town);
  return adoptConsultation(town.db, { id, seen, ar, fr }, by);
}
