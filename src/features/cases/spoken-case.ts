// A complaint that staff make out of a voice note of a thread: the case, its first line, the recording, the word to the citizen.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { addWorkingDays, type Holidays, yearOf } from '../../domain/calendar.ts';
import { makeReference } from '../../domain/reference.ts';

export interface SpokenCase {
  conversationId: string;
  attachmentId: string;
  categoryId: string;
  /** What was heard. */
  description: string;
}

/**
 * Files the case of whoever sent the recording, and tells them its number. The recording goes with it.
 *
 * @returns the id of the case; null when there is no such recording of this conversation, or it belongs to a case already
 */
export function fileSpoken(
  db: Database,
  wanted: SpokenCase,
  holidays: Holidays,
  by: Actor,
): Promise<string | null> {
  const { conversationId, attachmentId, categoryId, description } = wanted;
  return db
    .$transaction(async (tx) => {
      const id = uuidv7();
      const category = await tx.category.findUnique({ where: { id: categoryId, active: true } });
      const conversation = await tx.conversation.findUnique({
        where: { id: conversationId },
        select: { citizenId: true, citizen: { select: { language: true } } },
      });
      if (category === null || conversation === null) return null;
      const [number] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('reference_number') as "n"`;
      if (number === undefined) throw new Error('The sequence of references gave nothing');
      const { citizenId, citizen } = conversation;
      await tx.case.create({
        data: {
          ...{ id, reference: makeReference(yearOf(by.at), number.n), kind: 'complaint', status: 'received' },
          ...{ categoryId, departmentId: category.departmentId, citizenId, language: citizen.language },
          ...{
            description,
            dueOn: addWorkingDays(by.at, category.targetDays, holidays).day,
            flowHash: 'staff',
          },
          ...{ createdAt: by.at, updatedAt: by.at },
        },
      });
      // Guards too: of two colleagues only one takes the recording, and the case of the other is rolled back.
      const taken = await tx.attachment.updateMany({
        where: {
          ...{ id: attachmentId, conversationId, state: 'stored', media: { in: ['voice', 'audio'] } },
          ...{ caseId: null, proposalId: null },
        },
        data: { caseId: id },
      });
      if (taken.count === 0) throw new Taken();
      const line = { id: uuidv7(), caseId: id, at: by.at, kind: 'filed', status: 'received', visible: true };
      await tx.caseEvent.create({ data: { ...line, staffId: by.staffId } });
      const notice = {
        id: uuidv7(),
        kind: 'case_update',
        citizenId,
        subjectId: id,
        dueAt: by.at,
        createdAt: by.at,
      };
      const values = { status: 'received', text: null, eventId: line.id, files: [] };
      await tx.notice.create({
        data: { ...notice, dedupeKey: `case_update:${line.id}:${citizenId}`, values },
      });
      await recordDeed(tx, { ...by, action: 'case.file', subject: 'case', subjectId: id });
      return id;
    })
    .catch((thrown: unknown) => {
      if (thrown instanceof Taken) return null;
      throw thrown;
    });
}

class Taken extends Error {}
