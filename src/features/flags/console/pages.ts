// What staff must look at: turns set aside, messages given up, channels that are down.

import { html } from 'hono/html';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ago, firstWords, wordFor } from '../../../console/components.ts';
import { reasonOf } from '../../../console/failure-reasons.ts';
import { shortMoment } from '../../../console/format.ts';
import { type Answer, calledBy, type Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { aboutOf } from '../../../domain/flag.ts';
import { hasReference } from '../../../domain/reference.ts';
import { ERASURE_DAYS, erasureDue } from '../../../domain/retention.ts';
import { removeGoneFiles } from '../../../files/gone-files.ts';
import { eraseCitizen } from '../../../messaging/erasure.ts';
import {
  countFlags,
  type FlagWords,
  listFlags,
  readErasureAsked,
  readErasuresAsked,
  readFlagKind,
  readFlagWords,
  resolveFlag,
} from '../flags.ts';
import { type Holder, holdersOf } from '../holders.ts';

const ROWS = 200;
/** Their detail is the reason that the channel gave. */
const UNSENT = new Set(['message_undeliverable', 'message_refused']);

const viewOf = (visit: Visit) => ({ ...actorOf(visit), supervises: visit.may('cases.overrule') });

export function flagsSection(): Section {
  return {
    name: 'flags',
    need: 'flags.read',
    waiting: (visit) => countFlags(visit.parts.db, viewOf(visit)),
    open(routes) {
      routes.get('/flags', 'flags.read', showFlags);
      routes.post('/flags/:id/resolve', 'flags.write', async (visit) => {
        const id = z.uuid().safeParse(visit.params.id);
        if (!id.success) return { is: 'missing' };
        if (!(await maySettle(visit, id.data))) return { is: 'refused' };
        const change = await resolveFlag(visit.parts.db, id.data, viewOf(visit));
        if (change.is === 'missing') return { is: 'missing' };
        visit.parts.changed.publish({ kind: 'flag', id: id.data });
        return { is: 'redirect', to: '/console/flags', told: 'saved' };
      });
      routes.post('/flags/:id/erase', 'people.erase', erase, 'proof');
    },
  };
}

/** Only those settle it who can do what it asks for: the law sets a term for an erasure, and what is strange counts for nothing unseen. */
async function maySettle(visit: Visit, id: string): Promise<boolean> {
  const { db } = visit.parts;
  if ((await readFlagKind(db, id)) === 'petition_look') return visit.may('people.confided');
  return visit.may('people.erase') || (await readErasureAsked(db, id)) === null;
}

/** Erases the person who asked for it; the flag goes with the conversation it was about. */
async function erase(visit: Visit): Promise<Answer> {
  const { db, personalData, words, files, changed, wake } = visit.parts;
  const id = z.uuid().safeParse(visit.params.id);
  const citizenId = id.success ? await readErasureAsked(db, id.data) : null;
  if (!id.success || citizenId === null) return { is: 'missing' };
  const farewell = (language: string) => words.say(language, { message: 'notices-data_erased' });
  const ids = { citizenId, messageId: uuidv7(), strangerId: uuidv7() };
  await eraseCitizen(db, personalData, { ...ids, farewell, notBefore: visit.now }, actorOf(visit));
  await removeGoneFiles(db, files);
  wake();
  changed.publish({ kind: 'flag', id: id.data });
  return { is: 'redirect', to: '/console/flags', told: 'erased' };
}

type Flag = Awaited<ReturnType<typeof listFlags>>[number];

async function showFlags(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const resolved = visit.query.get('resolved') === '1';
  const { db } = visit.parts;
  const found = await listFlags(db, { resolved, limit: ROWS }, viewOf(visit));
  const holders = await holdersOf(db, found, { staffId: visit.staff.id, now: visit.now });
  // What waits for this person alone is read first.
  const isMine = ({ id }: Flag) => holders.get(id)?.mine === true;
  const flags = [...found.filter(isMine), ...found.filter((flag) => !isMine(flag))];
  const ids = flags.map(({ id }) => id);
  const words = visit.may('people.see')
    ? await readFlagWords(db, ids, viewOf(visit))
    : new Map<string, FlagWords>();
  const asked = await readErasuresAsked(db, flags);
  const tab = (href: string, label: string, on: boolean) =>
    html`<li><a href="${href}" ${on ? html`aria-current="true"` : ''}>${label}</a></li>`;
  const body = html`<h1>${say('flags')}</h1>
<ul class="tabs">${tab('/console/flags', say('flags-open'), !resolved)}${tab('/console/flags?resolved=1', say('flags-resolved'), resolved)}</ul>
${flags.length === 0 ? html`<div class="empty"><p>${say('flags-none')}</p></div>` : table(visit, flags, { words, asked, holders })}`;
  return { is: 'page', title: say('flags'), body };
}

interface Known {
  words: Map<string, FlagWords>;
  /** Since when a person waits to be erased. */
  asked: Map<string, Date>;
  holders: Map<string, Holder>;
}

function table(visit: Visit, flags: Flag[], known: Known): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('flags')}" tabindex="0"><table data-rows><thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('detail')}</th>
<th scope="col">${say('age')}</th><th scope="col">${say('conversation')}</th><th scope="col">${say('actions')}</th></tr></thead>
<tbody>${flags.map((flag) => row(visit, flag, known))}</tbody></table></div>`;
}

function detail(visit: Visit, { kind, subjectId, detail: code }: Flag): Markup {
  const plain = hasReference(code ?? '')
    ? html`<bdi class="ref">${code}</bdi>`
    : html`<code dir="ltr">${code ?? ''}</code>`;
  if (code !== null && UNSENT.has(kind)) return reasonOf(visit, code);
  if (kind === 'emergency') return dangerView(visit, code ?? '');
  if (subjectId === null) return plain;
  const about = aboutOf(kind);
  if (about !== undefined) return html`<a href="/console/${about}s/${subjectId}">${plain}</a>`;
  if (kind === 'unread_delivery') {
    const words = html`${wordFor(visit, 'road', subjectId)} ${plain}`;
    return visit.may('channels.write') ? html`<a href="/console/channels/unread">${words}</a>` : words;
  }
  if (kind !== 'channel_down') return plain;
  return html`${wordFor(visit, 'road', subjectId)}<br>${reasonOf(visit, code ?? '')}`;
}

/** Which danger the words told of, and the numbers that were named. */
function dangerView(visit: Visit, detail: string): Markup {
  const [danger = '', ...numbers] = detail.split(' ');
  return html`${wordFor(visit, 'danger', danger)}${numbers.length === 0 ? '' : html`<small>${visit.say('danger-numbers', { numbers: numbers.join(', ') })}</small>`}`;
}

/** The first words of what the person said; of a picture or a recording, that it is one. */
function saidView(visit: Visit, words: FlagWords | undefined): Markup | string {
  if (words === undefined) return '';
  return words.text
    ? html`<small class="first" dir="auto">${firstWords(words.text)}</small>`
    : html`<small class="first">${wordFor(visit, 'kind', words.kind)}</small>`;
}

/** Who holds what it is about: themselves, in words that stand out, or a colleague by name. */
function holderView({ say }: Visit, holder: Holder | undefined): Markup | string {
  if (holder === undefined) return '';
  return holder.mine
    ? html` <span class="status">${say('alert-yours')}</span>`
    : html`<small>${calledBy(holder.name)}</small>`;
}

function row(visit: Visit, flag: Flag, known: Known): Markup {
  const { say, language, now } = visit;
  const words = known.words.get(flag.id);
  const askedAt = known.asked.get(flag.subjectId ?? '');
  const isErasure = flag.kind === 'erasure_asked' && askedAt !== undefined;
  const mayErase = isErasure && visit.may('people.erase');
  const isForOthers =
    (isErasure && !mayErase) || (flag.kind === 'petition_look' && !visit.may('people.confided'));
  return html`<tr><td data-label="${say('what')}">${wordFor(visit, 'flag', flag.kind)}${saidView(visit, words)}</td>
<td data-label="${say('detail')}">${isErasure ? say('erase-by', { day: shortMoment(language, erasureDue(askedAt), now) }) : detail(visit, flag)}${holderView(visit, known.holders.get(flag.id))}</td>
<td data-label="${say('age')}">${ago(visit, flag.createdAt)}</td>
<td data-label="${say('conversation')}">${
    flag.conversation === null
      ? '—'
      : html`<a href="/console/inbox/${flag.conversation.id}">${say('conversation-open')}</a> <small>${wordFor(visit, 'channel', flag.conversation.channel)}</small>`
  }</td>
<td>${
    flag.resolvedAt === null
      ? isForOthers
        ? ''
        : html`<form method="post" action="/console/flags/${flag.id}/resolve"><button>${say('flag-resolve')}</button></form>`
      : html`<span class="soft">${calledBy(flag.resolvedBy?.name, '')} ${ago(visit, flag.resolvedAt)}</span>`
  }${mayErase ? eraseForm(visit, flag) : ''}</td></tr>`;
}

/** Not one tap away: what goes cannot be brought back. */
function eraseForm({ say }: Visit, flag: Flag): Markup {
  return html`<details><summary>${say('erase')}</summary><p>${say('erase-more', { days: ERASURE_DAYS })}</p>
<form method="post" action="/console/flags/${flag.id}/erase"><button>${say('erase-do')}</button></form></details>`;
}
