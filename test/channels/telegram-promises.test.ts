// Telegram keeps the promises of a channel, by long polling and by webhook.
import { openTelegramProvider } from '../support/telegram/provider.ts';
import { channelPromises, type Differences } from './promises.ts';

const differences: Differences = {
  deeds: {
    'start:case-26': { kind: 'start', payload: 'case-26' },
    start: { kind: 'start' },
    poll: { kind: 'unknown', type: 'poll' },
    live: { kind: 'place', live: true },
    block: { kind: 'membership', blocked: true },
    unblock: { kind: 'membership', blocked: false },
  },
};

channelPromises('Telegram by long polling', () => openTelegramProvider(), differences);
channelPromises('Telegram by webhook', () => openTelegramProvider({ webhook: true }), differences);
