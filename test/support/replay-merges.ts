// What staff do in a transcript to cases that tell the same, or two things at once.
import { toStatus } from '../../src/domain/case.ts';
import { mergeCases } from '../../src/features/cases/merge/merge-cases.ts';
import { splitCase, timesSplit } from '../../src/features/cases/merge/split-case.ts';
import { undoMerge } from '../../src/features/cases/merge/undo-merge.ts';
import { showPicture } from '../../src/features/cases/show-picture.ts';
import type { ReplayTown } from './replay-town.ts';

interface Hands {
  town: ReplayTown;
  by: { staffId: string; scope: 'all'; at: Date };
}

const caseOf = ({ town }: Hands, reference: string) =>
  town.db.case.findUniqueOrThrow({ where: { reference } });

/** Puts the first together with the second. */
export async function merge(hands: Hands, reference: string, into: string) {
  const [source, target] = [await caseOf(hands, reference), await caseOf(hands, into)];
  return mergeCases(
    hands.town.db,
    {
      ...{ caseId: source.id, intoId: target.id, eventId: hands.town.context.newId() },
      ...{ seen: toStatus(source.status), reason: 'the same' },
    },
    hands.by,
  );
}

/** Takes a case out of the one that it was merged into. */
export async function part(hands: Hands, reference: string) {
  const { id: caseId } = await caseOf(hands, reference);
  const wanted = { caseId, eventId: hands.town.context.newId(), reason: 'not the same' };
  return undoMerge(hands.town.db, wanted, hands.by);
}

/** Lets neighbours see the picture of a case. */
export async function show(hands: Hands, reference: string) {
  const { id: caseId } = await caseOf(hands, reference);
  const { db, files, context } = hands.town;
  const picture = await db.attachment.findFirstOrThrow({ where: { caseId, media: 'photo', eventId: null } });
  return showPicture(db, files, { caseId, attachmentId: picture.id, eventId: context.newId() }, hands.by);
}

/** Makes a case of its own of the second problem of one, for its citizen alone. */
export async function split(hands: Hands, reference: string, categoryId: string, text: string) {
  const { id: caseId, status } = await caseOf(hands, reference);
  const wanted = { caseId, eventId: hands.town.context.newId(), seen: toStatus(status), text, categoryId };
  const splits = await timesSplit(hands.town.db, caseId);
  return splitCase(hands.town.db, { ...wanted, splits, files: [], both: [], leaving: [] }, hands.by);
}
