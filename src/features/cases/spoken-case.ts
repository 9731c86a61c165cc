// A complaint that staff make out of a voice note of a thread: the case, its first line, the recording, the word to the citizen.

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import { addWorkingDays, type Holidays } from '../../domain/calendar.ts';
import { countedOn } from '../../domain/promise.ts';

export interface SpokenCase {
  conversationId: string;
  attachmentId: string;
  categoryId: string;
  /** What was heard. */
  description: string;
}

/**
 * Files the case of whoever sent the recording, and tells them its number. The recording goes with it, and the pin and the
 * pictures that they sent just before or after it.
 *
 * @returns the id of the case; null when there is no such recording of this conversation, or it belongs to a case already
 */
export async function fileSpoken(
  db: Database,
  wanted: SpokenCase,
  holidays: Holidays,
  by: Actor,
): Promise<string | null> {
  try {
    return await db.$transaction(async (tx) => {
      const filed = await fileCase(tx, wanted, holidays, by);
      if (filed === null) return null;
      await takeRecording(tx, wanted, filed.id);
      await takeBeside(tx, wanted, filed.id);
      await beginHistory(tx, filed, by);
      await recordDeed(tx, { ...by, action: 'case.file', subject: 'case', subjectId: filed.id });
      return filed.id;
    });
  } catch (thrown) {
    if (thrown instanceof Taken) return null;
    throw thrown;
  }
}

interface FiledCase {
  id: string;
  citizenId: string;
}

/** Null: the category is closed, or there is no such conversation. */
async function fileCase(
  tx: Transaction,
  { conversationId, categoryId, description }: SpokenCase,
  holidays: Holidays,
  { at }: Actor,
): Promise<FiledCase | null> {
  const id = uuidv7();
  const category = await tx.category.findUnique({ where: { id: categoryId, active: true } });
  const conversation = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { citizenId: true, citizen: { select: { language: true } } },
  });
  if (category === null || conversation === null) return null;
  const reference = await nextReference(tx, at);
  const { citizenId, citizen } = conversation;
  const dueOn = addWorkingDays(at, category.targetDays, holidays).day;
  await tx.case.create({
    data: {
      ...{ id, reference, kind: 'complaint', status: 'received' },
      ...{ categoryId, departmentId: category.departmentId, citizenId, language: citizen.language },
      ...{ description, dueOn, flowHash: 'staff', createdAt: at, updatedAt: at, toldAt: at },
      ...countedOn(at, category.targetDays),
    },
  });
  return { id, citizenId };
}

/**
 * Guards too: of two colleagues only one takes the recording, and the case of the other is rolled back.
 * @throws Taken when it belongs to a case already
 */
async function takeRecording(
  tx: Transaction,
  { attachmentId, conversationId }: SpokenCase,
  caseId: string,
): Promise<void> {
  const taken = await tx.attachment.updateMany({
    where: {
      ...{ id: attachmentId, conversationId, state: 'stored', media: { in: ['voice', 'audio'] } },
      ...{ caseId: null, proposalId: null },
    },
    data: { caseId },
  });
  if (taken.count === 0) throw new Taken();
}

/** Before the recording, and behind it, what was sent is of the same problem for so long. */
const BESIDE_MS = 30 * 60_000;

/** Puts the pin and the pictures on the case that its citizen sent around the recording and that belong to nothing yet. */
async function takeBeside(
  tx: Transaction,
  { attachmentId, conversationId }: SpokenCase,
  caseId: string,
): Promise<void> {
  const { createdAt } = await tx.attachment.findUniqueOrThrow({ where: { id: attachmentId } });
  const around = {
    gte: new Date(createdAt.getTime() - BESIDE_MS),
    lte: new Date(createdAt.getTime() + BESIDE_MS),
  };
  await tx.attachment.updateMany({
    where: {
      ...{ conversationId, createdAt: around, media: { in: ['photo', 'video'] } },
      ...{ caseId: null, proposalId: null, responseId: null, petitionSheet: null },
      state: { in: ['waiting', 'stored'] },
    },
    data: { caseId },
  });
  const sent = await tx.incomingMessage.findFirst({
    where: { conversationId, kind: 'place', about: null, receivedAt: around },
    orderBy: { receivedAt: 'desc' },
    select: { content: true },
  });
  const pin = Pin.safeParse(sent?.content);
  if (pin.success) await tx.case.update({ where: { id: caseId }, data: pin.data });
}

/** Where a place lies, among what a message holds. */
const Pin = z.object({ latitude: z.number(), longitude: z.number() });

/** Its first line, and the word to the citizen. */
async function beginHistory(
  tx: Transaction,
  { id: caseId, citizenId }: FiledCase,
  { at, staffId }: Actor,
): Promise<void> {
  const line = { id: uuidv7(), caseId, at, kind: 'filed', status: 'received', visible: true };
  await tx.caseEvent.create({ data: { ...line, staffId } });
  await tx.notice.create({
    data: {
      ...{ id: uuidv7(), kind: 'case_update', citizenId, subjectId: caseId, dueAt: at, createdAt: at },
      dedupeKey: `case_update:${line.id}:${citizenId}`,
      values: { status: 'received', text: null, eventId: line.id, files: [] },
    },
  });
}

class Taken extends Error {}
