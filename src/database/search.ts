// Keys under which cases, conversations and messages are found by their words, however these are spelt: made by the reader
// of Darija, kept beside the words, forgotten by the database when the words change, and made again here.

import type { Subject } from '../domain/case.ts';
import type { Database } from './client.ts';
import type { Place } from './encryption/cipher.ts';
import { Prisma } from './prisma/client.ts';
import type { StaffView } from './reachable.ts';
import { saidOpenly, scopedCase } from './scope.ts';

interface WordForm {
  word: string;
  form: string;
}

/** What makes a key; handed in, because the store neither reads Darija nor holds the key of the seal. */
export interface Folding {
  /** Words of a text, each in the form in which all its spellings agree, with blanks between. */
  words(text: string): string;
  /** Words of a text of which another form means the same: a plural, the number of a king. */
  forms(text: string): WordForm[];
  hash(text: string): string;
  /** Null where the key of the seal no longer fits. */
  open(sealed: string, place: Place): string | null;
  /** The names of a subject in every language. */
  subject(subject: Subject): string;
  /** What a flow was answered, in every language: what everybody who sees the case may find, and what names people. */
  answers(of: { flow: string; answers: unknown }): { open: string; held: string };
}

/** What is looked for: sets of words (`tsquery`); null: nothing is to be found in this way. */
export interface Wanted {
  words: string | null;
  /** Names and telephones, for those who may see people. */
  person: string | null;
}

/** A search that matches more is cut: the newest stay. */
const FOUND_MOST = 2000;
const AT_ONCE = 500;
/** Longest text whose words are kept, and longest that is looked for. */
const FOLDED_LETTERS = 4000;
const ASKED_LETTERS = 200;
/** Of the running number of a reference. */
const MIDDLE_DIGITS = 6;
/** From so many letters on, a beginning of a word finds it. */
const BEGINNING = 3;

/** Before words by which only those find a case who may see people. */
const HELD = '~';

/** A word as it stands in a `tsquery`. */
export const lexeme = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const all = (words: string[]) => (words.length === 0 ? null : words.join(' & '));
const split = (key: string) => key.split(' ').filter((word) => word !== '');

/** Reads what staff typed into a search: words in any spelling, a number of a case or a part of it, a name, a telephone. */
export function wantedOf(folding: Folding, typed: string, mayFindPeople: boolean): Wanted {
  const text = typed.slice(0, ASKED_LETTERS);
  const folded = split(folding.words(text));
  const forms = Map.groupBy(formsIn(folding, text), ({ word }) => word);
  const found = all(
    folded.map(
      (word) =>
        `(${[word, ...(forms.get(word) ?? []).map(({ form }) => form)]
          .flatMap((each) => (mayFindPeople ? [each, HELD + each] : [each]))
          .map(beginning)
          .join(' | ')})`,
    ),
  );
  const numbers = askedNumbers(text);
  const ways = [...numbers, ...(found === null ? [] : [`(${found})`])];
  const digits = text.replaceAll(/[\s().+-]/g, '');
  const people = /^\d{4,15}$/.test(digits)
    ? [lexeme(folding.hash(`phone ${digits.slice(-PHONE_MOST)}`))]
    : folded.map((word) => lexeme(folding.hash(`name ${word}`)));
  return {
    words: ways.length === 0 ? null : ways.join(' | '),
    person: mayFindPeople ? all(people) : null,
  };
}

const beginning = (word: string): string =>
  lexeme(word) + (word.replace(HELD, '').length >= BEGINNING ? ':*' : '');

/** Words of a text, folded, with the other form of each, folded alike. */
function formsIn(folding: Pick<Folding, 'words' | 'forms'>, text: string): WordForm[] {
  return folding
    .forms(text)
    .flatMap(({ word, form }) =>
      split(folding.words(form)).map((each) => ({ word: folding.words(word), form: each })),
    );
}

/** A text folded, its other forms with it: what is written in one number is found in the other. */
const keyOf = (folding: Pick<Folding, 'words' | 'forms'>, text: string): string =>
  [...new Set([...split(folding.words(text)), ...formsIn(folding, text).map(({ form }) => form)])].join(' ');

/** `26-000021-8` is found by `26000021`, `000021`, `0021`, `21`, `21-8`, `26-21`, `n° 21` and by its beginning. */
function askedNumbers(text: string): string[] {
  const typed = text.trim().replace(/^(?:n[°ºo]?\.?|#)\s*/iu, '');
  if (!/^\d[\d\s./_-]*$/.test(typed)) return [];
  const [year = '', middle] = typed.split(/\D+/).filter((part) => part !== '');
  const digits = typed.replaceAll(/\D/g, '');
  const asked = [
    digits,
    digits.replace(/^0+/, ''),
    ...(digits.length <= MIDDLE_DIGITS ? [digits.padStart(MIDDLE_DIGITS, '0')] : []),
    ...(year.length === 2 && middle ? [year + middle.padStart(MIDDLE_DIGITS, '0')] : []),
  ].filter((number) => number !== '');
  return [...new Set(asked)].map((number) => lexeme(`r${number}`) + (number.length >= BEGINNING ? ':*' : ''));
}

function numbersOf(reference: string): string[] {
  const [year = '', middle = '', check = ''] = reference.split('-');
  const short = middle.replace(/^0+/, '');
  return [year + middle + check, middle + check, middle, short + check, short].map((number) => `r${number}`);
}

const PHONE_MOST = 9;
const PHONE_LEAST = 4;

/** The last digits of a number, as many as somebody may know of it. */
function phoneKeys({ hash }: Folding, phone: string | null): string[] {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  return Array.from({ length: PHONE_MOST - PHONE_LEAST + 1 }, (_, i) => PHONE_LEAST + i)
    .filter((length) => digits.length >= length)
    .map((length) => hash(`phone ${digits.slice(-length)}`));
}

/** Ids of the newest cases that have the words, or whose person has the name or the telephone. */
export async function findCases(db: Database, { words, person }: Wanted): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    select "id" from (
      select k."id" from "Case" k where ${has('k', words)}
      union select k."id" from "Case" k join "Conversation" c on c."citizenId" = k."citizenId" where ${has('c', person)}
    ) f order by "id" desc limit ${FOUND_MOST}`;
  return found.map(({ id }) => id);
}

/** Condition that finds conversations by the person, by what was written in them, and by the cases of the person: the newest of each. */
export function conversationHas(
  { words, person }: Wanted,
  view: Pick<StaffView, 'scope' | 'seesSupporters'>,
): Prisma.Sql {
  return Prisma.sql`c."id" = any(array(
    (select v."id" from "Conversation" v where ${has('v', person)} order by v."id" desc limit ${FOUND_MOST})
    union (select m."conversationId" from "IncomingMessage" m where ${has('m', words)} and ${saidOpenly(view)} order by m."id" desc limit ${FOUND_MOST})
    union (select v."id" from "Conversation" v join "Case" k on k."citizenId" = v."citizenId" where ${has('k', words)} and ${scopedCase(view.scope)}
      order by k."id" desc limit ${FOUND_MOST})))`;
}

/** Ids of the newest rows of a small list that have the words. */
export async function findListed(
  db: Database,
  table: 'Petition' | 'Proposal' | 'PublishedDocument',
  { words }: Wanted,
): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    select t."id" from ${Prisma.raw(`"${table}"`)} t where ${has('t', words)} order by t."id" desc limit ${FOUND_MOST}`;
  return found.map(({ id }) => id);
}

/** Numbers of things that have the words, the lowest first. */
export async function findThings(db: Database, { words }: Wanted): Promise<number[]> {
  const found = await db.$queryRaw<{ number: number }[]>`
    select t."number" from "Thing" t where ${has('t', words)} order by t."number" limit ${FOUND_MOST}`;
  return found.map(({ number }) => number);
}

/** The key of a thing: both ways to write its number, and all that it is called. */
export const keyOfThing = (folding: Pick<Folding, 'words' | 'forms'>, numbers: string[], names: string) =>
  [...numbers.map((number) => `r${number}`), keyOf(folding, names)].join(' ');

function has(alias: string, query: string | null): Prisma.Sql {
  if (query === null) return Prisma.sql`false`;
  return Prisma.sql`array_to_tsvector(string_to_array(${Prisma.raw(alias)}."searchKey", ' ')) @@ ${query}::tsquery`;
}

/**
 * Makes the keys that are missing, the newest first; at most some hundreds of each kind.
 *
 * @returns how many were made; 0: everything can be found
 */
export async function foldPending(db: Database, folding: Folding): Promise<number> {
  const made = await Promise.all([
    foldCases(db, folding),
    foldPeople(db, folding),
    foldMessages(db, folding),
    foldPetitions(db, folding),
  ]);
  return made.reduce((sum, each) => sum + each, 0);
}

/** Folds until nothing is left to fold: after a release that brought the keys, and in small bites ever after. */
export async function foldAll(db: Database, folding: Folding): Promise<void> {
  while ((await foldPending(db, folding)) > 0);
}

interface Seen {
  id: string;
  /** Which version of the row was read: a row that changed meanwhile is left to the next round. */
  version: string;
}

async function foldCases(db: Database, folding: Folding): Promise<number> {
  const rows = await db.$queryRaw<
    (Seen & {
      reference: string;
      flow: string;
      categoryId: string | null;
      answers: unknown;
      text: string | null;
      placeText: string | null;
      places: string | null;
    })[]
  >`
    select k."id", k.xmin::text as "version", k."reference", k."flow", k."categoryId", k."answers", k."description" as "text", k."placeText",
      concat_ws(' ', q."nameAr", q."nameFr") as "places"
    from "Case" k left join "Quarter" q on q."id" = k."quarterId"
    where k."searchKey" is null order by k."id" desc limit ${AT_ONCE}`;
  const wordsOf = (text: string) => split(keyOf(folding, text.slice(0, FOLDED_LETTERS)));
  const keys = rows.map(({ reference, flow, categoryId, answers, text, placeText, places }) => {
    const { open, held } = folding.answers({ flow, answers });
    return [
      ...numbersOf(reference),
      ...wordsOf([text, placeText, places, folding.subject({ flow, categoryId }), open].join(' ')),
      ...wordsOf(held).map((word) => HELD + word),
    ].join(' ');
  });
  return writeKeys(db, 'Case', rows, keys);
}

async function foldPeople(db: Database, folding: Folding): Promise<number> {
  const rows = await db.$queryRaw<(Seen & { name: string | null; phone: string | null })[]>`
    select "id", xmin::text as "version", "name", "phone" from "Conversation" where "searchKey" is null
    order by "id" desc limit ${AT_ONCE}`;
  const opened = (sealed: string | null, place: Place) =>
    sealed === null ? null : folding.open(sealed, place);
  const keys = rows.map(({ id, name, phone }) =>
    [
      ...split(folding.words(opened(name, `Conversation.name.${id}`) ?? '')).map((word) =>
        folding.hash(`name ${word}`),
      ),
      ...phoneKeys(folding, opened(phone, `Conversation.phone.${id}`)),
    ].join(' '),
  );
  return writeKeys(db, 'Conversation', rows, keys);
}

async function foldMessages(db: Database, folding: Folding): Promise<number> {
  const rows = await db.$queryRaw<(Seen & { text: string | null })[]>`
    select "id", xmin::text as "version", left("text", ${FOLDED_LETTERS}) as "text" from "IncomingMessage"
    where "searchKey" is null order by "id" desc limit ${AT_ONCE}`;
  const keys = rows.map(({ text }) => keyOf(folding, text ?? ''));
  return writeKeys(db, 'IncomingMessage', rows, keys);
}

/** Their key is written with them; a petition from before that has none yet. */
async function foldPetitions(db: Database, folding: Folding): Promise<number> {
  const rows = await db.$queryRaw<(Seen & { text: string })[]>`
    select "id", xmin::text as "version", left(concat_ws(' ', "titleAr", "titleFr", "textAr", "textFr"), ${FOLDED_LETTERS}) as "text"
    from "Petition" where "searchKey" = '' order by "id" desc limit ${AT_ONCE}`;
  // Never blank again, or it would be folded for ever.
  const keys = rows.map(({ text }) => keyOf(folding, text) || '-');
  return writeKeys(db, 'Petition', rows, keys);
}

async function writeKeys(
  db: Database,
  table: 'Case' | 'Conversation' | 'IncomingMessage' | 'Petition',
  rows: Seen[],
  keys: string[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const made = JSON.stringify(rows.map(({ id, version }, i) => ({ id, version, key: keys[i] ?? '' })));
  return db.$executeRaw`
    update ${Prisma.raw(`"${table}"`)} t set "searchKey" = p."key"
    from jsonb_to_recordset(${made}::jsonb) as p("id" uuid, "version" text, "key" text)
    where t."id" = p."id" and t.xmin::text = p."version"`;
}

/** Filters that find a number such as `26-000021-8` by its beginning, its middle, or its middle and end. */
export function numberWays(typed: string): { startsWith?: string; contains?: string; endsWith?: string }[] {
  const digits = typed.replaceAll('-', '');
  const [first = '', second] = typed.split('-');
  const middle = (text: string) => text.padStart(6, '0');
  return [
    { startsWith: typed },
    ...(digits.length > 2 ? [{ startsWith: `${digits.slice(0, 2)}-${digits.slice(2, 8)}` }] : []),
    ...(digits.length <= 6 ? [{ contains: `-${middle(digits)}-` }] : []),
    ...(second && first.length === 2 ? [{ startsWith: `${first}-${middle(second)}` }] : []),
    ...(second?.length === 1 ? [{ endsWith: `-${middle(first)}-${second}` }] : []),
  ];
}
