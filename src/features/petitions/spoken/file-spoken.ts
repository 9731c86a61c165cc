// Keeps the support of somebody who says or shows what others write: staff type it, and only then it counts.

import { z } from 'zod';
import { attachFiles } from '../../../bot/attach-files.ts';
import type { Outcome } from '../../../bot/feature.ts';
import { standingToken } from '../../../bot/input.ts';
import { sentence } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { heldCard } from '../../../database/encryption/cipher.ts';
import { FAMILY_MOST, type TIES } from '../../../domain/petition.ts';
import { filesOf } from '../../../flow/engine/take-back-files.ts';
import { expectSupports, givenBefore } from '../give-support.ts';
import type { PetitionFact } from '../loaders.ts';

/** The files of an answer that was said aloud or shown. */
export const handedOver = z
  .union([
    z.object({ kind: z.literal('text'), voices: z.array(z.string()).min(1) }),
    z.object({ kind: z.literal('files'), files: z.array(z.string()) }),
  ])
  .transform((answer) => ({ files: filesOf(answer) }));

/** What was given of it; each part is written, or lies in files. */
export type SpokenParts =
  | {
      again: false;
      tie: (typeof TIES)[number];
      name: { text: string } | { files: string[] };
      card: { sealed: string; hash: string } | { files: string[] };
    }
  /** The last three digits of a card that was given before. */
  | { again: true; card: { files: string[] } };

/** Keeps it to be typed, unless enough were given from this telephone. */
export async function keepSpoken(turn: Turn, petition: PetitionFact, told: SpokenParts): Promise<Outcome> {
  const { row, unitOfWork, context, now } = turn;
  const { count } = await givenBefore(turn, petition.id);
  if (count >= FAMILY_MOST) return { outcome: 'too_many' };
  const petitionId = petition.id;
  expectSupports(turn, petitionId, count);
  const id = context.newId();
  const { citizenId } = row;
  // One that could not be typed is given anew.
  unitOfWork.remove('SpokenSupport', { petitionId, citizenId, state: 'refused' });
  unitOfWork.insert('SpokenSupport', {
    ...{ id, petitionId, citizenId, again: told.again, createdAt: now },
    ...(told.again ? { tie: null, name: null, card: null } : { tie: told.tie, ...written(turn, id, told) }),
    nameFiles: told.again ? [] : filesIn(told.name),
    cardFiles: filesIn(told.card),
  });
  const files = [...(told.again ? [] : filesIn(told.name)), ...filesIn(told.card)];
  attachFiles(turn, files, { spokenSupportId: id });
  turn.reply.options = [{ token: standingToken('withdraw', id), label: sentence(turn, 'petition-withdraw') }];
  return { outcome: 'spoken' };
}

/** What was written of it, sealed. */
function written({ context: { cipher } }: Turn, id: string, { name, card }: SpokenParts & { again: false }) {
  return {
    name: 'text' in name ? cipher.seal(name.text, `SpokenSupport.name.${id}`) : null,
    card:
      'hash' in card
        ? cipher.seal(cipher.open(card.sealed, heldCard(card.hash)), `SpokenSupport.card.${id}`)
        : null,
  };
}

const filesIn = (part: object): string[] => ('files' in part && Array.isArray(part.files) ? part.files : []);
