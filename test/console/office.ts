// An office to test the console in: a real database, staff of every role, citizens with cases, a server on loopback.

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricEncrypt } from 'better-auth/crypto';
import express, { type Router } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { ROADS } from '../../src/channel-traits.ts';
import { type Auth, hashOf, openAuth } from '../../src/console/auth.ts';
import { openConsole } from '../../src/console/console.ts';
import type { ConsoleParts } from '../../src/console/context.ts';
import { newDevice } from '../../src/console/device.ts';
import { openLive } from '../../src/console/live.ts';
import { needsSecondFactor, type Role } from '../../src/console/roles.ts';
import { createStaff } from '../../src/console/staff-accounts.ts';
import { openCommuneWords, openContext } from '../../src/context.ts';
import { openDarija } from '../../src/darija/darija.ts';
import type { Database } from '../../src/database/client.ts';
import { type Cipher, openCipher } from '../../src/database/encryption/cipher.ts';
import type { Prisma } from '../../src/database/prisma/client.ts';
import { openReferenceData, type ReferenceData } from '../../src/database/reference-data.ts';
import { makeReference } from '../../src/domain/reference.ts';
import { noticesOf } from '../../src/features/feature.ts';
import { choicesOf } from '../../src/features/teaching/choices.ts';
import { FEATURES, PERSONAL_DATA } from '../../src/features.ts';
import { openFiles } from '../../src/files/file-store.ts';
import { loadFlows } from '../../src/flow/definition/load-flows.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { openWords, stripIsolates } from '../../src/words/words.ts';
import type { FreshDatabase } from '../support/database.ts';
import { RING } from '../support/keys.ts';
import { NO_LOG } from '../support/no-log.ts';

export const PASSWORD = 'a quiet office 7';
export const NOW = new Date('2026-03-10T10:00:00Z');

export interface Office {
  db: Database;
  url: string;
  /** What stands behind `/console`. */
  router: Router;
  parts: ConsoleParts & { cipher: Cipher };
  /** How often the sender was told to look. */
  woken(): number;
  staff: Record<'admin' | 'supervisor' | 'officer' | 'second' | 'observer' | 'roads', string>;
  close(): Promise<void>;
}

export const EMAIL = (name: string) => `${name}@commune.test`;

/** Opens everything; each test file has its own. `fresh`: the database to open it on, unless it is to be a new one. */
export async function openOffice({
  behindProxy = false,
  fresh,
  clock = () => NOW,
}: {
  behindProxy?: boolean;
  fresh?: FreshDatabase;
  clock?(): Date;
} = {}): Promise<Office> {
  const { db, close } = fresh ?? (await (await import('../support/database.ts')).freshDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  const app = express();
  if (behindProxy) app.set('trust proxy', 1);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let woken = 0;
  const errors: object[] = [];
  const parts: Office['parts'] = {
    db,
    personalData: PERSONAL_DATA,
    words: openWords(fileURLToPath(new URL('../../locales', import.meta.url))),
    cipher: openCipher(RING),
    secret: 'only for tests, and long enough to be one',
    baseUrl: url,
    wake: () => {
      woken += 1;
    },
    changed: openLive(),
    referenceData: await openReferenceData(db),
    flows: loadFlows(fileURLToPath(new URL('../../flows', import.meta.url))),
    darija: openDarija(),
    roads: ROADS,
    choicesOf: () => null,
    files: openFiles(folder, RING),
    clock,
    // A busy machine is no database that is away.
    answerMs: 60_000,
    log: { ...NO_LOG, error: (about, message) => errors.push({ about, message }) },
  };
  const router = await openConsole(parts, FEATURES);
  app.use('/console', router);
  const staff = await hire(parts);
  return {
    db,
    url,
    router,
    parts,
    woken: () => woken,
    staff,
    async close() {
      server.close();
      server.closeAllConnections();
      await close();
      await rm(folder, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`The console failed: ${JSON.stringify(errors)}`);
    },
  };
}

/** The secret in everybody's application of codes, where the role wants one. */
export const SECRET = 'a secret of the telephone of all';

/** The code that the application shows, some half minutes from now: each opens once. */
export function codeNow(secret = SECRET, halfMinutes = 0): Promise<string> {
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + halfMinutes);
}

async function hire(parts: ConsoleParts): Promise<Office['staff']> {
  const auth = openAuth(parts);
  const passwordHash = await hashOf(auth, PASSWORD);
  const { secretConfig } = await auth.$context;
  const secret = await symmetricEncrypt({ key: secretConfig, data: SECRET });
  const backupCodes = await symmetricEncrypt({ key: secretConfig, data: '[]' });
  const hireOne = async (name: string, role: Role, departmentId: string | null = null) => {
    const person = { email: EMAIL(name), name: NAMES[name] ?? name, role, language: 'fr' };
    const account = { ...person, departmentId, allDepartments: departmentId === null };
    const made = await createStaff(parts.db, { ...account, passwordHash, chosen: true }, HIRING);
    if (made.is !== 'done') throw new Error(`${name} was not hired: ${made.is}`);
    if (needsSecondFactor(role)) {
      await parts.db.twoFactor.create({ data: { id: uuidv7(), userId: made.id, secret, backupCodes } });
      await parts.db.staff.update({ where: { id: made.id }, data: { twoFactorEnabled: true } });
    }
    return made.id;
  };
  const roads = await parts.db.category.findUniqueOrThrow({ where: { id: 'roads' } });
  const staff = {
    admin: await hireOne('admin', 'admin'),
    supervisor: await hireOne('supervisor', 'supervisor'),
    officer: await hireOne('officer', 'officer'),
    second: await hireOne('second', 'officer'),
    observer: await hireOne('observer', 'observer'),
    roads: await hireOne('roads', 'officer', roads.departmentId),
  };
  await emptyAudit(parts.db);
  return staff;
}

/** As only somebody may who takes the triggers away first. */
export async function emptyAudit(db: Database): Promise<void> {
  await db.$transaction([
    db.$executeRaw`alter table "AuditEvent" disable trigger user`,
    db.$executeRaw`delete from "AuditEvent"`,
    db.$executeRaw`alter table "AuditEvent" enable trigger user`,
  ]);
}

const HIRING = { staffId: null, at: NOW };

const NAMES: Record<string, string> = {
  admin: 'Amina Administratrice',
  officer: 'Omar Agent',
  second: 'Salma Agente',
  observer: 'Oussama Observateur',
  roads: 'Rachid Voirie',
};

let people = 0;

/** A citizen with one conversation on the simulator. */
export async function newCitizen(
  office: Office,
  wanted: { name?: string; language?: string; mode?: string; waitingSince?: Date; phone?: string } = {},
): Promise<{ citizenId: string; conversationId: string }> {
  const { db, parts } = office;
  people += 1;
  const citizenId = uuidv7();
  const conversationId = uuidv7();
  await db.citizen.create({ data: { id: citizenId, language: wanted.language ?? 'ary', createdAt: NOW } });
  await db.conversation.create({
    data: {
      id: conversationId,
      citizenId,
      channel: 'simulator',
      address: `06000000${people}`,
      name:
        wanted.name === undefined
          ? null
          : parts.cipher.seal(wanted.name, `Conversation.name.${conversationId}`),
      phone:
        wanted.phone === undefined
          ? null
          : parts.cipher.seal(wanted.phone, `Conversation.phone.${conversationId}`),
      mode: wanted.mode ?? 'bot',
      waitingSince: wanted.waitingSince,
      lastHeardAt: NOW,
      createdAt: NOW,
    },
  });
  return { citizenId, conversationId };
}

let cases = 0;

/** A case of a citizen; category `lighting`, due in ten days, unless wanted otherwise. */
export async function newCase(
  office: Office,
  citizenId: string,
  wanted: Partial<Prisma.CaseUncheckedCreateInput> = {},
): Promise<string> {
  const { db } = office;
  cases += 1;
  const category = await db.category.findUniqueOrThrow({ where: { id: wanted.categoryId ?? 'lighting' } });
  const id = uuidv7();
  const createdAt = new Date(NOW.getTime() - cases * 60_000);
  await db.case.create({
    data: {
      id,
      reference: makeReference(2026, cases),
      kind: 'complaint',
      categoryId: category.id,
      departmentId: category.departmentId,
      citizenId,
      language: 'ary',
      description: 'الضو طافي فالزنقة ديالنا',
      dueOn: new Date('2026-03-20T00:00:00Z'),
      flowHash: 'test',
      createdAt,
      updatedAt: createdAt,
      ...wanted,
    },
  });
  await db.caseEvent.create({
    data: { id: uuidv7(), caseId: id, at: createdAt, kind: 'filed', status: 'received', visible: true },
  });
  return id;
}

/** A browser without a browser: keeps cookies and sends forms as a page of ours would. */
export interface Caller {
  /** `more`: headers that the browser would send with it. */
  get(path: string, more?: Record<string, string>): Promise<Response>;
  post(
    path: string,
    form?: Record<string, string> | FormData,
    more?: Record<string, string>,
  ): Promise<Response>;
}

export function newCaller(
  office: Office,
  headers: Record<string, string> = {},
  cookies: { name: string; value: string }[] = [],
): Caller {
  const jar = new Map(cookies.map(({ name, value }) => [name, value]));
  const call = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${office.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin: office.url, ...headers, ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    get: (path, more = {}) => call(path, { headers: more }),
    post: (path, form = {}, more = {}) =>
      call(path, {
        method: 'POST',
        body: form instanceof FormData ? form : new URLSearchParams(form),
        headers: more,
      }),
  };
}

/** A caller who is signed in as one of the staff. The way in is tried in `signin.test.ts`. */
export async function signedIn(office: Office, who: keyof Office['staff']): Promise<Caller> {
  return newCaller(office, {}, await newSession(office, who));
}

/** Comes in by the forms, as a person does: the password, then a code that nobody used. Answers where that leads. */
export async function enter(
  office: Office,
  who: keyof Office['staff'],
  { caller = newCaller(office), password = PASSWORD, next = '/console' } = {},
): Promise<{ caller: Caller; status: number; to: string | null }> {
  await office.db.twoFactor.updateMany({ where: { userId: office.staff[who] }, data: { lastStep: null } });
  const half = await caller.post('/console/sign-in', { email: EMAIL(who), password, next });
  const isAsked = half.headers.get('location')?.startsWith('/console/sign-in/code') === true;
  const whole = isAsked ? await caller.post('/console/sign-in/code', { code: await codeNow(), next }) : half;
  return { caller, status: whole.status, to: whole.headers.get('location') };
}

/** Opens a session as sign-in does, proven just now: its cookie, and the one by which the browser is known. */
export async function newSession(
  { parts, staff }: Office,
  who: keyof Office['staff'],
): Promise<{ name: string; value: string }[]> {
  const auth: Auth = openAuth(parts);
  const { internalAdapter, authCookies, secret } = await auth.$context;
  const { token } = await internalAdapter.createSession(staff[who]);
  const now = parts.clock();
  await parts.db.session.update({ where: { token }, data: { seenAt: now, provenAt: now } });
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const session = { name: authCookies.sessionToken.name, value: encodeURIComponent(`${token}.${signature}`) };
  return [session, newDevice(parts, EMAIL(who))];
}

/** Gives the office what the bot knows and hears by: the town as it stands in the database. */
export async function hearWhatTheBotHears(office: Office): Promise<ReferenceData> {
  const referenceData = await openReferenceData(office.db);
  const words = openCommuneWords(referenceData, () => undefined);
  const context = openContext(referenceData, office.parts.cipher, words);
  office.parts.referenceData = referenceData;
  office.parts.darija = context.darija;
  office.parts.choicesOf = (place, language) => choicesOf(context, place, language);
  return referenceData;
}

/** What each round of the clock does at this time; answers what one person was told since, oldest first. */
export async function toldAt(office: Office, now: Date, conversationId: string): Promise<string[]> {
  const { db, words } = office.parts;
  const before = await db.outgoingMessage.count({ where: { conversationId } });
  await notify({ ...noticesOf(FEATURES), db, words, newId: uuidv7, clock: () => now, log: NO_LOG });
  const rows = await db.outgoingMessage.findMany({ where: { conversationId }, orderBy: { position: 'asc' } });
  return rows.slice(before).map(({ text }) => stripIsolates(text));
}
