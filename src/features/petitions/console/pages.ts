// The petitions section: the list, drafting, opening, and carrying a petition through the council.
import { z } from 'zod';
import { wordFor } from '../../../console/components.ts';
import { readWhen } from '../../../console/date-fields.ts';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readNews, stopAndShow } from '../../../console/news-view.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { numberIn, readSearch } from '../../../console/search-folding.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { isBeforeDeposit, isPetitionStatus, PETITION_STATUSES } from '../../../domain/petition.ts';
import { supportsNeeded } from '../../../domain/petition-rules.ts';
import {
  draftPetition,
  editPetition,
  movePetition,
  openPetition,
  type PetitionChange,
  type PetitionDraft,
} from '../changes.ts';
import { countPetitions, countTies, listPetitions, readWholePetition } from '../queries.ts';
import { countPending } from '../settle-supports.ts';
import { countSpoken } from '../spoken/list-spoken.ts';
import { type BegunPetition, readBegun } from '../start/read-begun.ts';
import { openBegunPages } from './begun.ts';
import { openDepositFile } from './deposit.ts';
import { openDepositPapers } from './deposit-papers.ts';
import { draftPage } from './draft-view.ts';
import { petitionListPage, titleOf } from './list-view.ts';
import { petitionPage } from './petition-view.ts';
import { openSheets } from './sheets.ts';
import { openSpoken } from './spoken.ts';
import { openSupporters } from './supporters.ts';
import { openLook } from './supports-to-look-at.ts';

const ROWS = 50;
const SEARCHED_LETTERS = 600;

const Id = z.uuid();
const Title = z.string().trim().min(5).max(150);
const Text = z.string().trim().min(20).max(4000);
const Draft = z
  .object({ titleAr: Title, titleFr: Title, textAr: Text, textFr: Text, closes: z.string() })
  .transform(({ closes, ...words }, context): PetitionDraft => {
    const closesAt = closes === '' ? null : readWhen(closes, '23:59');
    if (closes === '' || closesAt !== null) return { ...words, closesAt };
    context.addIssue({ code: 'custom', path: ['closes'], message: 'no such day' });
    return z.NEVER;
  });
const Nonce = z.object({ nonce: z.uuid() });
// Of one that a citizen sent, nobody of the staff has written a line yet.
const Seen = Nonce.extend({ seen: z.coerce.number().int().nonnegative() });
const Opening = Nonce.extend({
  powers: z.literal('1'),
  constants: z.literal('1'),
  interest: z.literal('1'),
  agent: z.literal('1'),
});
const Move = Nonce.extend({
  seen: z.enum(PETITION_STATUSES),
  status: z.enum(PETITION_STATUSES),
  text: z
    .string()
    .trim()
    .max(2000)
    .transform((text) => (text === '' ? null : text)),
});

export function petitionsSection(): Section {
  return {
    name: 'petitions',
    need: 'petitions.read',
    open(routes) {
      routes.get('/petitions', 'petitions.read', showList);
      routes.get('/petitions/new', 'petitions.write', async (visit) => showDraft(visit, null));
      routes.post('/petitions', 'petitions.write', draft);
      routes.get('/petitions/:id', 'petitions.read', (visit) => showPetition(visit));
      routes.get('/petitions/:id/edit', 'petitions.write', (visit) => showEdit(visit));
      routes.post('/petitions/:id', 'petitions.write', edit);
      routes.post('/petitions/:id/open', 'petitions.write', open);
      routes.post('/petitions/:id/status', 'petitions.write', move);
      routes.post('/petitions/:id/stop-news', 'petitions.write', endNews);
      openBegunPages(routes);
      openSupporters(routes);
      openLook(routes);
      openDepositFile(routes);
      openDepositPapers(routes);
      openSheets(routes);
      openSpoken(routes);
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const status = z.enum(PETITION_STATUSES).safeParse(visit.query.get('status')).data;
  const text = (visit.query.get('text') ?? '').trim().slice(0, 200);
  const search = (await readSearch(visit, text)) ?? undefined;
  const number = numberIn(text);
  const after = readCursor(visit.query.get('after'));
  const [page, counts] = await Promise.all([
    listPetitions(db, { status, search, number, after, limit: ROWS }),
    countPetitions(db, { search, number }),
  ]);
  return {
    is: 'page',
    title: visit.say('petitions'),
    body: petitionListPage(visit, { status, text, counts, ...page }),
  };
}

/** Supports that the law asks for today. */
const neededNow = ({ parts, now }: Visit): number =>
  supportsNeeded(parts.referenceData.settings.population, dayOf(now));

function showDraft(visit: Visit, trouble: string | null): Answer {
  const needed = neededNow(visit);
  return {
    is: 'page',
    title: visit.say('petition-new'),
    body: draftPage(visit, { path: '/console/petitions', needed, trouble }),
    status: trouble === null ? 200 : 409,
  };
}

async function draft(visit: Visit): Promise<Answer> {
  const read = Draft.safeParse(visit.form);
  const nonce = Nonce.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success || !nonce.success) return showDraft(visit, visit.say('petition-incomplete'));
  const { nonce: id } = nonce.data;
  const threshold = neededNow(visit);
  const searchKey = searchKeyOf(visit, read.data);
  await draftPetition(visit.parts.db, { id, threshold, searchKey, ...read.data }, actorOf(visit));
  return { is: 'redirect', to: `/console/petitions/${id}`, told: 'saved' };
}

async function showPetition(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(db, id.data) : null;
  if (found === null) return { is: 'missing' };
  const ties = await countTies(db, found.id);
  const news = await readNews(visit, { kind: 'petition', id: found.id });
  const lies = isPetitionStatus(found.status) && isBeforeDeposit(found.status);
  const pending = lies ? await countPending(db, found.id) : 0;
  const spoken = lies ? await countSpoken(db, found.id) : 0;
  const title = titleOf(visit, found);
  const begun = await begunOf(visit, found);
  const body = petitionPage(visit, { found, ties, news, pending, spoken, begun, trouble });
  return { is: 'page', title, body, status: trouble === undefined ? 200 : 409 };
}

/** What its author sent, where a citizen began it, within the scope. */
const begunOf = async (
  { parts, staff }: Visit,
  { caseId }: { caseId: string | null },
): Promise<BegunPetition | null> => (caseId === null ? null : readBegun(parts.db, caseId, staff.scope));

async function showEdit(visit: Visit, trouble: string | null = null): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
  if (found === null || found.status !== 'draft') return { is: 'missing' };
  const begun = await begunOf(visit, found);
  if (found.caseId !== null && begun === null) return { is: 'missing' };
  const path = `/console/petitions/${found.id}`;
  const body = draftPage(visit, {
    path,
    found,
    needed: found.threshold,
    begun,
    trouble,
  });
  return { is: 'page', title: visit.say('petition-edit'), body, status: trouble === null ? 200 : 409 };
}

async function edit(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Draft.safeParse(visit.form);
  const seen = Seen.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success || !seen.success) return showEdit(visit, visit.say('petition-incomplete'));
  const { nonce: eventId, seen: last } = seen.data;
  const searchKey = searchKeyOf(visit, read.data);
  const wanted = { id: id.data, eventId, seen: last, draft: { ...read.data, searchKey } };
  const change = await editPetition(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'changed') return showEdit(visit, whyNot(visit, change));
  return after(visit, id.data, change, 'saved');
}

async function open(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Opening.safeParse(visit.form);
  if (!read.success) return showPetition(visit, visit.say('petition-unchecked'));
  const wanted = {
    id: id.data,
    eventId: read.data.nonce,
    threshold: neededNow(visit),
    searchKeyOf: (words: PetitionDraft) => searchKeyOf(visit, words),
    linkOf: (reference: string) => linkTo(visit, reference),
  };
  return after(visit, id.data, await openPetition(visit.parts.db, wanted, actorOf(visit)), 'petition-opened');
}

/** The link into the chat that leads to a petition; null: no way into it is known. */
function linkTo({ parts: { referenceData, telegramName } }: Visit, reference: string): string | null {
  const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
  return chatLinks(ways, `petition_${reference}`)[0]?.link ?? null;
}

/** Words under which a petition is found in any script. */
function searchKeyOf(visit: Visit, { titleAr, titleFr, textAr, textFr }: PetitionDraft): string {
  const text = `${titleAr} ${titleFr} ${textAr} ${textFr}`;
  return visit.parts.darija.searchKey(text.slice(0, SEARCHED_LETTERS));
}

async function move(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Move.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success) return showPetition(visit, visit.say('told-incomplete'));
  const { nonce: eventId, ...wanted } = read.data;
  const change = await movePetition(visit.parts.db, { id: id.data, eventId, ...wanted }, actorOf(visit));
  return after(visit, id.data, change, 'petition-moved');
}

async function endNews(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
  if (found === null) return { is: 'missing' };
  return stopAndShow(visit, { kind: 'petition', id: found.id }, `/console/petitions/${found.id}`);
}

async function after(visit: Visit, id: string, change: PetitionChange, told: string): Promise<Answer> {
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is === 'done') return { is: 'redirect', to: `/console/petitions/${id}`, told };
  return showPetition(visit, whyNot(visit, change));
}

function whyNot(visit: Visit, change: PetitionChange): string {
  if (change.is === 'pending') return visit.say('petition-not-looked-at');
  if (change.is === 'untyped') return visit.say('petition-supports-untyped');
  if (change.is === 'unwritten') return visit.say('petition-unwritten');
  if (change.is !== 'changed')
    return visit.say(change.is === 'no_words' ? 'petition-no-words' : 'petition-no-way');
  return visit.say('petition-changed', {
    status: wordFor(visit, 'petition-status', change.status),
    by: change.by ?? visit.say('somebody'),
  });
}
