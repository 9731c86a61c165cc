// The register as a file: written out, and read in again. What is wrong is said line by line, and then nothing of it is taken over.
import { html } from 'hono/html';
import { nonce, wordFor } from '../../../console/components.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import type { Database } from '../../../database/client.ts';
import type { ThingFact } from '../../../database/things.ts';
import { isInside } from '../../../domain/ground.ts';
import { type Imported, importThings, isSameThing } from '../changes.ts';
import { allThings } from '../queries.ts';
import {
  COLUMNS,
  type FileFault,
  kindFinder,
  type ReadFile,
  readRegister,
  type Town,
  writeRegister,
} from '../register-file.ts';
import { keyMaker, namesOfKind } from './form.ts';
import { THINGS } from './list-view.ts';

const PATH = `${THINGS}/file`;
/** More faults than these are mended before anybody reads on. */
const FAULTS_SHOWN = 100;

export function openFile(routes: Routes): void {
  routes.get('/things/file', 'things.write', (visit) => page(visit, ''));
  routes.get('/things/file.csv', 'things.write', writeFile);
  routes.post('/things/file', 'things.write', look);
  routes.post('/things/file/take', 'things.write', take);
}

/** `what`: what became of the file that was chosen. */
async function page(visit: Visit, what: Markup | string, status = 200): Promise<Answer> {
  const { say } = visit;
  const body = html`<nav class="crumb"><a href="${THINGS}">${say('things')}</a></nav><h1>${say('things-file')}</h1>
${what}
<form method="post" action="${PATH}" enctype="multipart/form-data" class="stack card"><p>${say('things-file-more')}</p>
<p><code dir="ltr">${COLUMNS.join(',')}</code></p><small>${say('things-file-columns')}</small>
<label class="file">${say('things-file-choose')}<input type="file" name="file" accept=".csv,text/csv" required></label>
<button class="main">${say('things-file-look')}</button></form>
<p><a href="${PATH}.csv" download>${say('things-file-write')}</a></p>`;
  return { is: 'page', title: say('things-file'), body, status, under: THINGS };
}

async function writeFile({ parts }: Visit): Promise<Answer> {
  const bytes = Buffer.from(writeRegister(await allThings(parts.db)));
  return { is: 'file', bytes, mimeType: 'text/csv; charset=utf-8', name: 'things.csv', download: true };
}

/** Says what is wrong with the file, or what it would change. */
async function look(visit: Visit): Promise<Answer> {
  const [file] = visit.uploads;
  const bytes = file?.bytes ?? new Uint8Array();
  const { plans, faults } = readFile(visit, bytes);
  if (faults.length > 0) return page(visit, faultsView(visit, faults), 409);
  const text = Buffer.from(bytes).toString('utf8');
  return page(visit, changesView(visit, text, await changesOf(visit.parts.db, plans)));
}

/** Takes it over as it was looked at. */
async function take(visit: Visit): Promise<Answer> {
  const { plans, faults } = readFile(visit, Buffer.from(visit.form.seenTable ?? ''));
  if (faults.length > 0) return page(visit, faultsView(visit, faults), 409);
  await importThings(visit.parts.db, plans, keyMaker(visit), actorOf(visit));
  return { is: 'redirect', to: THINGS, told: 'things-taken' };
}

const readFile = (visit: Visit, bytes: Uint8Array): ReadFile => readRegister(bytes, townOf(visit));

function townOf(visit: Visit): Town {
  const { referenceData, darija } = visit.parts;
  const key = (text: string) => darija.searchKey(text);
  const quarters = new Map(
    referenceData.quarters.flatMap(({ id, nameAr, nameFr, aliases }) =>
      [id, nameAr, nameFr, ...aliases].map((name) => [key(name), id] as const),
    ),
  );
  return {
    kind: kindFinder((kind) => namesOfKind(visit, kind)),
    quarter: (name) => referenceData.quarter(name)?.id ?? quarters.get(key(name)) ?? null,
    isInside: (at) => isInside(referenceData.ground, at),
  };
}

async function changesOf(db: Database, plans: readonly ThingFact[]): Promise<Imported> {
  const known = new Map((await allThings(db)).map((thing) => [thing.number, thing]));
  const of = plans.map((plan) => ({ plan, now: known.get(plan.number) }));
  return {
    added: of.filter(({ now }) => now === undefined).length,
    changed: of.filter(({ plan, now }) => now !== undefined && !isSameThing(plan, now)).length,
  };
}

function faultsView(visit: Visit, faults: readonly FileFault[]): Markup {
  const { say } = visit;
  return html`<div class="alert" role="alert"><p>${say('things-file-wrong', { count: faults.length })}</p><ul>${faults
    .slice(0, FAULTS_SHOWN)
    .map(
      ({ line, why, cell }) =>
        html`<li>${line === 0 ? '' : html`${say('things-file-line', { line })} `}${wordFor(visit, 'things-file-fault', why)}${cell === '' ? '' : html` <bdi><code>${cell}</code></bdi>`}</li>`,
    )}</ul></div>`;
}

/** The table goes along: what is taken over is what was looked at. */
function changesView({ say }: Visit, text: string, { added, changed }: Imported): Markup {
  const sum = html`<p>${say('things-file-changes', { added, changed })}</p>`;
  if (added + changed === 0) return html`<div class="card" role="status">${sum}</div>`;
  return html`<form method="post" action="${PATH}/take" enctype="multipart/form-data" class="stack card" role="status">${sum}${nonce()}
<textarea name="seenTable" hidden>${text}</textarea><button class="main">${say('things-file-take')}</button></form>`;
}
