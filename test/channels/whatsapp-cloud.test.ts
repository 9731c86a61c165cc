// The Cloud API keeps the promises of a channel.
import { openCloudProvider } from '../support/whatsapp-cloud/provider.ts';
import { channelPromises } from './promises.ts';

channelPromises('WhatsApp by the Cloud API', () => openCloudProvider(), {
  without: {
    'lets the photos of one album be known as one': 'the Cloud API says nothing of albums',
  },
  // A failure in the words of the API itself was not delivered; only one told by something in between is uncertain.
  // A block has no code of its own: 131026 says it, and half a dozen passing reasons.
  faults: { server_error: 'retryable', blocked: 'undeliverable' },
  deeds: {
    start: { kind: 'start' },
    poll: { kind: 'unknown', type: 'poll' },
    call: { kind: 'call' },
  },
});
