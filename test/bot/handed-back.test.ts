// After staff hand back, the question that was open is asked again: once, and by whichever copy comes first.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, handBack } from '../../src/features/inbox/changes.ts';
import { openEngineBeside } from '../support/engines.ts';
import { openFlags } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
  await town.db.staff.create({ data: { id: 's1', name: 'Khadija', email: 'k@example.org' } });
  await town.hears('1', 'salam');
});
afterEach(() => town.close());

async function backAndForth(): Promise<void> {
  const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
  const by = { staffId: 's1', scope: 'all' as const, at: town.now };
  expect(await claim(town.db, { conversationId, greeting: 'hello' }, by)).toEqual({ is: 'done' });
  expect(await handBack(town.db, { conversationId, nonce: 'n', words: 'back' }, by)).toEqual({ is: 'done' });
}

const RESUMED = () => town.context.words.say('ary', { message: 'handover-resumed' });
const resumed = () => town.said('1').filter(({ text }) => text.startsWith(RESUMED())).length;

it('two copies of the program at the same moment ask it once, and the answer counts', async () => {
  await town.hears('1', 'البولة ديال الضو محروقة هادي شهر');
  const { lastHeardAt } = await town.db.conversation.findFirstOrThrow();
  const beside = openEngineBeside(town, [town.channel], 'beside');
  await backAndForth();
  town.pass(120_000);
  await Promise.all([town.engine.tick(), beside.tick()]);
  await Promise.all([town.engine.idle(), beside.idle()]);
  await town.engine.tick();
  await town.engine.idle();
  expect(resumed()).toBe(1);
  // Nobody has written.
  expect((await town.db.conversation.findFirstOrThrow()).lastHeardAt).toEqual(lastHeardAt);
  await town.hears('1', 'حدا الجامع فحي لسطاح');
  expect(town.last('1').options?.map(({ token }) => token.split('.')[1])).toEqual(['_skip']);
  await beside.close();
});

it('nothing is asked where nothing was open', async () => {
  await backAndForth();
  await town.engine.tick();
  await town.engine.idle();
  expect(resumed()).toBe(0);
  expect(town.last('1').text).toBe('back');
});

describe('what the inside tells and no turn can see to', () => {
  const refuse = async (condition: string) => {
    await town.db.$executeRawUnsafe(`create function moody() returns trigger language plpgsql as $$
      begin
        if ${condition} then raise exception 'not in the mood'; end if;
        return new;
      end $$`);
    await town.db.$executeRawUnsafe(
      'create trigger moody before update on "Conversation" for each row execute function moody()',
    );
  };
  const ticks = async () => {
    await town.engine.tick();
    await town.engine.idle();
  };

  it.each([
    ['', `old."mode" = 'returning' and new."mode" = 'bot'`],
    [', even where that fails', `old."mode" = 'returning'`],
  ])('is flagged once, is nobody’s message, and is done when it can be%s', async (_, condition) => {
    await town.hears('1', 'البولة ديال الضو محروقة هادي شهر');
    await backAndForth();
    const before = await town.db.incomingMessage.count();
    await refuse(condition);
    const { length } = town.said('1');
    for (let i = 0; i < 3; i++) await ticks();
    expect(await openFlags(town.db)).toEqual(['turn_failed']);
    expect(await town.db.incomingMessage.count()).toBe(before);
    // Nobody wrote: nothing is to be apologised for.
    expect(
      town
        .said('1')
        .slice(length)
        .map(({ text }) => text),
    ).toEqual(['back']);
    await town.db.$executeRawUnsafe('drop trigger moody on "Conversation"');
    await ticks();
    expect(resumed()).toBe(1);
  });
});
