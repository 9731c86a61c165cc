// The channel as a program of its own, to be ended from outside: prints each state, stops on SIGTERM.
import { openWhatsAppWeb } from '../../../src/channels/whatsapp/web/channel.ts';
import { testBrowser } from './provider.ts';

const [sessionFolder = '', standInPort] = process.argv.slice(2);

const channel = openWhatsAppWeb({
  sessionFolder,
  chromium: testBrowser(),
  standInPort: Number(standInPort),
  holder: { acquire: async () => true, renew: async () => true, release: async () => {} },
});
channel.onChange(({ state }) => console.log(state));
process.once('SIGTERM', () => void channel.stop());
await channel.start({ receive: async () => {}, receipts: async () => {} });
