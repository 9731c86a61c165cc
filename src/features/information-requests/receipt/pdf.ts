// A picture as a page of paper: a PDF of one page (ISO 32000) that says in words what the picture shows.

/** A4, in points. */
const PAGE = { width: 595, height: 842 };
/** White around the picture, in points. */
const MARGIN = 28;

export interface PageOf {
  /** A JPEG, as it goes into the file. */
  jpeg: Uint8Array;
  width: number;
  height: number;
  title: string;
  /** What the picture says, for whoever does not see it, and its language. */
  words: string;
  language: string;
}

/** Makes the file. */
export function pdfOf({ jpeg, width, height, title, words, language }: PageOf): Uint8Array {
  const scale = Math.min((PAGE.width - 2 * MARGIN) / width, (PAGE.height - 2 * MARGIN) / height);
  const [wide, high] = [width * scale, height * scale].map((points) => points.toFixed(2));
  const left = ((PAGE.width - width * scale) / 2).toFixed(2);
  const bottom = (PAGE.height - MARGIN - height * scale).toFixed(2);
  const drawn = `/Figure <</MCID 0>> BDC q ${wide} 0 0 ${high} ${left} ${bottom} cm /Picture Do Q EMC`;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return written([
    object(
      `/Type /Catalog /Pages 2 0 R /Lang (${language}) /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R`,
    ),
    object('/Type /Pages /Kids [3 0 R] /Count 1'),
    object(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources <</XObject <</Picture 5 0 R>>>> /StructParents 0`,
    ),
    stream('', Buffer.from(drawn)),
    stream(picture, jpeg),
    object('/Type /StructTreeRoot /K 7 0 R /ParentTree <</Nums [0 [7 0 R]]>>'),
    object(`/Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt ${hex(words)}`),
    object(`/Title ${hex(title)}`),
  ]);
}

const object = (entries: string): Buffer => Buffer.from(`<<${entries}>>`);

const stream = (entries: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries} /Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** Words of any script: UTF-16, the higher byte first. */
function hex(words: string): string {
  const units = Buffer.from(`\ufeff${words}`, 'utf16le').swap16();
  return `<${units.toString('hex')}>`;
}

/** The objects by number, the first being the catalogue and the last what the file is called; and where each begins. */
function written(objects: readonly Buffer[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const starts: number[] = [];
  let at = pieces[0]?.length ?? 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.length;
  };
  objects.forEach((each, index) => {
    starts.push(at);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), each, Buffer.from('\nendobj\n')]));
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const count = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${count} /Root 1 0 R /Info ${objects.length} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
