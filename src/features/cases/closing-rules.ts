// What a case needs before it is closed: a picture where its subject demands one, and against the word of a citizen a
// supervisor, and a reason that the citizen reads.
import type { Prisma } from '../../database/prisma/client.ts';
import { type CaseEventKind, type CaseStatus, needsWords } from '../../domain/case.ts';
import { overrules, type Verdict } from '../../domain/verdict.ts';

export interface Closing {
  caseId: string;
  seen: CaseStatus;
  status: CaseStatus;
  text: string | null;
  pictures?: readonly unknown[];
  /** Whoever does it may close against the word of a citizen. */
  mayOverrule?: boolean;
}

/**
 * Why a move is not done; null: nothing is in its way. `isContested`: a citizen says that it is not mended; `wasDisputed`:
 * they said so, and it was taken up again: that it is done now is shown, or a supervisor answers for it, and says why.
 */
export async function hindersMove(
  tx: Prisma.TransactionClient,
  move: Closing,
  { isContested, wasDisputed, pictureNeeded }: Standing,
  isAgainst: boolean,
): Promise<'no_words' | 'no_picture' | 'no_overrule' | null> {
  const { status, seen, text, pictures = [], mayOverrule = false } = move;
  const isClosing = closes(move);
  const alone = status === seen && pictures.length > 0;
  const isDenied = (isClosing && isContested) || (refuses(move) && (isContested || wasDisputed));
  if (overrules(status, isDenied) && !mayOverrule) return 'no_overrule';
  const isOverruling = isClosing && isAgainst && (isContested || mayOverrule);
  if (text === null && !alone && needsWords(status, seen, isOverruling)) return 'no_words';
  const isDemanded = pictureNeeded || (wasDisputed && !isContested && !mayOverrule);
  return !isClosing || !isDemanded || (await shows(tx, move)) ? null : 'no_picture';
}

const closes = ({ status, seen }: Closing): boolean => status === 'closed' && seen !== 'closed';
const refuses = ({ status, seen }: Closing): boolean => status === 'refused' && seen !== 'refused';

/**
 * Whether a move stands against the word of a citizen: said of it now, or said before and nothing shows that it was mended
 * since. Whoever refuses mends nothing.
 */
export async function standsAgainst(
  tx: Prisma.TransactionClient,
  move: Closing,
  { isContested, wasDisputed }: Standing,
): Promise<boolean> {
  if (isContested || (wasDisputed && refuses(move))) return true;
  return wasDisputed && closes(move) && !(await shows(tx, move));
}

/** Whether a picture of what was done goes along, or went before. */
const shows = async (tx: Prisma.TransactionClient, { pictures = [], caseId }: Closing): Promise<boolean> =>
  pictures.length > 0 || (await hasPicture(tx, caseId));

/** Whether staff, or whoever did the work for them, have sent a picture since the work on it began, or began anew. */
async function hasPicture(tx: Prisma.TransactionClient, caseId: string): Promise<boolean> {
  const begun = await tx.caseEvent.findFirst({
    where: { caseId, kind: 'status', status: 'in_progress' },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  const byThem = [{ staffId: { not: null } }, { kind: DONE_BY_PARTY }];
  const event = { OR: byThem, ...(begun && { at: { gt: begun.at } }) };
  return (await tx.attachment.count({ where: { caseId, media: 'photo', event } })) > 0;
}

/** A party outside the commune says that it is done. */
const DONE_BY_PARTY: CaseEventKind = 'order_done';

/** Pictures that the party sent when it said so last, to go along with the words of staff. */
export async function partyPictures(tx: Prisma.TransactionClient, caseId: string): Promise<string[]> {
  const done = await tx.caseEvent.findFirst({
    where: { caseId, kind: DONE_BY_PARTY },
    orderBy: { at: 'desc' },
    select: { attachments: { where: { media: 'photo', state: 'stored' }, select: { id: true } } },
  });
  return (done?.attachments ?? []).map(({ id }) => id);
}

interface Standing {
  isContested: boolean;
  wasDisputed: boolean;
  isConfirmed: boolean;
  pictureNeeded: boolean;
}

/** Who said of an answer that it is mended is not asked again once it is closed. */
export const keptWord = ({ seen, status }: Closing, { isConfirmed }: Standing): { verdict?: Verdict } =>
  isConfirmed && seen === 'answered' && status === 'closed' ? { verdict: 'confirmed' } : {};

/** What of a case decides about it. */
export async function standingOf(tx: Prisma.TransactionClient, id: string): Promise<Standing> {
  const found = await tx.case.findUnique({
    where: { id },
    select: { contestedAt: true, verdict: true, category: { select: { pictureNeeded: true } } },
  });
  return {
    isContested: found?.contestedAt != null,
    wasDisputed: found?.verdict === ('disputed' satisfies Verdict),
    isConfirmed: found?.verdict === ('confirmed' satisfies Verdict),
    pictureNeeded: found?.category?.pictureNeeded ?? false,
  };
}
