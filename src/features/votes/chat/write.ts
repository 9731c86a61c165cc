// What somebody votes, written down as it is tapped. Nothing of it stands in the memory of the chat.

import type { Turn } from '../../../bot/turn.ts';
import { makeCheckCode } from '../../../domain/check-code.ts';
import type { ShownPair } from '../../../domain/pairs.ts';
import { type VoterFact, voterOf } from '../loaders.ts';

export const voterFor = (turn: Turn, voteId: string): Promise<VoterFact | null> =>
  voterOf(turn.loaders).load(`${voteId} ${turn.row.citizenId}`);

/** The same for the same person, however often they change their mind; nobody works it out without the key. */
export const receiptCode = ({ context, row }: Turn, voteId: string): string =>
  makeCheckCode(context.cipher.hash(`vote ${voteId} ${row.citizenId}`));

/** What each row that is written of somebody's vote says. */
function ballotOf(turn: Turn, voteId: string, voter: VoterFact | null) {
  const { row, context, unitOfWork } = turn;
  // Two telephones of one person in one batch know nothing of each other.
  unitOfWork.alone(`vote ${voteId} ${row.citizenId}`);
  return {
    ...{ voteId, citizenId: row.citizenId, ballotId: voter?.ballotId ?? context.newId() },
    code: voter?.code ?? receiptCode(turn, voteId),
  };
}

/** Writes what is chosen of a budget, in the place of what was. */
export function writeChoices(turn: Turn, voteId: string, voter: VoterFact | null, choices: number[]): void {
  const before = voter?.choices ?? [];
  turn.unitOfWork.upsert([{ ...ballotOf(turn, voteId, voter), before, choices }], CAST);
}

const CAST = (rows: string): string =>
  `select cast_ballot(p."voteId", p."citizenId", p."ballotId", p."before", p."choices", p."code") from (
    select * from jsonb_to_recordset(${rows}) as r("voteId" uuid, "citizenId" uuid, "ballotId" uuid, "before" int[], "choices" int[], "code" text) order by 1, 2) p`;

/** Writes which half of a pair was wanted first. `chosen` null: it cannot be said. */
export function writeComparison(
  turn: Turn,
  voteId: string,
  voter: VoterFact | null,
  { pair: [first, second], chosen }: { pair: ShownPair; chosen: number | null },
): void {
  const [one, other] = first < second ? [first, second] : [second, first];
  const compared = { comparisonId: turn.context.newId(), one, other, swapped: first !== one, chosen };
  turn.unitOfWork.upsert([{ ...ballotOf(turn, voteId, voter), ...compared }], COMPARE);
}

const COMPARE = (rows: string): string =>
  `select compare_options(p."voteId", p."citizenId", p."ballotId", p."code", p."comparisonId", p."one", p."other", p."swapped", p."chosen") from (
    select * from jsonb_to_recordset(${rows}) as r("voteId" uuid, "citizenId" uuid, "ballotId" uuid, "code" text, "comparisonId" uuid, "one" int, "other" int, "swapped" boolean, "chosen" int) order by 1, 2) p`;

/** Takes back what was answered to a pair. False: it was not. */
export function takeBackComparison(
  turn: Turn,
  voteId: string,
  voter: VoterFact | null,
  [first, second]: ShownPair,
): boolean {
  const [one, other] = first < second ? [first, second] : [second, first];
  if (!voter?.ballotId || !voter.seen.some(([a, b]) => a === one && b === other)) return false;
  turn.unitOfWork.upsert([{ ...ballotOf(turn, voteId, voter), one, other }], UNCOMPARE);
  return true;
}

const UNCOMPARE = (rows: string): string =>
  `select uncompare_options(p."voteId", p."citizenId", p."ballotId", p."one", p."other") from (
    select * from jsonb_to_recordset(${rows}) as r("voteId" uuid, "citizenId" uuid, "ballotId" uuid, "one" int, "other" int) order by 1, 2) p`;

/** Lets this person in by the card whose hash this is. */
export function writeCard(turn: Turn, voteId: string, hash: string): void {
  const { row, unitOfWork } = turn;
  unitOfWork.alone(`card in vote ${voteId} ${hash}`);
  unitOfWork.upsert([{ voteId, citizenId: row.citizenId, code: receiptCode(turn, voteId), hash }], ENTER);
}

const ENTER = (rows: string): string =>
  `select enter_vote(p."voteId", p."citizenId", p."code", p."hash") from (
    select * from jsonb_to_recordset(${rows}) as r("voteId" uuid, "citizenId" uuid, "code" text, "hash" text) order by 1, 2) p`;
