// Reads a petition out, and records a person's support once.

import { z } from 'zod';
import { choice, oneOf, secret, text } from '../../bot/answers.ts';
import { keepInConfidence } from '../../bot/confidential.ts';
import { action } from '../../bot/feature.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import { isCollecting, TIES } from '../../domain/petition.ts';
import { filesOf } from '../../flow/engine/take-back-files.ts';
import { giveSupport } from './give-support.ts';
import { type PetitionFact, petitionsOpen } from './loaders.ts';
import { handedOver, keepSpoken } from './spoken/file-spoken.ts';

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
  needs: {
    ...{ which: choice, tie: oneOf(TIES), name: text, consent: oneOf(['agree']) },
    card: z.union([secret, handedOver]),
  },
  outcomes: ['supported', 'waiting', 'refused', 'too_many', 'closed', 'spoken'],
  async run(turn, { which, card, name, tie }, answers) {
    const petition = await petitionAsked(turn, which);
    if (!petition) return { outcome: 'closed' };
    if (name !== null && 'hash' in card) return giveSupport(turn, petition, { card, name, tie });
    const said = name === null ? { files: answers.name ? filesOf(answers.name) : [] } : { text: name };
    return keepSpoken(turn, petition, { again: false, tie, name: said, card });
  },
});

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
