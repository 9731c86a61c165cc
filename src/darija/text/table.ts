// Looks words up in a file as it lies in memory: a hash table in front of its lines, nothing parsed beforehand.

/** The values of a key, in the order they were written; none if the table has not the key. */
export type Lookup = (key: string) => readonly string[];

const NONE: readonly string[] = [];
const LINE_END = 10;
/** A slot holds where its line begins (plus one, so that zero is empty) and the upper bits of the key's hash. */
const PLACE_BITS = 20;
const PLACES = 1 << PLACE_BITS;

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const slotOf = (hash: number, place: number): number =>
  (((hash >>> PLACE_BITS) << PLACE_BITS) | (place + 1)) >>> 0;

/**
 * Opens a table as `packTable` wrote it. A line is decoded only when its key's hash was met, so that opening costs
 * next to nothing, whatever the size.
 */
export function openTable(bytes: Uint8Array): Lookup {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.indexOf(LINE_END) + 1;
  const slots = file.readUInt32LE(head);
  const first = head + 4;
  const body = first + slots * 4;
  return (key) => {
    const hash = hashOf(key);
    for (let at = hash & (slots - 1); ; at = (at + 1) & (slots - 1)) {
      const slot = file.readUInt32LE(first + at * 4);
      if (slot === 0) return NONE;
      if (slot >>> PLACE_BITS !== hash >>> PLACE_BITS) continue;
      const start = body + (slot & (PLACES - 1)) - 1;
      const line = file.toString('utf8', start, file.indexOf(LINE_END, start));
      if (line.startsWith(key) && line.charAt(key.length) === '\t')
        return line.slice(key.length + 1).split('\t');
    }
  };
}

/**
 * Writes a table from pairs of key and value; neither may hold a tab or a line feed. Values of one key keep their
 * order, each once.
 * @throws RangeError if the lines together are longer than a slot can tell (1 MB).
 */
export function packTable(licence: string, pairs: Iterable<readonly [string, string]>): Uint8Array {
  const values = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const own = values.get(key);
    if (own) own.add(value);
    else values.set(key, new Set([value]));
  }
  let slots = 1;
  while (slots < values.size * 2) slots *= 2;
  const table = new Uint32Array(slots);
  const lines: string[] = [];
  let place = 0;
  for (const key of [...values.keys()].sort()) {
    const line = `${[key, ...(values.get(key) ?? [])].join('\t')}\n`;
    const hash = hashOf(key);
    let at = hash & (slots - 1);
    while (table[at] !== 0) at = (at + 1) & (slots - 1);
    table[at] = slotOf(hash, place);
    lines.push(line);
    place += Buffer.byteLength(line);
  }
  if (place >= PLACES) throw new RangeError(`A table of ${place} bytes is too long`);
  const head = Buffer.alloc(4 + slots * 4);
  head.writeUInt32LE(slots);
  table.forEach((slot, at) => {
    head.writeUInt32LE(slot, 4 + at * 4);
  });
  return Buffer.concat([Buffer.from(`# licence: ${licence}\n`), head, Buffer.from(lines.join(''))]);
}
