// What every channel promises when things go wrong: nothing lost, nothing said twice, the reason told.
import { expect } from 'vitest';
import type { ChannelError } from '../../../src/channels/channel.ts';
import type { Fault } from '../../support/provider.ts';
import { as, said } from './stage.ts';
import type { Promise_ } from './suite.ts';

export type FaultName = Extract<Fault, string> | 'retry_after';

/** What each fault means; `null` by a channel: it cannot happen there. */
const MEANINGS: Record<FaultName, ChannelError['is']> = {
  reset_before: 'ambiguous',
  reset_after: 'ambiguous',
  hang: 'ambiguous',
  server_error: 'ambiguous',
  html_answer: 'ambiguous',
  blocked: 'blocked',
  refused: 'refused',
  retry_after: 'retry_after',
};

const FAULTS: FaultName[] = [
  'reset_before',
  'reset_after',
  'hang',
  'server_error',
  'html_answer',
  'blocked',
  'refused',
  'retry_after',
];

const toFault = (name: FaultName): Fault => (name === 'retry_after' ? { retryAfter: 7 } : name);

export function trouble(
  promise: Promise_,
  meanings: Partial<Record<FaultName, ChannelError['is'] | null>> = {},
): void {
  for (const name of FAULTS) {
    const meaning = meanings[name] === undefined ? MEANINGS[name] : meanings[name];
    if (meaning === null) continue;
    promise(`calls ${name} ${meaning}, tries nothing on its own, and goes on`, async (stage) => {
      const person = await stage.someone();
      const before = stage.provider.taken();
      stage.provider.fails(toFault(name));
      const result = await stage.channel.send(said(person, { text: 'واحد' }));
      expect(result).toMatchObject({ ok: false, error: { is: meaning } });
      if (name === 'retry_after') expect(result).toMatchObject({ error: { seconds: 7 } });
      expect(stage.provider.taken() - before).toBe(name === 'reset_after' ? 1 : 0);
      await stage.tells(person, { text: 'جوج' });
      expect(person.seen().at(-1)?.text).toBe('جوج');
    });
  }

  promise('delivers again what the sink refused, until it is taken, losing nothing', async (stage) => {
    const person = stage.provider.person();
    stage.refuses(3);
    const offered = stage.offered();
    const id = await person.says('مهم بزاف');
    expect((await stage.hears(person)).messageId).toBe(id);
    expect(stage.offered() - offered).toBeGreaterThanOrEqual(4);
    await person.says('ومن بعد');
    expect(as('text', await stage.hears(person, 2)).text).toBe('ومن بعد');
  });

  promise('gives a message that is delivered twice the same id', async (stage) => {
    const person = stage.provider.person();
    const id = await person.says('مرة وحدة');
    await stage.hears(person);
    await stage.provider.repeats();
    const again = await stage.hears(person, 2);
    expect(again).toEqual({ ...(await stage.hears(person)), at: again.at });
    expect(again.messageId).toBe(id);
  });

  promise('says that a file cannot be fetched rather than throwing', async ({ channel }) => {
    expect(await channel.download({ ref: 'no-such-file' })).toMatchObject({ ok: false });
  });

  promise('does not fetch a file beyond its limit', async ({ channel }) => {
    const size = channel.capabilities.fileInMax + 1;
    expect(await channel.download({ ref: 'large', size })).toMatchObject({
      ok: false,
      error: { is: 'refused' },
    });
  });
}
