// Translations that were paid for once are kept, and the characters of a month are counted.
import type { Database } from './client.ts';
import type { Place } from './encryption/cipher.ts';

/** What a person said about translation abroad (law 09-08 arts 43, 44); null: not asked yet. Only `allowed` lets words leave. */
export type Abroad = 'asked' | 'allowed' | 'refused' | null;

export interface KeptTranslation {
  hash: string;
  /** Codes of the service; `auto` where it found the language itself. */
  source: string;
  target: string;
  /** As the service gave it, placeholders included: no name or number of anybody. */
  text: string;
  characters: number;
}

/** Names of the settings: characters a month may cost (a number), and what was used (`{ month, characters }`). */
export const MONTHLY_CAP = 'translation.monthlyCap';
const USED = 'translation.used';

/** What is free every month at the time of writing is 500,000; below it nothing is ever charged. */
export const DEFAULT_MONTHLY_CAP = 400_000;

/** The translations known by these hashes, in one query. */
export async function recallTranslations(db: Database, hashes: string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.translation.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, text: true },
  });
  return new Map(rows.map(({ hash, text }) => [hash, text]));
}

export async function keepTranslations(db: Database, rows: KeptTranslation[], at: Date): Promise<void> {
  const data = rows.map((row) => ({ ...row, createdAt: at }));
  await db.translation.createMany({ data, skipDuplicates: true });
}

const CAP = `coalesce((select ("value" #>> '{}')::bigint from "Setting" where "key" = '${MONTHLY_CAP}'), ${DEFAULT_MONTHLY_CAP})`;

/** Counts and looks at the cap in one statement, so that several copies of the program cannot pass it together. */
const COUNT = `
insert into "Setting" as s ("key", "value")
select '${USED}', jsonb_build_object('month', $1::text, 'characters', $2::bigint) where $2::bigint <= ${CAP}
on conflict ("key") do update set "value" = jsonb_build_object('month', $1::text, 'characters',
  $2::bigint + case when s."value"->>'month' = $1::text then (s."value"->>'characters')::bigint else 0 end)
where $2::bigint + case when s."value"->>'month' = $1::text then (s."value"->>'characters')::bigint else 0 end <= ${CAP}
returning 1`;

/**
 * Counts characters that are about to be sent in this month (`2026-11`). False: they would pass the cap, and nothing
 * was counted.
 */
export async function countCharacters(db: Database, month: string, characters: number): Promise<boolean> {
  const rows = await db.$queryRawUnsafe<unknown[]>(COUNT, month, characters);
  return rows.length > 0;
}

const GIVE_BACK = `
update "Setting" set "value" = jsonb_set("value", '{characters}',
  to_jsonb(greatest(0, ("value"->>'characters')::bigint - $2::bigint)))
where "key" = '${USED}' and "value"->>'month' = $1::text`;

/** Takes back what was counted for a question that the service refused. */
export async function uncountCharacters(db: Database, month: string, characters: number): Promise<void> {
  await db.$executeRawUnsafe(GIVE_BACK, month, characters);
}

const USE = `
select ${CAP}::float8 as "cap", coalesce((select ("value"->>'characters')::float8 from "Setting"
  where "key" = '${USED}' and "value"->>'month' = $1::text), 0) as "used"`;

/** Characters used in this month, and how many may be. */
export async function readUse(db: Database, month: string): Promise<{ used: number; cap: number }> {
  const [row] = await db.$queryRawUnsafe<{ used: number; cap: number }[]>(USE, month);
  return row ?? { used: 0, cap: DEFAULT_MONTHLY_CAP };
}

/** Whose words are translated: the names they are known by (sealed), and what they said about translation abroad. */
export interface Speaker {
  abroad: Abroad;
  names: SealedName[];
}

export interface SealedName {
  name: string;
  place: Place;
}

/** By citizen; who is gone is not among them. */
export async function readSpeakers(db: Database, citizenIds: string[]): Promise<Map<string, Speaker>> {
  const found = await db.citizen.findMany({
    where: { id: { in: citizenIds }, erasedAt: null },
    select: { id: true, abroad: true, conversations: { select: { id: true, name: true } } },
  });
  return new Map(
    found.map(({ id, abroad, conversations }) => [
      id,
      {
        abroad: readAbroad(abroad),
        names: conversations.flatMap(({ id: key, name }) =>
          name === null ? [] : { name, place: `Conversation.name.${key}` as const },
        ),
      },
    ]),
  );
}

const readAbroad = (stored: string | null): Abroad =>
  stored === 'allowed' || stored === 'refused' || stored === 'asked' ? stored : null;

/** Asks these people about translation abroad, each in their chat and once for ever; who was asked or has answered is left in peace. */
export async function askAbroad(db: Database, citizenIds: string[], at: Date): Promise<void> {
  await db.$executeRaw`
    with asked as (update "Citizen" set "abroad" = 'asked', "abroadAt" = ${at}
      where "id" = any(${citizenIds}::uuid[]) and "abroad" is null and "erasedAt" is null returning "id")
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), 'abroad:' || "id", 'abroad', "id", "id"::text, '{}', ${at}, ${at} from asked
    on conflict ("dedupeKey") do nothing`;
}
