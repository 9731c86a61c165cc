// A person is the set of names that arrive one by one: found by any of them, joined when two meet, welcomed once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { valueSchema } from '../../src/channels/whatsapp/cloud/envelope.ts';
import { incomingOf } from '../../src/channels/whatsapp/cloud/incoming.ts';
import { type MoodyChannel, moodyChannel } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const NUMBER = '212600000004';
const SCOPED = 'MA.13491208655302741918';

let town: Town;
let cloud: MoodyChannel;
let web: MoodyChannel;

beforeEach(async () => {
  cloud = moodyChannel('whatsapp-cloud');
  web = moodyChannel('whatsapp-web');
  town = await openTown([cloud, web]);
});
afterEach(() => town.close());

let count = 0;

/** One message as the Cloud API posts it, from whichever names it carries. */
function posted(names: { number?: string; scoped?: string }, body: string): Incoming[] {
  const { number, scoped } = names;
  const value = valueSchema.parse({
    contacts: [{ profile: { name: 'Salma' }, wa_id: number, user_id: scoped }],
    messages: [
      {
        ...{ from: number, from_user_id: scoped, id: `wamid.N${++count}`, timestamp: '1795827000' },
        ...{ type: 'text', text: { body } },
      },
    ],
  });
  return incomingOf(value);
}

async function hears(...incoming: Incoming[]): Promise<void> {
  town.pass(1000);
  await town.engine.sink.receive(incoming);
  await town.engine.idle();
}

/** Goes through the welcome and files a complaint, under one way of being named. */
async function files(say: (content: IncomingContent) => Promise<void>, channel: MoodyChannel): Promise<void> {
  const taps = (end: string) => {
    const option = channel.sent.at(-1)?.options?.find(({ token }) => token.endsWith(`.${end}`));
    return say({ kind: 'option', token: option?.token ?? `missing ${end}` });
  };
  await say({ kind: 'text', text: 'Bonjour' });
  for (const end of ['complaint', 'lighting']) await taps(end);
  await say({ kind: 'text', text: 'Le lampadaire de la rue est en panne' });
  await say({ kind: 'place', latitude: 30.4703, longitude: -8.877 });
  await taps('_skip');
  await taps('send');
  expect(await town.db.case.count()).toBe(1);
}

const said = (names: { number?: string; scoped?: string }) => async (content: IncomingContent) => {
  const [first] = posted(names, 'x');
  if (first) await hears({ ...first, content });
};

const people = () => town.db.citizen.count();
const menus = (channel: MoodyChannel) =>
  channel.sent.filter(({ options }) => options?.some(({ token }) => token.endsWith('.read')));

describe('a person who is named by number, then by number and scoped id, then by the id alone', () => {
  it('stays one person with one conversation, welcomed once, answered at the address that came last', async () => {
    await files(said({ number: NUMBER }), cloud);
    const welcomed = menus(cloud).length;
    await hears(...posted({ number: NUMBER, scoped: SCOPED }, 'Où en est ma demande'));
    await hears(...posted({ scoped: SCOPED }, 'Où en est ma demande'));
    await hears(...posted({ number: NUMBER }, 'Où en est ma demande'));
    expect(await people()).toBe(1);
    const { id, address, phone } = await town.db.conversation.findFirstOrThrow();
    expect(await town.db.conversation.count()).toBe(1);
    expect(address).toBe(SCOPED);
    expect(town.context.cipher.open(phone ?? '', `Conversation.phone.${id}`)).toBe(`+${NUMBER}`);
    expect(cloud.sent.slice(-3).map((each) => each.address)).toEqual([SCOPED, SCOPED, SCOPED]);
    expect(menus(cloud)).toHaveLength(welcomed);
    const { reference } = await town.db.case.findFirstOrThrow();
    expect(cloud.sent.at(-1)?.text).toContain(reference);
    expect(JSON.stringify(await town.db.alias.findMany())).not.toContain(NUMBER);
  });

  it('is joined when two names that stood apart meet, keeping case, consent and draft', async () => {
    await files(said({ number: NUMBER }), cloud);
    await hears(...posted({ scoped: SCOPED }, 'Bonjour'));
    expect(await people()).toBe(2);
    await hears(...posted({ number: NUMBER, scoped: SCOPED }, 'Où en est ma demande'));
    expect(await people()).toBe(1);
    const [conversation, ...others] = await town.db.conversation.findMany({ include: { citizen: true } });
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ address: SCOPED, citizen: { acceptedAt: expect.any(Date) } });
    const { citizenId, reference } = await town.db.case.findFirstOrThrow();
    expect(citizenId).toBe(conversation?.citizenId);
    expect(cloud.sent.at(-1)?.text).toContain(reference);
    const rows = await town.db.incomingMessage.findMany();
    expect(new Set(rows.map(({ conversationId }) => conversationId))).toEqual(new Set([conversation?.id]));
    expect(await town.db.flag.count()).toBe(0);
  });

  it('is one also when all three come in one delivery, before anything was known', async () => {
    await hears(
      ...posted({ number: NUMBER }, 'Bonjour'),
      ...posted({ scoped: SCOPED, number: NUMBER }, 'Bonjour'),
      ...posted({ scoped: SCOPED }, 'Bonjour'),
      ...posted({ number: '212600000099' }, 'Bonjour'),
    );
    expect(await people()).toBe(2);
    expect(await town.db.incomingMessage.count()).toBe(4);
    expect(cloud.sent.map(({ address }) => address).sort()).toEqual(['212600000099', SCOPED]);
  });

  it('is one also when deliveries with different names come at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const number = `21260000100${round}`;
      await Promise.all(
        [{ number }, { number, scoped: `MA.${number}` }, { number }, { number, scoped: `MA.${number}` }].map(
          (names) => town.engine.sink.receive(posted(names, 'Bonjour')),
        ),
      );
    }
    await town.engine.idle();
    expect(await people()).toBe(6);
    expect(await town.db.incomingMessage.count()).toBe(24);
    expect(await town.db.flag.count()).toBe(0);
  });
});

describe('a number that is given to somebody else', () => {
  it('brings the new holder nothing of the one before', async () => {
    await hears(...posted({ number: NUMBER, scoped: SCOPED }, 'Bonjour'));
    await hears(...posted({ number: NUMBER, scoped: 'MA.2' }, 'Bonjour'));
    expect(await people()).toBe(2);
    await hears(...posted({ scoped: SCOPED }, 'Bonjour'));
    await hears(...posted({ number: NUMBER }, 'Bonjour'));
    expect(await people()).toBe(2);
    expect(cloud.sent.at(-1)?.address).toBe('MA.2');
  });

  it('after the provider said that its holder moved, is a stranger’s', async () => {
    await hears(...posted({ number: NUMBER }, 'Bonjour'));
    const [first] = posted({ number: NUMBER }, 'x');
    if (first) await hears({ ...first, content: { kind: 'moved', newAddress: '212600000777' } });
    await hears(...posted({ number: NUMBER }, 'Bonjour'));
    expect(await people()).toBe(2);
    await hears(...posted({ number: '212600000777' }, 'Bonjour'));
    expect(await people()).toBe(2);
  });
});

describe('a person of WhatsApp Web', () => {
  it('is found by phone address and by lid, whichever came first', async () => {
    const from = (address: string, aliases?: string[]) =>
      town.hears(address, 'Bonjour', { channel: 'whatsapp-web', ...(aliases ? { aliases } : {}) });
    await from('212600000003@c.us');
    await from('7000001@lid', ['212600000003@c.us']);
    await from('7000001@lid');
    await from('212600000003@c.us');
    await from('7000002@lid', ['212600000005@c.us']);
    await from('212600000005@c.us');
    expect(await people()).toBe(2);
    expect(web.sent.map(({ address }) => address)).toEqual([
      '212600000003@c.us',
      ...['7000001@lid', '7000001@lid', '7000001@lid'],
      ...['7000002@lid', '7000002@lid'],
    ]);
  });
});
