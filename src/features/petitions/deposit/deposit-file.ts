// The file that is deposited with the president of the council (organic law 113-14 art. 125; form: decree 2-16-403), and the
// receipt for it: in Arabic, then in French. The copy for everybody names nobody: each support stands there by its code.

import { showsFrench } from '../../../domain/names.ts';
import { receiptOf } from '../../../domain/petition.ts';
import { reasonedAnswerBy } from '../../../domain/petition-clock.ts';
import { pdfOf } from '../../../files/picture-pdf.ts';
import { drawPages, type PageLine } from '../../../files/text-pages.ts';
import { STAFF_LANGUAGES } from '../../../words/languages.ts';
import type { Words } from '../../../words/words.ts';
import type { WholePetition } from '../queries.ts';
import { drawList } from './list-pages.ts';

/** One who supports it, as the list has them. */
export interface Listed {
  /** Null in the copy for everybody. */
  person: { name: string; card: string } | null;
  tie: string;
  code: string;
  /** The sheet and line that was signed; null: given in a chat. */
  signed: { sheet: number; row: number } | null;
}

export interface DepositFile {
  words: Words;
  commune: { nameAr: string; nameFr: string };
  petition: WholePetition;
  /** Whom the petitioners named (art. 122); null: not said, or not for whoever reads this copy. */
  agent: string | null;
  list: readonly Listed[];
}

/** Supporters that are listed: a file that nobody can open is no use; the others are in the table of all. */
export const LISTED_MOST = 2000;
/** So much is drawn in one piece. */
const PIECE = 700;

type Say = (message: string, values?: Record<string, string | number>) => string;

const sayIn =
  (words: Words, language: string): Say =>
  (message, values) =>
    words.say(language, { message: `console-${message}`, values });

/** Draws the file: what is asked for, by whom, and the list. */
export async function printDepositFile(file: DepositFile): Promise<Uint8Array> {
  const { petition } = file;
  const covers = await Promise.all(STAFF_LANGUAGES.map((language) => drawPages(coverOf(file, language))));
  const pages = [...covers.flat(), ...(await drawList(listOf(file)))];
  return pdfOf({ pages, title: `${petition.titleAr} — ${petition.reference}`, language: 'ar-MA', margin: 0 });
}

function coverOf(file: DepositFile, language: string): PageLine[] {
  const { words, petition, agent, list } = file;
  const say = sayIn(words, language);
  const inFrench = showsFrench(language);
  const commune = inFrench ? file.commune.nameFr : file.commune.nameAr;
  const signed = list.filter((each) => each.signed !== null).length;
  const since = petition.openedAt === null ? '—' : words.date(language, petition.openedAt);
  const { supports: count, threshold } = petition;
  const counted = threshold === 0 ? 'deposit-count-association' : 'deposit-count';
  return [
    { kind: 'title', text: say('deposit-title') },
    ...asLines([say('deposit-law'), say('deposit-president', { commune })]),
    ...asLines([`${say('reference')}: ${apart(petition.reference)}`, ...receiptLines(file, language)]),
    ...part(say('deposit-subject'), [inFrench ? petition.titleFr : petition.titleAr]),
    ...part(say('deposit-text'), pieces(inFrench ? petition.textFr : petition.textAr)),
    ...part(say('deposit-agent'), [`${say('deposit-agent-name')}: ${agent ?? '……………………………'}`]),
    ...part(say('deposit-supports'), [
      say(counted, { count, threshold, date: since }),
      say('deposit-by-way', { signed, chat: list.length - signed }),
      say(list.some(({ person }) => person !== null) ? 'deposit-whole' : 'deposit-masked'),
      ...(count > LISTED_MOST ? [say('deposit-cut', { most: LISTED_MOST })] : []),
    ]),
  ];
}

/** A number that is read from left to right among Arabic words as well. */
const apart = (number: string): string => `\u2066${number}\u2069`;

const asLines = (texts: readonly string[]): PageLine[] => texts.map((text) => ({ kind: 'line', text }));

const part = (head: string, texts: readonly string[]): PageLine[] => [
  { kind: 'head', text: head },
  ...asLines(texts),
];

/** A long text in pieces that each fit on a page, cut between words. */
function pieces(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const parts: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = parts.at(-1);
      if (last === undefined || last.length + word.length > PIECE) parts.push(word);
      else parts[parts.length - 1] = `${last} ${word}`;
    }
    return parts.filter((each) => each.trim() !== '');
  });
}

function receiptLines(
  { words, petition }: Pick<DepositFile, 'words' | 'petition'>,
  language: string,
): string[] {
  const { depositedAt, receiptYear, receiptNumber } = petition;
  if (depositedAt === null || receiptYear === null || receiptNumber === null) return [];
  const say = sayIn(words, language);
  return [
    say('receipt-number', { number: receiptOf(receiptYear, receiptNumber) }),
    say('receipt-day', { date: words.date(language, depositedAt) }),
  ];
}

/** The list has one table for both languages; what each cell says is in Arabic. */
function listOf({ words, petition, list }: DepositFile) {
  const [say, french] = [sayIn(words, 'ar'), sayIn(words, 'fr')];
  const isWhole = list.some(({ person }) => person !== null);
  const column = (name: string, share: number) => ({ ar: say(name), fr: french(name), share });
  const people = [column('signing-name', 0.3), column('signing-card', 0.14)];
  const columns = [
    column('signing-number', 0.08),
    ...(isWhole ? people : []),
    column('signing-tie', isWhole ? 0.18 : 0.32),
    column('deposit-way', isWhole ? 0.16 : 0.3),
    column('signing-code', isWhole ? 0.14 : 0.3),
  ];
  const rows = list
    .slice(0, LISTED_MOST)
    .map(({ person, tie, code, signed }, i) => [
      String(i + 1),
      ...(isWhole ? [person?.name ?? '—', person?.card ?? '—'] : []),
      say(`tie-${tie}`),
      signed === null ? say('deposit-chat') : say('paper-elsewhere-paper', signed),
      code,
    ]);
  return { title: `${say('signing')} — ${apart(petition.reference)}`, columns, rows };
}

/** The receipt that is handed over at the deposit; null: it is not deposited yet. */
export async function printReceipt(file: Omit<DepositFile, 'agent' | 'list'>): Promise<Uint8Array | null> {
  const { words, petition } = file;
  const { depositedAt } = petition;
  if (depositedAt === null || receiptLines(file, 'fr').length === 0) return null;
  const lines = STAFF_LANGUAGES.flatMap((language): PageLine[] => {
    const say = sayIn(words, language);
    const inFrench = showsFrench(language);
    const until = words.date(language, reasonedAnswerBy(depositedAt));
    return [
      { kind: 'title', text: say('receipt-title') },
      ...asLines([inFrench ? file.commune.nameFr : file.commune.nameAr, ...receiptLines(file, language)]),
      ...part(`${say('reference')}: ${apart(petition.reference)}`, [
        inFrench ? petition.titleFr : petition.titleAr,
      ]),
      ...asLines([say('receipt-supports', { count: petition.supports }), say('receipt-law', { until })]),
      ...asLines([`${say('deposit-agent-signature')} ……………………………`, `${say('receipt-stamp')} ……………………………`]),
    ];
  });
  const title = `${words.say('ar', { message: 'console-receipt-title' })} — ${petition.reference}`;
  return pdfOf({ pages: await drawPages(lines), title, language: 'ar-MA', margin: 0 });
}
