// Those who support a petition: codes for everybody, names and identity numbers for administrators, each time on record.
import { html } from 'hono/html';
import { z } from 'zod';
import { nameOf, wordFor } from '../../../console/components.ts';
import { writeCsv } from '../../../console/csv.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { recordReading } from '../../../database/audit.ts';
import type { Place } from '../../../database/encryption/cipher.ts';
import { judgeCard } from '../../../domain/citizen.ts';
import { listCodes, readWholePetition, type WholePetition } from '../queries.ts';
import { revealSupporters } from '../supporters.ts';

const CODES_ON_A_PAGE = 500;

export function openSupporters(routes: Routes): void {
  routes.get('/petitions/:id/codes', 'petitions.read', showCodes);
  routes.get('/petitions/:id/codes.txt', 'petitions.read', codesFile);
  routes.get('/petitions/:id/supporters', 'people.confided', askFirst);
  routes.post('/petitions/:id/supporters', 'people.confided', showSupporters, 'proof');
  routes.post('/petitions/:id/supporters.csv', 'people.confided', supportersFile, 'proof');
}

async function find(visit: Visit): Promise<WholePetition | null> {
  const id = z.uuid().safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
  return found?.status === 'draft' ? null : found;
}

function head(visit: Visit, found: WholePetition, title: string): Markup {
  const name = nameOf(visit, { nameAr: found.titleAr, nameFr: found.titleFr });
  return html`<nav class="crumb"><a href="/console/petitions">${visit.say('petitions')}</a> / <a href="/console/petitions/${found.id}"><bdi class="ref">${found.reference}</bdi></a></nav>
<h1>${title}</h1><p><bdi>${name}</bdi></p>`;
}

async function showCodes(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const after = z.string().max(20).safeParse(visit.query.get('after')).data;
  const codes = await listCodes(visit.parts.db, found.id, { after, limit: CODES_ON_A_PAGE + 1 });
  const shown = codes.slice(0, CODES_ON_A_PAGE);
  const path = `/console/petitions/${found.id}/codes`;
  const body = html`${head(visit, found, say('codes'))}<p class="soft">${say('codes-more')}</p>
${shown.length === 0 ? html`<div class="empty"><p>${say('codes-none')}</p></div>` : html`<ul class="code-list" dir="ltr">${shown.map((code) => html`<li><code>${code}</code></li>`)}</ul>`}
${pagerOf(visit, path, (codes.length > CODES_ON_A_PAGE && shown.at(-1)) || null)}
${shown.length === 0 ? '' : html`<p><a href="${path}.txt" download>${say('codes-file')}</a></p>`}`;
  return { is: 'page', title: say('codes'), body };
}

async function codesFile(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const codes = await listCodes(visit.parts.db, found.id);
  const { db } = visit.parts;
  await recordReading(db, {
    ...actorOf(visit),
    action: 'petition.codes',
    subject: 'petition',
    subjectId: found.id,
  });
  return {
    is: 'file',
    bytes: Buffer.from(codes.map((code) => `${code}\r\n`).join('')),
    mimeType: 'text/plain; charset=utf-8',
    name: `petition-${found.reference}-codes.txt`,
    download: true,
  };
}

async function askFirst(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const path = `/console/petitions/${found.id}/supporters`;
  const body = html`${head(visit, found, say('supporters'))}<p>${say('supporters-more', { count: found.supports })}</p>
<div class="actions"><form method="post" action="${path}"><button class="main">${say('supporters-show')}</button></form>
<form method="post" action="${path}.csv"><button>${say('supporters-file')}</button></form></div>`;
  return { is: 'page', title: say('supporters'), body };
}

interface Opened {
  name: string;
  card: string;
  tie: string;
  code: string;
  /** Where it is signed on paper; empty: it is not. */
  signed: string;
}

async function reveal(visit: Visit, petitionId: string, how: 'shown' | 'file'): Promise<Opened[]> {
  const { db, cipher, log } = visit.parts;
  const sealed = await revealSupporters(db, { petitionId, how }, actorOf(visit));
  const open = (text: string, place: Place) => {
    try {
      return cipher.open(text, place);
    } catch {
      // One entry that cannot be read must not hide the others.
      log.error({ petitionId }, 'A support could not be opened');
      return '—';
    }
  };
  return sealed.map(({ id, name, card, tie, code, sheet, row }) => ({
    name: open(name, `Support.name.${id}`),
    card: open(card, `Support.card.${id}`),
    tie: wordFor(visit, 'tie', tie),
    code,
    signed: sheet === null || row === null ? '' : visit.say('signing-paper', { sheet, row }),
  }));
}

/** The list that is printed and signed by hand: a tap in a chat declares support, and is no signature. */
async function showSupporters(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const people = await reveal(visit, found.id, 'shown');
  const columns = ['number', 'name', 'card', 'tie', 'address', 'signature'].map((name) =>
    say(`signing-${name}`),
  );
  const body = html`<article class="paper"><header><p>${say('signing-law')}</p><h1>${say('signing')}</h1>
<p><strong><bdi class="ref">${found.reference}</bdi></strong> — <bdi>${nameOf(visit, { nameAr: found.titleAr, nameFr: found.titleFr })}</bdi></p></header>
<div class="table" role="region" aria-label="${say('supporters')}" tabindex="0"><table class="signing"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${people.map(
    (person, index) =>
      html`<tr><td>${index + 1}</td><td><bdi>${person.name}</bdi></td><td><bdi>${person.card}</bdi>${judgeCard(person.card) === 'possible' ? html` <small>${say('signing-unusual')}</small>` : ''}</td><td>${person.tie}</td><td></td><td>${person.signed}</td></tr>`,
  )}</tbody></table></div></article>
<p class="screen-only"><button type="button" data-print>${say('print')}</button> <a href="/console/petitions/${found.id}">${say('back-to-petition')}</a></p>`;
  return { is: 'page', title: say('signing'), body };
}

async function supportersFile(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const people = await reveal(visit, found.id, 'file');
  const columns = ['number', 'name', 'card', 'tie', 'address', 'signature', 'code'].map((name) =>
    visit.say(`signing-${name}`),
  );
  const rows = people.map((person, index) => [
    String(index + 1),
    person.name,
    person.card,
    person.tie,
    '',
    person.signed,
    person.code,
  ]);
  return {
    is: 'file',
    bytes: Buffer.from(writeCsv([columns, ...rows])),
    mimeType: 'text/csv; charset=utf-8',
    name: `petition-${found.reference}.csv`,
    download: true,
  };
}
