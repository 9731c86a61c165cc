// Every SQL text of the program is one that the migrated database understands: a column that is renamed without it is
// named here by file and line.
//
// What is read: what is handed to Prisma's raw queries, and to `UnitOfWork.upsert`. A text made of pieces is tried in so many
// compositions that each form of each piece is in one of them, not each with each: pieces are whole conditions, lists and
// columns, so that one does not change how the other is read. What is not: the inserts and patches of `UnitOfWork`, whose columns
// the compiler knows; what is said to pg itself before there are tables, or about whatever tables there are (backup,
// migrations, the embedded server); and the bodies of functions and triggers in migrations.
import { readFileSync } from 'node:fs';
import { Client, type Connection, type DatabaseError } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as sealedColumns from '../../src/database/encryption/encrypted-columns.ts';
import * as statuses from '../../src/database/statuses.ts';
import { FILE_STATES } from '../../src/domain/attachment.ts';
import { CASE_EVENTS, STATUSES } from '../../src/domain/case.ts';
import { FLAG_KINDS } from '../../src/domain/flag.ts';
import { MEETING_STATUSES } from '../../src/domain/meeting.ts';
import { INCOMING_KINDS, MESSAGE_STATES, MODES, OUTGOING_KINDS } from '../../src/domain/message.ts';
import { NOTICE_KINDS } from '../../src/domain/notice.ts';
import { PETITION_EVENTS, PETITION_STATUSES, SUPPORT_STATES } from '../../src/domain/petition.ts';
import { PROJECT_STAGES } from '../../src/domain/project.ts';
import { PROPOSAL_STATUSES } from '../../src/domain/proposal.ts';
import { OPINIONS } from '../../src/domain/referral.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { readStatements, type Statement, type Statements } from '../support/sql/statements.ts';
import { readWords } from '../support/sql/words.ts';

/**
 * Columns whose values domain lists. In a copy of their tables they are of a type that has these values only, so that a
 * word in a statement that is not in its list is named too. Where such a column stands beside a text (a dozen statements),
 * the database complains of that first, and what comes after it is not looked at.
 */
const LISTED = new Map<string, readonly string[]>([
  ['Attachment.state', FILE_STATES],
  ['CaseEvent.kind', CASE_EVENTS],
  ['CaseEvent.status', STATUSES],
  ['Meeting.status', MEETING_STATUSES],
  ['IncomingMessage.kind', INCOMING_KINDS],
  ['Notice.kind', NOTICE_KINDS],
  ['PetitionEvent.kind', PETITION_EVENTS],
  ['Case.status', STATUSES],
  ['Conversation.mode', MODES],
  ['Flag.kind', FLAG_KINDS],
  ['OutgoingMessage.kind', OUTGOING_KINDS],
  ['OutgoingMessage.state', MESSAGE_STATES],
  ['Petition.status', PETITION_STATUSES],
  ['Project.stage', PROJECT_STAGES],
  ['Proposal.status', PROPOSAL_STATUSES],
  ['Referral.opinion', OPINIONS],
  ['Support.state', SUPPORT_STATES],
]);
/** What can only be told by running rules of domain. */
const KNOWN = new Map<string, Record<string, unknown>>([
  ['src/database/statuses.ts', statuses],
  ['src/database/encryption/encrypted-columns.ts', sealedColumns],
]);
const OF_PG = /^src\/(?:features\/backup\/|database\/embedded\/|database\/run-migrations\.ts)/;
const OF_BATCH = /^src\/database\/(?:unit-of-work|batch-statement)\.ts/;
/** They run what matters keep of people: that is read where it is declared. */
const OF_MATTERS = /^src\/(?:messaging\/erasure|features\/privacy\/retention)\.ts/;

let fresh: FreshDatabase;
let client: Client;
let read: Statements;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = new Client(fresh.url);
  await client.connect();
  read = readStatements(KNOWN);
});

afterAll(async () => {
  await client.end();
  await fresh.close();
});

it('are all found: none is made in a way that cannot be read', () => {
  expect(read.unread.filter((place) => !OF_BATCH.test(place) && !OF_MATTERS.test(place))).toEqual([]);
  expect(read.unused.filter((place) => !OF_BATCH.test(place) && !OF_PG.test(place))).toEqual([]);
  expect(read.statements.length).toBeGreaterThan(200);
});

it('are all understood by the database as it is migrated', async () => {
  expect(await refused(read.statements)).toEqual([]);
});

it('are named by file and line where a column is called otherwise', async () => {
  await client.query('alter table "Case" rename column "placeText" to "placeWords"');
  const found = await refused(read.statements);
  await client.query('alter table "Case" rename column "placeWords" to "placeText"');
  expect([...new Set(found.map((place) => place.slice(0, place.indexOf(':'))))]).toEqual([
    'src/database/message-loaders.ts',
    'src/database/requests.ts',
    'src/database/search.ts',
    'src/features/cases/nearby-cases.ts',
    'src/features/cases/personal-data.ts',
  ]);
  for (const place of found) expect(lineAt(place)).toContain('"placeText"');
});

it('compare columns whose values are listed only with what the lists of domain hold', async () => {
  await client.query('create schema listed');
  await client.query('set search_path = listed, public');
  for (const [column, list] of LISTED) {
    const [table = '', name = ''] = column.split('.');
    await client.query(`create table if not exists listed."${table}" (like public."${table}")`);
    const type = `listed."${column}"`;
    await client.query(`create type ${type} as enum (${list.map((each) => `'${each}'`).join()})`);
    await client.query(`create cast (text as ${type}) with inout as assignment`);
    await client.query(`alter table listed."${table}" alter column "${name}" type ${type} using null`);
  }
  const unlisted = async () =>
    (await refused(read.statements)).filter((each) => each.includes('invalid input value for enum'));
  expect(await unlisted()).toEqual([]);
  await client.query(`alter type "Conversation.mode" rename value 'held' to 'kept'`);
  const held = await unlisted();
  await client.query('set search_path = public');
  expect(held.length).toBeGreaterThan(3);
  for (const place of held) expect(lineAt(place)).toContain("'held'");
});

it('and so do queries of Prisma', () => {
  const words = readWords().filter(({ column }) => LISTED.has(column));
  expect(words.filter(({ column, word }) => !LISTED.get(column)?.includes(word))).toEqual([]);
  expect(words.length).toBeGreaterThan(30);
});

/** The line of the source that a complaint begins with. */
function lineAt(complaint: string): string {
  const [, file = '', line] = /^(src\/[^ ]+):(\d+) /.exec(complaint) ?? [];
  return readFileSync(file, 'utf8').split('\n')[Number(line) - 1] ?? '';
}

/** What the database does not understand, each with its places. Of a statement it names the first column that is missing. */
async function refused(statements: Statement[]): Promise<string[]> {
  const found = new Set<string>();
  for (const statement of statements) {
    const error = await refusalOf(statement.text);
    if (error === null) continue;
    const [, column] = /column (?:\w+\.)?"?(\w+)"? /.exec(error.message) ?? [];
    const places = [
      statement.placeOf(Number(error.position) - 1),
      ...(column ? statement.placesOf(column) : []),
    ];
    for (const place of places) found.add(`${place} ${error.message}`);
  }
  return [...found].sort();
}

/** Has a statement parsed and its columns looked up, without running it. */
function refusalOf(text: string): Promise<DatabaseError | null> {
  return new Promise((resolve) => {
    client.query({
      submit(connection: Connection) {
        connection.parse({ name: '', text, types: [] }, true);
        connection.sync();
      },
      handleError: resolve,
      handleReadyForQuery: () => resolve(null),
    });
  });
}
