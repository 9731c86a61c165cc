// What stands on a receipt, in words of the two languages of the administration.

import { dayOf, isoOf } from '../../../domain/calendar.ts';
import type { Words } from '../../../words/words.ts';
import type { Both, Paper } from './draw.ts';

/** A receipt that is to be drawn. */
export interface OwedReceipt {
  id: string;
  reference: string;
  citizenId: string;
  createdAt: Date;
  /** Midnight UTC of the last day for the answer. */
  dueOn: Date;
  /** What was asked for; null: it was only spoken. */
  what: string | null;
  urgent: boolean;
  code: string;
  cardTail: string | null;
}

/** Longer requests are cut: the whole stands in the case. */
const MOST_LETTERS = 360;

/** Puts a receipt into words. */
export function paperOf(words: Words, owed: OwedReceipt, publicUrl: string | null): Paper {
  const say = (attribute: string): Both => ({
    ar: sayIn(words, 'ar', attribute),
    fr: sayIn(words, 'fr', attribute),
  });
  return {
    commune: say('commune'),
    title: say('title'),
    law: say('law'),
    reference: owed.reference,
    rows: [
      { name: say('filed'), value: figures(dayOf(owed.createdAt)) },
      { name: say(owed.urgent ? 'due_urgent' : 'due'), value: figures(isoOf(owed.dueOn)) },
      { name: say('card'), value: owed.cardTail === null ? '—' : `••••• ${owed.cardTail}` },
    ],
    asked: { name: say('asked'), words: asked(owed.what) ?? sayIn(words, 'ar', 'spoken') },
    check: say('check'),
    code: owed.code,
    link: publicUrl === null ? owed.code : `${publicUrl}/public/check?code=${owed.code}`,
  };
}

/** All of it in one text, for whoever does not see it. */
export function wordsOfPaper({
  commune,
  title,
  law,
  reference,
  rows,
  asked: said,
  check,
  code,
}: Paper): string {
  const both = ({ ar, fr }: Both) => `${ar} — ${fr}`;
  const lines = rows.map(({ name, value }) => `${both(name)}: ${value}`);
  const all = [
    both(commune),
    both(title),
    both(law),
    reference,
    ...lines,
    `${both(said.name)}: ${said.words}`,
  ];
  return [...all, both(check), code].join('\n');
}

const sayIn = (words: Words, language: string, attribute: string): string =>
  words.say(language, { message: 'console-information-paper', attribute });

/** Read alike in both languages. */
const figures = (iso: string): string => iso.split('-').reverse().join('/');

function asked(what: string | null): string | null {
  if (what === null) return null;
  const line = what.replaceAll(/\s+/gu, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}
