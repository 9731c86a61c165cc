// Sheets for signatures as the file that is printed.

import type { Settings } from '../../../database/settings.ts';
import { SHEET_ROWS, sheetLink } from '../../../domain/petition-sheet.ts';
import { type PicturePage, pdfOf } from '../../../files/picture-pdf.ts';
import type { Words } from '../../../words/words.ts';
import { drawSheet, drawSheetBase, type InBoth, SHEET, type SheetWords } from './draw-sheet.ts';

export interface Printing {
  words: Words;
  commune: Settings['commune'];
  baseUrl: string;
  petition: { reference: string; titleAr: string; titleFr: string };
  numbers: readonly number[];
}

const COLUMNS = ['number', 'name', 'card', 'tie', 'signature'] as const;

/** Draws the sheets of these numbers, a page each. */
export async function printSheets(printing: Printing): Promise<Uint8Array> {
  const { words, commune, baseUrl, petition, numbers } = printing;
  const { reference } = petition;
  const say = (message: string): InBoth => ({
    ar: words.say('ar', { message: `console-${message}` }),
    fr: words.say('fr', { message: `console-${message}` }),
  });
  const shared: SheetWords = {
    commune: { ar: commune.nameAr, fr: commune.nameFr },
    heading: say('paper-heading'),
    title: { ar: petition.titleAr, fr: petition.titleFr },
    notice: say('paper-notice'),
    columns: COLUMNS.map((column) => say(`paper-column-${column}`)),
    rows: SHEET_ROWS,
  };
  const base = await drawSheetBase(shared);
  const pages: PicturePage[] = [];
  // One after another: a sheet in colours takes as much memory as a film.
  for (const number of numbers) {
    const label = `${reference} · ${number}`;
    const jpeg = await drawSheet(base, { reference, label, link: sheetLink(baseUrl, reference, number) });
    pages.push({ jpeg, width: SHEET.width, height: SHEET.height, words: saidOn(shared, label) });
  }
  return pdfOf({ pages, title: `${petition.titleAr} — ${reference}`, language: 'ar-MA', margin: 0 });
}

const saidOn = ({ commune, heading, title, notice, columns }: SheetWords, label: string): string =>
  [commune, heading, title, notice, ...columns]
    .map(({ ar, fr }) => `${ar} — ${fr}`)
    .concat(label)
    .join('\n');
