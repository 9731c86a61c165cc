// The promises of the channel contract, to be kept by every channel against the stand-in of its provider.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelError, IncomingContent } from '../../src/channels/channel.ts';
import type { Provider } from '../support/provider.ts';
import { comingIn } from './promises/coming-in.ts';
import { goingOut } from './promises/going-out.ts';
import { openStage, type Stage } from './promises/stage.ts';
import type { Promise_ } from './promises/suite.ts';
import { type FaultName, trouble } from './promises/trouble.ts';

export interface Differences {
  /** Promises that this provider has no means for, by name, with the reason: they show as skipped. */
  without?: Record<string, string>;
  /** What a fault means here, where it is not the usual; null: it cannot happen. */
  faults?: Partial<Record<FaultName, ChannelError['is'] | null>>;
  /** What people do only here (`Person.does`), and what has to come of it. */
  deeds?: Record<string, Partial<IncomingContent>>;
}

/**
 * Holds a channel to the contract. `open` gives a provider whose channel is not yet started; it is called once for
 * the suite and once more for each promise about starting and stopping, and closed each time.
 */
export function channelPromises(
  name: string,
  open: () => Promise<Provider>,
  differences: Differences = {},
): void {
  const { without = {}, faults, deeds = {} } = differences;

  describe(`${name} keeps the promises of a channel: it`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(open);
    });
    afterAll(async () => {
      await stage?.provider.close();
    });

    const promise: Promise_ = (what, body) => {
      const reason = without[what];
      if (reason !== undefined) it.skip(`${what} (${reason})`);
      else it(what, async ({ skip }) => void (await body(stage, (why) => skip(why))));
    };

    comingIn(promise);
    goingOut(promise);
    trouble(promise, faults);

    for (const [deed, content] of Object.entries(deeds)) {
      promise(`understands that somebody does "${deed}"`, async ({ hears, someone }) => {
        const person = await someone();
        await person.does(deed);
        expect((await hears(person, 2)).content).toMatchObject(content);
      });
    }
  });

  describe(`${name} starts and stops: it`, () => {
    it('is ready once started and stopped once stopped', async () => {
      const { channel, provider } = await openStage(open);
      expect(channel.health().state).toBe('ready');
      await channel.stop();
      expect(channel.health().state).toBe('stopped');
      await provider.close();
    });

    it('waits, when told to stop, for what is being stored', async () => {
      const stage = await openStage(open);
      const release = stage.holds();
      const person = stage.provider.person();
      await person.says('في آخر لحظة');
      await stage.until(() => stage.offered() > 0);
      let stopped = false;
      const stopping = stage.channel.stop().then(() => {
        stopped = true;
      });
      // A send that fails at once gives a stop that does not wait every chance to finish.
      await stage.channel.download({ ref: 'no-such-file' });
      expect(stopped).toBe(false);
      release();
      await stopping;
      expect(stage.from(person)).toHaveLength(1);
      await stage.provider.close();
    });
  });
}
