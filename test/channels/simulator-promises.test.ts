// The simulator keeps the promises of a channel.
import { openSimulatorProvider } from '../support/simulator/provider.ts';
import { channelPromises } from './promises.ts';

channelPromises('The simulator', openSimulatorProvider, {
  // No network lies between: a send either finds the channel started or does not.
  faults: {
    reset_before: null,
    reset_after: null,
    hang: null,
    server_error: null,
    html_answer: null,
    blocked: null,
    refused: null,
    retry_after: null,
  },
  deeds: {
    start: { kind: 'start' },
    'start:case-26': { kind: 'start', payload: 'case-26' },
    call: { kind: 'call' },
    poll: { kind: 'unknown', type: 'poll' },
    live: { kind: 'place', live: true },
    block: { kind: 'membership', blocked: true },
    unblock: { kind: 'membership', blocked: false },
  },
});
