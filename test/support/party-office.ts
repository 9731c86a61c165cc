// An office with parties outside the commune, and the server on which their links open.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openOrderLinks } from '../../src/features/outside-parties/page/order-link.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { type Caller, newCase, newCitizen, type Office, openOffice, signedIn } from '../console/office.ts';

export interface PartyOffice {
  office: Office;
  clerk: Caller;
  supervisor: Caller;
  /** Where links open. */
  base: string;
  now: Date;
  close(): Promise<void>;
}

/** Opens it on a Tuesday in March. */
export async function openPartyOffice(): Promise<PartyOffice> {
  const self = { now: new Date('2026-03-10T10:00:00Z') };
  const office = await openOffice({ clock: () => self.now });
  const app = express();
  const { db, words, cipher, files, changed, wake, log } = office.parts;
  openOrderLinks(app, { db, words, cipher, files, changed, wake, log, clock: () => self.now });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(self, {
    ...{ office, base, clerk: await signedIn(office, 'officer') },
    supervisor: await signedIn(office, 'supervisor'),
    async close() {
      server.close();
      server.closeAllConnections();
      await office.close();
    },
  });
}

export const LIGHT = {
  ...{ nameFr: 'Société Nour Éclairage', nameAr: 'شركة نور للإنارة', contact: 'order', days: '3' },
  ...{ addressee: '', phone: '0661234567', 'category-lighting': '1', active: '1' },
};
export const WATER = {
  ...{ nameFr: 'SRM Souss-Massa', nameAr: 'الشركة الجهوية متعددة الخدمات', contact: 'letter', days: '10' },
  ...{ addressee: 'السيد المدير الإقليمي للشركة الجهوية متعددة الخدمات', phone: '', active: '1' },
};

/** Puts a party into the list, as the form does; its id. */
export async function newParty({ supervisor }: PartyOffice, form: Record<string, string>): Promise<string> {
  const id = crypto.randomUUID();
  const answer = await supervisor.post('/console/orders/parties', { nonce: id, ...form });
  if (!answer.headers.get('location')?.includes('told=saved'))
    throw new Error(`The party was not kept: ${answer.status}`);
  return id;
}

/** A complaint of somebody whose name and number stand in the words of it. */
export async function newComplaint(
  { office }: PartyOffice,
  language = 'fr',
): Promise<{ caseId: string; conversationId: string; citizenId: string }> {
  const name = 'Khadija Benhaddou';
  const person = await newCitizen(office, { name, phone: '+212655443322', language });
  const caseId = await newCase(office, person.citizenId, {
    ...{ language, description: `Je suis ${name}, 0655443322 : le lampadaire est éteint depuis lundi` },
    ...{ placeText: 'devant l’école', quarterId: 'lastah', latitude: 30.4702, longitude: -8.8771 },
  });
  return { caseId, ...person };
}

/** Hands a case over; the address of the link, as the page shows it once. */
export async function handOver(
  { clerk, base }: PartyOffice,
  caseId: string,
  form: Record<string, string>,
): Promise<{ link: string; orderId: string; page: string; status: number }> {
  const orderId = form.nonce ?? crypto.randomUUID();
  const answer = await clerk.post(`/console/orders/of/${caseId}`, {
    nonce: orderId,
    words: '',
    place: '',
    ...form,
  });
  const page = stripIsolates(await answer.text());
  const [, secret = ''] = /\/order\/([\w-]{32})/u.exec(page) ?? [];
  return { link: secret && `${base}/order/${secret}`, orderId, page, status: answer.status };
}

/** The hidden fields of the forms on the page of a link. */
export async function hiddenOn(link: string): Promise<{ nonce: string; proof: string }> {
  const page = await (await fetch(link)).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`, 'u').exec(page)?.[1] ?? '';
  return { nonce: field('nonce'), proof: field('proof') };
}

/** Sends one of its forms, as a browser does. */
export async function answers(
  link: string,
  what: 'going' | 'done' | 'not-ours',
  fields: Record<string, string | Blob>,
  headers: Record<string, string> = {},
): Promise<{ status: number; page: string }> {
  const withFiles = Object.values(fields).some((value) => value instanceof Blob);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value instanceof Blob) form.append(name, value, 'photo.jpg');
    else form.append(name, value);
  const body = withFiles ? form : new URLSearchParams(fields as Record<string, string>);
  const answer = await fetch(`${link}/${what}?lang=fr`, { method: 'POST', body, headers });
  return { status: answer.status, page: stripIsolates(await answer.text()) };
}
