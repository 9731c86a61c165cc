// Reads multipart/form-data as the Bot API does: plain fields are JSON where they can be, files stay bytes.

/** A file as it came up in a form. */
export interface Upload {
  name?: string;
  type?: string;
  bytes: Buffer;
}

export type Form = Record<string, unknown>;

const HEAD_END = Buffer.from('\r\n\r\n');

/** Fields and files of one form; `attach://x` fields are replaced by the file that came as `x`. */
export function readForm(body: Buffer, contentType: string): Form {
  const boundary = /boundary="?([^";]+)"?/iu.exec(contentType)?.[1];
  if (boundary === undefined) return {};
  const form: Form = {};
  for (const part of partsOf(body, Buffer.from(`--${boundary}`))) addPart(form, part);
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string' && value.startsWith('attach://')) form[name] = form[value.slice(9)];
  }
  return form;
}

function* partsOf(body: Buffer, mark: Buffer): Generator<Buffer> {
  let from = body.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length + 2;
    const next = body.indexOf(mark, start);
    if (next < 0) return;
    yield body.subarray(start, next - 2);
    from = next;
  }
}

function addPart(form: Form, part: Buffer): void {
  const end = part.indexOf(HEAD_END);
  if (end < 0) return;
  const head = part.subarray(0, end).toString();
  const bytes = part.subarray(end + HEAD_END.length);
  const name = /[; ]name="?([^"\r\n;]+)"?/iu.exec(head)?.[1];
  if (name === undefined) return;
  const file = /filename="?([^"\r\n;]*)"?/iu.exec(head)?.[1];
  if (file === undefined) form[name] = readField(bytes.toString());
  else
    form[name] = { name: file, type: /content-type: ?([^\r\n]+)/iu.exec(head)?.[1], bytes } satisfies Upload;
}

function readField(text: string): unknown {
  if (!/^(?:[{["\d-]|true$|false$)/u.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes);
}
