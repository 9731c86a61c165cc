// Appointments that others give than the commune: the caïd and his like, doctors, the social insurance.

import { holdsWord, opensWith, type Reading } from '../phrases.ts';

/** More words tell a story. */
const MOST_WORDS = 14;
/** As sure as it must be that somebody wants an appointment. */
const WANTED = 0.9;

/** Who gives them, in the order in which they are looked for. */
const OFFICES = ['authority', 'health', 'social'] as const;
type Office = (typeof OFFICES)[number];
/** Asked for an appointment there; `office_there`: what goes on about it. */
export type OfOffice = `office_${Office}` | 'office_there';

/** Reads whether an appointment is wanted at an office of this kind. */
const wantsAt =
  (office: Office) =>
  (reading: Reading, text: string): boolean =>
    text.split(/\s+/u).length <= MOST_WORDS &&
    holdsWord(reading, text, 'heard-appointment') &&
    (wantsAppointment(reading, text) || reading.context.darija.act(text).act !== 'tells') &&
    opensWith(reading, text, `heard-office_${office}`, 'anywhere');

/** An appointment is wanted, wherever. */
export function wantsAppointment({ context: { darija } }: Reading, text: string): boolean {
  const { intent, confidence } = darija.route(text);
  return intent === 'appointment' && confidence >= WANTED;
}

export const OTHER_OFFICES = OFFICES.map((office) => ({
  name: `office_${office}` as const,
  says: wantsAt(office),
}));

/** One of them was asked for. */
export const isOfOffice = (name: string): boolean => name.startsWith('office_');
