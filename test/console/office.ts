// An office to test the console in: a real database, staff of every role, citizens with cases, a server on loopback.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { v7 as uuidv7 } from 'uuid';
import { openAuth } from '../../src/console/auth.ts';
import { openConsole } from '../../src/console/console.ts';
import { openLive } from '../../src/console/live.ts';
import type { ConsoleParts } from '../../src/console/parts.ts';
import type { Role } from '../../src/console/roles.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { makeReference } from '../../src/domain/reference.ts';
import type { Database } from '../../src/store/database.ts';
import { openFiles } from '../../src/store/files.ts';
import type { Prisma } from '../../src/store/prisma/client.ts';
import { openRegister } from '../../src/store/register.ts';
import { openSeal, type Seal } from '../../src/store/seal.ts';
import { openWords } from '../../src/words/words.ts';
import { freshDatabase } from '../support/database.ts';
import { RING } from '../support/keys.ts';

export const PASSWORD = 'a quiet office 7';
export const NOW = new Date('2026-03-10T10:00:00Z');

export interface Office {
  db: Database;
  url: string;
  parts: ConsoleParts & { seal: Seal };
  /** How often the sender was told to look. */
  woken(): number;
  staff: Record<'admin' | 'officer' | 'second' | 'observer' | 'roads', string>;
  close(): Promise<void>;
}

export const EMAIL = (name: string) => `${name}@commune.test`;

/** Opens everything; each test file has its own. */
export async function openOffice(): Promise<Office> {
  const { db, close } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let woken = 0;
  const errors: object[] = [];
  const parts: Office['parts'] = {
    db,
    words: openWords(fileURLToPath(new URL('../../locales', import.meta.url))),
    seal: openSeal(RING),
    secret: 'only for tests, and long enough to be one',
    baseUrl: url,
    wake: () => {
      woken += 1;
    },
    changed: openLive(),
    register: await openRegister(db),
    darija: openDarija(),
    choicesOf: () => null,
    files: openFiles(folder, RING),
    clock: () => NOW,
    log: { error: (about, message) => errors.push({ about, message }), info: () => undefined },
  };
  app.use('/console', await openConsole(parts));
  const staff = await hire(parts);
  return {
    db,
    url,
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

async function hire(parts: ConsoleParts): Promise<Office['staff']> {
  const auth = openAuth(parts);
  const hireOne = async (name: string, role: Role, departmentId: string | null = null) => {
    const body = { email: EMAIL(name), password: PASSWORD, name: NAMES[name] ?? name, role };
    const { user } = await auth.api.createUser({ body });
    await parts.db.staff.update({
      where: { id: user.id },
      data: { passwordSetAt: NOW, departmentId, allDepartments: departmentId === null, language: 'fr' },
    });
    return user.id;
  };
  const roads = await parts.db.category.findUniqueOrThrow({ where: { id: 'roads' } });
  return {
    admin: await hireOne('admin', 'admin'),
    officer: await hireOne('officer', 'officer'),
    second: await hireOne('second', 'officer'),
    observer: await hireOne('observer', 'observer'),
    roads: await hireOne('roads', 'officer', roads.departmentId),
  };
}

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
          : parts.seal.seal(wanted.name, `Conversation.name.${conversationId}`),
      phone:
        wanted.phone === undefined
          ? null
          : parts.seal.seal(wanted.phone, `Conversation.phone.${conversationId}`),
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

export function newCaller(office: Office, headers: Record<string, string> = {}): Caller {
  const jar = new Map<string, string>();
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

/** A caller who is signed in as one of the staff. */
export async function signedIn(office: Office, who: keyof Office['staff']): Promise<Caller> {
  const caller = newCaller(office);
  const answer = await caller.post('/console/sign-in', { email: EMAIL(who), password: PASSWORD });
  if (answer.status !== 303) throw new Error(`${who} could not sign in: ${answer.status}`);
  return caller;
}
