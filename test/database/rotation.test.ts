// A new key first: everything is sealed anew while the program runs, and a rotation that was cut short goes on.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rotateKeys, showKeys } from '../../src/commands/keys.ts';
import {
  heldCard,
  heldWords,
  openCipher,
  type Place,
  readHeldWords,
  writeHeldWords,
} from '../../src/database/encryption/cipher.ts';
import { SEALED } from '../../src/database/encryption/encrypted-columns.ts';
import { openKeys } from '../../src/database/encryption/key-location.ts';
import {
  keyFileIn,
  makeKey,
  type Ring,
  readKeys,
  ringIn,
  ringOf,
} from '../../src/database/encryption/key-ring.ts';
import { openFiles } from '../../src/files/file-store.ts';
import { resealFiles } from '../../src/files/rotation.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { sealedBefore } from '../support/keys.ts';
import { sampleBytes } from '../support/samples.ts';

const NOW = new Date('2026-03-10T10:00:00Z');
const PLACE = '/console/cases/1/note';
const HIDDEN = '•••';

let fresh: FreshDatabase;
let root: string;
let running: Ring;
beforeAll(async () => {
  fresh = await freshDatabase();
  root = await mkdtemp(join(tmpdir(), 'rotation-'));
  await makeKey(root);
  const [key = Buffer.alloc(0)] = await keys();
  await fill(key);
  running = await openKeys(fresh.db, root, []);
});
afterAll(async () => {
  await fresh.close();
  await rm(root, { recursive: true });
});

const keys = async () => readKeys(await readFile(keyFileIn(root), 'utf8'));
const [citizenId, one, two] = [uuidv7(), uuidv7(), uuidv7()];
const [supportId, messageId, unreadId] = [uuidv7(), uuidv7(), uuidv7()];
const [replyId, followId, caseId, partyId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const paths = { plain: 'ab/plain.pdf', sealed: '' };

/** Something of everything that is sealed, some of it as the program did before. */
async function fill(key: Buffer): Promise<void> {
  const { db } = fresh;
  const before = (text: string) => sealedBefore(text, key);
  const cipher = openCipher(key);
  await db.citizen.create({ data: { id: citizenId, language: 'fr' } });
  const held = {
    kind: 'secret',
    shown: '••456',
    sealed: cipher.seal('JC123456', heldCard('h1')),
    hash: 'h1',
  };
  const words = writeHeldWords('w1', cipher.seal('Omar', heldWords('w1')));
  const parked = [{ flow: 'petition', answers: { card: { ...held, sealed: before('JC777777') } } }];
  const chat = { citizenId, channel: 'telegram', createdAt: NOW };
  await db.conversation.createMany({
    data: [
      { ...chat, id: one, address: '1', name: before('Nadia'), phone: before('+212611') },
      {
        ...{ ...chat, id: two, address: '2', name: cipher.seal('Omar', `Conversation.name.${two}`) },
        memory: { flow: 'petition', answers: { card: held, name: { kind: 'text', text: words } }, parked },
      },
    ],
  });
  const petitionId = uuidv7();
  const titles = { titleAr: 'ع', titleFr: 'p', textAr: 'ن', textFr: 't', status: 'collecting' };
  await db.petition.create({
    data: { ...titles, id: petitionId, reference: '26-1', threshold: 200, createdAt: NOW },
  });
  await db.support.create({
    data: {
      ...{ id: supportId, petitionId, personHash: 'h', cardTail: '456', tie: 'resident', code: 'c' },
      ...{ name: before('Nadia'), card: before('JC123456'), createdAt: NOW },
    },
  });
  await db.spokenSupport.create({
    data: {
      ...{ id: supportId, petitionId, citizenId, createdAt: NOW },
      ...{ name: before('Nadia'), card: before('JC123456') },
    },
  });
  await db.incomingMessage.create({
    data: {
      ...{ id: messageId, channel: 'telegram', messageId: 'm', conversationId: one, kind: 'contact' },
      ...{ content: { own: false, phone: before('+212622') }, sentAt: NOW, receivedAt: NOW },
    },
  });
  await db.unreadDelivery.create({
    data: { id: unreadId, channel: 'telegram', body: before('{}'), receivedAt: NOW },
  });
  const reply = { conversationId: one, kind: 'reply', text: HIDDEN, notBefore: NOW, createdAt: NOW };
  const said = cipher.seal('for Nadia', `OutgoingMessage.sealed.${replyId}`);
  await db.outgoingMessage.createMany({
    data: [
      { ...reply, id: replyId, dedupeKey: 'reply:m', sealed: said },
      { ...reply, id: followId, dedupeKey: `after:${replyId}`, sealed: said },
    ],
  });
  const day = { dueOn: NOW, createdAt: NOW, updatedAt: NOW };
  await db.case.create({
    data: {
      ...{ id: caseId, reference: '26-2', kind: 'request', flow: 'lost_found', flowHash: '', language: 'fr' },
      ...{ ...day, departmentId: 'reception', citizenId },
      confided: cipher.seal('{"mark":"a scratch"}', `Case.confided.${caseId}`),
    },
  });
  const name = cipher.seal('Rahma', `Profile.name.${caseId}`);
  await db.profile.create({ data: { id: caseId, citizenId, kin: 'grandmother', name, createdAt: NOW } });
  const card = cipher.seal('JC654321', `InformationRequest.card.${caseId}`);
  await db.informationRequest.create({ data: { caseId, urgent: false, card, code: 'c' } });
  const about = {
    titleAr: 'نداء',
    titleFr: 'Appel',
    purposeAr: 'كذا',
    purposeFr: 'Ceci',
    criteriaAr: 'كذا',
    criteriaFr: 'Cela',
  };
  const times = { opensAt: NOW, closesAt: NOW, resultsOn: NOW, createdAt: NOW, updatedAt: NOW };
  const appeal = cipher.seal('again', `Candidacy.appeal.${caseId}`);
  const candidacy = { id: caseId, appeal, createdAt: NOW, updatedAt: NOW };
  const call = {
    id: uuidv7(),
    reference: '26-000900-1',
    ...about,
    ...times,
    seats: 1,
    appealDays: 1,
    gap: 1,
  };
  await db.call.create({ data: { ...call, candidacies: { create: candidacy } } });
  const names = { nameAr: 'شركة', nameFr: 'Société', contact: 'order', days: 3 };
  const phone = cipher.seal('0633', `Party.phone.${partyId}`);
  await db.association.create({
    data: {
      ...{ id: partyId, nameAr: 'جمعية', nameFr: 'Association', foundedIn: 2015, field: 'youth' },
      ...{ agent: cipher.seal('Rachid', `Association.agent.${partyId}`), createdAt: NOW, updatedAt: NOW },
      phone: cipher.seal('0644', `Association.phone.${partyId}`),
    },
  });
  await db.party.create({ data: { id: partyId, ...names, phone, createdAt: NOW, updatedAt: NOW } });
  await db.staff.create({ data: { id: 's1', name: 'S', email: 's@commune.test' } });
  await db.unsent.create({
    data: {
      ...{ staffId: 's1', place: PLACE, updatedAt: NOW },
      typed: cipher.seal('words', `Unsent.typed.s1 ${PLACE}`),
    },
  });
  await mkdir(join(root, 'files', 'ab'), { recursive: true });
  await writeFile(join(root, 'files', paths.plain), 'plain words');
  const kept = await openFiles(join(root, 'files'), ringOf([key])).keep(sampleBytes('paper.pdf'));
  paths.sealed = kept?.path ?? '';
  const file = { media: 'document', state: 'stored', createdAt: NOW };
  await db.attachment.createMany({
    data: Object.values(paths).map((path) => ({ ...file, id: uuidv7(), path })),
  });
}

const Memory = (memory: unknown) => JSON.parse(JSON.stringify(memory));

/** Everything opened with a ring. */
async function openAll(ring: Ring) {
  const { db } = fresh;
  const cipher = openCipher(ring);
  const open = (sealed: string | null, place: Place) => cipher.open(sealed ?? '', place);
  const [a, b] = await Promise.all(
    [one, two].map((id) => db.conversation.findUniqueOrThrow({ where: { id } })),
  );
  const support = await db.support.findUniqueOrThrow({ where: { id: supportId } });
  const spoken = await db.spokenSupport.findUniqueOrThrow({ where: { id: supportId } });
  const message = await db.incomingMessage.findUniqueOrThrow({ where: { id: messageId } });
  const filed = await db.case.findUniqueOrThrow({ where: { id: caseId } });
  const asked = await db.informationRequest.findUniqueOrThrow({ where: { caseId } });
  const { appeal } = await db.candidacy.findUniqueOrThrow({ where: { id: caseId } });
  const party = await db.party.findUniqueOrThrow({ where: { id: partyId } });
  const association = await db.association.findUniqueOrThrow({ where: { id: partyId } });
  const profile = await db.profile.findUniqueOrThrow({ where: { id: caseId } });
  const unread = await db.unreadDelivery.findUniqueOrThrow({ where: { id: unreadId } });
  const unsent = await db.unsent.findFirstOrThrow();
  const replies = await db.outgoingMessage.findMany();
  const memory = Memory(b?.memory);
  const files = openFiles(join(root, 'files'), ring);
  return [
    open(a?.name ?? null, `Conversation.name.${one}`),
    open(a?.phone ?? null, `Conversation.phone.${one}`),
    open(b?.name ?? null, `Conversation.name.${two}`),
    open(memory.answers.card.sealed, heldCard('h1')),
    open(readHeldWords(memory.answers.name.text)?.sealed ?? null, heldWords('w1')),
    open(memory.parked[0].answers.card.sealed, heldCard('h1')),
    open(support.name, `Support.name.${supportId}`),
    open(support.card, `Support.card.${supportId}`),
    open(spoken.name, `SpokenSupport.name.${supportId}`),
    open(spoken.card, `SpokenSupport.card.${supportId}`),
    open(Memory(message.content).phone, `IncomingMessage.content.${messageId}`),
    open(filed.confided, `Case.confided.${caseId}`),
    open(profile.name, `Profile.name.${caseId}`),
    open(asked.card, `InformationRequest.card.${caseId}`),
    open(appeal, `Candidacy.appeal.${caseId}`),
    open(party.phone, `Party.phone.${partyId}`),
    open(association.agent, `Association.agent.${partyId}`),
    open(association.phone, `Association.phone.${partyId}`),
    open(unread.body, `UnreadDelivery.body.${unreadId}`),
    open(unsent.typed, `Unsent.typed.s1 ${PLACE}`),
    ...replies.map(({ sealed }) => open(sealed, `OutgoingMessage.sealed.${replyId}`)),
    Buffer.from(await files.read(paths.plain)).toString(),
    Buffer.from(await files.read(paths.sealed)).equals(sampleBytes('paper.pdf')),
  ];
}

const EVERYTHING = [
  ...[
    'Nadia',
    '+212611',
    'Omar',
    'JC123456',
    'Omar',
    'JC777777',
    'Nadia',
    'JC123456',
    'Nadia',
    'JC123456',
    '+212622',
    '{"mark":"a scratch"}',
    'Rahma',
    'JC654321',
    'again',
    '0633',
    'Rachid',
    '0644',
    '{}',
    'words',
  ],
  ...['for Nadia', 'for Nadia', 'plain words', true],
];

async function command(settle = () => Promise.resolve()) {
  const said: string[] = [];
  const ring = ringIn(keyFileIn(root));
  const { db } = fresh;
  const parts = { db, ring, keysDir: root, folder: join(root, 'files'), configured: false, settle };
  return { said, parts: { ...parts, say: (line: string) => void said.push(line) } };
}

it('one that is cut short goes on with the same key', async () => {
  expect(await openAll(running)).toEqual(EVERYTHING);
  const { parts } = await command(() => Promise.reject(new Error('killed')));
  await expect(rotateKeys(parts)).rejects.toThrow('killed');
  expect(await keys()).toHaveLength(2);
  const { parts: again, said } = await command();
  expect(await rotateKeys(again)).toBe(true);
  expect(await keys()).toHaveLength(2);
  expect(said[0]).toMatch(/^Going on with the key [0-9a-f]{8}$/);
});

it('seals everything with the new key alone, for the program that runs too, and says what stays', async () => {
  const [newest = Buffer.alloc(0)] = await keys();
  expect(await openAll(ringOf([newest]))).toEqual(EVERYTHING);
  expect(await openAll(running)).toEqual(EVERYTHING);
  // What the running program seals from now on, and what it hashes as before.
  const hash = openCipher(running).hash('JC123456');
  const { parts, said } = await command();
  expect(await rotateKeys(parts)).toBe(true);
  const [first = Buffer.alloc(0)] = await keys();
  expect(await keys()).toHaveLength(3);
  expect(await openAll(ringOf([first]))).toEqual(EVERYTHING);
  expect(openCipher(ringIn(keyFileIn(root))).hash('JC123456')).toBe(hash);
  expect(said.join('\n')).toContain('1 cards under 1 petitions that collect');
  // A column that is new in the list is to be filled above.
  for (const { name } of SEALED)
    expect(said.join('\n')).toMatch(new RegExp(`${name}: [1-9]\\d* sealed anew`));
  expect((await openKeys(fresh.db, root, [])).first().id).toBe(ringOf([first]).first().id);
});

it('leaves what no key opens, and says so', async () => {
  const strange = openCipher(Buffer.alloc(32, 9)).seal('x', 'UnreadDelivery.body.1');
  const id = uuidv7();
  await fresh.db.unreadDelivery.create({
    data: { id, channel: 'telegram', body: strange, receivedAt: NOW },
  });
  const { parts, said } = await command();
  expect(await rotateKeys(parts)).toBe(false);
  expect(said).toContain('UnreadDelivery.body: 1 opened by no key of the ring, left as they are');
  expect((await fresh.db.unreadDelivery.findUniqueOrThrow({ where: { id } })).body).toBe(strange);
  const { parts: shown, said: lines } = await command();
  await showKeys(shown);
  expect(lines[0]).toMatch(/^[0-9a-f]{8} {2}seals {2}\d+ seals in the database$/);
});

it('a file that was erased while it was sealed anew does not come back', async () => {
  const ring = ringIn(keyFileIn(root));
  const files = openFiles(join(root, 'files'), ring);
  await writeFile(join(root, 'files', 'ab', 'gone.pdf'), 'plain words');
  const row = { id: uuidv7(), media: 'document', state: 'stored', path: 'ab/gone.pdf', createdAt: NOW };
  await fresh.db.attachment.create({ data: row });
  await resealFiles(fresh.db, {
    remove: files.remove,
    async reseal(path) {
      await fresh.db.attachment.deleteMany({ where: { path } });
      await files.remove(path);
      await writeFile(join(root, 'files', path), 'sealed anew');
      return true;
    },
  });
  await expect(files.read('ab/gone.pdf')).rejects.toThrow('ENOENT');
});
