// What an open page of the simulator is told, and in which order messages reach the bot.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/channels/channel.ts';
import { openHearing } from '../../src/channels/simulator/incoming.ts';
import { parseSent } from '../../src/channels/simulator/message.ts';
import { echo } from '../support/simulator/echo.ts';
import { type Events, readEvents } from '../support/simulator/events.ts';
import { type House, openHouse } from '../support/simulator/house.ts';
import { newWaiting } from '../support/waiting.ts';

const ADDRESS = '+212612345678';
const OTHER = '+212700000000';

let house: House;
const open: Events[] = [];

beforeEach(async () => {
  house = await openHouse(echo);
});

afterEach(async () => {
  for (const events of open.splice(0)) events.close();
  await house.close();
});

async function pageOf(address: string, after = '0', headers = {}): Promise<Events> {
  const query = new URLSearchParams({ from: address, after });
  const events = await readEvents(`${house.url}/events?${query}`, headers);
  open.push(events);
  await events.until(() => events.all.some(({ name }) => name === 'ready'));
  return events;
}

const positions = (events: Events) => events.all.filter(({ name }) => name === 'said').map(({ id }) => id);

describe('an open page', () => {
  it('is told what was said before it was opened, then what is said, each once', async () => {
    await house.say(ADDRESS, { text: 'before' });
    const page = await pageOf(ADDRESS);
    expect(positions(page)).toEqual(['1']);
    await house.say(ADDRESS, { kind: 'notice', text: 'after', options: [{ token: 't', label: 'l' }] });
    await page.until(() => positions(page).length === 2);
    expect(page.all.at(-1)).toMatchObject({
      id: '2',
      name: 'said',
      data: { position: '2', kind: 'notice', text: 'after', options: [{ id: 't', label: 'l' }] },
    });
  });

  it('hears nothing of what is said to others', async () => {
    const page = await pageOf(ADDRESS);
    await house.say(OTHER, { text: 'secret' });
    await house.say(ADDRESS, { text: 'open' });
    await page.until(() => positions(page).length > 0);
    expect(positions(page)).toEqual(['2']);
  });

  it('goes on after the last event it has seen', async () => {
    for (const text of ['one', 'two', 'three']) await house.say(ADDRESS, { text });
    const page = await pageOf(ADDRESS, '0', { 'Last-Event-ID': '2' });
    expect(positions(page)).toEqual(['3']);
  });

  it('is shown a message that was numbered long before it was due', async () => {
    const held = await house.say(ADDRESS, { kind: 'notice', text: 'good morning' }, { send: false });
    await house.say(ADDRESS, { text: 'two' });
    const page = await pageOf(ADDRESS, '2');
    await house.channel.send({ id: held.id, address: ADDRESS, text: held.text });
    await page.until(() => positions(page).length > 0);
    expect(positions(page)).toEqual(['1']);
  });

  it('makes what it shows delivered; without a page a message is only sent', async () => {
    await house.say(ADDRESS, { text: 'nobody looks' });
    const page = await pageOf(ADDRESS);
    await house.say(ADDRESS, { text: 'somebody looks' });
    await page.until(() => house.receipts.length > 0);
    expect(house.receipts).toEqual([
      { channel: 'simulator', providerMessageId: 'out-2', outgoingId: 'out-2', status: 'delivered' },
    ]);
  });

  it('sees that an answer is being written', async () => {
    const page = await pageOf(ADDRESS);
    await house.channel.typing?.(ADDRESS);
    await page.until(() => page.all.some(({ name }) => name === 'typing'));
  });

  it('is let go when the channel stops, and when it is closed', async () => {
    const page = await pageOf(ADDRESS);
    const closed = await pageOf(OTHER);
    closed.close();
    await closed.until(() => closed.ended());
    await house.channel.stop();
    await page.until(() => page.ended());
  });
});

describe('sending', () => {
  it('is refused to someone who blocked us, until they write again', async () => {
    const message = { id: 'x', address: ADDRESS, text: 'hello' };
    const tell = (body: object) =>
      fetch(`${house.url}/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ from: ADDRESS, ...body }),
      });
    await tell({ block: true });
    expect(await house.channel.send(message)).toEqual({
      ok: false,
      error: { is: 'blocked', code: 'blocked' },
    });
    await tell({ text: 'sorry' });
    expect(await house.channel.send(message)).toEqual({ ok: true, providerMessageId: 'x' });
  });

  it('is to be tried again while the channel is stopped', async () => {
    await house.channel.stop();
    const result = await house.channel.send({ id: 'x', address: ADDRESS, text: 'hello' });
    expect(result).toEqual({ ok: false, error: { is: 'retryable', code: 'stopped' } });
  });
});

describe('the messages of one person', () => {
  it('reach the bot in the order they came, though the first takes long to put away', async () => {
    const { ring, until } = newWaiting();
    const heard: Incoming[] = [];
    let putAway: (ref: string) => void = () => undefined;
    let asked = false;
    const hear = openHearing({
      said: async () => [],
      clock: () => new Date(0),
      spool: {
        keep: () => {
          asked = true;
          ring();
          return new Promise<string>((resolve) => {
            putAway = resolve;
          });
        },
        fetch: async () => undefined,
        sweep: async () => undefined,
      },
    });
    const sink = {
      receive: async (incoming: Incoming[]) => void heard.push(...incoming),
      receipts: async () => undefined,
    };
    const send = (body: object) => {
      const parsed = parseSent(body);
      if ('problem' in parsed) throw new Error(parsed.problem);
      return hear(parsed.sent, sink);
    };
    const photo = send({ from: ADDRESS, photo: { base64: 'AAAA', mimeType: 'image/png' } });
    const text = send({ from: ADDRESS, text: 'below the photo' });
    await until(() => asked);
    await send({ from: OTHER, text: 'of somebody else' });
    putAway('ref');
    await Promise.all([photo, text]);
    expect(heard.map(({ content }) => (content.kind === 'text' ? content.text : content.kind))).toEqual([
      'of somebody else',
      'file',
      'below the photo',
    ]);
  });

  it('are looked up together when somebody sends hundreds at once', async () => {
    let looks = 0;
    const hear = openHearing({
      async said() {
        looks++;
        await new Promise((found) => setImmediate(found));
        return [];
      },
      clock: () => new Date(0),
      spool: { keep: async () => 'ref', fetch: async () => undefined, sweep: async () => undefined },
    });
    const sink = { receive: async () => undefined, receipts: async () => undefined };
    const parsed = parseSent({ from: ADDRESS, text: 'poured' });
    if ('problem' in parsed) throw new Error(parsed.problem);
    await Promise.all(Array.from({ length: 300 }, () => hear(parsed.sent, sink)));
    expect(looks).toBeLessThan(30);
  });
});
