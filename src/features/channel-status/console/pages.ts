// The channels section: how each road to citizens is, what it carries, what failed, and what to do about it.
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { translationCard } from '../../../console/translate/view.ts';
import { recordDeed } from '../../../database/audit.ts';
import { countUnread } from '../../../messaging/inbound/unreadable-store.ts';
import { readChannelFigures } from '../figures.ts';
import { backupCard } from './backup.ts';
import { openUnreadPages } from './unread-deliveries.ts';
import { channelsPage, pairingBlock, pairingPage } from './view.ts';

const PATH = '/console/channels';

export function channelsSection(): Section {
  return {
    name: 'channels',
    need: 'channels.read',
    async waiting(visit) {
      const states = visit.parts.channels?.list().map(({ health }) => health.state) ?? [];
      return states.filter((state) => state !== 'ready' && state !== 'starting').length;
    },
    open(routes) {
      routes.get('/channels', 'channels.read', showChannels);
      routes.get('/channels/pairing', 'channels.write', showPairing);
      routes.post('/channels/restart', 'channels.write', restart);
      openUnreadPages(routes);
    },
  };
}

async function showChannels(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const [figures, unread] = await Promise.all([readChannelFigures(db, visit.now), countUnread(db)]);
  const list = visit.parts.channels?.list() ?? [];
  const linked = visit.parts.channels?.linked;
  const body = channelsPage(visit, {
    channels: list.map((channel) => ({ ...channel, figures: figures.get(channel.name) ?? null })),
    linked: linked === undefined ? null : { name: linked.name, missing: linked.modulesMissing() },
    translation: await translationCard(visit),
    backup: await backupCard(visit),
    unread,
  });
  return { is: 'page', title: visit.say('channels'), body };
}

/** Whoever opens it could link a telephone of their own to the commune's account: each opening is on record. */
async function showPairing(visit: Visit): Promise<Answer> {
  const linked = visit.parts.channels?.linked;
  if (linked === undefined) return { is: 'missing' };
  const pairing = linked.pairing();
  const state =
    visit.parts.channels?.list().find(({ name }) => name === linked.name)?.health.state ?? 'stopped';
  const qrText = pairing?.qrText;
  const drawn =
    qrText === undefined ? null : await (await import('qrcode')).toString(qrText, { type: 'svg', margin: 2 });
  const shown = { state, drawn, code: pairing?.code ?? null };
  // The page asks again every few seconds, as codes live shortly; only its opening is a deed.
  if (visit.fragment) return { is: 'fragment', body: pairingBlock(visit, shown) };
  await recordDeed(visit.parts.db, {
    ...actorOf(visit),
    action: 'channel.pairing',
    subject: 'channel',
    subjectId: linked.name,
  });
  return { is: 'page', title: visit.say('pairing'), body: pairingPage(visit, shown) };
}

async function restart(visit: Visit): Promise<Answer> {
  const linked = visit.parts.channels?.linked;
  if (linked === undefined) return { is: 'missing' };
  await recordDeed(visit.parts.db, {
    ...actorOf(visit),
    action: 'channel.restart',
    subject: 'channel',
    subjectId: linked.name,
  });
  // A browser takes up to minutes to come back; the page shows how far it is.
  linked
    .restart()
    .catch(() => visit.parts.log.error({ channel: linked.name }, 'A channel could not be restarted'));
  return { is: 'redirect', to: PATH, told: 'channel-restarting' };
}
