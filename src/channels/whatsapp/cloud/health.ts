// How the channel is: learnt from every answer of the API and every notice about the account.

import type { Log } from '../../../log.ts';
import type { ChannelError, ChannelHealth, ChannelState } from '../../channel.ts';

/** An answer of the API comes before a message has gone anywhere; a receipt or a notice comes after. */
export type Source = 'answer' | 'receipt';

export interface Health {
  read(): ChannelHealth;
  become(state: ChannelState, detail?: string): void;
  /** Something went well. */
  well(source: Source): void;
  /** An error came up; only those that concern more than one message change the state. */
  ill(error: ChannelError, source: Source): void;
}

/** What a person must look at before anything else can go out. */
const ALARMING: ReadonlySet<ChannelError['is']> = new Set(['credentials', 'restricted', 'down']);

/** Complaints about spam: the number is on its way to being restricted. */
const SPAM = '131048';

/** Failures that say that the API cannot be reached, not that it refused. */
const UNREACHABLE = /^(E[A-Z_]+|UND_ERR_\w+|timeout)$/;

/**
 * An account in trouble may still have every message accepted, and lose them all afterwards: what a receipt told only
 * a good receipt takes back.
 */
export function openHealth(now: () => number, log: Log): Health {
  let health: ChannelHealth = { state: 'starting', since: new Date(now()) };
  let toldBy: Source = 'answer';

  function become(state: ChannelState, detail?: string): void {
    if (health.state === state && health.detail === detail) return;
    const since = health.state === state ? health.since : new Date(now());
    health = { state, since, ...(detail ? { detail } : {}) };
    const fields = { state, ...(detail ? { detail } : {}) };
    if (state === 'degraded') log.error(fields, 'the WhatsApp channel is in trouble');
    else log.info(fields, 'the WhatsApp channel changed its state');
  }

  return {
    read: () => health,
    become,
    well(source) {
      if (health.state === 'stopped') return;
      if (health.state === 'degraded' && toldBy === 'receipt' && source === 'answer') return;
      become('ready');
    },
    ill(error, source) {
      if (health.state === 'stopped') return;
      const alarming = ALARMING.has(error.is) || error.code === SPAM || UNREACHABLE.test(error.code);
      if (!alarming && health.state !== 'starting') return;
      if (health.state !== 'degraded' || source === 'receipt') toldBy = source;
      become('degraded', `${error.is}: ${error.code}`);
    },
  };
}
