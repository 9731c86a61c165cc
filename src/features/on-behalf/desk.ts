// What staff do for somebody who stands at the desk: file for them, note their yes, print their card. Each change is one
// transaction: rows, timeline, audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import type { Cipher } from '../../database/encryption/cipher.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import { inScope } from '../../database/scope.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { addWorkingDays, dayOf, type Holidays } from '../../domain/calendar.ts';
import { CARD_DAYS } from '../../domain/card-code.ts';
import type { Subject } from '../../domain/case.ts';
import { PROBLEM } from '../../domain/intent.ts';
import { countedOn } from '../../domain/promise.ts';

/** What somebody told at the desk. `id` comes with the form: sent twice, filed once. */
export interface DeskFiling {
  id: string;
  language: string;
  /** Who they are, as far as they said. */
  name: string | null;
  category: { id: string; departmentId: string; targetDays: number };
  details: string;
  quarterId: string | null;
  placeText: string | null;
  flowHash: string;
}

/** Files a complaint for somebody without a phone: a person of whom there is nothing but this. */
export async function fileAtDesk(
  { db, cipher, holidays }: { db: Database; cipher: Pick<Cipher, 'seal'>; holidays: Holidays },
  filing: DeskFiling,
  by: Actor,
): Promise<void> {
  const { id, language, name, category, details, quarterId, placeText, flowHash } = filing;
  const [citizenId, profileId] = [uuidv7(), uuidv7()];
  const { at, staffId } = by;
  await onceOnly(
    () =>
      db.$transaction(async (tx) => {
        const reference = await nextReference(tx, at);
        const sealed = name === null ? null : cipher.seal(name, `Profile.name.${profileId}`);
        await tx.citizen.create({ data: { id: citizenId, language, createdAt: at } });
        const who = { id: profileId, citizenId, kin: 'self', name: sealed, createdAt: at };
        await tx.profile.create({ data: { ...who, consent: 'desk', consentAt: at } });
        await tx.case.create({
          data: {
            ...{ id, reference, flow: COMPLAINT, kind: PROBLEM },
            ...{ status: 'received', categoryId: category.id, departmentId: category.departmentId },
            ...{ citizenId, profileId, language, description: details, quarterId, placeText, flowHash },
            dueOn: addWorkingDays(at, category.targetDays, holidays).day,
            ...{ createdAt: at, updatedAt: at, toldAt: at, ...countedOn(at, category.targetDays) },
          },
        });
        await tx.caseEvent.create({
          data: { id: uuidv7(), caseId: id, at, kind: 'filed', status: 'received', visible: true, staffId },
        });
        await recordDeed(tx, { ...by, action: 'desk.file', subject: 'case', subjectId: id });
      }),
    undefined,
  );
}

/** Notes that they said yes at the desk, for whom somebody else wrote. */
export function agreeAtDesk(db: Database, caseId: string, by: Actor): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    const found = await tx.case.findFirst({
      where: { ...inScope(by.scope), id: caseId },
      select: { profileId: true, profile: { select: { consent: true } } },
    });
    if (found === null) return { is: 'missing' };
    // Whoever sent it themselves needs nobody's yes.
    if (found.profileId === null || found.profile?.consent != null) return { is: 'done' };
    const { at, staffId } = by;
    await tx.profile.update({ where: { id: found.profileId }, data: { consent: 'desk', consentAt: at } });
    await tx.caseEvent.create({
      data: { id: uuidv7(), caseId, at, kind: 'consented', visible: false, staffId },
    });
    await recordDeed(tx, { ...by, action: 'desk.agree', subject: 'case', subjectId: caseId });
    return { is: 'done' };
  });
}

/**
 * Takes away the digits that keep what is theirs, for whoever stands at the desk and has forgotten them. Staff never learn
 * them: there is nothing but their hash, and new ones are set on the phone.
 */
export function forgetDigits(db: Database, caseId: string, by: Actor): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    const found = await tx.case.findFirst({
      where: { ...inScope(by.scope), id: caseId },
      select: { profileId: true },
    });
    if (found === null) return { is: 'missing' };
    if (found.profileId === null) return { is: 'done' };
    const { count } = await tx.profile.updateMany({
      where: { id: found.profileId, secretHash: { not: null } },
      data: { secretHash: null },
    });
    if (count > 0) await recordDeed(tx, { ...by, action: 'desk.digits', subject: 'case', subjectId: caseId });
    return { is: 'done' };
  });
}

/** The case that a card is made for. */
export type CardCase = Subject & { reference: string };

/** What whoever filed at the desk takes along: the number, and until when it is answered. */
export interface DeskReceipt extends CardCase {
  id: string;
  dueOn: Date;
}

/** What this one filed at the desk today, whoever's it is from then on; null: nothing of this id. */
export async function filedToday(
  db: Pick<Database, 'case'>,
  id: string,
  { staffId, at }: Pick<Actor, 'staffId' | 'at'>,
): Promise<DeskReceipt | null> {
  const found = await db.case.findFirst({
    where: { id, events: { some: { kind: 'filed', staffId } } },
    select: { id: true, reference: true, flow: true, categoryId: true, dueOn: true, createdAt: true },
  });
  return found && dayOf(found.createdAt) === dayOf(at) ? found : null;
}

/**
 * Makes a card, also for whoever filed it at the desk today; the one before is worth nothing from now on. Null: there is no
 * such case here.
 *
 * @param hash of its code
 */
export function makeCard(
  db: Database,
  { caseId, hash }: { caseId: string; hash: string },
  by: Actor,
): Promise<{ of: CardCase; expiresAt: Date } | null> {
  const expiresAt = new Date(by.at.getTime() + CARD_DAYS * 86_400_000);
  return db.$transaction(async (tx) => {
    const seen = await tx.case.findFirst({
      where: { ...inScope(by.scope), id: caseId },
      select: { reference: true, flow: true, categoryId: true },
    });
    const of = seen ?? (await filedToday(tx, caseId, by));
    if (of === null) return null;
    const card = { codeHash: hash, madeAt: by.at, expiresAt };
    await tx.caseCard.upsert({ where: { caseId }, create: { caseId, ...card }, update: card });
    await recordDeed(tx, { ...by, action: 'desk.card', subject: 'case', subjectId: caseId });
    return { of, expiresAt };
  });
}
