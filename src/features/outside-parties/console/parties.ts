// The list of parties: looked up, written, bound to chats.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { BINDING_MS } from '../../../domain/order.ts';
import { hashOfSecret, makeDigits } from '../../../domain/secret-link.ts';
import {
  addParty,
  letBind,
  listParties,
  type PartyRow,
  readParty,
  saveParty,
  unbindAll,
} from '../parties.ts';
import { bindingPage, partiesPage, partyPage } from './parties-view.ts';
import { readPartyForm } from './party-form.ts';
import { PARTIES } from './tabs.ts';

const Id = z.uuid();

export function openParties(routes: Routes): void {
  routes.get('/orders/parties', 'orders.read', showAll);
  routes.get('/orders/parties/new', 'parties.write', (visit) => showOne(visit, null));
  routes.post('/orders/parties', 'parties.write', add);
  routes.get('/orders/parties/:id', 'orders.read', ofParty(showOne));
  routes.post('/orders/parties/:id', 'parties.write', ofParty(save));
  routes.post('/orders/parties/:id/link', 'parties.write', ofParty(link));
  routes.post('/orders/parties/:id/unbind', 'parties.write', ofParty(unbind));
}

const ofParty =
  (handler: (visit: Visit, party: PartyRow) => Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> => {
    const id = Id.safeParse(visit.params.id);
    const party = id.success ? await readParty(visit.parts.db, id.data) : null;
    return party === null ? { is: 'missing' } : handler(visit, party);
  };

async function showAll(visit: Visit): Promise<Answer> {
  const rows = await listParties(visit.parts.db);
  return { is: 'page', title: visit.say('parties'), body: partiesPage(visit, rows) };
}

async function showOne(visit: Visit, party: PartyRow | null): Promise<Answer> {
  const { categories } = await readCaseChoices(visit.parts.db);
  const title = party === null ? visit.say('party-new') : party.nameFr;
  return { is: 'page', title, body: partyPage(visit, { party, categories }) };
}

async function add(visit: Visit): Promise<Answer> {
  const plan = readPartyForm(visit);
  if (plan === null) return again(visit, `${PARTIES}/new`, undefined);
  await addParty(visit.parts.db, plan, actorOf(visit));
  return { is: 'redirect', to: `${PARTIES}/${plan.id}`, told: 'saved' };
}

async function save(visit: Visit, { id }: PartyRow): Promise<Answer> {
  const to = `${PARTIES}/${id}`;
  const plan = readPartyForm(visit, id);
  const seen = z.iso.datetime().safeParse(visit.form.seen);
  if (plan === null || !seen.success) return again(visit, to, undefined);
  const { is } = await saveParty(visit.parts.db, { plan, seen: new Date(seen.data) }, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'changed') return again(visit, to, undefined, 'settings-changed');
  return { is: 'redirect', to, told: 'saved' };
}

/** Shown once and kept as a hash: the answer of a form, not a page to come back to. */
async function link(visit: Visit, party: PartyRow): Promise<Answer> {
  const { parts, now } = visit;
  const digits = makeDigits(randomBytes(16));
  const linkUntil = new Date(now.getTime() + BINDING_MS);
  const made = { id: party.id, linkHash: hashOfSecret(digits), linkUntil };
  const { is } = await letBind(parts.db, made, actorOf(visit));
  if (is !== 'done') return { is: 'missing' };
  const ways = chatWays(parts.telegramName?.(), parts.referenceData.settings.commune.chatPhone);
  const body = bindingPage(visit, party, chatLinks(ways, `party_${digits}`));
  return { is: 'page', title: visit.say('party-link'), body };
}

async function unbind(visit: Visit, { id }: PartyRow): Promise<Answer> {
  await unbindAll(visit.parts.db, id, actorOf(visit));
  return { is: 'redirect', to: `${PARTIES}/${id}`, told: 'party-unbound' };
}
