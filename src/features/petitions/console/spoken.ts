// Supports that were said aloud or shown on a card: heard, typed, and from then on counted; or refused with a reason.

import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { checkCard, checkName } from '../../../domain/citizen.ts';
import { latinDigits } from '../../../domain/digits.ts';
import { SPOKEN_FAULTS } from '../../../domain/spoken-support.ts';
import { endingOf } from '../../../files/content-type.ts';
import { listSpoken, revealSpokenFile } from '../spoken/list-spoken.ts';
import { refuseSpoken } from '../spoken/refuse-spoken.ts';
import { type Typing, typeSpoken } from '../spoken/type-spoken.ts';
import { petitionIn } from './sheet-address.ts';
import { spokenAt, spokenPage } from './spoken-view.ts';

const ROWS = 20;
const Nonce = z.object({ nonce: z.uuid() });
const Refusing = Nonce.extend({
  fault: z.enum(SPOKEN_FAULTS),
  text: z
    .string()
    .trim()
    .max(500)
    .transform((text) => (text === '' ? null : text)),
});

export function openSpoken(routes: Routes): void {
  routes.get('/petitions/:id/spoken', 'petitions.paper', show);
  routes.post('/petitions/:id/spoken/:support', 'petitions.paper', type);
  routes.post('/petitions/:id/spoken/:support/refuse', 'petitions.paper', refuse);
  routes.get('/petitions/:id/spoken/files/:file', 'petitions.paper', showFile);
}

async function show(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const after = readCursor(visit.query.get('after'));
  const page = await listSpoken(visit.parts.db, { petitionId: found.id, after, limit: ROWS });
  return { is: 'page', title: visit.say('spoken'), body: spokenPage(visit, found, page) };
}

async function addressed(visit: Visit) {
  const id = z.uuid().safeParse(visit.params.support);
  const petition = id.success ? await petitionIn(visit) : null;
  return petition && id.success ? { petition, id: id.data, page: spokenAt(petition.id) } : null;
}

async function type(visit: Visit): Promise<Answer> {
  const found = await addressed(visit);
  if (found === null) return { is: 'missing' };
  const { petition, id, page } = found;
  const nonce = Nonce.safeParse(visit.form);
  if (!nonce.success) return again(visit, page, nonce.error);
  const read = readTyped(visit);
  if (read === null) return again(visit, page, undefined);
  const typing = { petitionId: petition.id, id, eventId: nonce.data.nonce, ...read };
  const { is } = await typeSpoken(visit.parts, typing, actorOf(visit));
  if (is === 'missing') return again(visit, page, undefined, 'spoken-gone');
  if (is === 'no_way') return again(visit, page, undefined, 'paper-over');
  if (is === 'wrong_digits' || is === 'incomplete') {
    visit.faults[is === 'wrong_digits' ? 'digits' : 'card'] = { why: 'spoken-wrong-digits' };
    return again(visit, page, undefined);
  }
  visit.parts.changed.publish({ kind: 'flag', id: petition.id });
  return { is: 'redirect', to: page, told: 'spoken-typed' };
}

/** What the form asked; null: something in it is no name, no number of a card, or no three digits. */
function readTyped({ form, faults }: Visit): Pick<Typing, 'name' | 'card' | 'digits'> | null {
  const name = form.name === undefined ? null : checkName(form.name.trim());
  const digits = form.digits === undefined ? null : latinDigits(form.digits.trim());
  if (form.name !== undefined && name === null) faults.name = { why: 'no-name' };
  if (form.card !== undefined && !checkCard(form.card)) faults.card = { why: 'no-card' };
  if (digits !== null && !/^\d{3}$/u.test(digits)) faults.digits = { why: 'spoken-three-digits' };
  return Object.keys(faults).length > 0 ? null : { name, card: form.card?.trim() ?? null, digits };
}

async function refuse(visit: Visit): Promise<Answer> {
  const found = await addressed(visit);
  if (found === null) return { is: 'missing' };
  const { petition, id, page } = found;
  const read = Refusing.safeParse(visit.form);
  if (!read.success) return again(visit, page, read.error);
  const { nonce: eventId, fault, text } = read.data;
  if (fault === 'other' && text === null) {
    visit.faults.text = { why: 'missing' };
    return again(visit, page, undefined);
  }
  const refusing = { petitionId: petition.id, id, eventId, fault, text };
  const { is } = await refuseSpoken(visit.parts.db, refusing, actorOf(visit));
  if (is === 'missing') return again(visit, page, undefined, 'spoken-gone');
  if (is === 'no_way') return again(visit, page, undefined, 'paper-over');
  visit.parts.changed.publish({ kind: 'flag', id: petition.id });
  return { is: 'redirect', to: page, told: 'spoken-refused' };
}

async function showFile(visit: Visit): Promise<Answer> {
  const { parts, params } = visit;
  const fileId = z.uuid().safeParse(params.file);
  const petition = fileId.success ? await petitionIn(visit) : null;
  if (petition === null || !fileId.success) return { is: 'missing' };
  const wanted = { petitionId: petition.id, fileId: fileId.data };
  const file = await revealSpokenFile(parts.db, wanted, actorOf(visit));
  const bytes = file && (await parts.files.open(file.path).catch(() => null));
  if (!file || !bytes) return { is: 'missing' };
  const { mimeType, media } = file;
  const name = `${media}-${fileId.data.slice(0, 8)}.${endingOf(mimeType)}`;
  return { is: 'file', bytes, mimeType, name, download: mimeType !== 'image/jpeg' };
}
