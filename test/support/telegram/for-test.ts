// A provider for one test: whatever was opened in it is stopped and closed when the test is over.
import { onTestFinished } from 'vitest';
import { openTelegramProvider, type TelegramProvider, type TelegramProviderOptions } from './provider.ts';

export async function openForTest(options: TelegramProviderOptions = {}): Promise<TelegramProvider> {
  const provider = await openTelegramProvider(options);
  const channels = [provider.channel];
  onTestFinished(async () => {
    await Promise.all(channels.map((channel) => channel.stop()));
    await provider.close();
  });
  return {
    ...provider,
    another(more) {
      const channel = provider.another(more);
      channels.push(channel);
      return channel;
    },
  };
}
