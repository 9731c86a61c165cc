// What lies in the envelope that papers before 2007 share with installers: told by the names in its own directory.

const STREAMS: Record<string, string> = {
  WordDocument: 'application/msword',
  Workbook: 'application/vnd.ms-excel',
  Book: 'application/vnd.ms-excel',
  'PowerPoint Document': 'application/vnd.ms-powerpoint',
};

const ENTRY = 128;
const STREAM = 2;
/** Places in the header, as the format has them (MS-CFB 2.2). */
const HEADER = { shift: 30, directory: 48, tables: 76, tablesMost: 109, size: 512 };
/** No paper has more pieces of directory than this; a circle ends here too. */
const PIECES_MOST = 64;

/** The type of the paper; null: it is none. Words inside its streams count for nothing. */
export function readOldOffice(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER.size) return null;
  const shift = file.readUInt16LE(HEADER.shift);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const offsetOf = (piece: number) => (piece + 1) * size;
  let piece = file.readUInt32LE(HEADER.directory);
  for (let seen = 0; seen < PIECES_MOST; seen++) {
    const start = offsetOf(piece);
    if (start + size > file.length) return null;
    for (let at = start; at < start + size; at += ENTRY) {
      const type = STREAMS[streamAt(file, at) ?? ''];
      if (type !== undefined) return type;
    }
    const next = after(file, piece, size);
    if (next === null) return null;
    piece = next;
  }
  return null;
}

/** The name of the stream that an entry of the directory is about; the length counts the zero at its end. */
function streamAt(file: Buffer, at: number): string | null {
  const length = file.readUInt16LE(at + 64);
  if (file[at + 66] !== STREAM || length < 4 || length > 64) return null;
  return file.toString('utf16le', at, at + length - 2);
}

/** The piece that follows another, as the tables of the file say. */
function after(file: Buffer, piece: number, size: number): number | null {
  const each = size / 4;
  const table = Math.floor(piece / each);
  if (table >= HEADER.tablesMost) return null;
  const at = (file.readUInt32LE(HEADER.tables + table * 4) + 1) * size + (piece % each) * 4;
  return at + 4 > file.length ? null : file.readUInt32LE(at);
}
