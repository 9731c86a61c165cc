// Sheets for signatures at the desk: numbered and printed, found by their code, keyed line by line, with their photograph.

import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { readSheet, SHEETS_AT_ONCE } from '../../../domain/petition-sheet.ts';
import { endingOf } from '../../../files/content-type.ts';
import { printSheets } from '../paper/print-sheets.ts';
import { keepSheetPhoto, revealSheetPhoto } from '../paper/sheet-photo.ts';
import { addSheets, listSheets } from '../paper/sheets.ts';
import { petitionIn, SheetNumber, sheetIn, sheetsAt } from './sheet-address.ts';
import { openSheetKeying } from './sheet-keying.ts';
import { sheetsPage } from './sheets-view.ts';

const Adding = z.object({
  nonce: z.uuid(),
  count: z.coerce.number().int().min(1).max(SHEETS_AT_ONCE),
});

export function openSheets(routes: Routes): void {
  routes.get('/petitions/:id/sheets', 'petitions.paper', showSheets);
  routes.post('/petitions/:id/sheets', 'petitions.paper', add);
  routes.get('/petitions/:id/sheets.pdf', 'petitions.paper', print);
  routes.get('/petitions/:id/sheets/open', 'petitions.paper', openByCode);
  routes.post('/petitions/:id/sheets/:sheet/photo', 'petitions.paper', takePhoto);
  routes.post('/petitions/:id/sheets/:sheet/photo/show', 'people.confided', showPhoto, 'proof');
  openSheetKeying(routes);
}

async function showSheets(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const sheets = await listSheets(visit.parts.db, found.id);
  return { is: 'page', title: visit.say('paper'), body: sheetsPage(visit, found, sheets) };
}

async function add(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const page = sheetsAt(found.id);
  const read = Adding.safeParse(visit.form);
  if (!read.success) return again(visit, page, read.error);
  const { nonce: eventId, count } = read.data;
  const { is } = await addSheets(visit.parts.db, { petitionId: found.id, eventId, count }, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') return { is: 'redirect', to: page, told: 'paper-printed' };
  return again(visit, page, undefined, is === 'too_many' ? 'paper-too-many' : 'paper-over');
}

/** The sheets of these numbers; without any, the newest of one printing. */
async function print(visit: Visit): Promise<Answer> {
  const { parts, query } = visit;
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const sheets = await listSheets(parts.db, found.id);
  const to = SheetNumber.safeParse(query.get('to')).data ?? sheets[0]?.number ?? 0;
  const from = SheetNumber.safeParse(query.get('from')).data ?? Math.max(1, to - SHEETS_AT_ONCE + 1);
  const numbers = sheets
    .map(({ number }) => number)
    .filter((number) => number >= from && number <= to)
    .toSorted((a, b) => a - b);
  if (numbers.length === 0 || numbers.length > SHEETS_AT_ONCE) return { is: 'missing' };
  const { commune } = parts.referenceData.settings;
  const bytes = await printSheets({
    ...{ words: parts.words, commune, baseUrl: parts.baseUrl, petition: found, numbers },
  });
  const name = `petition-${found.reference}-${from}-${to}.pdf`;
  return { is: 'file', bytes, mimeType: 'application/pdf', name, download: false };
}

/** What was scanned or typed leads to its sheet, whichever petition it is of. */
async function openByCode(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const named = readSheet(visit.query.get('code') ?? '');
  const sheet =
    named &&
    (await db.petitionSheet.findFirst({
      where: {
        number: named.number,
        petition: named.reference === null ? { id: found.id } : { reference: named.reference },
      },
      select: { petitionId: true, number: true },
    }));
  if (!sheet) return again(visit, sheetsAt(found.id), undefined, 'paper-no-sheet');
  return { is: 'redirect', to: `${sheetsAt(sheet.petitionId)}/${sheet.number}` };
}

async function takePhoto(visit: Visit): Promise<Answer> {
  const { parts, uploads, faults } = visit;
  const sheet = await sheetIn(visit);
  if (sheet === null) return { is: 'missing' };
  const { found, number } = sheet;
  const page = `${sheetsAt(found.id)}/${number}`;
  const [upload] = uploads;
  const kept = upload && upload.bytes.length > 0 ? await parts.files.keep(upload.bytes) : null;
  const isPicture = kept?.mimeType.startsWith('image/');
  if (!kept || (!isPicture && kept.mimeType !== 'application/pdf')) {
    faults.photo = { why: 'no-photo' };
    return again(visit, page, undefined);
  }
  const { path, mimeType, size, sha256 } = kept;
  const name = `petition-${found.reference}-${number}.${endingOf(mimeType)}`;
  const media = isPicture ? ('photo' as const) : ('document' as const);
  const picture = { ...{ path, mimeType, size, sha256 }, media, name };
  const { is } = await keepSheetPhoto(parts.db, { petitionId: found.id, number, picture }, actorOf(visit));
  return is === 'missing' ? { is: 'missing' } : { is: 'redirect', to: page, told: 'paper-photo' };
}

async function showPhoto(visit: Visit): Promise<Answer> {
  const { parts } = visit;
  const sheet = await sheetIn(visit);
  if (sheet === null) return { is: 'missing' };
  const { found, number } = sheet;
  const photo = await revealSheetPhoto(parts.db, { petitionId: found.id, number }, actorOf(visit));
  const bytes = photo && (await parts.files.open(photo.path).catch(() => null));
  if (!photo || !bytes) return { is: 'missing' };
  const name = `petition-${found.reference}-${number}.${endingOf(photo.mimeType)}`;
  return { is: 'file', bytes, mimeType: photo.mimeType, name, download: false };
}
