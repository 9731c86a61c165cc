// Fetches a file that a citizen sent: first where it is, then what it is.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChannelError, Download, RemoteFile } from '../../channel.ts';
import { type Answer, explain } from './errors.ts';
import type { Fetched, Graph } from './graph.ts';

export interface Downloading {
  graph: Graph;
  phoneId: string;
  bytesMax: number;
  askLimitMs: number;
  fileLimitMs: number;
}

const placeSchema = z.object({
  url: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
});

type Place = z.infer<typeof placeSchema>;

/** An id from a webhook is good for 7 days, the address behind it for minutes: so it is asked for each time. */
export async function download(downloading: Downloading, file: RemoteFile): Promise<Download> {
  const { graph, phoneId, bytesMax, askLimitMs, fileLimitMs } = downloading;
  if (!/^[\w-]+$/.test(file.ref)) return { ok: false, error: { is: 'refused', code: 'file_ref' } };
  if ((file.size ?? 0) > bytesMax) return tooLarge();
  const answer = await graph.get(`${file.ref}?phone_number_id=${encodeURIComponent(phoneId)}`, askLimitMs);
  const place = placeOf(answer);
  if (!place) return { ok: false, error: goneOr(explain(answer)) };
  if ((place.file_size ?? 0) > bytesMax) return tooLarge();
  const fetched = await graph.fetchFile(place.url, bytesMax, fileLimitMs);
  if (!fetched.ok) return notFetched(fetched);
  if (!isWhole(fetched.bytes, place)) return { ok: false, error: { is: 'retryable', code: 'file_damaged' } };
  const mimeType = place.mime_type ?? file.mimeType ?? fetched.mimeType;
  return {
    ok: true,
    bytes: fetched.bytes,
    ...(mimeType ? { mimeType } : {}),
    ...(file.name ? { name: file.name } : {}),
  };
}

function placeOf(answer: Answer): Place | undefined {
  if (!answer.reached || answer.status !== 200) return undefined;
  const parsed = placeSchema.safeParse(answer.body);
  return parsed.success ? parsed.data : undefined;
}

const tooLarge = (): Download => ({ ok: false, error: { is: 'refused', code: 'file_too_large' } });

function notFetched(fetched: Fetched & { ok: false }): Download {
  if (fetched.tooLong) return tooLarge();
  const { answer } = fetched;
  // The address ran out between the two steps: the next try gets a new one.
  const expired = answer.reached && (answer.status === 404 || answer.status === 410);
  if (expired) return { ok: false, error: { is: 'retryable', code: `http_${answer.status}` } };
  return { ok: false, error: goneOr(explain(answer)) };
}

/** Reading twice harms nobody; and a file id that no longer exists says nothing about our access. */
function goneOr(error: ChannelError): ChannelError {
  if (error.is === 'ambiguous') return { is: 'retryable', code: error.code };
  if (error.code === '100') return { is: 'refused', code: 'file_gone' };
  return error;
}

/** The hash is written in hexadecimal by one version of the API and in base64 by others. */
function isWhole(bytes: Uint8Array, { sha256 }: Place): boolean {
  if (sha256 === undefined || sha256 === '') return true;
  const hash = createHash('sha256').update(bytes).digest();
  return sha256 === hash.toString('base64') || sha256.toLowerCase() === hash.toString('hex');
}
