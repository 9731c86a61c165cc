// Lists of values as PostgreSQL reads them fastest: arrays in its binary format, one buffer each.
// Format: `array_recv` and the `…recv` function of each type in PostgreSQL's source (src/backend/utils/adt).

/** How the values of a type are written. */
interface Writer {
  /** Number of the type in `pg_type`. */
  oid: number;
  /** Writes a value into the sheet from here, and answers where it ends. */
  write(at: number, value: unknown): number;
}

/** JSON that is written already, for whoever needs it more than once. */
export class Json {
  readonly text: string;

  constructor(value: unknown) {
    this.text = toJson(value);
  }
}

/** Milliseconds from 1970 to 2000, where PostgreSQL begins to count. */
const EPOCH_MS = 946_684_800_000;
const DAY_MS = 86_400_000;
/** Before the bytes of each value stands how many they are; this stands for null. */
const NULL_SIZE = -1;
const SIZE_BYTES = 4;
const VERSION_OF_JSONB = 1;
const HEADER_BYTES = 20;
const EMPTY_BYTES = 12;
/** No letter of a string takes more in UTF-8. */
const LETTER_BYTES = 3;
/** Letters of an id before each of its bytes. */
const BYTES_OF_ID = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const HIGHER = 2 ** 32;

/** Every list is written here and then copied, so that nobody needs to know before how long it becomes. */
let sheet = Buffer.allocUnsafe(64 * 1024);

/** Makes room for so many bytes from here. */
function makeRoom(at: number, bytes: number): void {
  if (at + bytes <= sheet.length) return;
  const larger = Buffer.allocUnsafe(2 * (at + bytes));
  sheet.copy(larger, 0, 0, at);
  sheet = larger;
}

const millis = (value: unknown): number =>
  (value instanceof Date ? value : new Date(String(value))).getTime();

function writeLetters(at: number, letters: string): number {
  makeRoom(at, letters.length * LETTER_BYTES);
  return at + sheet.write(letters, at);
}

/** A whole number of eight bytes, within those that a double holds. */
function writeWhole(at: number, value: number): number {
  sheet.writeInt32BE(Math.floor(value / HIGHER), at);
  return sheet.writeUInt32BE(value >>> 0, at + 4);
}

const digitAt = (letters: string, at: number): number => {
  const code = letters.charCodeAt(at);
  return code <= 0x39 ? code & 0xf : (code & 0xf) + 9;
};

function writeId(at: number, id: string): number {
  let end = at;
  for (const place of BYTES_OF_ID) sheet[end++] = (digitAt(id, place) << 4) | digitAt(id, place + 1);
  return end;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  text: { oid: 25, write: (at, value) => writeLetters(at, storable(String(value))) },
  uuid: { oid: 2950, write: (at, value) => writeId(at, String(value)) },
  int4: { oid: 23, write: (at, value) => sheet.writeInt32BE(Number(value), at) },
  int8: {
    oid: 20,
    write: (at, value) =>
      typeof value === 'bigint' ? sheet.writeBigInt64BE(value, at) : writeWhole(at, Number(value)),
  },
  bool: { oid: 16, write: (at, value) => sheet.writeUInt8(value ? 1 : 0, at) },
  float8: { oid: 701, write: (at, value) => sheet.writeDoubleBE(Number(value), at) },
  timestamptz: { oid: 1184, write: (at, value) => writeWhole(at, (millis(value) - EPOCH_MS) * 1000) },
  date: {
    oid: 1082,
    write: (at, value) => sheet.writeInt32BE(Math.floor((millis(value) - EPOCH_MS) / DAY_MS), at),
  },
  jsonb: {
    oid: 3802,
    write: (at, value) =>
      writeLetters(
        sheet.writeUInt8(VERSION_OF_JSONB, at),
        value instanceof Json ? value.text : toJson(value),
      ),
  },
};

/** The type by which values of a column travel: what has no binary form here goes as text, which the server casts. */
export const carrierOf = (type: string): string => (type in WRITERS ? type : 'text');

/** Room for the size of a value, and for any value that is not letters. */
const LEAST_ROOM = SIZE_BYTES + BYTES_OF_ID.length;

/**
 * Values of one type as a parameter `$1::type[]`; undefined is null.
 *
 * @param type as PostgreSQL calls it. Of an array type each value is a list of texts.
 */
export function binaryArray(type: string, values: readonly unknown[]): Buffer {
  const writer = WRITERS[carrierOf(type)];
  if (!writer) throw new Error(`No way to write values of the type ${type}`);
  let hasNull = false;
  let at = HEADER_BYTES;
  for (const value of values) {
    makeRoom(at, LEAST_ROOM);
    const begin = at + SIZE_BYTES;
    const isNull = value === null || value === undefined;
    const one = type.startsWith('_') && Array.isArray(value) ? literal(value) : value;
    const end = isNull ? begin : writer.write(begin, one);
    sheet.writeInt32BE(isNull ? NULL_SIZE : end - begin, at);
    hasNull ||= isNull;
    at = end;
  }
  sheet.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  sheet.writeInt32BE(hasNull ? 1 : 0, 4);
  sheet.writeInt32BE(writer.oid, 8);
  sheet.writeInt32BE(values.length, 12);
  sheet.writeInt32BE(1, 16);
  return Buffer.from(sheet.subarray(0, values.length === 0 ? EMPTY_BYTES : at));
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
