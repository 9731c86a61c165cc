// What may become of each kind of sentence after a complaint: right, asked back, or wrong.
import type { Became } from './after.ts';

export type Verdict = 'right' | 'asks' | 'wrong';

const SHOWN = ['status-show.shown', 'status-show.late', 'status-numbers', 'status-sent'];
const KEPT = [
  'status-passed_on',
  'status-passed_on.hurt',
  'status-passed_on.hurry',
  'status-passed_on.not_fixed',
];
const CORRECTED = ['status-corrected', 'status-corrected.now', 'status-corrected.where'];
const GLAD = ['status-passed_on.fixed', 'status-verdict', 'status-mended'];
const NUMBERS = ['emergency-15', 'emergency-19', 'emergency-177', 'asides-emergency_numbers'];

/** Any of these answers is a good one. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  adds: [...KEPT, ...CORRECTED, 'status-passed_on.question'],
  when: SHOWN,
  reminds: [...KEPT, ...SHOWN, 'status-angry', 'status-passed_on.hurry_late'],
  place: CORRECTED,
  corrects: [...CORRECTED, ...KEPT],
  withdraws: ['withdraw-sure', 'withdraw-which'],
  fixed: GLAD,
  not_fixed: KEPT,
  photo: ['status-passed_on.photo', 'status-passed_on.words', 'asides-photo_how', ...CORRECTED],
  who: ['asides-who_comes', 'asides-in_charge', 'asides-complain_where', 'asides-who_joins'],
  number: SHOWN,
  confidence: ['asides-unnamed', 'asides-data'],
  person: ['handover-asked', 'handover-asked.closed', 'asides-callback', 'asides-phone'],
  contact: [...CORRECTED, ...KEPT, 'asides-new_number'],
  scolds: ['status-angry', 'asides-anger', 'status-passed_on.hurry'],
  emergency: NUMBERS,
  confirms: SHOWN,
};
/** Nothing of these may be said gladly, or stand with the complaint. */
const APART = ['new', 'wish', 'thanks', 'when', 'who', 'number', 'confirms', 'person'];
/** What reaches the clerk in plain words, and is answered with less than it might be. */
const ENOUGH = ['fixed', 'place', 'photo', 'confidence', 'contact'];

const isForm = (outcome: string): boolean => /form:(?!withdraw)/u.test(outcome);
const isOf = (name: string, list: readonly string[]): boolean =>
  list.some((one) => name === one || name.startsWith(`${one}.`));

/** How good it is what became of a sentence. */
export function verdictOn({ label, outcome, names }: Became): Verdict {
  const says = (list: readonly string[]) => names.some((name) => list.includes(name));
  const isGlad = says(GLAD);
  if (outcome.includes('withdrawn') || (isGlad && label !== 'fixed')) return 'wrong';
  if (outcome.includes('waiting') && label !== 'person') return 'wrong';
  if (label === 'new') return isForm(outcome) ? 'right' : outcome.includes('asked_back') ? 'asks' : 'wrong';
  if (label === 'emergency') return names.some((name) => isOf(name, NUMBERS)) ? 'right' : 'wrong';
  if (/form:(?:service_)?complaint/u.test(outcome)) return 'wrong';
  if (outcome.includes('asked_back')) return 'asks';
  const isAnswered = label !== 'new' && says(ANSWERS[label] ?? []);
  if (APART.includes(label) && outcome.includes('added') && !isAnswered) return 'wrong';
  if (label === 'wish' || label === 'thanks') return answersKindly(label, names) ? 'right' : 'wrong';
  if (label !== 'withdraws' && outcome.includes('form:')) return 'wrong';
  if (label === 'person' && outcome.includes('waiting')) return 'right';
  if (says(ANSWERS[label] ?? [])) return 'right';
  return ENOUGH.includes(label) && outcome.includes('added') ? 'asks' : 'wrong';
}

const answersKindly = (label: string, names: readonly string[]): boolean =>
  !names.includes('common-not_understood') &&
  (label === 'wish' || names.some((name) => name.startsWith('asides-') || name === 'common-smalltalk'));
