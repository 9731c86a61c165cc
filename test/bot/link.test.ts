// Two telephones of one person: joined by a code and by nothing else, and what is said to one person reaches no other.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelName, IncomingContent } from '../../src/channels/channel.ts';
import { openEngineBeside } from '../support/engines.ts';
import { type MoodyChannel, moodyChannel } from '../support/outbox.ts';
import fc from '../support/property.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let telegram: MoodyChannel;
let web: MoodyChannel;

beforeEach(async () => {
  telegram = moodyChannel('telegram');
  web = moodyChannel('whatsapp-web');
  town = await openTown([telegram, web]);
});
afterEach(() => town.close());

const CODE = /(?<![A-Z0-9])(?=[A-Z]*[0-9])[A-Z0-9]{6,10}(?![A-Z0-9])/u;

class Phone {
  readonly channel: MoodyChannel;
  readonly address: string;

  constructor(channel: MoodyChannel, address: string) {
    this.channel = channel;
    this.address = address;
  }

  get name(): ChannelName {
    return this.channel.name;
  }

  last() {
    const found = this.channel.sent.findLast(({ address }) => address === this.address);
    if (!found) throw new Error(`nothing was said to ${this.address}`);
    return found;
  }

  async says(content: IncomingContent | string): Promise<string> {
    await town.hears(this.address, content, { channel: this.name });
    return this.last().text;
  }

  async taps(end: string): Promise<string> {
    const token = this.last().options?.find((option) => option.token.endsWith(end))?.token;
    if (!token) throw new Error(`no ${end} among ${this.last().options?.map((each) => each.token)}`);
    return this.says({ kind: 'option', token });
  }

  async settles(): Promise<this> {
    await this.says('Bonjour');
    return this;
  }

  /** @param latitude far from other complaints, where none should be near */
  async files(words: string, latitude = 30.47): Promise<string> {
    await this.says('menu');
    await this.taps('.complaint');
    await this.taps('.lighting');
    await this.says(words);
    await this.says({ kind: 'place', latitude, longitude: -8.877 });
    await this.taps('._skip');
    if (this.last().options?.some(({ token }) => token.endsWith('.send'))) await this.taps('.send');
    const { reference } = await town.db.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    return reference;
  }

  async asksForCode(): Promise<string> {
    await this.says('menu');
    await this.taps('.my_data');
    const said = await this.taps('.link');
    const code = CODE.exec(said)?.[0];
    if (!code) throw new Error(`no code in: ${said}`);
    return code;
  }

  types(code: string): Promise<string> {
    return this.says({ kind: 'start', payload: `link_${code}` });
  }

  /** Both phones say yes; what the one that shows the code is told in the end. */
  async links(code: string, shown: Phone): Promise<string> {
    const said = await this.types(code);
    if (!this.last().options?.some(({ token }) => token.endsWith('.yes'))) return said;
    await this.taps('.yes');
    await settle();
    return shown.taps('.yes');
  }

  /** What the last message has for an answer. */
  token(end: string): string {
    return this.last().options?.find(({ token }) => token.endsWith(end))?.token ?? '';
  }
}

/** What is told to the phone that said nothing leaves by the outbox. */
async function settle(): Promise<void> {
  await town.engine.tick();
  await town.engine.idle();
}

describe('a linking code', () => {
  it('stands in no record, neither where it is shown nor where it is typed', async () => {
    const shown = await new Phone(web, '1@lid').settles();
    const phone = await new Phone(telegram, '501').settles();
    const code = await shown.asksForCode();
    expect(await phone.says(`${code.slice(0, 4)} ${code.slice(4)}`)).toContain('Avez-vous demandé');
    const [said, heard] = await Promise.all([
      town.db.outgoingMessage.findMany({ omit: { position: true } }),
      town.db.incomingMessage.findMany({ select: { text: true, content: true } }),
    ]);
    expect(said.some(({ text }) => text.includes('•••'))).toBe(true);
    expect(JSON.stringify([said, heard]).replaceAll(' ', '')).not.toContain(code);
  });

  it('lets a case begun on WhatsApp be followed on Telegram', async () => {
    const whatsapp = await new Phone(web, '1@lid').settles();
    const reference = await whatsapp.files('Le lampadaire de la rue est en panne');
    const phone = await new Phone(telegram, '501').settles();
    expect(await phone.says(reference)).not.toContain('🔎');
    const before = phone.last().text;
    await phone.links(await whatsapp.asksForCode(), whatsapp);
    const after = await phone.says(reference);
    expect(after).not.toBe(before);
    expect(after).toContain(reference);
    expect(await town.db.citizen.count({ where: { conversations: { some: {} } } })).toBe(1);
  });

  it('brings along what was done on the second phone before', async () => {
    const phone = await new Phone(telegram, '501').settles();
    const reference = await phone.files('Le lampadaire de la rue est en panne');
    const whatsapp = await new Phone(web, '1@lid').settles();
    await phone.links(await whatsapp.asksForCode(), whatsapp);
    const { citizenId } = await town.db.case.findFirstOrThrow({ where: { reference } });
    const people = await town.db.conversation.findMany({ select: { citizenId: true } });
    expect(people.map((each) => each.citizenId)).toEqual([citizenId, citizenId]);
  });

  it('works once', async () => {
    const whatsapp = await new Phone(web, '1@lid').settles();
    const first = await new Phone(telegram, '501').settles();
    const second = await new Phone(telegram, '502').settles();
    const code = await whatsapp.asksForCode();
    const linked = await first.links(code, whatsapp);
    expect(await second.links(code, whatsapp)).not.toBe(linked);
    expect(await town.db.citizen.count({ where: { conversations: { some: {} } } })).toBe(2);
  });

  it('works once even when two type it at the same moment', async () => {
    const whatsapp = await new Phone(web, '1@lid').settles();
    const thieves = await Promise.all(
      ['501', '502', '503'].map((address) => new Phone(telegram, address).settles()),
    );
    const code = await whatsapp.asksForCode();
    for (const thief of thieves) await thief.types(code);
    await town.engine.sink.receive(
      thieves.map((thief) => ({
        ...{ channel: 'telegram' as const, messageId: `race-${thief.address}`, at: town.now },
        ...{ address: thief.address, content: { kind: 'option' as const, token: thief.token('.yes') } },
      })),
    );
    await town.engine.idle();
    await settle();
    expect(whatsapp.channel.sent.filter(({ text }) => text.includes('vient d’être écrit'))).toHaveLength(1);
    await whatsapp.taps('.yes');
    const linked = await town.db.conversation.groupBy({ by: ['citizenId'], _count: true });
    expect(linked.map(({ _count }) => _count).sort()).toEqual([1, 1, 2]);
  });

  it('is worth nothing after a quarter of an hour, or mistyped', async () => {
    const whatsapp = await new Phone(web, '1@lid').settles();
    const phone = await new Phone(telegram, '501').settles();
    const code = await whatsapp.asksForCode();
    await phone.links('ZZZZ9999', whatsapp);
    town.pass(16 * 60_000);
    await phone.links(code, whatsapp);
    expect(await town.db.citizen.count({ where: { conversations: { some: {} } } })).toBe(2);
  });

  it('keeps what either phone had refused', async () => {
    const whatsapp = await new Phone(web, '1@lid').settles();
    const phone = await new Phone(telegram, '501').settles();
    await phone.says('menu');
    await phone.taps('.my_data');
    await phone.taps('.refuse_abroad');
    await phone.links(await whatsapp.asksForCode(), whatsapp);
    const { citizen } = await town.db.conversation.findFirstOrThrow({ include: { citizen: true } });
    expect(citizen).toMatchObject({ abroad: 'refused', abroadAt: expect.any(Date) });
  });

  it.each([
    ['at one copy of the program', false],
    ['at two copies of it', true],
  ])('makes one person of two who type each other’s code at the same moment, %s', async (_, twoCopies) => {
    const other = twoCopies ? openEngineBeside(town, [telegram, web], 'town 2') : town.engine;
    for (let round = 0; round < 5; round++) {
      const whatsapp = await new Phone(web, `${round}@lid`).settles();
      const phone = await new Phone(telegram, `50${round}`).settles();
      const [a, b] = [await whatsapp.asksForCode(), await phone.asksForCode()];
      await whatsapp.types(b);
      await phone.types(a);
      for (const step of ['typed', 'shown']) {
        const yes = ({ address, name }: Phone, token: string) => ({
          ...{ channel: name, messageId: `${step}-${address}`, address, at: town.now },
          content: { kind: 'option' as const, token },
        });
        await Promise.all([
          town.engine.sink.receive([yes(whatsapp, whatsapp.token('.yes'))]),
          other.sink.receive([yes(phone, phone.token('.yes'))]),
        ]);
        await town.engine.idle();
        await other.idle();
        await settle();
      }
    }
    expect(await town.db.citizen.count({ where: { conversations: { some: {} } } })).toBe(5);
    expect(await town.db.flag.count()).toBe(0);
  });
});

describe('two phones joined by a code', () => {
  const people = async () => {
    const found = await town.db.conversation.findMany({ orderBy: { address: 'asc' } });
    return new Map(found.map(({ address, citizenId }) => [address, citizenId]));
  };
  const ownerOf = async (reference: string) =>
    (await town.db.case.findFirstOrThrow({ where: { reference } })).citizenId;

  it('are nothing to each other before a yes, and the code is worth nothing after a no', async () => {
    const asking = await new Phone(web, '1@lid').settles();
    const victim = await new Phone(telegram, '501').settles();
    const reference = await victim.files('Le lampadaire de la rue est en panne');
    const code = await asking.asksForCode();
    const asked = await victim.types(code);
    expect(asked).toContain('Avez-vous demandé ce code vous-même');
    expect(await asking.says(reference)).not.toContain('Éclairage');
    await victim.taps('.no');
    expect(await victim.types(code)).not.toContain('Avez-vous demandé');
    expect(new Set((await people()).values()).size).toBe(2);
  });

  it('are nothing to each other before a yes on the phone that shows the code, nor after a no there', async () => {
    const asking = await new Phone(web, '1@lid').settles();
    const reference = await asking.files('Le lampadaire de la rue est en panne');
    const thief = await new Phone(telegram, '501').settles();
    const stranger = await new Phone(telegram, '502').settles();
    const code = await asking.asksForCode();
    await thief.types(code);
    expect(await thief.taps('.yes')).toContain('l’autre téléphone');
    expect(await thief.says(reference)).not.toContain('Éclairage');
    await settle();
    expect(asking.last().text).toContain('vient d’être écrit sur un autre');
    const yes = asking.token('.yes');
    await stranger.says({ kind: 'option', token: yes });
    await thief.says({ kind: 'option', token: yes });
    expect(new Set((await people()).values()).size).toBe(3);
    expect(await asking.says('non')).toContain('rien n’a été relié');
    await settle();
    expect(thief.last().text).toContain('a dit non');
    expect(await asking.says({ kind: 'option', token: yes })).toContain('pas juste');
    expect(await thief.types(code)).not.toContain('Avez-vous demandé');
    expect(new Set((await people()).values()).size).toBe(3);
  });

  it('are asked for a quarter of an hour', async () => {
    const asking = await new Phone(web, '1@lid').settles();
    const typing = await new Phone(telegram, '501').settles();
    await typing.types(await asking.asksForCode());
    await typing.taps('.yes');
    await settle();
    town.pass(16 * 60_000);
    expect(await asking.taps('.yes')).toContain('pas juste ou a expiré');
    expect(new Set((await people()).values()).size).toBe(2);
  });

  it.each([
    ['the phone that asked for the code', 0],
    ['the phone that typed it', 1],
  ])('both hear of it, and %s parts them exactly within seven days', async (_, who) => {
    const asking = await new Phone(web, '1@lid').settles();
    const typing = await new Phone(telegram, '501').settles();
    const [before, after] = [await people(), new Map<string, string>()];
    after.set(await typing.files('Le lampadaire de la rue est en panne'), '501');
    after.set(await asking.files('Le lampadaire de la place est en panne', 30.475), '1@lid');
    await asking.says('menu');
    await asking.taps('.my_data');
    await asking.taps('.refuse_abroad');
    await typing.links(await asking.asksForCode(), asking);
    await settle();
    expect(typing.last().text).toContain('vient d’être relié');
    expect(new Set((await people()).values()).size).toBe(1);
    after.set(await typing.files('Il fait noir dans la rue devant l’école', 30.465), '501');
    after.set(await asking.files('Il fait noir sur la place devant la mosquée', 30.48), '1@lid');
    town.pass(6 * 24 * 3_600_000);
    const { id } = await town.db.phoneLink.findFirstOrThrow();
    const [first, second] = who === 0 ? [asking, typing] : [typing, asking];
    expect(await first.says({ kind: 'option', token: `aunlink.${id}.yes` })).toContain('sont séparés');
    await settle();
    expect(second.last().text).toContain('n’est plus relié');
    expect(await people()).toEqual(before);
    for (const [reference, address] of after) expect(await ownerOf(reference)).toBe(before.get(address));
    const abroad = await town.db.citizen.findMany({ select: { id: true, abroad: true } });
    expect(new Map(abroad.map((each) => [each.id, each.abroad]))).toEqual(
      new Map([
        [before.get('1@lid'), 'refused'],
        [before.get('501'), null],
      ]),
    );
    expect(await second.says({ kind: 'option', token: `aunlink.${id}` })).toContain('déjà séparés');
  });

  it('stay one after seven days, and for a stranger who knows the button', async () => {
    const asking = await new Phone(web, '1@lid').settles();
    const typing = await new Phone(telegram, '501').settles();
    const stranger = await new Phone(telegram, '502').settles();
    await typing.links(await asking.asksForCode(), asking);
    const { id } = await town.db.phoneLink.findFirstOrThrow();
    await stranger.says({ kind: 'option', token: `aunlink.${id}.yes` });
    town.pass(7 * 24 * 3_600_000);
    await typing.says({ kind: 'option', token: `aunlink.${id}.yes` });
    expect(new Set((await people()).values()).size).toBe(2);
  });
});

describe('two ids', () => {
  it('are two people while nothing proves otherwise, even with the same telephone number and name', async () => {
    const known = { phone: '+212612345678', name: 'Fatima' };
    await town.hears('1@lid', 'salam', { channel: 'whatsapp-web', ...known });
    await town.hears('501', 'salam', { channel: 'telegram', ...known });
    expect(await town.db.citizen.count()).toBe(2);
  });

  it('keep a telephone number that is told only later, encrypted', async () => {
    await town.hears('1@lid', 'salam', { channel: 'whatsapp-web' });
    await town.hears('1@lid', 'salam', { channel: 'whatsapp-web', phone: '+212612345678' });
    const { id, phone } = await town.db.conversation.findFirstOrThrow();
    expect(town.context.cipher.open(phone ?? '', `Conversation.phone.${id}`)).toBe('+212612345678');
  });

  it('become one when the provider itself says that the person moved there', async () => {
    const phone = await new Phone(web, '1@lid').settles();
    await phone.files('Le lampadaire de la rue est en panne');
    await town.hears('2@lid', 'salam', { channel: 'whatsapp-web' });
    await town.hears('1@lid', { kind: 'moved', newAddress: '2@lid' }, { channel: 'whatsapp-web' });
    expect(await town.db.citizen.count({ where: { conversations: { some: {} } } })).toBe(1);
    expect(await town.db.flag.count()).toBe(0);
    const { citizenId } = await town.db.case.findFirstOrThrow();
    const there = await town.db.conversation.findFirstOrThrow({ where: { address: '2@lid' } });
    expect(there.citizenId).toBe(citizenId);
  });
});

describe('many people at once on several channels', () => {
  it('are each answered on their own phone, about what they themselves said', async () => {
    const channels = { telegram, 'whatsapp-web': web, simulator: town.channel };
    const person = fc.record({
      channel: fc.constantFrom<ChannelName>('telegram', 'whatsapp-web', 'simulator'),
      category: fc.constantFrom('lighting', 'waste', 'roads', 'noise'),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 12, maxLength: 40 }), async (people) => {
        run++;
        const crowd = people.map((each, i) => ({
          ...each,
          // The same address on two channels is two people.
          address: `${run}-${Math.floor(i / 2)}-${each.channel === 'simulator' ? i : ''}`,
          secret: `Il y a un souci numéro ${run}${i}7 devant chez moi`,
          key: `${run}${i}7`,
        }));
        const seen = new Map(crowd.map((each) => [`${each.channel} ${each.address}`, each]));
        const mine = [...seen.values()];
        let count = 0;
        const step = async (content: (each: (typeof mine)[number]) => IncomingContent) => {
          town.pass(5000);
          await Promise.all(
            mine.map((each) =>
              town.engine.sink.receive([
                {
                  ...{ channel: each.channel, address: each.address, at: town.now },
                  ...{
                    messageId: `r${run}-${each.channel}-${each.address}-${count}`,
                    content: content(each),
                  },
                },
              ]),
            ),
          );
          count++;
          await town.engine.idle();
        };
        const tap = (end: (each: (typeof mine)[number]) => string) =>
          step((each) => {
            const sent = channels[each.channel as keyof typeof channels].sent;
            const last = sent.findLast(({ address }) => address === each.address);
            const token = last?.options?.find((option) => option.token.endsWith(`.${end(each)}`))?.token;
            return { kind: 'option', token: token ?? `missing ${end(each)}` };
          });
        await step(() => ({ kind: 'text', text: 'Bonjour' }));
        await tap(() => 'complaint');
        await tap(({ category }) => category);
        await step(({ secret }) => ({ kind: 'text', text: secret }));
        await step((each) => ({
          kind: 'place',
          latitude: 30.44 + (run * 50 + mine.indexOf(each)) / 50_000,
          longitude: -8.877,
        }));
        await tap(() => '_skip');
        for (const { channel, address, key } of mine) {
          const said = channels[channel as keyof typeof channels].sent.filter(
            (message) => message.address === address,
          );
          const all = said.map(({ text }) => text).join('\n');
          expect(all).toContain(`numéro ${key} `);
          const others = mine.filter((other) => other.key !== key && all.includes(`numéro ${other.key} `));
          expect(others).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
  });
});
