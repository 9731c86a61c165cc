// What is deleted for everyone, corrected, or answered with a thumb.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BREATH_MS } from '../../src/bot/debounce.ts';
import type { BotMemory } from '../../src/bot/turn.ts';
import type { IncomingContent } from '../../src/channels/channel.ts';
import { WHOLE_THREAD } from '../../src/database/thread-scope.ts';
import { readThread } from '../../src/features/inbox/thread.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const A = '+212600000001';
let count = 0;

/** Says something, and gives the id of the message. */
async function says(content: IncomingContent | string): Promise<string> {
  const messageId = `s${++count}`;
  await town.hears(A, content, { messageId });
  return messageId;
}

const photo = (ref: string): IncomingContent => ({ kind: 'file', media: 'photo', file: { ref } });
const deletes = (of: string) => says({ kind: 'deleted', of });
const edits = (of: string, text: string) => says({ kind: 'edited', of, text });
const reacts = (of: string, emoji: string | null) => says({ kind: 'reaction', of, emoji });

async function memory(): Promise<BotMemory> {
  const found = await town.db.conversation.findFirstOrThrow({ where: { address: A } });
  return found.memory as BotMemory;
}

/** How many messages what is done brings. */
async function brings(deed: () => Promise<unknown>): Promise<number> {
  const before = town.said(A).length;
  await deed();
  return town.said(A).length - before;
}

async function known(): Promise<void> {
  await says('Bonjour, comment allez-vous ?');
  await says('menu');
}

async function complaint(): Promise<{ details: string; place: string; photo: string }> {
  await known();
  await town.taps(A, '.complaint');
  await town.taps(A, '.roads');
  const details = await says('un gros trou au milieu de la route');
  const place = await says('derb laafou');
  return { details, place, photo: await says(photo('p1')) };
}

describe('a message deleted for everyone', () => {
  it('takes its description back, and it is asked for again', async () => {
    const { details } = await complaint();
    expect(await brings(() => deletes(details))).toBe(1);
    expect(town.last(A).text).toContain('Message effacé');
    expect(town.last(A).text).toContain('Racontez le problème');
    const { answers, shown } = await memory();
    expect(answers?.details).toBeUndefined();
    expect(answers?.photo).toMatchObject({ kind: 'files' });
    expect(shown?.step).toBe('details');
    await says('une plaque manque au milieu de la route');
    expect((await memory()).answers?.details).toMatchObject({
      text: 'une plaque manque au milieu de la route',
    });
  });

  it('takes its photo and its place back, and the bytes of the photo go', async () => {
    const { photo: picture, place } = await complaint();
    await deletes(picture);
    expect((await memory()).answers?.photo).toBeUndefined();
    expect(await town.db.attachment.findFirstOrThrow()).toMatchObject({ state: 'erased', ref: null });
    await deletes(place);
    expect((await memory()).answers?.place).toBeUndefined();
    expect(town.last(A).text).toContain('Où est le problème');
  });

  it('takes its part out of what was said in one breath, and nothing else', async () => {
    await known();
    await town.taps(A, '.complaint');
    await town.taps(A, '.roads');
    const parts = ['un gros trou', 'au milieu de la route', 'depuis un mois'];
    const ids: string[] = [];
    for (const text of parts) {
      ids.push(`j${++count}`);
      await town.hears(A, text, { messageId: ids.at(-1) ?? '', waits: undefined });
    }
    town.pass(BREATH_MS);
    await town.engine.tick();
    await deletes(ids[1] ?? '');
    expect((await memory()).answers?.details).toMatchObject({ text: 'un gros trou depuis un mois' });
  });

  it('before it is answered was never said', async () => {
    await known();
    await town.hears(A, 'il y a un gros trou', { messageId: 'h1', waits: undefined });
    await deletes('h1');
    expect(
      await brings(async () => {
        town.pass(BREATH_MS);
        await town.engine.tick();
      }),
    ).toBe(0);
    expect((await memory()).flow).toBeUndefined();
  });

  it('takes all back that was understood of one sentence, the subject too', async () => {
    await known();
    const id = await says('il y a un gros trou dans la route derb laafou');
    expect((await memory()).answers).toMatchObject({ category: { option: 'roads' } });
    await deletes(id);
    expect((await memory()).answers).toEqual({});
    expect(town.last(A).text).toContain('Message effacé');
  });

  it('after filing changes nothing, and it is said how to have it erased', async () => {
    const { details } = await complaint();
    await town.taps(A, '._done');
    await town.taps(A, '.send');
    const filed = await town.db.case.findFirstOrThrow();
    expect(await brings(() => deletes(details))).toBe(1);
    expect(town.last(A).text).toContain(filed.reference);
    expect(town.last(A).text).toContain('mes données');
    expect(await town.db.case.findFirstOrThrow()).toMatchObject({ description: filed.description });
  });

  it('that brought nothing is not answered', async () => {
    await known();
    const hello = await says('bonjour');
    expect(await brings(() => deletes(hello))).toBe(0);
    expect(await brings(() => deletes('never-said'))).toBe(0);
  });

  it('is folded away before staff, words and picture', async () => {
    const { details, photo: picture } = await complaint();
    await deletes(details);
    await deletes(picture);
    const { id } = await town.db.conversation.findFirstOrThrow();
    const { lines } = await readThread(town.db, id, { limit: 50, within: WHOLE_THREAD });
    expect(JSON.stringify(lines)).not.toContain('un gros trou');
    const folded = lines.filter(({ kind, from }) => kind === 'deleted' && from === 'citizen');
    expect(folded).toHaveLength(2);
    expect(folded.every(({ text, file }) => text === null && file === null)).toBe(true);
  });
});

describe('a message corrected', () => {
  it('that says the same is nothing: a preview, a mark of bold', async () => {
    const { details } = await complaint();
    expect(await brings(() => edits(details, 'un gros trou au milieu de la route'))).toBe(0);
    expect(await brings(() => edits(details, '*un gros trou*  au milieu de la route'))).toBe(0);
  });

  it('replaces the answer of the open form, once however often it is told', async () => {
    const { details, place } = await complaint();
    expect(await brings(() => edits(details, 'un petit trou au milieu de la route'))).toBe(1);
    expect(town.last(A).text).toContain('C’est corrigé');
    expect((await memory()).answers?.details).toMatchObject({ text: 'un petit trou au milieu de la route' });
    expect(await brings(() => edits(details, 'un petit trou au milieu de la route'))).toBe(0);
    await edits(place, 'Lastah');
    expect((await memory()).answers?.place).toMatchObject({
      text: 'Lastah',
      quarter: expect.stringMatching(/lastah/),
    });
  });

  it('chooses anew what it had chosen', async () => {
    await known();
    await town.taps(A, '.complaint');
    const id = await says('3');
    expect((await memory()).answers?.category).toMatchObject({ option: 'roads' });
    await edits(id, '2');
    expect((await memory()).answers?.category).toMatchObject({ option: 'waste' });
    expect((await memory()).shown?.step).toBe('details');
  });

  it('after filing reaches those who handle the case', async () => {
    const { details } = await complaint();
    await town.taps(A, '._done');
    await town.taps(A, '.send');
    await edits(details, 'un gros trou au milieu de la rue principale');
    const event = await town.db.caseEvent.findFirstOrThrow({ where: { kind: 'reply' } });
    expect(event.text).toBe('un gros trou au milieu de la rue principale');
    expect(town.last(A).text).toContain((await town.db.case.findFirstOrThrow()).reference);
  });

  it('after filing reaches them by a place as well, and however it was spaced', async () => {
    const { place } = await complaint();
    await edits(place, 'Lastah, derrière  la poste');
    await town.taps(A, '._done');
    await town.taps(A, '.send');
    const said = () => town.db.caseEvent.findMany({ where: { kind: 'reply' }, select: { text: true } });
    await edits(place, 'Lastah, devant la poste');
    expect(await said()).toEqual([{ text: 'Lastah, devant la poste' }]);
  });

  it('that was not understood is said anew', async () => {
    await known();
    const id = await says('xqzt plmk');
    await edits(id, 'il y a un gros trou dans la route');
    expect((await memory()).flow).toBe('complaint');
  });
});

describe('a sign under a message', () => {
  it('is yes under a review, and no where the thumb points down', async () => {
    await complaint();
    await town.taps(A, '._done');
    expect(town.channel.sent.at(-1)?.text).toContain('Nous l’envoyons');
    const review = await newestId();
    expect(await brings(() => reacts(review, null))).toBe(0);
    expect(await brings(() => reacts(review, '😂'))).toBe(0);
    expect(await brings(() => reacts(review, '👎'))).toBe(1);
    expect(await town.db.case.count()).toBe(0);
    await town.taps(A, '._back');
    await reacts(await newestId(), '👍🏽');
    expect(await town.db.case.count()).toBe(1);
    expect(await brings(() => reacts(review, '❤️'))).toBe(0);
    expect(await town.db.case.count()).toBe(1);
  });

  it('under the words of staff is shown to them', async () => {
    await known();
    const { id } = await town.db.conversation.findFirstOrThrow();
    await town.db.outgoingMessage.create({
      data: {
        ...{ id: town.context.newId(), conversationId: id, dedupeKey: 'k', kind: 'staff', text: 'on arrive' },
        ...{ state: 'sent', notBefore: town.now, createdAt: town.now, providerMessageId: 'staff-1' },
      },
    });
    expect(await brings(() => reacts('staff-1', '👍'))).toBe(0);
    const line = async () =>
      (await readThread(town.db, id, { limit: 50, within: WHOLE_THREAD })).lines.find(
        ({ from }) => from === 'staff',
      );
    expect((await line())?.reaction).toBe('👍');
    await reacts('staff-1', null);
    expect((await line())?.reaction).toBeNull();
  });
});

async function newestId(): Promise<string> {
  const { id } = await town.db.outgoingMessage.findFirstOrThrow({ orderBy: { position: 'desc' } });
  return (await town.db.sentAs.findUniqueOrThrow({ where: { id } })).providerMessageId;
}
