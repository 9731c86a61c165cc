// Reads a petition out, records a person's support once, and takes it back on request.

import type { z } from 'zod';
import { choice, oneOf, secret, text } from '../../bot/answers.ts';
import { offerWays } from '../../bot/closing-buttons.ts';
import { confide, keepInConfidence } from '../../bot/confidential.ts';
import { askWhetherSure } from '../../bot/confirm-first.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { standingToken } from '../../bot/input.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { heldCard } from '../../database/encryption/cipher.ts';
import { requestsOf } from '../../database/requests.ts';
import { makeCheckCode } from '../../domain/check-code.ts';
import { judgeCard, nameKey, rangesOfCard } from '../../domain/citizen.ts';
import { showsFrench } from '../../domain/names.ts';
import { FAMILY_MOST, isCollecting, RUSH_MOST, TIES } from '../../domain/petition.ts';
import type { PetitionFact } from './loaders.ts';
import { petitionsOpen, type SupportFact, supportById, supportsLately, supportsOf } from './loaders.ts';

/** Says what the petition asks for, before anything about the person is asked. */
export const readPetition = action({
  needs: { which: choice.optional() },
  outcomes: ['read', 'unnumbered', 'closed'],
  async run(turn, answers) {
    keepInConfidence(turn);
    const petition = await petitionAsked(turn, answers.which);
    if (!petition) return { outcome: 'closed' };
    const french = showsFrench(turn.row.language);
    return {
      outcome: petition.threshold === 0 ? 'unnumbered' : 'read',
      values: {
        reference: petition.reference,
        title: french ? petition.titleFr : petition.titleAr,
        text: french ? petition.textFr : petition.textAr,
        count: petition.supports,
        threshold: petition.threshold,
      },
    };
  },
});

/**
 * Records the support: a card counts once, whatever the telephone (organic law 113-14 art. 123). Whether somebody else
 * gave this card before is told nobody.
 */
export const supportPetition = action({
  needs: { which: choice, tie: oneOf(TIES), name: text, card: secret, consent: oneOf(['agree']) },
  outcomes: ['supported', 'waiting', 'refused', 'too_many', 'closed'],
  async run(turn, answers) {
    const petition = await petitionAsked(turn, answers.which);
    if (!petition) return { outcome: 'closed' };
    const { card, name, tie } = answers;
    return giveSupport(turn, petition, { card, name: name ?? '', tie });
  },
});

/** Writes the support down, unless this telephone gave the card already, or too many. */
export async function giveSupport(
  turn: Turn,
  petition: PetitionFact,
  { card, name, tie }: Omit<Supporting, 'petitionId'>,
): Promise<Outcome> {
  const { row, loaders, now, unitOfWork } = turn;
  const before = await supportsOf(loaders).load(`${petition.id} ${row.citizenId}`);
  const same = before.find(({ personHash }) => personHash === card.hash);
  if (same) return told(turn, same);
  if (before.length >= FAMILY_MOST) return { outcome: 'too_many' };
  const lately = await supportsLately(loaders).load(`${petition.id} ${now.toISOString()}`);
  const waits = before.length > 0 || (lately?.count ?? 0) >= RUSH_MOST;
  const expected = { petitionId: petition.id, citizenId: row.citizenId, count: before.length };
  // Two telephones of one person in one batch know nothing of each other.
  unitOfWork.alone(`support ${petition.id} ${row.citizenId}`);
  unitOfWork.upsert([expected], expectSupports);
  const made = newSupport(turn, { petitionId: petition.id, name, tie, card });
  unitOfWork.insert('Support', { ...made, state: waits ? 'waiting' : 'counted' });
  return told(turn, { ...made, state: waits ? 'waiting' : 'counted' });
}

/** What is said of it, and a way to take it back. */
function told(turn: Turn, { id, state, code }: Pick<SupportFact, 'id' | 'state' | 'code'>): Outcome {
  confide(turn, code);
  turn.reply.options = [{ token: standingToken('withdraw', id), label: sentence(turn, 'petition-withdraw') }];
  return state === 'counted' ? { outcome: 'supported', values: { code } } : { outcome: state };
}

interface Supporting {
  petitionId: string;
  name: string;
  tie: (typeof TIES)[number];
  card: z.infer<typeof secret>;
}

function newSupport({ context, now, row }: Turn, { petitionId, name, tie, card }: Supporting) {
  const id = context.newId();
  const number = context.cipher.open(card.sealed, heldCard(card.hash));
  return {
    id,
    petitionId,
    personHash: card.hash,
    citizenId: row.citizenId,
    name: context.cipher.seal(name, `Support.name.${id}`),
    nameHash: context.cipher.hash(`name ${nameKey(name)}`),
    card: context.cipher.seal(number, `Support.card.${id}`),
    cardTail: card.shown.slice(-3),
    nearHashes: rangesOfCard(number).map((range) => context.cipher.hash(`near ${range}`)),
    unusual: judgeCard(number) !== 'usual',
    tie,
    code: makeCheckCode(context.cipher.hash(id)),
    createdAt: now,
  };
}

/** Refuses the turn when another telephone of this person supported meanwhile. One order for all, so that nobody waits in a circle. */
function expectSupports(rows: string): string {
  return `select expect_supports(p."petitionId", p."citizenId", p."count") from (
    select * from jsonb_to_recordset(${rows}) as r("petitionId" uuid, "citizenId" uuid, "count" int) order by 1, 2) p`;
}

/** "I take my support back", in words: whether that is meant, or which support of several. False: there is none. */
export async function offerWithdrawal(turn: Turn): Promise<boolean> {
  const { loaders, row } = turn;
  const requests = await requestsOf(loaders).load(row.citizenId);
  const mine = requests.filter(({ kind }) => kind === 'petition');
  const supports = await Promise.all(
    mine.map(async (petition) =>
      (await supportsOf(loaders).load(`${petition.id} ${row.citizenId}`)).map(({ id }) => ({ id, petition })),
    ),
  );
  const found = supports.flat();
  if (found.length === 0) return false;
  const [only, ...others] = found;
  if (only && others.length === 0) {
    await withdrawSupport(turn, only.id);
    return true;
  }
  keepInConfidence(turn);
  tell(turn, 'petition-withdraw', 'which');
  const french = showsFrench(row.language);
  turn.reply.options = found.map(({ id, petition }) => ({
    token: standingToken('withdraw', id),
    label: sentence(turn, 'petition-withdraw', 'one', {
      title: (french ? petition.titleFr : petition.titleAr) ?? petition.reference,
    }),
  }));
  return true;
}

/** Asks whether a support is to be taken back, and takes it back on a yes; the row is removed, not marked. */
export async function withdrawSupport(turn: Turn, id: string): Promise<void> {
  keepInConfidence(turn);
  const [supportId = '', answer] = id.split('.');
  const support = await supportById(turn.loaders).load(supportId);
  if (!support || support.citizenId !== turn.row.citizenId) return tell(turn, 'petition-withdraw', 'gone');
  const title = showsFrench(turn.row.language) ? support.titleFr : support.titleAr;
  if (answer === undefined) {
    const asked = { message: 'petition-withdraw', values: { title } };
    return askWhetherSure(turn, 'withdraw', supportId, asked);
  }
  // What was asked is answered: a yes that comes later is for something else.
  offerWays(turn);
  if (answer !== 'yes') return tell(turn, 'petition-withdraw', 'kept');
  turn.unitOfWork.remove('Support', { id: supportId });
  turn.unitOfWork.insert('PetitionEvent', {
    id: turn.context.newId(),
    petitionId: support.petitionId,
    at: turn.now,
    kind: 'withdrawn',
    visible: false,
  });
  tell(turn, 'petition-withdraw', 'done', { title });
}

/** The petition of this id, while it takes support. */
export async function petitionAsked(
  turn: Turn,
  which: string | undefined,
): Promise<PetitionFact | undefined> {
  return (await openPetitions(turn)).find((petition) => petition.id === which);
}

/** The petitions that take support now. */
export async function openPetitions({ loaders, now }: Turn): Promise<PetitionFact[]> {
  return (await petitionsOpen(loaders).load('all')).filter((petition) => isCollecting(petition, now));
}
