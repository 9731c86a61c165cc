// Lists of values as PostgreSQL reads them fastest: arrays in its binary format, one buffer each.
// Format: `array_recv` and the `…recv` function of each type in PostgreSQL's source (src/backend/utils/adt).

/** How the values of a type are written. */
interface Writer {
  /** Number of the type in `pg_type`. */
  oid: number;
  /** A value as it is written: letters for types of any length. */
  form?(value: unknown): string;
  /** Bytes of every value, or of this one. */
  size: number | ((letters: string) => number);
  write(into: Buffer, at: number, value: unknown): void;
}

/** Milliseconds from 1970 to 2000, where PostgreSQL begins to count. */
const EPOCH_MS = 946_684_800_000;
const DAY_MS = 86_400_000;
/** Before the bytes of each value stands how many they are; this stands for null. */
const NULL_SIZE = -1;
const VERSION_OF_JSONB = 1;
const HEADER_BYTES = 20;
const EMPTY_BYTES = 12;

const millis = (value: unknown): number =>
  (value instanceof Date ? value : new Date(String(value))).getTime();

const WRITERS: Readonly<Record<string, Writer>> = {
  text: {
    oid: 25,
    form: (value) => storable(String(value)),
    size: (letters) => Buffer.byteLength(letters),
    write: (into, at, letters) => void into.write(letters as string, at),
  },
  uuid: {
    oid: 2950,
    size: 16,
    write: (into, at, value) => void into.write(String(value).replaceAll('-', ''), at, 'hex'),
  },
  int4: { oid: 23, size: 4, write: (into, at, value) => void into.writeInt32BE(Number(value), at) },
  int8: {
    oid: 20,
    size: 8,
    write: (into, at, value) => void into.writeBigInt64BE(BigInt(value as number | bigint), at),
  },
  bool: { oid: 16, size: 1, write: (into, at, value) => void into.writeUInt8(value ? 1 : 0, at) },
  float8: { oid: 701, size: 8, write: (into, at, value) => void into.writeDoubleBE(Number(value), at) },
  timestamptz: {
    oid: 1184,
    size: 8,
    write: (into, at, value) => void into.writeBigInt64BE(BigInt(millis(value) - EPOCH_MS) * 1000n, at),
  },
  date: {
    oid: 1082,
    size: 4,
    write: (into, at, value) => void into.writeInt32BE(Math.floor((millis(value) - EPOCH_MS) / DAY_MS), at),
  },
  jsonb: {
    oid: 3802,
    form: toJson,
    size: (letters) => 1 + Buffer.byteLength(letters),
    write(into, at, letters) {
      into.writeUInt8(VERSION_OF_JSONB, at);
      into.write(letters as string, at + 1);
    },
  },
};

/** The type by which values of a column travel: what has no binary form here goes as text, which the server casts. */
export const carrierOf = (type: string): string => (type in WRITERS ? type : 'text');

/**
 * Values of one type as a parameter `$1::type[]`; undefined is null.
 *
 * @param type as PostgreSQL calls it. Of an array type each value is a list of texts.
 */
export function binaryArray(type: string, values: readonly unknown[]): Buffer {
  const writer = WRITERS[carrierOf(type)];
  if (!writer) throw new Error(`No way to write values of the type ${type}`);
  const { oid, form, size: sizeOf, write } = writer;
  const forms = values.map((value) => {
    if (value === null || value === undefined) return null;
    const one = Array.isArray(value) && type.startsWith('_') ? literal(value) : value;
    return form ? form(one) : one;
  });
  const sizes = forms.map((one) => {
    if (one === null) return NULL_SIZE;
    return typeof sizeOf === 'number' ? sizeOf : sizeOf(one as string);
  });
  const size = sizes.reduce((sum, each) => sum + 4 + Math.max(each, 0), HEADER_BYTES);
  const into = Buffer.allocUnsafe(values.length === 0 ? EMPTY_BYTES : size);
  into.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  into.writeInt32BE(sizes.includes(NULL_SIZE) ? 1 : 0, 4);
  into.writeInt32BE(oid, 8);
  if (values.length === 0) return into;
  into.writeInt32BE(values.length, 12);
  into.writeInt32BE(1, 16);
  let at = HEADER_BYTES;
  for (const [i, bytes] of sizes.entries()) {
    into.writeInt32BE(bytes, at);
    at += 4;
    if (bytes === NULL_SIZE) continue;
    write(into, at, forms[i]);
    at += bytes;
  }
  return into;
}

/** A list of texts as PostgreSQL reads it from a text. */
const literal = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`).join()}}`;

/** Letters that PostgreSQL takes: no zero characters, no halves of surrogate pairs, whatever a provider sent. */
const storable = (letters: string): string => letters.replaceAll('\u0000', '').toWellFormed();

/** The same as JSON. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Both appear only as escapes, which are rare: the second look is seldom needed.
  if (!json.includes('\\u')) return json;
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? storable(each) : each));
}
