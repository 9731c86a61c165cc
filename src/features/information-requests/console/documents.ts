// The pages of the register of published documents: the list, one of them, a new one, a table of many.

import { z } from 'zod';
import { readMoment } from '../../../console/clean-values.ts';
import { wordFor } from '../../../console/components.ts';
import { readCsv } from '../../../console/csv.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { readSearch } from '../../../console/search-folding.ts';
import { DOCUMENT_KINDS, type DocumentPlan, readLink } from '../../../domain/published-document.ts';
import type { Picture } from '../../../files/sent-pictures.ts';
import { STAFF_LANGUAGES } from '../../../words/languages.ts';
import {
  addDocument,
  type DocumentChange,
  importDocuments,
  type KeyOf,
  saveDocument,
} from '../published/document-changes.ts';
import { documentKey } from '../published/document-key.ts';
import { countDocuments, listDocuments, readDocument } from '../published/document-queries.ts';
import { kindNamed, readTable } from '../published/read-table.ts';
import { documentPage, documentsPage, IMPORT, importPage, NEW, PUBLISHED } from './documents-view.ts';
import { ours } from './ours.ts';
import { keepPapers } from './papers.ts';

const PAGE_ROWS = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const title = z.string().trim().min(3).max(200);
const Plan = z.object({
  titleAr: title,
  titleFr: title,
  kind: z.enum(DOCUMENT_KINDS),
  day: z
    .string()
    .regex(DAY)
    .refine((day) => readMoment(day) !== undefined),
  link: z
    .string()
    .trim()
    .default('')
    .transform((typed) => (typed === '' ? null : (readLink(typed) ?? typed)))
    .refine((link) => link === null || readLink(link) !== null, { params: { why: 'no-link' } }),
  keywords: z.string().trim().max(500).default(''),
  active: z
    .literal('1')
    .optional()
    .transform((tick) => tick === '1'),
});

export function openDocuments(routes: Routes): void {
  routes.get('/information', 'information.write', ours(showDocuments));
  routes.get(
    '/information/documents/new',
    'information.write',
    ours((visit) => showDocument(visit, null)),
  );
  routes.get('/information/documents/import', 'information.write', ours(showImport));
  routes.post('/information/documents/import', 'information.write', ours(takeTable));
  routes.post('/information/documents', 'information.write', ours(add));
  routes.get(
    '/information/documents/:id',
    'information.write',
    ours((visit) => showDocument(visit, visit.params.id ?? '')),
  );
  routes.post('/information/documents/:id', 'information.write', ours(save));
  routes.get('/information/documents/:id/file', 'information.write', ours(showFile));
}

async function showDocuments(visit: Visit): Promise<Answer> {
  const { query, parts, say } = visit;
  const text = (query.get('text') ?? '').trim().slice(0, 200);
  const kind = DOCUMENT_KINDS.find((each) => each === query.get('kind'));
  const search = (await readSearch(visit, text)) ?? undefined;
  const after = readCursor(query.get('after'));
  const [page, count] = await Promise.all([
    listDocuments(parts.db, { kind, search, after, limit: PAGE_ROWS }),
    countDocuments(parts.db, { kind, search }),
  ]);
  return { is: 'page', title: say('published'), body: documentsPage(visit, { ...page, count, kind, text }) };
}

async function showDocument(visit: Visit, id: string | null): Promise<Answer> {
  const found = id === null ? null : await foundDocument(visit);
  if (id !== null && found === null) return { is: 'missing' };
  const name = found === null ? visit.say('published-new') : found.titleFr;
  return { is: 'page', title: name, body: documentPage(visit, found) };
}

async function foundDocument({ params, parts }: Visit) {
  const id = z.uuid().safeParse(params.id);
  return id.success ? readDocument(parts.db, id.data) : null;
}

async function showFile(visit: Visit): Promise<Answer> {
  const file = (await foundDocument(visit))?.attachment;
  const bytes = file?.path == null ? null : await visit.parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const mimeType = file.mimeType ?? 'application/octet-stream';
  return { is: 'file', bytes, mimeType, name: file.name ?? 'document', download: true };
}

const keyOf =
  ({ parts }: Visit): KeyOf =>
  (plan) =>
    documentKey(parts.darija, plan);

/** What the form says, with the one file that may come along; null: the faults say what is wrong. */
async function readForm(
  visit: Visit,
  to: string,
): Promise<{ plan: DocumentPlan; file: Picture | null } | Answer> {
  const read = Plan.safeParse(visit.form);
  if (!read.success) return again(visit, to, read.error);
  const [file = null] = (await keepPapers({ ...visit, uploads: visit.uploads.slice(0, 1) })) ?? [];
  if (visit.faults.papers !== undefined) return again(visit, to, undefined);
  return { plan: read.data, file };
}

async function add(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.form.nonce);
  const read = await readForm(visit, NEW);
  if ('is' in read) return read;
  if (!id.success) return again(visit, NEW, undefined);
  const change = await addDocument(
    visit.parts.db,
    { id: id.data, ...read, keyOf: keyOf(visit) },
    actorOf(visit),
  );
  return settle(visit, NEW, change);
}

async function save(visit: Visit): Promise<Answer> {
  const found = await foundDocument(visit);
  if (found === null) return { is: 'missing' };
  const page = `${PUBLISHED}/documents/${found.id}`;
  const read = await readForm(visit, page);
  if ('is' in read) return read;
  const seen = readMoment(Number(visit.form.seen));
  if (seen === undefined) return again(visit, page, undefined);
  const wanted = { id: found.id, seen, ...read, keyOf: keyOf(visit) };
  return settle(visit, page, await saveDocument(visit.parts.db, wanted, actorOf(visit)));
}

function settle(visit: Visit, page: string, { is }: DocumentChange): Answer {
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') return { is: 'redirect', to: PUBLISHED, told: 'saved' };
  if (is === 'changed') return again(visit, page, undefined, 'settings-changed');
  visit.faults.link = { why: 'nowhere' };
  return again(visit, page, undefined);
}

async function showImport(visit: Visit): Promise<Answer> {
  return { is: 'page', title: visit.say('published-import'), body: importPage(visit) };
}

async function takeTable(visit: Visit): Promise<Answer> {
  const [upload] = visit.uploads;
  const rows = upload && readCsv(upload.bytes);
  if (!rows) return refusedTable(visit, { why: 'no-table' });
  const names = (kind: string) =>
    STAFF_LANGUAGES.map((language) =>
      visit.parts.words.say(language, { message: `console-document-${kind}` }),
    );
  const read = readTable(rows, (name) => kindNamed(name, names));
  if ('fault' in read) {
    const { fault } = read;
    if (typeof fault === 'string') return refusedTable(visit, { why: `table-${fault}` });
    const name = wordFor(visit, 'column', fault.column);
    return refusedTable(visit, { why: 'table-line', count: fault.line, name });
  }
  await importDocuments(visit.parts.db, { plans: read.plans, keyOf: keyOf(visit) }, actorOf(visit));
  return { is: 'redirect', to: PUBLISHED, told: 'published-imported' };
}

function refusedTable(visit: Visit, fault: Visit['faults'][string]): Answer {
  visit.faults.table = fault;
  return again(visit, IMPORT, undefined);
}
