// Numbers that the bot once gave: recognised wherever they are said, answered, and the words beside them kept.

import { confide, keepInConfidence } from '../../bot/confidential.ts';
import { begin } from '../../bot/flow-runner.ts';
import { followCase } from '../../bot/join-case.ts';
import { isClosedTo, ownRequests } from '../../bot/own-requests.ts';
import { wordsBeyond } from '../../bot/phrases.ts';
import { raise } from '../../bot/raise-flag.ts';
import { statusName, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import type { RequestFact } from '../../database/requests.ts';
import { petitionByCode, requestByCode, requestByReference } from '../../database/requests.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { readCheckCode } from '../../domain/check-code.ts';
import { showsFrench } from '../../domain/names.ts';
import { isCollecting } from '../../domain/petition.ts';
import { isListed, isProposalStatus, wasShown } from '../../domain/proposal.ts';
import { besideReference, isPartOf, partOfReference, readReference } from '../../domain/reference.ts';
import { askWithdrawal, wishesWithdrawal } from './ask-withdrawal.ts';
import { passOn, tellPassedOn } from './citizen-words.ts';
import { withoutOrder } from './named-case.ts';
import { tellRequest } from './show-case.ts';

/** A slip in a number is only told of where the text is about little else: longer ones hold telephones and bills. */
const FEW_WORDS = 4;

/** Answers a text that holds a number of ours. False: it holds none. */
export async function answerReference(turn: Turn, text: string): Promise<boolean> {
  const read = readReference(text);
  if (read.kind !== 'found' && (await answerPart(turn, text))) return true;
  if (read.kind === 'none') return answerCheckCode(turn, text);
  const beside = besideReference(text);
  const isOther = isOfSomethingElse(turn, text, beside);
  if (read.kind === 'mistyped') {
    if (
      isOther ||
      (turn.memory.flow && wordsBeyond(turn.context, beside, 'status-beside').length > FEW_WORDS)
    )
      return false;
    tell(turn, 'status-show', 'mistyped');
    return true;
  }
  const { reference } = read;
  const found = await requestByReference(turn.loaders).load(`${turn.row.citizenId} ${reference}`);
  const request = found && isClosedTo(turn, found) ? null : found;
  if (!request && isOther) return false;
  leaveList(turn);
  // An idea that was merged leads everybody to one that everybody may read.
  const isIdea = request?.kind === 'proposal';
  if (request && request.reference !== reference && (request.mine || isIdea))
    tell(turn, 'status-merged_into', isIdea ? 'idea' : undefined, { reference, into: request.reference });
  if (request?.mine) await ofTheirs(turn, request, beside);
  else if (!request || !(await ofOthers(turn, request, beside)))
    tell(turn, 'status-show', 'not_yours', { reference });
  return true;
}

/** Digits of a link to a map, or of the meter that is told of in a form, are no number of ours. */
const isOfSomethingElse = (turn: Turn, text: string, beside: string): boolean =>
  /:\/\/|@/u.test(text) || (turn.memory.flow !== undefined && namesProblem(turn, beside));

/** Whoever has a request may leave out what its number is checked by. False: they have none of this number. */
async function answerPart(turn: Turn, text: string): Promise<boolean> {
  const part = partOfReference(text);
  if (!part) return false;
  const own = (await ownRequests(turn)).find(({ reference }) => isPartOf(part, reference));
  const beside = besideReference(text, part);
  if (own) {
    leaveList(turn);
    await ofTheirs(turn, own, beside);
  } else {
    // Zeros before it: no telephone and no bill begins like that.
    if (part.year !== null || wordsBeyond(turn.context, beside, 'status-beside').length > 0) return false;
    tell(turn, 'status-show', 'not_yours', { reference: part.number });
  }
  return true;
}

/** Whoever types the number instead of choosing from the list has chosen. */
function leaveList(turn: Turn): void {
  const { flow, answers: _, shown: __, ...memory } = turn.memory;
  if (flow === 'status') turn.memory = memory;
}

async function ofTheirs(turn: Turn, request: RequestFact, beside: string): Promise<void> {
  if (!tellsMore(turn, beside)) {
    tellRequest(turn, request);
    return turn.context.path.standing[request.flow]?.(turn, request.id);
  }
  const { kind, id, reference, status, flow, categoryId } = request;
  if (kind === 'case' && wishesWithdrawal(turn, withoutOrder(turn, beside), true))
    return askWithdrawal(turn, id);
  if (kind === 'case') return passOn(turn, { id, reference, status, flow, categoryId }, beside);
  passOnToMany(turn, request);
}

/** Words about an idea or a petition: staff are told to look at them, in the conversation. */
export function passOnToMany(turn: Turn, { kind, id, reference }: RequestFact): void {
  if (kind === 'petition') keepInConfidence(turn);
  raise(turn, {
    kind: kind === 'proposal' ? 'proposal_reply' : 'petition_reply',
    subjectId: id,
    detail: reference,
  });
  tellPassedOn(turn, reference);
}

/** Words that only name the number, or ask where it stands, add nothing to it. */
function tellsMore(turn: Turn, beside: string): boolean {
  const { context } = turn;
  if (wordsBeyond(context, beside, 'status-beside').length === 0) return false;
  if (context.darija.asides(beside).some((aside) => aside === 'duration')) return false;
  return !['status', 'smalltalk'].includes(
    context.darija.route(beside, context.referenceData.examples).intent,
  );
}

/** What everybody may read is read out; an open complaint may be joined by its number. False: nothing may be said of it. */
async function ofOthers(turn: Turn, request: RequestFact, beside: string): Promise<boolean> {
  const { kind, id, status, flow: filed } = request;
  const which = { which: { kind: 'choice' as const, option: id } };
  const isPublic =
    kind === 'petition' || (kind === 'proposal' && isProposalStatus(status) && wasShown(status));
  if (isPublic) {
    const flow = kind === 'petition' ? 'petition' : 'support_proposal';
    const isBusy = turn.memory.flow !== undefined && turn.memory.flow !== flow;
    if (isBusy || !isTaking(turn, request)) tellRequest(turn, request);
    else await begin(turn, flow, { prefilled: which });
    return true;
  }
  const open = kind === 'case' && filed === COMPLAINT && isStatus(status) && isOpen(status);
  if (!open || !turn.context.darija.asides(beside).includes('me_too')) return false;
  follow(turn, request, beside);
  return true;
}

function isTaking({ now }: Turn, { kind, status, closesAt }: RequestFact): boolean {
  return kind === 'petition' ? isCollecting({ status, closesAt }, now) : isListed(status);
}

function follow(turn: Turn, { id, reference }: RequestFact, beside: string): void {
  followCase(turn, id, maskCards(beside));
  tell(turn, 'status-joined', undefined, { reference });
}

/** A code says to whoever holds it that a support is counted, or that a request was deposited, and of nobody by whom. */
async function answerCheckCode(turn: Turn, text: string): Promise<boolean> {
  const code = readCheckCode(text);
  if (code === null) return false;
  keepInConfidence(turn);
  confide(turn, code);
  const [counted, deposited] = await Promise.all([
    petitionByCode(turn.loaders).load(code),
    requestByCode(turn.loaders).load(code),
  ]);
  if (deposited) {
    const { reference, createdAt } = deposited;
    const date = turn.context.words.date(turn.row.language, createdAt);
    tell(turn, `${deposited.flow}-code`, undefined, {
      code,
      reference,
      date,
      status: statusName(turn, deposited),
    });
  } else if (counted) {
    const title = showsFrench(turn.row.language) ? counted.titleFr : counted.titleAr;
    tell(turn, 'status-code', undefined, { code, title, reference: counted.reference });
  } else tell(turn, 'status-code', 'unknown', { code });
  return true;
}
