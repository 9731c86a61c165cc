// A paper card as a file that is printed: its words, and its picture on a page of A6.
import sharp from 'sharp';
import type { Settings } from '../../../database/settings.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { groupsOf } from '../../../domain/card-code.ts';
import { type Subject, subjectMessage } from '../../../domain/case.ts';
import { type ChatWays, chatLinks } from '../../../domain/chat-links.ts';
import { pdfOf } from '../../../files/picture-pdf.ts';
import { stripIsolates, type Words } from '../../../words/words.ts';
import { CARD, drawCard, type OnBoth, type PaperCard } from './draw.ts';

/** A card that is to be printed. */
export interface MadeCard {
  code: string;
  expiresAt: Date;
  of: Subject & { reference: string };
}

/** Without marks of direction and small pictures, which the letters of the card do not have. */
const drawn = (said: string): string =>
  stripIsolates(said)
    .replaceAll(/\p{Extended_Pictographic}\u{fe0f}?/gu, '')
    .trim();

/** Puts it into words. */
export function cardWords(
  words: Words,
  commune: Settings['commune'],
  { code, expiresAt, of }: MadeCard,
  ways: ChatWays,
): PaperCard {
  const both = (message: string, attribute?: string, values = {}): OnBoth => ({
    ar: drawn(words.say('ar', { message, attribute, values })),
    fr: drawn(words.say('fr', { message, attribute, values })),
  });
  const squares = chatLinks(ways, `card_${code}`);
  const until = dayOf(expiresAt).split('-').reverse().join('/');
  return {
    commune: { ar: commune.nameAr, fr: commune.nameFr },
    title: both('console-desk-card', 'title'),
    reference: of.reference,
    subject: both(subjectMessage(of)),
    how: both('console-desk-card', squares.length > 0 ? 'how' : 'how_here'),
    code: groupsOf(code),
    once: both('console-desk-card', 'once', { until }),
    ways: squares,
    phone: commune.phone,
  };
}

/** The file of one page, at its own size. */
export async function printCard(card: PaperCard): Promise<Uint8Array> {
  const jpeg = await sharp(await drawCard(card))
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const both = ({ ar, fr }: OnBoth) => `${ar} — ${fr}`;
  const words = [
    ...[both(card.commune), both(card.title), card.reference, both(card.subject), both(card.how)],
    ...[card.code, both(card.once)],
  ].join('\n');
  const title = `${card.title.fr} ${card.reference}`;
  return pdfOf({ pages: [{ jpeg, ...CARD, words }], title, language: 'ar-MA', margin: 0, paper: 'A6' });
}
