// What a letter says by which a complaint is passed on to whoever is in charge: in Arabic, and of the citizen nothing but
// the words.

import { isoOf } from '../../../domain/calendar.ts';
import { withoutEmoji } from '../../../files/text-pages.ts';
import type { Words } from '../../../words/words.ts';
import type { Letter } from './draw.ts';

export interface PassedOn {
  /** The commune, in Arabic. */
  commune: string;
  number: string;
  /** The ISO day that it bears. */
  day: string;
  addressee: string;
  reference: string;
  /** What the complaint is about, in Arabic. */
  subject: string;
  filedOn: Date;
  answerBy: Date;
  quarter: string | null;
  placeText: string | null;
  position: { latitude: number; longitude: number } | null;
  words: string | null;
}

/** The language of the administration. */
const ARABIC = 'ar';

/** Puts it into words. */
export function letterWords(words: Words, of: PassedOn): Letter {
  const say = (attribute: string, values: Record<string, string> = {}) =>
    words.say(ARABIC, { message: 'console-letter', attribute, values: bare(values) });
  const { reference, subject, commune } = of;
  const place = [of.quarter, of.placeText].filter((each) => each !== null).join(' — ');
  const filed = figures(isoOf(of.filedOn));
  return {
    head: [say('kingdom'), say('ministry'), say('province'), commune],
    marks: [say('number', { number: of.number }), say('day', { day: figures(of.day) })],
    to: say('to', { addressee: of.addressee }),
    about: [say('subject', { subject, reference }), say('basis')],
    body: [
      say('greeting'),
      say('received', { day: filed, subject, reference }),
      say('asked', { day: figures(isoOf(of.answerBy)), reference }),
    ],
    told: [
      ...(place === '' ? [] : [say('place', { place })]),
      ...(of.position ? [say('position', { position: written(of.position) })] : []),
      ...(of.words === null ? [] : [say('words', { words: of.words.replaceAll(/\s+/gu, ' ') })]),
    ],
    close: say('close'),
    signed: say('signed'),
  };
}

/** Without the small pictures of a chat: a paper has none. */
const bare = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutEmoji(value)]));

const written = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** Day, month, year, as papers of the administration have them. */
const figures = (iso: string): string => iso.split('-').reverse().join('/');
