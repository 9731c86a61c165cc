// The inbox: who waits for a person, what was said, taking over, answering, and giving back to the bot.
import { z } from 'zod';
import { readMoment } from '../../../console/clean-values.ts';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { storePictures } from '../../../console/pictures.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { speakerName } from '../../../console/revealed-names.ts';
import type { Routes, Section } from '../../../console/routes.ts';
import { readSearch } from '../../../console/search-folding.ts';
import type { Viewers } from '../../../console/shell/viewers.ts';
import { draftFor, translateFor, translationsKnown } from '../../../console/translate/translate.ts';
import { recordReading } from '../../../database/audit.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { readConversation } from '../../../database/reachable.ts';
import { readThreadScope } from '../../../database/thread-scope.ts';
import { cannedFor, listCanned } from '../canned-replies.ts';
import { answerCitizen, claim, handBack, isHeldByAnother } from '../changes.ts';
import {
  countWaiting,
  type InboxBox,
  listInbox,
  listTiedCases,
  searchInbox,
  type TiedCase,
} from '../queries.ts';
import { readThread } from '../thread.ts';
import { openCanned } from './canned.ts';
import { spokenIn } from './free-words.ts';
import { openLimits } from './limits.ts';
import { linksOf, openLinked } from './linked.ts';
import { allPage, boxesView, inboxPage, readInboxQuery } from './list-view.ts';
import { openNumbers } from './numbers.ts';
import { subjects } from './spoken.ts';
import { conversationPage } from './view.ts';

const BOX_ROWS = 50;
const THREAD_LINES = 100;
const TEXT_MAX = 4000;

const Id = z.uuid();
const Claim = z.object({ from: z.string().max(100).optional() });
const Reply = z.object({
  nonce: z.uuid(),
  text: z.string().trim().max(TEXT_MAX),
  case: z.union([z.uuid(), z.literal('').transform(() => undefined)]).optional(),
});
const Back = z.object({ nonce: z.uuid() });

export function inboxSection(viewers: Viewers): Section {
  return {
    name: 'inbox',
    need: 'inbox.read',
    waiting: (visit) => countWaiting(visit.parts.db, actorOf(visit)),
    open(routes: Routes) {
      openCanned(routes);
      openLimits(routes);
      openLinked(routes);
      routes.get('/inbox', 'inbox.read', async (visit) => {
        const body = inboxPage(visit, await readBoxes(visit, null), null);
        return { is: 'page', title: visit.say('inbox'), body };
      });
      routes.get('/inbox/all', 'inbox.read', showAll);
      routes.get('/inbox/boxes', 'inbox.read', async (visit) => {
        const open = visit.query.get('open');
        return { is: 'fragment', body: boxesView(visit, await readBoxes(visit, open)) };
      });
      routes.get('/inbox/:id', 'inbox.read', (visit) => showConversation(visit, viewers));
      routes.post('/inbox/:id/claim', 'inbox.write', (visit) => take(visit, viewers));
      routes.post('/inbox/:id/answer', 'inbox.write', (visit) => answer(visit, viewers));
      routes.post('/inbox/:id/back', 'inbox.write', giveBack);
      openNumbers(routes);
      routes.post('/inbox/:id/translate', 'inbox.write', translate);
      routes.post('/inbox/:id/draft', 'inbox.write', (visit) => translateDraft(visit, viewers));
    },
  };
}

/** Every conversation that a search leaves, in pages. */
async function showAll(visit: Visit): Promise<Answer> {
  const asked = readInboxQuery(visit.query);
  const search = (await readSearch(visit, asked.text)) ?? undefined;
  const page = { after: readCursor(visit.query.get('after')), limit: BOX_ROWS };
  const found = await searchInbox(visit.parts.db, { channel: asked.channel, search }, actorOf(visit), page);
  return { is: 'page', title: visit.say('inbox'), body: allPage(visit, asked, found) };
}

async function readBoxes(visit: Visit, open: string | null) {
  const { db } = visit.parts;
  const read = (box: InboxBox) => listInbox(db, box, actorOf(visit), BOX_ROWS);
  const [waiting, mine, others, phone, recent] = await Promise.all([
    read('waiting'),
    read('mine'),
    read('others'),
    read('phone'),
    read('recent'),
  ]);
  return { open, boxes: { waiting, mine, others, phone, recent } };
}

export interface InboxTrouble {
  words: string;
  /** What stands in the field of the answer, in the place of what was typed. */
  proposed?: string;
  /** Nothing went wrong: there is only something to say. */
  calm?: boolean;
}

async function showConversation(visit: Visit, viewers: Viewers, trouble?: InboxTrouble): Promise<Answer> {
  const { db } = visit.parts;
  const by = actorOf(visit);
  const id = Id.safeParse(visit.params.id);
  const head = id.success ? await readConversation(db, id.data, by) : null;
  if (head === null) return { is: 'missing' };
  await recordReading(db, { ...by, action: 'person.thread', subject: 'conversation', subjectId: head.id });
  const [thread, canned, boxes, cases, choices, links] = await Promise.all([
    readThread(db, head.id, {
      before: readMoment(visit.query.get('before')),
      limit: THREAD_LINES,
      within: await readThreadScope(db, head.citizenId, by),
    }),
    listCanned(db),
    readBoxes(visit, head.id),
    listTiedCases(db, head, by),
    readCaseChoices(db),
    linksOf(visit, head),
  ]);
  const name = speakerName(visit, head);
  const translations = await translationsKnown(visit, spokenIn(visit, head.citizenId, thread.lines));
  const ready = canned.find((each) => each.id === visit.query.get('canned'));
  const body = conversationPage(visit, {
    head,
    name,
    thread,
    translations,
    canned,
    categories: subjects(visit, choices),
    viewers: viewers.others(head.id, visit.staff.id),
    cases,
    links,
    caseId: tieOf(visit, cases),
    proposed: trouble?.proposed ?? (ready && cannedFor(head.language, ready)),
    trouble: trouble?.words,
  });
  const page = inboxPage(visit, boxes, body);
  const status = trouble === undefined || trouble.calm ? 200 : 409;
  return { is: 'page', title: name, body: page, conversation: head.id, status };
}

/** The case that is talked about: the one this was opened from, else the one that was answered about last. */
function tieOf(visit: Visit, cases: TiedCase[]): string | null {
  const asked = visit.query.get('case') ?? visit.form.case;
  if (asked != null) return cases.find(({ id }) => id === asked)?.id ?? null;
  return cases.find(({ talkedOf }) => talkedOf)?.id ?? null;
}

async function take(visit: Visit, viewers: Viewers): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Claim.safeParse(visit.form);
  const head = id.success ? await readConversation(visit.parts.db, id.data, actorOf(visit)) : null;
  if (!id.success || !read.success) return { is: 'missing' };
  if (head === null) return takenAway(visit, id.data);
  const { words } = visit.parts;
  const greeting = words.say(head.language, {
    message: 'handover-taken',
    values: { name: visit.staff.name },
  });
  const wanted = { conversationId: head.id, from: read.data.from, greeting };
  const result = await claim(visit.parts.db, wanted, actorOf(visit));
  if (result.is === 'missing') return takenAway(visit, id.data);
  if (result.is === 'taken') {
    const told = visit.say('claim-taken', { by: result.by ?? visit.say('somebody') });
    return showConversation(visit, viewers, { words: told });
  }
  visit.parts.wake();
  visit.parts.changed.publish({ kind: 'conversation', id: head.id });
  return { is: 'redirect', to: backTo(visit, head.id), told: 'claimed' };
}

/** Who waits is seen by everybody; whom a colleague has taken, not: then it was a moment too late. */
async function takenAway(visit: Visit, id: string): Promise<Answer> {
  if (!(await isHeldByAnother(visit.parts.db, id, visit.staff.id))) return { is: 'missing' };
  return { is: 'redirect', to: '/console/inbox', told: 'claim-lost', again: true };
}

async function answer(visit: Visit, viewers: Viewers): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Reply.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  const trouble = (message: string) => showConversation(visit, viewers, { words: visit.say(message) });
  findFaults(visit, read.error);
  if (!read.success) return trouble('told-incomplete');
  const { nonce, text } = read.data;
  if (text === '' && visit.uploads.length === 0) return trouble('answer-empty');
  const head = await readConversation(visit.parts.db, id.data, actorOf(visit));
  if (head === null) return { is: 'missing' };
  // Looked at before any picture is kept; the answer itself looks again under a lock.
  if (head.heldById !== visit.staff.id) return trouble('answer-not-held');
  const pictures = await storePictures(visit);
  if (pictures === null) return trouble('pictures-refused');
  const wanted = { conversationId: id.data, nonce, text, pictures, caseId: read.data.case ?? null };
  const result = await answerCitizen(visit.parts.db, wanted, actorOf(visit));
  if (result.is === 'missing') return { is: 'missing' };
  if (result.is === 'not_held') return trouble('answer-not-held');
  visit.parts.wake();
  visit.parts.changed.publish({ kind: 'conversation', id: id.data });
  return { is: 'redirect', to: backTo(visit, id.data), told: 'answered' };
}

async function giveBack(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Back.safeParse(visit.form);
  const head = id.success ? await readConversation(visit.parts.db, id.data, actorOf(visit)) : null;
  if (head === null || !read.success) return { is: 'missing' };
  const words = visit.parts.words.say(head.language, { message: 'handover-back' });
  const wanted = { conversationId: head.id, nonce: read.data.nonce, words };
  const result = await handBack(visit.parts.db, wanted, actorOf(visit));
  if (result.is === 'missing') return { is: 'missing' };
  if (result.is === 'not_held')
    return { is: 'redirect', to: `/console/inbox/${head.id}`, told: 'not-held', again: true };
  visit.parts.wake();
  visit.parts.changed.publish({ kind: 'conversation', id: head.id });
  return { is: 'redirect', to: '/console/inbox', told: 'handed-back' };
}

const translated = (id: string) => ({
  action: 'inbox.translate',
  subject: 'conversation',
  subjectId: id,
});

async function translate(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const head = id.success ? await readConversation(db, id.data, actorOf(visit)) : null;
  if (head === null) return { is: 'missing' };
  const earlier = readMoment(visit.form.before);
  const within = await readThreadScope(db, head.citizenId, actorOf(visit));
  const thread = await readThread(db, head.id, { before: earlier, limit: THREAD_LINES, within });
  const words = spokenIn(visit, head.citizenId, thread.lines);
  const told = await translateFor(visit, words, translated(head.id));
  const to = new URL(backTo(visit, head.id), 'http://console');
  to.searchParams.set('translated', '1');
  if (earlier) to.searchParams.set('before', earlier.toISOString());
  return { is: 'redirect', to: `${to.pathname}${to.search}`, told };
}

/** Nothing is sent: the answer comes back with its translation, to be read again. */
async function translateDraft(visit: Visit, viewers: Viewers): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const text = (visit.form.text ?? '').trim();
  const head = id.success ? await readConversation(visit.parts.db, id.data, actorOf(visit)) : null;
  if (head === null) return { is: 'missing' };
  if (text === '') return showConversation(visit, viewers, { words: visit.say('answer-empty') });
  const { citizenId, language } = head;
  if (text.length > TEXT_MAX) {
    visit.faults.text = { why: 'long', count: TEXT_MAX };
    return showConversation(visit, viewers, { words: visit.say('told-incomplete') });
  }
  const draft = await draftFor(visit, { about: translated(head.id), citizenId, text, language });
  const told = draft.told === 'translated' ? 'draft-translated' : draft.told;
  return showConversation(visit, viewers, {
    words: visit.say(`told-${told}`),
    proposed: draft.text,
    calm: true,
  });
}

/** The conversation, still tied to the case from which it was opened. */
function backTo(visit: Visit, id: string): string {
  const about = Id.safeParse(visit.form.case);
  return `/console/inbox/${id}${about.success ? `?case=${about.data}` : ''}`;
}
