// Reads a posted form, with or without files, within a limit.
import type { IncomingMessage } from 'node:http';
import { clean, cleanAll, TooLarge } from './clean-values.ts';
import type { Upload } from './request.ts';

/** Five pictures of a good telephone and the words beside them. */
const FORM_MAX = 25 * 1024 * 1024;
const WORDS_MAX = 256 * 1024;
const WORDS = 'application/x-www-form-urlencoded';

/** What anybody may send who is not signed in; and from a browser in which somebody of the staff once was. */
const STRANGERS_MAX = 8 * 1024;
const KNOWN_MAX = 64 * 1024;

/**
 * Reads a form of somebody who is not signed in: words only, and few of them. More where `isKnown`, since what had been
 * typed when a session ended comes along through sign-in.
 *
 * @throws TooLarge above that
 */
export async function readStrangersForm(
  request: IncomingMessage,
  isKnown: boolean,
): Promise<Record<string, string>> {
  const most = isKnown ? KNOWN_MAX : STRANGERS_MAX;
  if (Number(request.headers['content-length'] ?? 0) > most) {
    // What we do not read has to come in all the same, or a browser never stops sending and never reads.
    request.resume();
    throw new TooLarge();
  }
  const isWords = (request.headers['content-type'] ?? '').startsWith(WORDS);
  return isWords ? (await readForm(request, most)).fields : {};
}

/** Reads a form that was sent when the session had ended; nothing where there is too much of it. */
export async function readLateForm(request: IncomingMessage, isKnown: boolean): Promise<Omit<Form, 'isCut'>> {
  try {
    if (isKnown) return await readForm(request, KNOWN_MAX);
    return { fields: await readStrangersForm(request, false), uploads: [] };
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { fields: {}, uploads: [] };
    throw thrown;
  }
}

export interface Form {
  fields: Record<string, string>;
  uploads: Upload[];
  /** More came than is read: what was typed before the files is here, the files are names only. */
  isCut: boolean;
}

/**
 * Reads the fields and files of a form: at most 25 MB with files and 256 kB without, unless told otherwise. Unknown
 * encodings count as an empty form.
 *
 * @throws TooLarge when more than that came without files
 */
export async function readForm(request: IncomingMessage, most?: number): Promise<Form> {
  const type = request.headers['content-type'] ?? '';
  const withFiles = type.startsWith('multipart/form-data');
  if (!withFiles && !type.startsWith(WORDS)) return { fields: {}, uploads: [], isCut: false };
  const { bytes, isCut } = await readBytes(request, most ?? (withFiles ? FORM_MAX : WORDS_MAX));
  if (isCut && !withFiles) throw new TooLarge();
  const fields: [string, string][] = [];
  const uploads: Upload[] = [];
  for (const [field, value] of await parse(isCut ? closed(bytes, type) : bytes, type)) {
    if (typeof value === 'string') fields.push([field, value]);
    // A browser sends a field in which nothing was chosen as a file without a name.
    else if (value.name !== '')
      uploads.push({ field, name: clean(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields: cleanAll(fields), uploads, isCut };
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return new FormData();
  }
}

/** A form with files that ended too early, ended behind its last whole part. */
function closed(bytes: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  const whole = Buffer.from(bytes);
  const headersEnd = whole.lastIndexOf('\r\n\r\n');
  const lastPart = whole.lastIndexOf(`\r\n--${boundary}\r\n`);
  // In the middle of the headers of a part nothing of it can be read.
  const kept = headersEnd > lastPart ? whole : whole.subarray(0, Math.max(0, lastPart));
  return new Uint8Array(Buffer.concat([kept, Buffer.from(`\r\n--${boundary}--\r\n`)]));
}

async function readBytes(
  request: IncomingMessage,
  max: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isCut: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Not destroyed when we stop reading: whoever sent too much still gets an answer on the same connection.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    pieces.push(piece.subarray(0, max - size));
    size += piece.length;
    if (size > max) break;
  }
  // What we do not read has to come in all the same, or a browser never stops sending and never reads.
  if (size > max) request.resume();
  return { bytes: new Uint8Array(Buffer.concat(pieces)), isCut: size > max };
}
