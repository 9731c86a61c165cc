// Reads a posted form, with or without files, within a limit.
import type { IncomingMessage } from 'node:http';
import { cleanAll, TooLarge } from './door.ts';
import type { Upload } from './visit.ts';

/** Five pictures of a good telephone and the words beside them. */
const FORM_MAX = 25 * 1024 * 1024;
const WORDS_MAX = 256 * 1024;

/** What anybody may send who is not signed in. */
export const STRANGERS_MAX = 64 * 1024;

/**
 * Reads the fields and files of a form. Unknown encodings count as an empty form.
 *
 * @throws TooLarge above `most`: 25 MB with files and 256 kB without, unless told otherwise
 */
export async function readForm(
  request: IncomingMessage,
  most?: number,
): Promise<{ fields: Record<string, string>; uploads: Upload[] }> {
  const type = request.headers['content-type'] ?? '';
  const withFiles = type.startsWith('multipart/form-data');
  if (!withFiles && !type.startsWith('application/x-www-form-urlencoded')) return { fields: {}, uploads: [] };
  const bytes = await readBytes(request, most ?? (withFiles ? FORM_MAX : WORDS_MAX));
  const fields: [string, string][] = [];
  const uploads: Upload[] = [];
  for (const [field, value] of await parse(bytes, type)) {
    if (typeof value === 'string') fields.push([field, value]);
    else if (value.size > 0)
      uploads.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields: cleanAll(fields), uploads };
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return new FormData();
  }
}

async function readBytes(request: IncomingMessage, max: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Not destroyed when we stop reading: whoever sent too much still gets an answer on the same connection.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > max) {
      request.resume();
      throw new TooLarge();
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
