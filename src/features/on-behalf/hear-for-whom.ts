// Hears for whom somebody writes, says so, and goes on; what was filed a moment ago goes to whom it is said to be for.
import { offerWays } from '../../bot/closing-buttons.ts';
import { confide } from '../../bot/confidential.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { askedStep, asksForCard } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { RequestFact } from '../../database/requests.ts';
import { type Kin, STALE_MS } from '../../domain/profile.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { isForOthers } from './forms.ts';
import { nameTold, withoutName } from './name-told.ts';
import { knownAs, whoIs, writeFor, writeForSelf } from './profiles.ts';
import { type ForWhom, readForWhom, saysForSelf } from './read-for-whom.ts';
import { askSecret, listTheirs } from './secret.ts';

/** So long after it was filed, words without more say for whom that was. */
const FILED_MS = 30 * 60_000;
/** A form may ask itself for whom something is wanted. */
const ASKED_BY_FORMS = ['for_whom', 'whom'];

/** "It is for my grandmother", and nothing else. False: something else was said. */
export async function forWhomSaid(turn: Turn, givens: Input[]): Promise<boolean> {
  sayStill(turn);
  const [only, ...others] = givens;
  if (only?.kind !== 'text' || only.late || others.length > 0 || !isHeard(turn)) return false;
  if (ASKED_BY_FORMS.includes(askedStep(turn)?.name ?? '')) return false;
  const said = readForWhom(turn, only.text);
  if (said && !said.rest && (said.code || said.list)) return openTheirs(turn, said);
  if (said && !said.rest) await goesTo(turn, said);
  else if (turn.memory.profile && saysForSelf(turn, only.text)) await goesToSelf(turn);
  else return false;
  if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
  return true;
}

/** "It is for me", before anything else that "me" may mean: news that one does without, or one's data. */
export async function forSelfSaid(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  if (!turn.memory.profile || !isHeard(turn) || !saysForSelf(turn, text)) return false;
  await flush();
  return forWhomSaid(turn, [{ kind: 'text', text }]);
}

/** The same in front of what is told: the rest is heard as ever. */
export async function noteForWhom(turn: Turn, givens: readonly Input[]): Promise<void> {
  if (!isHeard(turn)) return;
  for (const given of givens) {
    if (given.kind !== 'text' || given.late) continue;
    const said = readForWhom(turn, given.text);
    await keepName(turn, given, said?.kin ?? turn.memory.profile?.kin);
    if (!said?.rest || said.list || said.code || said.kin === turn.memory.profile?.kin) continue;
    await writeFor(turn, said.kin, said.name);
    tell(turn, 'behalf-switched', 'short', { who: whoIs(turn, said.kin) });
  }
}

/** Their name goes to them alone, sealed: what is told goes on without it, and the record of the chat as well. */
async function keepName(turn: Turn, given: { text: string }, kin: Kin | undefined): Promise<void> {
  const told = kin === undefined ? null : nameTold(turn, given.text);
  if (kin === undefined || told === null) return;
  confide(turn, told.name);
  if (kin === turn.memory.profile?.kin) await writeFor(turn, kin, told.name);
  given.text = withoutName(turn, given.text);
}

/** What is filed for somebody has their name in no words, however it came into the form. */
export function hideName(turn: Turn, answers: Answers): void {
  if (!turn.memory.profile || !isForOthers(turn, turn.memory.flow ?? '')) return;
  for (const answer of Object.values(answers))
    if (answer.kind === 'text' && answer.text) answer.text = withoutName(turn, answer.text);
}

const isHeard = (turn: Turn): boolean => turn.row.mode === 'bot' && !asksForCard(turn);

/** Who goes on with a form after hours is told for whom it is. */
function sayStill(turn: Turn): void {
  const { profile, flow } = turn.memory;
  if (!profile || !flow || turn.now.getTime() - profile.at < STALE_MS || !isForOthers(turn, flow)) return;
  turn.memory = { ...turn.memory, profile: { ...profile, at: turn.now.getTime() } };
  turn.switched = true;
  tell(turn, 'behalf-switched', 'still', { who: whoIs(turn, profile.kin) });
}

/** What was sent for them is asked for, or digits that keep it. */
async function openTheirs(turn: Turn, { kin, code, digits }: ForWhom): Promise<true> {
  if (digits !== null) confide(turn, digits);
  await (code ? askSecret(turn, kin) : listTheirs(turn, kin, digits));
  return true;
}

async function goesTo(turn: Turn, { kin, name }: ForWhom): Promise<void> {
  const filed = await filedLately(turn);
  const values = { who: whoIs(turn, kin) };
  // Whoever stood at the desk is known by name, and has agreed: only what they are to the taker is new.
  const isVisitor = filed?.kin === 'self' && !(await knownAs(turn, kin));
  const profileId = isVisitor
    ? callVisitor(turn, filed.profileId ?? '', kin)
    : (await writeFor(turn, kin, name)).id;
  if (filed && (isVisitor || filed.profileId !== profileId)) {
    if (!isVisitor) moveTo(turn, filed, profileId);
    tell(turn, 'behalf-moved', undefined, { ...values, reference: filed.reference });
  } else tell(turn, 'behalf-switched', turn.memory.flow ? undefined : 'ready', values);
}

function callVisitor(turn: Turn, id: string, kin: Kin): string {
  turn.unitOfWork.patch('Profile', id, { kin });
  turn.memory = { ...turn.memory, profile: { id, kin, at: turn.now.getTime() } };
  turn.switched = true;
  return id;
}

async function goesToSelf(turn: Turn): Promise<void> {
  writeForSelf(turn);
  const filed = await filedLately(turn);
  if (filed && filed.profileId !== null) {
    moveTo(turn, filed, null);
    tell(turn, 'behalf-moved', 'self', { reference: filed.reference });
  } else tell(turn, 'behalf-switched', 'self');
}

/** What this person filed a moment ago, or took over by a card; null: nothing, or something else is being written. */
async function filedLately(turn: Turn): Promise<RequestFact | null> {
  const { flow, tookOver } = turn.memory;
  if (flow) return null;
  const isLate = (at: number): boolean => turn.now.getTime() - at > FILED_MS;
  const own = (await ownRequests(turn)).filter((each) => each.own);
  const taken = tookOver && !isLate(tookOver.at) ? own.find(({ id }) => id === tookOver.caseId) : undefined;
  const filed = taken ?? own[0];
  if (!filed || filed.kind === 'petition') return null;
  return taken || !isLate(filed.createdAt.getTime()) ? filed : null;
}

/** It is for somebody else than was thought. */
function moveTo(turn: Turn, { id, kind }: RequestFact, profileId: string | null): void {
  const { unitOfWork, context, now } = turn;
  if (kind === 'proposal') unitOfWork.patch('Proposal', id, { profileId });
  else {
    unitOfWork.patch('Case', id, { profileId, updatedAt: now });
    const event = { id: context.newId(), caseId: id, at: now, kind: 'for_whom' as const };
    unitOfWork.insert('CaseEvent', { ...event, visible: false });
  }
  if (profileId !== null) turn.filedFor = { profileId, caseId: kind === 'case' ? id : null };
}
