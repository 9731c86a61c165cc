// Pictures as pages of paper: a PDF (ISO 32000) that says in words what each picture shows.

/** Sizes of paper, in points. */
const PAPER = { A4: { width: 595, height: 842 }, A6: { width: 298, height: 420 } };
/** White around the picture, in points. */
const MARGIN = 28;

export interface PicturePage {
  /** A JPEG, as it goes into the file. */
  jpeg: Uint8Array;
  width: number;
  height: number;
  /** What the picture says, for whoever does not see it. */
  words: string;
}

export interface PagesOf {
  pages: readonly PicturePage[];
  title: string;
  /** Of the words. */
  language: string;
  /** White around each picture, in points. */
  margin?: number;
  /** A4 where nothing is said. */
  paper?: keyof typeof PAPER;
}

/** Objects of the file that stand before those of the pages, and objects of one page. */
const HEAD = 2;
const EACH = 3;

/** Makes the file: a page for each picture. */
export function pdfOf({ pages, title, language, margin = MARGIN, paper = 'A4' }: PagesOf): Uint8Array {
  const pageAt = (i: number) => HEAD + 1 + EACH * i;
  const root = pageAt(pages.length);
  const figureAt = (i: number) => root + 1 + i;
  const kids = pages.map((_, i) => `${pageAt(i)} 0 R`).join(' ');
  const figures = pages.map((_, i) => `${figureAt(i)} 0 R`);
  const parents = figures.map((figure, i) => `${i} [${figure}]`).join(' ');
  return written([
    object(
      `/Type /Catalog /Pages 2 0 R /Lang (${language}) /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R`,
    ),
    object(`/Type /Pages /Kids [${kids}] /Count ${pages.length}`),
    ...pages.flatMap((page, i) => pageObjects(page, { i, at: pageAt(i), margin, sheet: PAPER[paper] })),
    object(`/Type /StructTreeRoot /K [${figures.join(' ')}] /ParentTree <</Nums [${parents}]>>`),
    ...pages.map(({ words }, i) =>
      object(`/Type /StructElem /S /Figure /P ${root} 0 R /Pg ${pageAt(i)} 0 R /K 0 /Alt ${hex(words)}`),
    ),
    object(`/Title ${hex(title)}`),
  ]);
}

function pageObjects(
  { jpeg, width, height }: PicturePage,
  {
    i,
    at,
    margin,
    sheet,
  }: { i: number; at: number; margin: number; sheet: { width: number; height: number } },
): Buffer[] {
  const scale = Math.min((sheet.width - 2 * margin) / width, (sheet.height - 2 * margin) / height);
  const [wide, high] = [width * scale, height * scale].map((points) => points.toFixed(2));
  const left = ((sheet.width - width * scale) / 2).toFixed(2);
  const bottom = (sheet.height - margin - height * scale).toFixed(2);
  const drawn = `/Figure <</MCID 0>> BDC q ${wide} 0 0 ${high} ${left} ${bottom} cm /Picture Do Q EMC`;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return [
    object(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Contents ${at + 1} 0 R /Resources <</XObject <</Picture ${at + 2} 0 R>>>> /StructParents ${i}`,
    ),
    stream('', Buffer.from(drawn)),
    stream(picture, jpeg),
  ];
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
