// Reads the form of one association, and the form of what is written to them.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import { ArabicName, Name } from '../../../console/name-fields.ts';
import type { Visit } from '../../../console/request.ts';
import { FIELDS, MESSAGE_KINDS } from '../../../domain/association.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { phoneIn } from '../../../domain/phone.ts';
import type { AssociationPlan } from '../associations.ts';
import type { MessagePlan } from '../messages.ts';

/** The dahir on associations is of 1958 (1-58-376); some are older, and were declared again. */
const FIRST_YEAR = 1900;
const LONGEST_TEXT = 1500;

const Fields = z.object({
  nonce: z.uuid(),
  nameAr: ArabicName,
  nameFr: Name,
  foundedIn: z.coerce.number().int().min(FIRST_YEAR),
  field: z.enum(FIELDS),
  agent: Name,
  phone: z.string().trim().max(40),
  checked: z.literal('1').optional(),
  active: z.literal('1').optional(),
});

/**
 * The association that the form describes; null: the faults say what is wrong.
 *
 * @param known the one that is written anew: the day on which its papers were seen stays
 */
export function readAssociationForm(
  visit: Visit,
  known?: { id: string; checkedOn: Date | null },
): AssociationPlan | null {
  const { form, now, parts, faults } = visit;
  const read = Fields.safeParse(form);
  findFaults(visit, read.error);
  const typed = form.phone?.trim() ?? '';
  const number = typed === '' ? null : phoneIn(typed);
  if (typed !== '' && number === null) faults.phone = { why: 'wrong' };
  const today = dayOf(now);
  if (read.success && read.data.foundedIn > Number(today.slice(0, 4))) faults.foundedIn = { why: 'wrong' };
  if (!read.success || Object.keys(faults).length > 0) return null;
  const { nonce, active, checked, phone: _, agent, ...fields } = read.data;
  const id = known?.id ?? nonce;
  const phone = number === null ? null : parts.cipher.seal(number, `Association.phone.${id}`);
  const checkedOn = checked === '1' ? (known?.checkedOn ?? new Date(today)) : null;
  return {
    ...fields,
    ...{ id, phone, checkedOn, active: active === '1' },
    agent: parts.cipher.seal(agent, `Association.agent.${id}`),
  };
}

/** Who acts for it, or their number, as staff may read it; empty: there is none, or it is of another key. */
export function openedOf(
  { parts }: Visit,
  column: 'agent' | 'phone',
  association: { id: string; agent: string; phone: string | null },
): string {
  const sealed = association[column];
  try {
    return sealed === null ? '' : parts.cipher.open(sealed, `Association.${column}.${association.id}`);
  } catch {
    return '';
  }
}

const Text = z.string().trim().min(3).max(LONGEST_TEXT);
const Message = z.object({
  nonce: z.uuid(),
  kind: z.enum(MESSAGE_KINDS),
  field: z.union([z.enum(FIELDS), z.literal('').transform(() => null)]),
  textAr: Text.refine((text) => /\p{Script=Arabic}/u.test(text), { params: { why: 'arabic' } }),
  textFr: Text,
  answerBy: z.union([z.iso.date(), z.literal('')]),
});

/** What is to be written to associations; null: the faults say what is wrong. An invitation has a day from tomorrow on. */
export function readMessageForm(visit: Visit): MessagePlan | null {
  const read = Message.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success) return null;
  const { nonce: id, answerBy, ...rest } = read.data;
  if (rest.kind === 'news') return { ...rest, id, answerBy: null };
  if (answerBy <= dayOf(visit.now)) {
    visit.faults.answerBy = { why: 'wrong' };
    return null;
  }
  return { ...rest, id, answerBy: new Date(answerBy) };
}
