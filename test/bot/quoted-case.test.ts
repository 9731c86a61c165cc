// Words that quote a message about a case are for that case, whatever was talked about since.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Outgoing } from '../../src/channels/channel.ts';
import { openTown, type Town } from '../support/town.ts';

const CITIZEN = 'quotes-cases';
const TOLD = [
  'un lampadaire est éteint à Lastah',
  'la benne à ordures déborde à Bab Zorgane',
  'il y a un gros trou au milieu de la route à Lastah',
];

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.missing).toEqual([]);
  await town.close();
});

/** The provider's id of a message, as `memoryChannel` gives them. */
const idOf = (message: Outgoing): string => `p${town.channel.sent.indexOf(message) + 1}`;

async function files(text: string): Promise<Outgoing> {
  await town.hears(CITIZEN, text);
  await town.taps(CITIZEN, '.send');
  return town.last(CITIZEN);
}

it('of three that are open, replies that come out of order reach each its own', async () => {
  await town.hears(CITIZEN, 'Bonjour');
  const receipts: Outgoing[] = [];
  for (const text of TOLD) receipts.push(await files(text));
  const said = ['Il y a aussi le poteau qui penche', 'Les chats la renversent', 'Une moto y est tombée hier'];
  for (const at of [1, 0, 2]) {
    const receipt = receipts[at];
    if (!receipt) throw new Error(`nothing was said of ${TOLD[at]}`);
    await town.hears(CITIZEN, said[at] ?? '', { replyTo: idOf(receipt) });
  }
  const cases = await town.db.case.findMany({
    where: { description: { in: TOLD } },
    include: { events: { where: { kind: 'reply' } } },
  });
  const replies = new Map(
    cases.map(({ description, events }) => [description, events.map(({ text }) => text)]),
  );
  expect(TOLD.map((text) => replies.get(text))).toEqual(said.map((text) => [text]));
});
