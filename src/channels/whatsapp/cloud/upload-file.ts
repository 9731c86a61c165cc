// Puts a file of ours at the provider before it is sent, in the form that WhatsApp will show best.
import type { ChannelError, OutgoingFile } from '../../channel.ts';
import { explain } from './errors.ts';
import type { Graph } from './graph.ts';
import type { Uploaded } from './message-bodies.ts';

const MIB = 1024 * 1024;

/** Meta's page "Media": how heavy a file of a type may be, in whatever form it is sent. */
const BYTES_MAX: [RegExp, number][] = [
  [/^image\//, 5 * MIB],
  [/^(audio|video)\//, 16 * MIB],
];
export const DOCUMENT_BYTES_MAX = 100 * MIB;

/** What is shown as a picture, and what can be played; anything else is a document. */
const PICTURE = /^image\/(jpeg|png)$/;
const PLAYABLE = /^audio\/(aac|amr|mpeg|mp4|ogg)$/;

export type Upload = { ok: true; file: Uploaded } | { ok: false; error: ChannelError };

/**
 * Uploads one file; the id is good for 30 days. A photo or a voice note that cannot be shown as one is a document.
 * Nothing reaches the citizen here, so a call whose outcome is unknown may simply be repeated.
 */
export async function upload(
  graph: Graph,
  phoneId: string,
  file: OutgoingFile,
  limitMs: number,
): Promise<Upload> {
  const bytes = await file.read().catch(() => undefined);
  if (!bytes) return { ok: false, error: { is: 'retryable', code: 'file_unreadable' } };
  const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytesMax = BYTES_MAX.find(([types]) => types.test(type))?.[1] ?? DOCUMENT_BYTES_MAX;
  if (bytes.byteLength > bytesMax) return { ok: false, error: { is: 'refused', code: 'file_too_large' } };
  const as = shownAs(file, type);
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', as === 'document' ? documentType(type) : type);
  form.set('file', new Blob([Buffer.from(bytes)], { type: form.get('type')?.toString() }), file.name);
  const answer = await graph.upload(`${phoneId}/media`, form, limitMs);
  const id = answer.reached && answer.status === 200 ? idOf(answer.body) : undefined;
  if (id !== undefined) {
    return { ok: true, file: { id, as, name: file.name, voice: as === 'audio' && type === 'audio/ogg' } };
  }
  const error = explain(answer);
  return { ok: false, error: error.is === 'ambiguous' ? { is: 'retryable', code: error.code } : error };
}

function shownAs({ media }: OutgoingFile, type: string): Uploaded['as'] {
  if (media === 'photo' && PICTURE.test(type)) return 'image';
  return media === 'voice' && PLAYABLE.test(type) ? 'audio' : 'document';
}

/** The media service knows one kind of text only; the name keeps a calendar file a calendar file. */
const documentType = (type: string): string => (type.startsWith('text/') ? 'text/plain' : type);

function idOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('id' in body)) return undefined;
  return typeof body.id === 'string' ? body.id : undefined;
}
