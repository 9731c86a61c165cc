// The section of associations: the list, one of them, the link by which a telephone acts for it, and what is written to them.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { ASSOCIATION_LINK_MS, FIELDS } from '../../../domain/association.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { hashOfSecret, makeDigits } from '../../../domain/secret-link.ts';
import {
  type AssociationRow,
  addAssociation,
  letAct,
  listAssociations,
  readAssociation,
  saveAssociation,
  unbindAgents,
} from '../associations.ts';
import { countReached, listMessages, listReplies, readMessage, writeToAssociations } from '../messages.ts';
import { readAssociationForm, readMessageForm } from './association-form.ts';
import { associationPage, associationsPage, linkShown } from './association-view.ts';
import { MESSAGES, messagePage, messagesPage } from './message-view.ts';
import { ASSOCIATIONS } from './tabs.ts';

const ROWS = 50;
const Id = z.uuid();

export function associationsSection(): Section {
  return {
    name: 'associations',
    need: 'associations.read',
    open(routes) {
      routes.get('/associations', 'associations.read', showList);
      routes.get('/associations/new', 'associations.write', (visit) => showOne(visit, null));
      routes.post('/associations', 'associations.write', add);
      routes.get('/associations/messages', 'associations.read', showMessages);
      routes.post('/associations/messages', 'associations.tell', write);
      routes.get('/associations/messages/:id', 'associations.read', showMessage);
      routes.get('/associations/:id', 'associations.read', ofOne(showOne));
      routes.post('/associations/:id', 'associations.write', ofOne(save));
      routes.post('/associations/:id/link', 'associations.write', ofOne(link));
      routes.post('/associations/:id/unbind', 'associations.write', ofOne(unbind));
    },
  };
}

const ofOne =
  (handler: (visit: Visit, association: AssociationRow) => Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> => {
    const id = Id.safeParse(visit.params.id);
    const found = id.success ? await readAssociation(visit.parts.db, id.data) : null;
    return found === null ? { is: 'missing' } : handler(visit, found);
  };

async function showList(visit: Visit): Promise<Answer> {
  const { query, parts, say } = visit;
  const field = FIELDS.find((each) => each === query.get('field'));
  const page = await listAssociations(parts.db, {
    ...{ field, after: readCursor(query.get('after')), limit: ROWS },
  });
  return { is: 'page', title: say('associations'), body: associationsPage(visit, { field, page }) };
}

async function showOne(visit: Visit, association: AssociationRow | null): Promise<Answer> {
  const title = association === null ? visit.say('association-new') : association.nameFr;
  return { is: 'page', title, body: associationPage(visit, association) };
}

async function add(visit: Visit): Promise<Answer> {
  const plan = readAssociationForm(visit);
  if (plan === null) return again(visit, `${ASSOCIATIONS}/new`, undefined);
  await addAssociation(visit.parts.db, plan, actorOf(visit));
  return { is: 'redirect', to: `${ASSOCIATIONS}/${plan.id}`, told: 'saved' };
}

async function save(visit: Visit, known: AssociationRow): Promise<Answer> {
  const to = `${ASSOCIATIONS}/${known.id}`;
  const plan = readAssociationForm(visit, known);
  const seen = z.iso.datetime().safeParse(visit.form.seen);
  if (plan === null || !seen.success) return again(visit, to, undefined);
  const { is } = await saveAssociation(visit.parts.db, { plan, seen: new Date(seen.data) }, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'changed') return again(visit, to, undefined, 'settings-changed');
  return { is: 'redirect', to, told: 'saved' };
}

/** Shown once and kept as a hash: the answer of a form, not a page to come back to. */
async function link(visit: Visit, association: AssociationRow): Promise<Answer> {
  const { parts, now } = visit;
  const digits = makeDigits(randomBytes(16));
  const linkUntil = new Date(now.getTime() + ASSOCIATION_LINK_MS);
  const made = { id: association.id, linkHash: hashOfSecret(digits), linkUntil };
  const { is } = await letAct(parts.db, made, actorOf(visit));
  if (is !== 'done')
    return again(visit, `${ASSOCIATIONS}/${association.id}`, undefined, 'association-unchecked');
  const ways = chatWays(parts.telegramName?.(), parts.referenceData.settings.commune.chatPhone);
  const body = linkShown(visit, association, chatLinks(ways, `association_${digits}`));
  return { is: 'page', title: visit.say('association-link'), body };
}

async function unbind(visit: Visit, { id }: AssociationRow): Promise<Answer> {
  await unbindAgents(visit.parts.db, id, actorOf(visit));
  return { is: 'redirect', to: `${ASSOCIATIONS}/${id}`, told: 'association-unbound' };
}

async function showMessages(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const after = readCursor(visit.query.get('after'));
  const [page, reached] = await Promise.all([
    listMessages(db, { after, limit: ROWS }),
    countReached(db, null),
  ]);
  return {
    is: 'page',
    title: visit.say('association-messages'),
    body: messagesPage(visit, { page, reached }),
  };
}

async function write(visit: Visit): Promise<Answer> {
  const plan = readMessageForm(visit);
  if (plan === null) return again(visit, MESSAGES, undefined);
  const { is } = await writeToAssociations(visit.parts.db, plan, actorOf(visit));
  if (is !== 'done') return again(visit, MESSAGES, undefined, 'association-nobody');
  return { is: 'redirect', to: MESSAGES, told: 'association-written' };
}

async function showMessage(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const message = id.success ? await readMessage(db, id.data) : null;
  if (message === null) return { is: 'missing' };
  const replies = await listReplies(db, message.id);
  return {
    is: 'page',
    title: visit.say('association-messages'),
    body: messagePage(visit, { message, replies }),
  };
}
