// Fetches a file that a citizen sent. The address it is fetched from holds the token: it is never told to anybody.
import type { ChannelError, Download, RemoteFile } from '../channel.ts';
import type { Client } from './client.ts';
import { toRepeatableError } from './errors.ts';
import { TransportError } from './transport.ts';

/** Downloads at most `maxBytes`. A download may be repeated, so none of its failures is ambiguous. */
export async function download(client: Client, file: RemoteFile, maxBytes: number): Promise<Download> {
  if (file.size !== undefined && file.size > maxBytes) return failed({ is: 'refused', code: 'file_too_big' });
  try {
    const { file_path: path } = await client.api.getFile(file.ref);
    if (path === undefined) return failed({ is: 'refused', code: 'no_file_path' });
    const { status, body } = await client.fetchFile(path, maxBytes);
    if (status !== 200)
      return failed({ is: status === 404 ? 'refused' : 'retryable', code: `http_${status}` });
    return { ok: true, bytes: body, mimeType: file.mimeType, name: file.name };
  } catch (thrown) {
    const tooBig = thrown instanceof TransportError && thrown.code === 'too_big';
    return failed(tooBig ? { is: 'refused', code: 'file_too_big' } : toRepeatableError(thrown));
  }
}

function failed(error: ChannelError): Download {
  return { ok: false, error };
}
