// The listening queue: voice notes nobody has heard, each with its player and one line to type.
import { html } from 'hono/html';
import { z } from 'zod';
import { ago, player, subjectOf, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { pagerOf, readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { countUnheard, listUnheard, type Recording, writeHeard } from '../transcripts.ts';
import { openFiles } from './files.ts';

const ROWS = 20;
const PATH = '/console/listening';
const Line = z.object({ text: z.string().trim().min(1).max(1000) });

export function listeningSection(): Section {
  return {
    name: 'listening',
    need: 'people.see',
    waiting: (visit) => countUnheard(visit.parts.db, visit.staff.scope),
    open(routes) {
      openFiles(routes);
      routes.get('/listening', 'people.see', (visit) => showQueue(visit));
      routes.post('/listening/:id', 'voices.write', save);
    },
  };
}

async function showQueue(visit: Visit, trouble?: { id: string; words: string }): Promise<Answer> {
  const { say, parts, staff } = visit;
  const after = readCursor(visit.query.get('after'));
  const { rows, next } = await listUnheard(parts.db, { scope: staff.scope, after, limit: ROWS });
  const body = html`<h1>${say('menu-listening')}</h1>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble.words}</p>`}
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('listening-none')}</p></div>`
    : html`<p class="soft">${say('listening-more')}</p><div class="cards">${rows.map((row, place) => card(visit, row, place))}</div>`
}
${pagerOf(visit, PATH, next)}`;
  return { is: 'page', title: say('menu-listening'), body, status: trouble === undefined ? 200 : 409 };
}

function card(visit: Visit, row: Recording, place: number): Markup {
  const { say } = visit;
  const language = row.conversation?.citizen.language;
  const action = `${PATH}/${row.id}`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${subject(visit, row)}</h2>
<p class="soft">${ago(visit, row.createdAt)}${language === undefined ? '' : html` · ${wordFor(visit, 'language', language)}`}</p>
<div class="voice">${player(visit, row, 'none')}</div>
<form method="post" action="${action}" class="stack">${form.start}<label>${say('listening-line')}
<input name="text" value="${form.value('text')}" required maxlength="1000" dir="auto" ${place === 0 ? html`autofocus` : ''}></label><button class="main">${say('save')}</button>${form.rest}</form></section>`;
}

function subject(visit: Visit, { case: found, proposal, conversation }: Recording): Markup | string {
  const { say } = visit;
  if (found !== null) {
    return html`<a href="/console/cases/${found.id}"><bdi class="ref">${found.reference}</bdi></a> ${subjectOf(visit, found)}`;
  }
  if (proposal !== null)
    return html`<a href="/console/proposals/${proposal.id}"><bdi class="ref">${proposal.reference}</bdi></a>`;
  if (conversation === null) return say('voice');
  return html`<a href="/console/inbox/${conversation.id}">${say('listening-conversation')}</a> <small>${wordFor(visit, 'channel', conversation.channel)}</small> <small class="first">${say('listening-loose')}</small>`;
}

async function save(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Line.safeParse(visit.form);
  if (!read.success) return showQueue(visit, { id: id.data, words: visit.say('told-incomplete') });
  const { is } = await writeHeard(
    visit.parts.db,
    { attachmentId: id.data, text: read.data.text },
    actorOf(visit),
  );
  if (is === 'missing') return { is: 'missing' };
  return { is: 'redirect', to: PATH, told: is === 'done' ? 'saved' : 'heard-before' };
}
