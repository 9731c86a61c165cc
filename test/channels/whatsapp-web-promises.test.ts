// WhatsApp by the web keeps the promises of a channel, in a real browser.
import { openWebProvider } from '../support/whatsapp-web/provider.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';
import { channelPromises, type Differences } from './promises.ts';

const differences: Differences = {
  // WhatsApp tells nobody who blocks: what it says of them, it says of people without WhatsApp, too.
  faults: { html_answer: null, retry_after: null, blocked: 'undeliverable' },
  deeds: {
    call: { kind: 'call' },
    poll: { kind: 'unknown', type: 'poll_creation' },
    live: { kind: 'place', live: true },
    strange: { kind: 'unknown', type: 'multi_vcard' },
    secret: { kind: 'unknown', type: 'undecrypted' },
  },
};

whereChromiumIs(() => {
  channelPromises('WhatsApp by the web', () => openWebProvider(), differences);
});
