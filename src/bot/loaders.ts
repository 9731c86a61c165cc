// What turns ask of the database: every question of a batch becomes one query, whoever asks it.

import DataLoader from 'dataloader';
import type { Database } from '../database/client.ts';
import { CASES_OPEN, FILE_OUTCOMES, PROPOSALS_LISTED } from '../database/statuses.ts';
import type { FileOutcome } from '../domain/attachment.ts';
import { TAKING_SUPPORT } from '../domain/petition.ts';
import { isNear, metresBetween, type Position, squareAround } from '../domain/similar.ts';
import {
  CARDS_TOLD,
  type CardTold,
  INVITATIONS,
  MEETINGS,
  type MeetingFact,
} from '../features/bodies/invitations.ts';
import { LATELY_TOLD, QUOTED_CASE, type ToldCase } from '../features/cases/told-cases.ts';
import { countedOf, SUPPORTS_LATELY, SUPPORTS_OF, type SupportFact } from '../features/petitions/supports.ts';
import {
  LINK_WISH,
  LINKS_OF,
  type LinkWish,
  PHONE_LINK,
  PHONES_OF,
  type PhoneLinkFact,
} from '../features/privacy/phone-links.ts';
import { RECORDS, type RecordFact } from '../features/privacy/records.ts';
import {
  FILED_WITH,
  type FiledFact,
  MENUS,
  SAID_BEFORE,
  SAID_LAST,
  type SaidFact,
} from './message-loaders.ts';
import {
  type CountedFact,
  PETITION_BY_CODE,
  REQUEST_BY_REFERENCE,
  REQUESTS_OF,
  type RequestFact,
} from './requests.ts';

export interface PetitionFact {
  id: string;
  reference: string;
  status: string;
  titleAr: string;
  titleFr: string;
  textAr: string;
  textFr: string;
  threshold: number;
  supports: number;
  searchKey: string;
  closesAt: Date | null;
}

export interface ProposalFact {
  id: string;
  reference: string;
  citizenId: string;
  title: string;
  idea: string;
  theme: string;
  supports: number;
  searchKey: string;
}

export interface NearFact {
  id: string;
  reference: string;
  categoryId: string;
  createdAt: Date;
  description: string | null;
  placeText: string | null;
  quarterId: string | null;
  /** Null: it was looked for by its quarter, not by a pin. */
  metres: number | null;
  /** People who reported or follow it. */
  affected: number;
}

export interface SeatFact {
  id: string;
  bodyId: string;
  nameAr: string;
  nameFr: string;
  citizenId: string | null;
  codeUntil: Date | null;
}

/** A file whose fate its sender has not been told. */
export interface FileFact {
  id: string;
  media: string;
  mimeType: string | null;
  state: FileOutcome;
  reason: string | null;
  /** As its sender called it. */
  name: string | null;
  caseId: string | null;
  proposalId: string | null;
  /** Of the request it was filed with. */
  reference: string | null;
}

export interface CitizenSummary {
  createdAt: Date;
  acceptedAt: Date | null;
  cases: number;
  supports: number;
  proposals: number;
  messages: number;
}

export interface LinkFact {
  citizenId: string;
  /** Where it was typed and agreed to. */
  conversationId: string | null;
  expiresAt: Date;
}

/** Questions about what is stored; one instance serves one batch of turns. */
export type Facts = ReturnType<typeof openFacts>;

const OPEN_PETITIONS = `
select p."id", p."reference", p."status", p."titleAr", p."titleFr", p."textAr", p."textFr", p."threshold", p."searchKey", p."closesAt",
  ${countedOf('p."id"')} as "supports"
from "Petition" p where p."status" = any($1::text[]) order by p."openedAt" desc limit 200`;

const LISTED_PROPOSALS = `
select p."id", p."reference", p."citizenId", p."title", p."idea", p."theme", p."searchKey",
  (select count(*)::int from "ProposalSupport" s where s."proposalId" = p."id") as "supports"
from "Proposal" p where p."status" in ${PROPOSALS_LISTED} order by p."listedAt" desc limit 200`;

/** The newest open cases of one subject in the square around a pin: how near they are, domain says. */
const AROUND = `
select w."key", c."id", c."reference", c."categoryId", c."createdAt", c."description", c."placeText", c."quarterId", c."latitude", c."longitude",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "south" float8, "north" float8, "west" float8, "east" float8)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."status" in ${CASES_OPEN}
    and k."latitude" between w."south" and w."north" and k."longitude" between w."west" and w."east"
  order by k."createdAt" desc limit 100
) c`;

/** The newest open cases of one subject in one quarter. */
const IN_QUARTER = `
select w."key", c."id", c."reference", c."categoryId", c."createdAt", c."description", c."placeText", c."quarterId", null::float8 as "metres",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "quarter" text)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."quarterId" = w."quarter"
    and k."status" in ${CASES_OPEN}
  order by k."createdAt" desc limit 30
) c order by c."createdAt" desc`;

const FILES_UNSETTLED = `
select a."conversationId"::text as "key", a."id", a."media", a."mimeType", a."state", a."reason", a."name", a."caseId", a."proposalId",
  coalesce(c."reference", p."reference") as "reference"
from "Attachment" a left join "Case" c on c."id" = a."caseId" left join "Proposal" p on p."id" = a."proposalId"
where a."conversationId" = any($1::uuid[]) and a."state" in ${FILE_OUTCOMES} and a."nextAttemptAt" is not null
order by a."id"`;

const SEATS = `
select s."codeHash" as "key", s."id", s."bodyId", b."nameAr", b."nameFr", s."citizenId", s."codeUntil"
from "Mandate" s join "Body" b on b."id" = s."bodyId" where s."codeHash" = any($1::text[]) and s."endedAt" is null`;

const SUMMARY = `
select z."id"::text as "key", z."createdAt", z."acceptedAt",
  (select count(*)::int from "Case" c where c."citizenId" = z."id") as "cases",
  (select count(*)::int from "Support" s where s."citizenId" = z."id") as "supports",
  (select count(*)::int from "Proposal" p where p."citizenId" = z."id") as "proposals",
  (select count(*)::int from "IncomingMessage" m join "Conversation" c on c."id" = m."conversationId" where c."citizenId" = z."id") as "messages"
from "Citizen" z where z."id" = any($1::uuid[])`;

const placesOf = (keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => ({ ...(JSON.parse(key) as object), key })));

/** What is looked for, and where. */
export interface Pinned extends Position {
  category: string;
}

const keyOfPin = ({ category, latitude, longitude }: Pinned): string =>
  `${category} ${latitude} ${longitude}`;

async function listNear(db: Database, pins: readonly Pinned[]): Promise<NearFact[][]> {
  const squares = pins.map((pin) => ({ key: keyOfPin(pin), category: pin.category, ...squareAround(pin) }));
  const found = await db.$queryRawUnsafe<(Omit<NearFact, 'metres'> & Position & { key: string })[]>(
    AROUND,
    JSON.stringify(squares),
  );
  const around = Map.groupBy(found, ({ key }) => key);
  return pins.map((pin) =>
    (around.get(keyOfPin(pin)) ?? [])
      .filter((other) => isNear(pin, other))
      .map((other) => ({ ...other, metres: metresBetween(pin, other) }))
      .sort((a, b) => a.metres - b.metres),
  );
}

/** Opens the questions of one batch. Answers are remembered until the batch ends and not longer. */
export function openFacts(db: Database) {
  type Keyed<T> = T & { key: string };
  const one = <T>(sql: string) =>
    new DataLoader<string, T | null>(async (keys) => {
      const rows = await db.$queryRawUnsafe<Keyed<T>[]>(sql, [...keys]);
      const found = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => found.get(key) ?? null);
    });
  const many = <T>(query: (keys: readonly string[]) => Promise<Keyed<T>[]>) =>
    new DataLoader<string, T[]>(async (keys) => {
      const rows = Map.groupBy(await query(keys), (row) => row.key);
      return keys.map((key) => rows.get(key) ?? []);
    });
  const all = <T>(sql: string, ...params: string[][]) =>
    new DataLoader<'all', T[]>(async (keys) => {
      const rows = await db.$queryRawUnsafe<T[]>(sql, ...params);
      return keys.map(() => rows);
    });
  return {
    petitions: all<PetitionFact>(OPEN_PETITIONS, TAKING_SUPPORT),
    proposals: all<ProposalFact>(LISTED_PROPOSALS),
    /** By citizen, newest first. */
    requestsOf: many<RequestFact>((keys) => db.$queryRawUnsafe(REQUESTS_OF, [...keys])),
    /** By `citizen id + ' ' + reference`, whoever it belongs to. */
    requestByReference: one<RequestFact>(REQUEST_BY_REFERENCE),
    petitionByCode: one<CountedFact>(PETITION_BY_CODE),
    /** Open cases of a subject near a pin, the nearest first. */
    casesNear: new DataLoader<Pinned, NearFact[], string>((pins) => listNear(db, pins), {
      cacheKeyFn: keyOfPin,
    }),
    /** By `JSON.stringify({ category, quarter })`: open ones, newest first. */
    casesIn: many<NearFact>((keys) => db.$queryRawUnsafe(IN_QUARTER, placesOf(keys))),
    /** By `petition id + ' ' + citizen id`: what was given from this person's telephones, the oldest first. */
    supportsOf: many<SupportFact>((keys) => db.$queryRawUnsafe(SUPPORTS_OF, [...keys])),
    /** By `petition id + ' ' + moment`: how many supports it got in the minute before. */
    supportsLately: one<{ count: number }>(SUPPORTS_LATELY),
    /** By id of the support. */
    supportById: one<{
      id: string;
      citizenId: string | null;
      petitionId: string;
      titleAr: string;
      titleFr: string;
    }>(
      `select s."id"::text as "key", s."id", s."citizenId", s."petitionId", p."titleAr", p."titleFr"
       from "Support" s join "Petition" p on p."id" = s."petitionId" where s."id" = any($1::uuid[]) and p."status" in ('collecting', 'ready')`,
    ),
    /** By `proposal id + ' ' + citizen id`. */
    proposalSupports: one<{ proposalId: string }>(
      `select "proposalId" || ' ' || "citizenId" as "key", "proposalId" from "ProposalSupport"
       where ("proposalId" || ' ' || "citizenId") = any($1::text[]) and "proposalId" = any(array(select split_part(k, ' ', 1)::uuid from unnest($1::text[]) k))`,
    ),
    /** By `conversation id + ' ' + provider's id of a message to it`: the options shown under that message. */
    menus: one<{ options: { token: string; label: string }[] }>(MENUS),
    /** By `conversation id + ' ' + id of a message from it`. */
    saidBefore: one<SaidFact>(SAID_BEFORE),
    /** The same key: what was filed of that message, the first of several. */
    filedWith: one<FiledFact>(FILED_WITH),
    /** By conversation: the options of the newest message to it, whatever it was; null where it had none. */
    saidLast: one<{ options: { token: string; label: string }[] | null }>(SAID_LAST),
    /** By conversation: the case it was last told of. */
    caseLatelyTold: one<ToldCase>(LATELY_TOLD),
    /** By `conversation id + ' ' + provider's id of a message to it`. */
    caseQuoted: one<ToldCase>(QUOTED_CASE),
    /** By conversation. */
    filesUnsettled: many<FileFact>((keys) => db.$queryRawUnsafe(FILES_UNSETTLED, [...keys])),
    seatByCode: one<SeatFact>(SEATS),
    /** By id of the invitation. */
    invitations: one<MeetingFact>(INVITATIONS),
    /** By conversation: the meeting cards it was told, newest first. */
    cardsTold: many<CardTold>((keys) => db.$queryRawUnsafe(CARDS_TOLD, [...keys])),
    meetingsOf: many<MeetingFact>((keys) => db.$queryRawUnsafe(MEETINGS, [...keys])),
    /** By citizen: ideas, supports and chats. */
    recordsOf: many<RecordFact>((keys) => db.$queryRawUnsafe(RECORDS, [...keys])),
    summaries: one<CitizenSummary>(SUMMARY),
    linkByCode: one<LinkFact>(
      `select "codeHash" as "key", "citizenId", "conversationId", "expiresAt" from "LinkCode" where "codeHash" = any($1::text[])`,
    ),
    /** By `where the code was typed + ' ' + citizen whose code it is`. */
    linkWish: one<LinkWish>(LINK_WISH),
    /** By citizen: what can still be parted, the newest first. */
    linksOf: many<{ id: string; expiresAt: Date }>((keys) => db.$queryRawUnsafe(LINKS_OF, [...keys])),
    /** By id. */
    phoneLink: one<PhoneLinkFact>(PHONE_LINK),
    /** By citizen: the conversations that can be reached, and their language. */
    phonesOf: many<{ id: string; language: string }>((keys) => db.$queryRawUnsafe(PHONES_OF, [...keys])),
    /** A running number nobody else has; the key only has to differ from call to call. */
    nextNumber: new DataLoader<string, number>(async (keys) => {
      const rows = await db.$queryRawUnsafe<{ n: number }[]>(
        `select nextval('reference_number')::float8 as "n" from generate_series(1, $1::int)`,
        keys.length,
      );
      return keys.map((_, i) => rows[i]?.n ?? 0);
    }),
  };
}
