// One sheet at the desk: its lines keyed, and those that do not count said to be so.

import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { checkCard, checkName } from '../../../domain/citizen.ts';
import { TIES } from '../../../domain/petition.ts';
import { SUPPORT_FAULTS } from '../../../domain/petition-sheet.ts';
import { type KeyedLine, keyLines, readLines } from '../paper/key-rows.ts';
import { readSheetOf } from '../paper/sheets.ts';
import { settleSupports } from '../settle-supports.ts';
import { sheetIn, sheetsAt } from './sheet-address.ts';
import { sheetPage } from './sheet-view.ts';

const Nonce = z.object({ nonce: z.uuid() });
const Tie = z.enum(TIES).catch('resident');
export const PICK_LINE = 'pick-';
const Refusing = Nonce.extend({
  fault: z.enum(SUPPORT_FAULTS),
  reason: z.string().trim().max(500),
});

export function openSheetKeying(routes: Routes): void {
  routes.get('/petitions/:id/sheets/:sheet', 'petitions.paper', show);
  routes.post('/petitions/:id/sheets/:sheet', 'petitions.paper', key);
  routes.post('/petitions/:id/sheets/:sheet/refuse', 'petitions.paper', refuse);
}

async function find(visit: Visit) {
  const asked = await sheetIn(visit);
  const sheet = asked && (await readSheetOf(visit.parts.db, asked.found.id, asked.number));
  return (
    asked && sheet && { petition: asked.found, sheet, page: `${sheetsAt(asked.found.id)}/${sheet.number}` }
  );
}

async function show(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const lines = await readLines(visit.parts.db, found.sheet.id);
  const title = visit.say('paper-sheet', { number: found.sheet.number });
  return { is: 'page', title, body: sheetPage(visit, { ...found, lines }) };
}

/** Keeps each line that is right; one that is not stays in the form, with what is wrong beside it. */
async function key(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  const nonce = Nonce.safeParse(visit.form);
  if (found === null) return { is: 'missing' };
  const { petition, sheet, page } = found;
  if (!nonce.success) return again(visit, page, nonce.error);
  const lines = readKeyed(visit, sheet.rows);
  const keying = { petitionId: petition.id, number: sheet.number, eventId: nonce.data.nonce, lines };
  const change = await keyLines(visit.parts, keying, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is === 'no_way') return again(visit, page, undefined, 'paper-over');
  for (const row of change.taken ?? []) visit.faults[`name-${row}`] = { why: 'paper-taken' };
  if (lines.length > 0) visit.parts.changed.publish({ kind: 'flag', id: petition.id });
  if (Object.keys(visit.faults).length > 0) return again(visit, page, undefined, 'paper-partly');
  return { is: 'redirect', to: page, told: 'paper-keyed' };
}

function readKeyed({ form, faults }: Visit, rows: number): KeyedLine[] {
  return Array.from({ length: rows }, (_, i) => i + 1).flatMap((row) => {
    const [typed, card] = [form[`name-${row}`]?.trim() ?? '', form[`card-${row}`]?.trim() ?? ''];
    if (typed === '' && card === '') return [];
    const name = checkName(typed);
    if (name === null) faults[`name-${row}`] = { why: 'no-name' };
    if (!checkCard(card)) faults[`card-${row}`] = { why: 'no-card' };
    return name === null || !checkCard(card) ? [] : [{ row, name, card, tie: Tie.parse(form[`tie-${row}`]) }];
  });
}

async function refuse(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const { petition, sheet, page } = found;
  const read = Refusing.safeParse(visit.form);
  if (!read.success) return again(visit, page, read.error);
  const { nonce: eventId, fault, reason } = read.data;
  const picked = new Set(
    Object.keys(visit.form).flatMap((name) =>
      name.startsWith(PICK_LINE) ? [name.slice(PICK_LINE.length)] : [],
    ),
  );
  const lines = await readLines(visit.parts.db, sheet.id);
  const ids = lines.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  if (ids.length === 0) return again(visit, page, undefined);
  if (fault === 'other' && reason.length < 3) {
    visit.faults.reason = { why: 'missing' };
    return again(visit, page, undefined);
  }
  const words = [visit.say(`support-fault-${fault}`), reason].filter((each) => each !== '').join(' — ');
  const settling = { petitionId: petition.id, eventId, ids, state: 'refused' as const, fault, reason: words };
  const { is } = await settleSupports(visit.parts.db, settling, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'no_way') return again(visit, page, undefined, 'paper-over');
  visit.parts.changed.publish({ kind: 'flag', id: petition.id });
  return { is: 'redirect', to: page, told: 'paper-invalid' };
}
