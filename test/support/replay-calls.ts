// What staff do in a transcript to a call for candidates: they announce the sample until a day, and tell its result.
import { readWhen } from '../../src/console/date-fields.ts';
import type { CallOutcome } from '../../src/domain/call.ts';
import {
  askMissing,
  completeCandidacy,
  decideCandidacy,
  scoreCandidacy,
} from '../../src/features/calls/candidacy-changes.ts';
import { announceCall, draftCall } from '../../src/features/calls/changes.ts';
import { answerAppeal, publishCall, type Tellers } from '../../src/features/calls/result-changes.ts';
import { callSampleNamed } from '../../src/features/calls/samples.ts';
import type { ReplayTown } from './replay-town.ts';

interface Hands {
  town: ReplayTown;
  by: { staffId: string; scope: 'all'; at: Date };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Announces the sample of the youth council. */
export async function callCandidates({ town, by }: Hands, until: string) {
  const sample = callSampleNamed('youth');
  const closesAt = readWhen(until.slice(0, 10), until.slice(11));
  if (!sample || !closesAt) throw new Error(`there is no sample, or no day ${until}`);
  const id = town.context.newId();
  const resultsOn = new Date(
    `${new Date(closesAt.getTime() + 14 * DAY_MS).toISOString().slice(0, 10)}T00:00:00Z`,
  );
  const opensAt = new Date(by.at.getTime() - HOUR_MS);
  const sound = await town.files.keepOwn(Buffer.from('OggS the sound'), 'audio/ogg; codecs=opus');
  const sounds = [{ part: 'sound_ar', file: { ...sound, name: 'sound.ogg', media: 'voice' as const } }];
  const plan = { ...sample, quarterIds: [], opensAt, closesAt, resultsOn };
  await draftCall(town.db, { id, sounds, plan }, by);
  const { updatedAt: seen } = await town.db.call.findUniqueOrThrow({ where: { id } });
  const changed = await announceCall(town.db, { id, seen }, by);
  await town.context.referenceData.refresh();
  return changed;
}

const tellersIn = ({ context: { words, cipher } }: ReplayTown): Tellers => ({
  nameOf: (language, outcome) => words.say(language, { message: 'candidacy-outcome', attribute: outcome }),
  openName: (id, confided) => confided && JSON.parse(cipher.open(confided, `Case.confided.${id}`)).name?.text,
});

const newest = ({ db }: ReplayTown) => db.candidacy.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

/** Asks for the second document, as the console puts it into words. */
export async function askForDocument({ town, by }: Hands, until: string) {
  const { id } = await newest(town);
  const { case: request } = await town.db.candidacy.findUniqueOrThrow({
    where: { id },
    include: { case: true },
  });
  const [, second] = callSampleNamed('youth')?.documents ?? [];
  const names = (request.language === 'fr' ? second?.fr : second?.ar) ?? '';
  const text = town.context.words.say(request.language, { message: 'candidacy-missing', values: { names } });
  const wanted = { id, eventId: town.context.newId(), awaitedOn: new Date(until), text };
  return askMissing(town.db, wanted, { ...by, holidays: town.context.referenceData.holidays });
}

/** Scores by two, decides, and publishes: of the only candidate there is. */
export async function tellResult({ town, by }: Hands, outcome: string, ar: string, fr: string) {
  const { id, callId } = await newest(town);
  await completeCandidacy(town.db, id, by);
  const other = await town.db.staff.upsert({
    where: { id: 'scorer' },
    create: { id: 'scorer', name: 'Brahim', email: 'brahim@example.org' },
    update: {},
  });
  for (const staffId of [by.staffId, other.id])
    await scoreCandidacy(town.db, { id, points: [8, 4, 3], remark: null }, { ...by, staffId });
  const decision = { id, outcome: outcome as CallOutcome, reasonAr: ar, reasonFr: fr };
  await decideCandidacy(town.db, decision, by);
  const { updatedAt: seen } = await town.db.call.findUniqueOrThrow({ where: { id: callId } });
  return publishCall(town.db, { id: callId, seen }, tellersIn(town), by);
}

/** Answers an appeal, by somebody who scored nothing. */
export async function answerTheAppeal({ town, by }: Hands, outcome: string, ar: string, fr: string) {
  const { id } = await newest(town);
  await town.db.staff.upsert({
    where: { id: 'chief' },
    create: { id: 'chief', name: 'Naima', email: 'naima@example.org' },
    update: {},
  });
  const is = outcome === 'upholds' ? ('upheld' as const) : ('dismissed' as const);
  const answer = { id, outcome: is, becomes: 'kept' as const, reasonAr: ar, reasonFr: fr };
  return answerAppeal(town.db, answer, tellersIn(town), { ...by, staffId: 'chief' });
}
