// A case that was put together with another one: what a party does about it belongs to the one that goes on.
import type { Transaction } from '../../database/client.ts';

/** The case that goes on for this one: itself, unless it was merged. */
export async function heirOf(tx: Transaction, caseId: string): Promise<string> {
  const found = await tx.case.findUnique({ where: { id: caseId }, select: { mergedIntoId: true } });
  return found?.mergedIntoId ?? caseId;
}

/** This case, and those that were put together with it. */
export const withMerged = (caseId: string) => ({ OR: [{ id: caseId }, { mergedIntoId: caseId }] });

/** The same in SQL, of the case `k` of an order. */
export const HEIR = `coalesce(k."mergedIntoId", k."id")`;
