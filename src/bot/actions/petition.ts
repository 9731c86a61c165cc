// Reads a petition out, records a person's support once, and takes it back on request.
import { showsFrench } from '../../domain/names.ts';
import { isCollecting, makeCheckCode } from '../../domain/petition.ts';
import type { Answers } from '../../flow/memory.ts';
import type { PetitionFact } from '../../store/facts.ts';
import { standingToken } from '../hear.ts';
import type { Action, Turn } from '../parts.ts';
import { sentence, tell } from '../speak.ts';
import { chosen, words } from './complaint.ts';

/** Says what the petition asks for, before anything about the person is asked. */
export const readPetition: Action = {
  needs: ['which?'],
  outcomes: ['read', 'closed'],
  async run(turn, answers) {
    const petition = await open(turn, answers);
    if (!petition) return { outcome: 'closed' };
    const french = showsFrench(turn.row.language);
    return {
      outcome: 'read',
      values: {
        reference: petition.reference,
        title: french ? petition.titleFr : petition.titleAr,
        text: french ? petition.textFr : petition.textAr,
        count: petition.supports,
        threshold: petition.threshold,
      },
    };
  },
};

/** Records the support: once per identity number, whatever the telephone (organic law 113-14 art. 123). */
export const supportPetition: Action = {
  needs: ['which', 'tie', 'name', 'card', 'consent'],
  outcomes: ['supported', 'already_supported', 'closed'],
  async run(turn, answers) {
    const petition = await open(turn, answers);
    if (!petition) return { outcome: 'closed' };
    const { batch, house, now, row } = turn;
    const { card } = answers;
    if (card?.kind !== 'secret') throw new Error('The identity number was not sealed');
    if (await turn.facts.supports.load(`${petition.id} ${card.hash}`))
      return { outcome: 'already_supported' };
    const id = house.newId();
    const code = makeCheckCode(house.seal.hash(id));
    batch.insert('Support', {
      id,
      petitionId: petition.id,
      personHash: card.hash,
      citizenId: row.citizenId,
      name: house.seal.seal(words(answers.name) ?? ''),
      card: card.sealed,
      cardTail: card.shown.slice(-3),
      tie: chosen(answers.tie) ?? 'resident',
      code,
      createdAt: now,
    });
    turn.reply.options = [
      { token: standingToken('withdraw', id), label: sentence(turn, 'petition-withdraw') },
    ];
    return {
      outcome: 'supported',
      values: { code, count: petition.supports + 1, threshold: petition.threshold },
    };
  },
};

/** Takes a support back. One tap; the row is removed, not marked. */
export async function withdrawSupport(turn: Turn, supportId: string): Promise<void> {
  const support = await turn.facts.supportById.load(supportId);
  if (!support || support.citizenId !== turn.row.citizenId) {
    tell(turn, 'petition-withdraw', 'gone');
    return;
  }
  turn.batch.remove('Support', { id: supportId });
  turn.batch.insert('PetitionEvent', {
    id: turn.house.newId(),
    petitionId: support.petitionId,
    at: turn.now,
    kind: 'withdrawn',
    visible: false,
  });
  const title = showsFrench(turn.row.language) ? support.titleFr : support.titleAr;
  tell(turn, 'petition-withdraw', 'done', { title });
}

async function open(turn: Turn, answers: Answers) {
  const which = chosen(answers.which);
  return (await openPetitions(turn)).find((petition) => petition.id === which);
}

/** The petitions that take support now. */
export async function openPetitions({ facts, now }: Turn): Promise<PetitionFact[]> {
  return (await facts.petitions.load('all')).filter((petition) => isCollecting(petition, now));
}
