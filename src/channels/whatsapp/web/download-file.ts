// Files of citizens: fetched once, patiently, since a phone that is offline uploads its pictures late.
import type { MessageMedia } from 'whatsapp-web.js';
import type { ChannelError, Download, RemoteFile } from '../../channel.ts';
import type { GuardedClient } from './client.ts';
import { type Clock, pause, within } from './clock.ts';
import type { Limits } from './options.ts';
import { rawOf } from './raw-message.ts';

export interface DownloadNeeds {
  /** The client while the channel is ready, else null. */
  client(): GuardedClient | null;
  limits: Limits;
  clock: Clock;
  /** Bytes. */
  most: number;
}

const fail = (error: ChannelError): Download => ({ ok: false, error });

/**
 * Fetches the file of a message. Gone is `refused` with `media_gone`, after the attempts that the limits name;
 * too large is `refused` with `too_large`; anything that another time may help is `retryable`.
 */
export async function download(file: RemoteFile, needs: DownloadNeeds): Promise<Download> {
  if ((file.size ?? 0) > needs.most) return fail({ is: 'refused', code: 'too_large' });
  for (const wait of [...needs.limits.downloads, null]) {
    const client = needs.client();
    if (client === null) return fail({ is: 'retryable', code: 'not_ready' });
    try {
      const media = await within(
        needs.clock,
        needs.limits.download,
        'download',
        fetchOnce(file, client, needs),
      );
      if (media === 'too_large') return fail({ is: 'refused', code: 'too_large' });
      if (media !== undefined) return read(media);
    } catch {
      return fail({ is: 'retryable', code: 'download_failed' });
    }
    if (wait !== null) await pause(needs.clock, wait);
  }
  return fail({ is: 'refused', code: 'media_gone' });
}

async function fetchOnce(
  file: RemoteFile,
  client: GuardedClient,
  { most }: DownloadNeeds,
): Promise<MessageMedia | 'too_large' | undefined> {
  const message = await client.getMessageById(file.ref);
  if (message === null) return undefined;
  if ((rawOf(message).size ?? 0) > most) return 'too_large';
  return message.downloadMedia();
}

function read(media: MessageMedia): Download {
  return {
    ok: true,
    bytes: Buffer.from(media.data, 'base64'),
    mimeType: media.mimetype,
    name: media.filename ?? undefined,
  };
}
