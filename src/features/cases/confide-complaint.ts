// A complaint about a service or somebody of the commune leaves the form of problems for one of its own, which no department
// reads: what was said of it goes along, and a place is not asked for.

import { choice } from '../../bot/answers.ts';
import { action } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { FormWish, Take } from '../../bot/path.ts';
import { holdsWord } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { complainsOfClerk, isAgainstClerk } from '../../bot/understanding/calls-person.ts';
import { COMPLAINT, SERVICE_COMPLAINT } from '../../domain/about.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { announcesClerk } from './against-clerk.ts';
import { officeNamed } from './office-named.ts';

/** What was said of it before its subject was known lies no longer back. */
const TOLD_MS = 60 * 60_000;

/** Goes on with what was told, in confidence. */
export const complainOfService = action({
  needs: { category: choice },
  outcomes: ['led'],
  silent: ['led'],
  async run(turn) {
    const { flow: _, answers = {}, shown: __, correcting: ___, slips: ____, ...memory } = turn.memory;
    turn.memory = memory;
    await goOnInConfidence(turn, answers, TOLD_MS);
    return { outcome: 'led' };
  },
});

async function goOnInConfidence(turn: Turn, answers: Answers, toldMs: number): Promise<void> {
  hideBefore(turn, toldMs);
  tell(turn, 'service_complaint-led');
  await begin(turn, SERVICE_COMPLAINT, { prefilled: goingAlong(turn, answers) });
}

/** More words tell a story, of which a clerk may be a part. */
const MOST_WISHING = 20;

/** "I want to complain of a clerk", said where something else is being asked: what was begun waits. */
export const toComplainOfServiceToo: FormWish = async (turn, text, step) => {
  const { flow, answers } = turn.memory;
  if (flow === SERVICE_COMPLAINT || step.ask === 'text') return false;
  if (flow === COMPLAINT && answers?.category === undefined) return false;
  const isWished = isAgainstClerk(turn, text) && holdsWord(turn, text, 'heard-complains');
  if (!isWished || text.split(/\s+/u).length > MOST_WISHING) return false;
  await goOnInConfidence(turn, { details: { kind: 'text', text } }, 0);
  return true;
};

/**
 * "The clerk of the roads insulted me", said between two forms by whoever has sent something: no part of a case that others
 * read, and never asked about. False: it tells of nobody of the commune, or is a first word.
 */
export const confidesWrong: Take = async (turn, text) => {
  const { darija, referenceData } = turn.context;
  const routed = darija.route(text, referenceData.examples, turn.calm);
  if (!complainsOfClerk(turn, text, routed) || (await ownRequests(turn)).length === 0) return false;
  await goOnInConfidence(turn, { details: { kind: 'text', text } }, 0);
  return true;
};

/** What was told, and the office that it names. */
function goingAlong(turn: Turn, { details }: Answers): Answers {
  if (details?.kind !== 'text' || details.open || onlyAnnounces(turn, details.text ?? '')) return {};
  const office = details.text ? officeNamed(turn, details.text) : null;
  return { details, ...(office !== null && { whom: { kind: 'text', text: office } }) };
}

/** More words than these tell what happened as well. */
const MOST_ANNOUNCING = 6;

/** "I want to complain of a clerk" tells nothing of it yet. */
const onlyAnnounces = (turn: Turn, text: string): boolean =>
  announcesClerk(turn, text) || (isAgainstClerk(turn, text) && text.split(/\s+/u).length <= MOST_ANNOUNCING);

/** What was said while it was taken for a problem of the town is for the same eyes as the rest. */
function hideBefore(turn: Turn, toldMs: number): void {
  const { unitOfWork, row, now } = turn;
  turn.about = SERVICE_COMPLAINT;
  const said = { conversationId: row.id, since: new Date(now.getTime() - toldMs) };
  unitOfWork.upsert([said], hidden('IncomingMessage', 'receivedAt'));
  unitOfWork.upsert([said], hidden('OutgoingMessage', 'createdAt'));
}

const hidden = (table: string, at: string) => (rows: string) =>
  `update "${table}" m set "about" = '${SERVICE_COMPLAINT}' from jsonb_to_recordset(${rows}) as p("conversationId" uuid, "since" timestamptz)
    where m."conversationId" = p."conversationId" and m."${at}" >= p."since" and m."about" = '${COMPLAINT}' returning 1`;
