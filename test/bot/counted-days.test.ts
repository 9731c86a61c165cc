// Days as people count them, and the words that only sound like a day.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Turn } from '../../src/bot/turn.ts';
import { spansDays } from '../../src/bot/understanding/counted-days.ts';
import { readDay } from '../../src/bot/understanding/read-day.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { comingDay, pastDay } from '../../src/features/cases/day-checks.ts';
import { openWords } from '../../src/words/words.ts';
import { partOf } from '../support/part-of.ts';

/** A Sunday. */
const turn = partOf<Turn>({
  context: {
    darija: openDarija(),
    words: openWords(join(import.meta.dirname, '../../locales')),
    features: { checks: new Map(Object.entries({ past_day: pastDay, coming_day: comingDay })) },
  },
  now: new Date('2026-11-29T10:00:00Z'),
});
const coming = (text: string) => readDay(turn, text, 'coming_day', 25);
const past = (text: string) => readDay(turn, text, 'past_day');

const FRIDAY = '2026-12-04';

it.each(['jem3a', 'nhar jm3a', 'nhar jma3a', 'nhar l jma3a', 'ljem3a', 'نهار الجمعة', 'الجمعة', 'vendredi'])(
  'is Friday: %s',
  (text) => expect(coming(text)).toBe(FRIDAY),
);

it.each([
  'jama3a',
  'ljama3a',
  'l jama3a',
  'dial jma3a',
  'f jma3a',
  'fljama3a',
  'dyal ljama3a',
  'hda jame3',
  'الجماعة',
  'القاعة ديال الجماعة',
  '3afakom bghina salle dial jma3a l wa7ed nadwa',
  'bghina l9a3a dyal ljama3a l ijtima3',
  'lqit tilifoun f jma3a',
])('is the commune or the mosque, and no Friday: %s', (text) => {
  expect(coming(text)).toBeNull();
  expect(past(text)).toBeNull();
});

it.each([
  ['dans deux semaines', '2026-12-13'],
  ['dans une semaine', '2026-12-06'],
  ['dans trois jours', '2026-12-02'],
  ['dans 10 jours', '2026-12-09'],
  ['dans 15 jours svp', '2026-12-14'],
  ['من هنا 3 أيام', '2026-12-02'],
  ['من دابا يومين', '2026-12-01'],
  ['mn hna simana', '2026-12-06'],
  ['mn daba simantayn', '2026-12-13'],
  ['بعد أسبوعين', '2026-12-13'],
  ['le deux janvier', '2027-01-02'],
  ['le 12', '2026-12-12'],
  ['nhar 12', '2026-12-12'],
  ['نهار 15', '2026-12-15'],
  ['le 31', '2026-12-31'],
])('is so many days ahead: %s', (text, day) => expect(coming(text)).toBe(day));

it.each([
  ['il y a deux jours', '2026-11-27'],
  ['hadi 3 iyam', '2026-11-26'],
  ['هادي يومين', '2026-11-27'],
  ['منذ أسبوع', '2026-11-22'],
  ['le 12', '2026-11-12'],
  ['le 31', '2026-10-31'],
])('is so many days back: %s', (text, day) => expect(past(text)).toBe(day));

it.each([
  'deux jours',
  'un jour',
  'le 2',
  '31 février',
  'du 12 au 14',
  'du 12 au 14 décembre',
  'de 12 personnes',
])('names no single day: %s', (text) => expect(coming(text)).toBeNull());

it('knows when several days are named', () => {
  expect(
    ['du 12 au 14 décembre', 'mn 12 7ta 14', 'من 12 حتى 14'].every((text) => spansDays(turn, text)),
  ).toBe(true);
  expect(['le 12 au soir', 'le 12 décembre', '12/12'].some((text) => spansDays(turn, text))).toBe(false);
});
