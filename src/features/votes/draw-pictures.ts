// Draws what votes need, a few pictures at a time while the program runs: each pair both ways before it can be asked, the
// sheets of projects, and the result once a vote is closed; with its picture the result is told.
import type { Transaction } from '../../database/client.ts';
import type { ReferenceData } from '../../database/reference-data.ts';
import type { Runtime } from '../../database/runtime.ts';
import { readVoteResults } from '../../database/vote-results.ts';
import { showsFrench } from '../../domain/names.ts';
import { PROJECTS_A_PAGE } from '../../domain/vote.ts';
import { drawCharts } from '../../files/chart.ts';
import type { Files, StoredFile } from '../../files/file-store.ts';
import { addPictures } from '../../files/sent-pictures.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { drawPair } from './pictures/pair.ts';
import { resultChart, sayResult } from './pictures/result-words.ts';
import { drawSheet } from './pictures/sheet.ts';
import type { Drawn } from './pictures/tile.ts';

export interface Drawing extends Pick<Runtime, 'db' | 'clock'> {
  files: Pick<Files, 'keepOwn' | 'read'>;
  words: Words;
  referenceData: Pick<ReferenceData, 'settings'>;
}

/** Pairs of one round: what else the clock does must not wait for hundreds. */
const PAIRS_A_TIME = 12;
const UNOWNED = { conversationId: null, caseId: null, eventId: null };

/** Draws what is missing, as much as is soon done. */
export async function drawVotes(drawing: Drawing): Promise<void> {
  await drawPairs(drawing);
  await drawSheets(drawing);
  await drawResults(drawing);
}

interface MissingPair {
  voteId: string;
  one: number;
  other: number;
  oneAr: string;
  oneFr: string;
  onePath: string | null;
  otherAr: string;
  otherFr: string;
  otherPath: string | null;
}

/** Neighbours on the list first, then those further apart: every option is soon among those that can be shown. */
const MISSING = `
select v."id" as "voteId", a."position" as "one", b."position" as "other", a."nameAr" as "oneAr", a."nameFr" as "oneFr", f."path" as "onePath",
  b."nameAr" as "otherAr", b."nameFr" as "otherFr", g."path" as "otherPath"
from "Vote" v join "VoteOption" a on a."voteId" = v."id" join "VoteOption" b on b."voteId" = v."id" and a."position" < b."position"
left join "Attachment" f on f."id" = a."attachmentId" left join "Attachment" g on g."id" = b."attachmentId"
where v."form" = 'pairs' and v."status" in ('planned', 'open') and not exists (select 1 from "VotePicture" p
  where p."voteId" = v."id" and p."part" = a."position" || '-' || b."position")
order by v."opensAt", v."id", b."position" - a."position", a."position" limit ${PAIRS_A_TIME}`;

async function drawPairs({ db, files, clock }: Drawing): Promise<void> {
  const missing = await db.$queryRawUnsafe<MissingPair[]>(MISSING);
  for (const pair of missing) {
    const one = await drawnOf(files, pair.oneAr, pair.oneFr, pair.onePath);
    const other = await drawnOf(files, pair.otherAr, pair.otherFr, pair.otherPath);
    const [straight, turned] = await Promise.all([drawPair(one, other), drawPair(other, one)]);
    const [kept, keptTurned] = [await keep(files, straight), await keep(files, turned)];
    await db.$transaction((tx) =>
      putParts(
        tx,
        pair.voteId,
        [
          [`${pair.one}-${pair.other}`, kept],
          [`${pair.other}-${pair.one}`, keptTurned],
        ],
        clock(),
      ),
    );
  }
}

async function drawnOf(
  files: Drawing['files'],
  nameAr: string,
  nameFr: string,
  path: string | null,
): Promise<Drawn> {
  const photo = path === null ? null : await files.read(path).catch(() => null);
  return { nameAr, nameFr, photo };
}

const keep = (files: Drawing['files'], bytes: Buffer, mimeType = 'image/jpeg'): Promise<StoredFile> =>
  files.keepOwn(bytes, mimeType);

/** Puts pictures in their places; one that another copy of the program has put there meanwhile stays. */
async function putParts(
  tx: Transaction,
  voteId: string,
  parts: readonly (readonly [string, StoredFile])[],
  at: Date,
): Promise<void> {
  const pictures = parts.map(([part, file]) => ({ ...file, name: `${part}.jpg` }));
  const ids = await addPictures(tx, pictures, UNOWNED, at);
  const data = parts.map(([part], i) => ({ voteId, part, attachmentId: ids[i] ?? '' }));
  await tx.votePicture.createMany({ data });
}

const FILE = { select: { path: true } };

async function drawSheets({ db, files, clock, words }: Drawing): Promise<void> {
  const found = await db.vote.findFirst({
    where: {
      ...{ form: 'budget', status: { in: ['planned', 'open'] } },
      pictures: { none: { part: 'sheet_1' } },
    },
    orderBy: { opensAt: 'asc' },
    include: { options: { orderBy: { position: 'asc' }, include: { attachment: FILE } } },
  });
  if (!found) return;
  const inEach = (attribute: string, cost: number | null) => ({
    ar: sayResult(words, 'ar')(attribute, { cost: cost ?? 0 }),
    fr: sayResult(words, 'fr')(attribute, { cost: cost ?? 0 }),
  });
  const budget = inEach('budget', found.budget);
  const projects = await Promise.all(
    found.options.map(async ({ position, nameAr, nameFr, cost, attachment }) => ({
      ...(await drawnOf(files, nameAr, nameFr, attachment?.path ?? null)),
      number: String(position + 1),
      ...{ costAr: inEach('cost', cost).ar, costFr: inEach('cost', cost).fr },
    })),
  );
  const pages = Array.from({ length: Math.ceil(projects.length / PROJECTS_A_PAGE) }, (_, i) =>
    projects.slice(i * PROJECTS_A_PAGE, (i + 1) * PROJECTS_A_PAGE),
  );
  const parts: [string, StoredFile][] = [];
  for (const [i, page] of pages.entries())
    parts.push([`sheet_${i + 1}`, await keep(files, await drawSheet(`${budget.fr} · ${budget.ar}`, page))]);
  await db.$transaction((tx) => putParts(tx, found.id, parts, clock()));
}

async function drawResults({ db, files, clock, words, referenceData }: Drawing): Promise<void> {
  const found = await db.vote.findFirst({
    where: { status: 'closed', pictures: { none: { part: { startsWith: 'result_' } } } },
    orderBy: { closesAt: 'asc' },
  });
  if (!found) return;
  const results = await readVoteResults(db, found);
  const { nameAr, nameFr } = referenceData.settings.commune;
  const parts: [string, StoredFile][] = [];
  for (const language of STAFF_LANGUAGES) {
    const french = showsFrench(language);
    const named = { title: french ? found.titleFr : found.titleAr, commune: french ? nameFr : nameAr };
    const pictures = await drawCharts(resultChart(words, language, { ...named, results }));
    for (const [i, bytes] of pictures.entries())
      parts.push([`result_${language}_${i + 1}`, await keep(files, bytes, 'image/png')]);
  }
  await db.$transaction(async (tx) => {
    await putParts(tx, found.id, parts, clock());
    await tellVoters(tx, found.id, clock());
  });
}

/** Once for each person who took part. */
async function tellVoters(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), ${`vote_closed:${id}:`} || p."citizenId", 'vote_closed', p."citizenId", ${id}, '{}', ${at}, ${at}
    from "VoteVoter" p where p."voteId" = ${id}::uuid
    on conflict ("dedupeKey") do nothing`;
}
