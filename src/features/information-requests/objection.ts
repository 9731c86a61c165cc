// Somebody objects to the answer to a request for information: it is not what was asked for, it is half of it, or they want to
// appeal. The words stay with the request, staff see them once, and a tap says what is wanted.

import { standingToken } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { one } from '../../database/loaders.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { appealWay, INFORMATION } from '../../domain/information.ts';
import type { Input } from '../../flow/engine/state.ts';
import { appealValues } from './appeal-words.ts';
import { answerMeant, objects } from './objection-words.ts';

/** The name in the tokens of the buttons. */
export const OBJECTION = 'objection';
const WAYS = ['again', 'appeal'] as const;

interface Answered {
  id: string;
  reference: string;
  status: string;
  decidedAt: Date | null;
  contestedAt: Date | null;
}

/** By case: the request, and when it was answered. */
const answeredRequest = one<Answered>(`
select k."id"::text as "key", k."id", k."reference", k."status", k."contestedAt", i."decidedAt"
from "Case" k join "InformationRequest" i on i."caseId" = k."id" where k."id" = any($1::uuid[])`);

const isAnswered = (status: string): boolean => isStatus(status) && !isOpen(status) && status !== 'withdrawn';

/** "This is not the document that I asked for", where no form is open: "the budget is half" asks for no other one. */
export async function objectsToAnswer(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const texts = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : []));
  const isWords = turn.memory.flow === undefined && texts.length > 0 && texts.length === givens.length;
  return isWords && takesObjection(turn, texts.join('\n'));
}

/** The words go to the answered request. False: they object to none. */
async function takesObjection(turn: Turn, text: string): Promise<boolean> {
  // Every text comes by here: only what sounds like it is worth a look at what was asked for.
  if (!objects(turn, text)) return false;
  const answered = (await ownRequests(turn)).filter(
    ({ flow, own, status }) => flow === INFORMATION && own && isAnswered(status),
  );
  const meant = answered.length > 0 ? await answerMeant(turn, text, answered) : null;
  if (!meant) return false;
  const { id, reference } = meant;
  record(turn, id, 'reply', text);
  raiseOnce(turn, { kind: 'information_objected', subjectId: id, detail: reference });
  turn.reply.caseId = id;
  tell(turn, 'information_request-objection', undefined, { reference });
  offerWays(turn, id);
  return true;
}

function record(
  { unitOfWork, context, now, row }: Turn,
  caseId: string,
  kind: 'reply' | 'disputed',
  text?: string,
): void {
  unitOfWork.insert('CaseEvent', {
    ...{ id: context.newId(), caseId, at: now, kind, visible: false, citizenId: row.citizenId },
    ...(text !== undefined && { text: maskCards(text) }),
  });
}

function offerWays(turn: Turn, id: string): void {
  turn.reply.options = WAYS.map((way) => ({
    token: standingToken(OBJECTION, `${id}.${way}`),
    label: sentence(turn, 'information_request-objection', way),
  }));
}

/** Under where an answered request stands, and under what was added to it by voice. */
export async function offerObjection(turn: Turn, id: string): Promise<void> {
  const found = await answeredRequest(turn.loaders).load(id);
  if (!found?.decidedAt || !isAnswered(found.status)) return;
  tell(turn, 'information_request-objection', 'under');
  offerWays(turn, id);
}

/** A tap, whenever it comes. */
export async function tappedObjection(turn: Turn, of: string): Promise<void> {
  const [id = '', way] = of.split('.');
  const isTheirs = (await ownRequests(turn)).some((each) => each.id === id && each.flow === INFORMATION);
  const found = isTheirs ? await answeredRequest(turn.loaders).load(id) : null;
  if (!found) return tell(turn, 'common-old_button');
  turn.reply.caseId = id;
  return way === 'appeal' ? tellAppeal(turn, found) : lookAgain(turn, found);
}

/** Back to whoever answered: it keeps its number, and stands among what is open until somebody has taken it up. */
function lookAgain(turn: Turn, { id, reference, status, decidedAt, contestedAt }: Answered): void {
  const { now, context, row } = turn;
  const isOver = decidedAt !== null && isAnswered(status);
  if (isOver) turn.memory = { ...turn.memory, addingTo: { caseId: id, reference, at: now.getTime() } };
  if (!isOver || contestedAt !== null) {
    tell(turn, 'information_request-objection', isOver ? 'known' : 'open', { reference });
    return;
  }
  const { is, head } = appealWay(decidedAt, now, context.referenceData.holidays);
  const until = context.words.date(row.language, head);
  record(turn, id, 'disputed');
  turn.unitOfWork.patch('Case', id, { contestedAt: now });
  raiseOnce(turn, { kind: 'information_objected', subjectId: id, detail: reference });
  tell(turn, 'information_request-objection', 'sent_back', { reference });
  if (is === 'head') tell(turn, 'information_request-objection', 'clock', { until });
}

/** The ways of appeal with their days, counted from that answer; which of them are still open is said as it is. */
function tellAppeal(turn: Turn, { reference, decidedAt }: Answered): void {
  const { now, context, row } = turn;
  if (!decidedAt) {
    tell(turn, 'information_request-objection', 'open', { reference });
    return;
  }
  const { is, head, commission } = appealWay(decidedAt, now, context.referenceData.holidays);
  const date = (day: Date) => context.words.date(row.language, day);
  const values = {
    ...appealValues(date(head)),
    reference,
    answered: date(decidedAt),
    last: date(commission),
  };
  tell(turn, 'information_request-appeal', is === 'head' ? undefined : is, values);
  if (is === 'head') tell(turn, 'information_request-decided', 'appeal', values);
}
