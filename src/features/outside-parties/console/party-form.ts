// Reads the form of one party: what it is called, what it is handed, in how many days, how it is reached.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import { ArabicName, Name } from '../../../console/name-fields.ts';
import type { Visit } from '../../../console/request.ts';
import { CONTACTS } from '../../../domain/order.ts';
import { phoneIn } from '../../../domain/phone.ts';
import type { PartyPlan } from '../parties.ts';

const MOST_DAYS = 120;

const Fields = z.object({
  nonce: z.uuid(),
  nameAr: ArabicName,
  nameFr: Name,
  contact: z.enum(CONTACTS),
  days: z.coerce.number().int().min(1).max(MOST_DAYS),
  addressee: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text || null),
  phone: z.string().trim().max(40),
  active: z.literal('1').optional(),
});

/** Under this name stands each subject of the form. */
export const subjectField = (id: string): string => `category-${id}`;

/** The party that the form describes, under this id or the one that came with the form; null: the faults say what is wrong. */
export function readPartyForm(visit: Visit, known?: string): PartyPlan | null {
  const read = Fields.safeParse(visit.form);
  findFaults(visit, read.error);
  const typed = visit.form.phone?.trim() ?? '';
  const number = typed === '' ? null : phoneIn(typed);
  if (typed !== '' && number === null) visit.faults.phone = { why: 'wrong' };
  if (!read.success || Object.keys(visit.faults).length > 0) return null;
  const { nonce, active, phone: _, ...fields } = read.data;
  const id = known ?? nonce;
  const phone = number === null ? null : visit.parts.cipher.seal(number, `Party.phone.${id}`);
  const prefix = subjectField('');
  const categoryIds = Object.keys(visit.form)
    .filter((name) => name.startsWith(prefix) && visit.form[name] === '1')
    .map((name) => name.slice(prefix.length));
  return { ...fields, id, phone, categoryIds, active: active === '1' };
}

/** The number of a party; null: none, or of another key. */
export function phoneOf(
  { parts }: Visit,
  { id, phone }: { id: string; phone: string | null },
): string | null {
  try {
    return phone && parts.cipher.open(phone, `Party.phone.${id}`);
  } catch {
    return null;
  }
}
