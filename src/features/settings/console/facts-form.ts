// Reads the form of the facts of the commune: what people ring, open and count on is looked at before it is kept.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import { ArabicName, Name } from '../../../console/name-fields.ts';
import type { Visit } from '../../../console/request.ts';
import { Settings, UNREGISTERED } from '../../../database/settings.ts';
import { MONTHLY_CAP } from '../../../database/translations.ts';
import { latinDigits } from '../../../domain/digits.ts';
import { SILENT_DAYS } from '../../../domain/silence.ts';

/** Rows of the form for months of fasting: the known ones and room for the next. */
export const RAMADANS = 6;
/** The moon makes it 29 or 30 days. */
const RAMADAN_MOST_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** From the smallest commune of the country to well above its largest. */
const PEOPLE = { least: 100, most: 5_000_000 };

const Phone = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine(isMoroccan, { params: { why: 'phone' } });
const Site = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine(isSite, { params: { why: 'site' } });
const Population = z
  .string()
  .trim()
  .min(1)
  .transform((text) => latinDigits(text).replaceAll(/[\s.,\u00a0\u202f]/g, ''))
  .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= PEOPLE.least && Number(text) <= PEOPLE.most, {
    params: { why: 'population' },
  })
  .transform(Number);
const Facts = z.object({
  nameAr: ArabicName,
  nameFr: Name,
  phone: Phone,
  chatPhone: z
    .string()
    .trim()
    .max(30)
    .default('')
    .refine((typed) => typed === '' || isMoroccan(typed), { params: { why: 'phone' } }),
  site: Site,
  addressAr: z.string().trim().max(200),
  addressFr: z.string().trim().max(200),
  president: z.string().trim().max(120),
  cndp: z
    .string()
    .trim()
    .max(60)
    .transform((typed) => (typed === '' ? UNREGISTERED : typed)),
  population: Population,
  silentDays: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(SILENT_DAYS.least).max(SILENT_DAYS.most)),
  translationCap: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(100_000_000)),
});

/** Inside the country or from abroad, or a short number of four digits such as 3737. */
function isMoroccan(typed: string): boolean {
  const number = latinDigits(typed).replaceAll(/[\s().-]/g, '');
  return /^(?:(?:0|\+212|00212)[5-8]\d{8}|[1-9]\d{3})$/.test(number);
}

/** With a top-level domain, in Arabic letters too. */
const DOMAIN = /^(?:[a-z0-9-]{1,63}\.)+(?:xn--[a-z0-9-]+|[a-z]{2,})$/;

/** The name of a machine of the web, with a path or not: what a telephone makes a link of. */
function isSite(typed: string): boolean {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/[\s@]/.test(typed) || !URL.canParse(address)) return false;
  return DOMAIN.test(new URL(address).hostname);
}

/** The settings that the form describes; null when something is wrong with it, as the faults of the visit then say. */
export function readFacts(visit: Visit): Settings | null {
  const read = Facts.safeParse(visit.form);
  findFaults(visit, read.error);
  const ramadan = readRamadans(visit);
  if (!read.success || ramadan === null) return null;
  const { population, silentDays, translationCap, ...commune } = read.data;
  return { commune, population, ramadan, silentDays, [MONTHLY_CAP]: translationCap };
}

/** What stood on the page when it was drawn. */
export function readSeen(text: string | undefined): Settings | null {
  try {
    return Settings.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

interface Month {
  /** Its row in the form. */
  n: number;
  from: string;
  to: string;
}

/** The months that were filled in, in order; null when one of them cannot be, as the faults then say of which day. */
function readRamadans({ form, faults }: Visit): Settings['ramadan'] | null {
  const months = Array.from({ length: RAMADANS }, (_, n) => ({
    ...{ n, from: form[`from${n}`] ?? '', to: form[`to${n}`] ?? '' },
  }))
    .filter(({ from, to }) => from !== '' || to !== '')
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const wrong = months.map((month, i) => faultOf(month, months[i - 1])).filter((fault) => fault !== null);
  for (const { field, why } of wrong) faults[field] ??= { why };
  return wrong.length > 0 ? null : months.map(({ from, to }) => ({ from, to }));
}

function faultOf({ n, from, to }: Month, before: Month | undefined): { field: string; why: string } | null {
  if (!isDay(from)) return { field: `from${n}`, why: from === '' ? 'first-day' : 'no-day' };
  if (!isDay(to)) return { field: `to${n}`, why: to === '' ? 'last-day' : 'no-day' };
  if (to < from) return { field: `to${n}`, why: 'ends-before' };
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days > RAMADAN_MOST_DAYS) return { field: `to${n}`, why: 'month-long' };
  return before && from <= before.to ? { field: `from${n}`, why: 'months-overlap' } : null;
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
