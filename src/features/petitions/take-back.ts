// Support taken back: in words, or by the button below it.

import { offerWays } from '../../bot/closing-buttons.ts';
import { keepInConfidence } from '../../bot/confidential.ts';
import { askWhetherSure } from '../../bot/confirm-first.ts';
import { standingToken } from '../../bot/input.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { requestsOf } from '../../database/requests.ts';
import { showsFrench } from '../../domain/names.ts';
import { supportById, supportsOf } from './loaders.ts';
import { spokenById, spokenWaiting } from './spoken/spoken-loaders.ts';

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
  const waiting = await spokenWaiting(loaders).load(row.citizenId);
  const found = [...supports.flat(), ...waiting.map((spoken) => ({ id: spoken.id, petition: spoken }))];
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
      title: (french ? petition.titleFr : petition.titleAr) ?? '',
    }),
  }));
  return true;
}

/** Asks whether a support is to be taken back, and takes it back on a yes; the row is removed, not marked. */
export async function withdrawSupport(turn: Turn, id: string): Promise<void> {
  keepInConfidence(turn);
  const [supportId = '', answer] = id.split('.');
  const spoken = await spokenById(turn.loaders).load(supportId);
  const support = spoken ?? (await supportById(turn.loaders).load(supportId));
  if (!support || support.citizenId !== turn.row.citizenId) return tell(turn, 'petition-withdraw', 'gone');
  const title = showsFrench(turn.row.language) ? support.titleFr : support.titleAr;
  if (answer === undefined) {
    const asked = { message: 'petition-withdraw', values: { title } };
    return askWhetherSure(turn, 'withdraw', supportId, asked);
  }
  // What was asked is answered: a yes that comes later is for something else.
  offerWays(turn);
  if (answer !== 'yes') return tell(turn, 'petition-withdraw', 'kept');
  if (spoken) turn.unitOfWork.upsert([{ id: supportId }], WITHDRAW_SPOKEN);
  else turn.unitOfWork.remove('Support', { id: supportId });
  turn.unitOfWork.insert('PetitionEvent', {
    id: turn.context.newId(),
    petitionId: support.petitionId,
    at: turn.now,
    kind: 'withdrawn',
    visible: false,
  });
  tell(turn, 'petition-withdraw', 'done', { title });
}

/** Typed meanwhile, it is a support of the same id, and the turn begins anew. */
const WITHDRAW_SPOKEN = (rows: string): string =>
  `select withdraw_spoken(p."id") from (select * from jsonb_to_recordset(${rows}) as r("id" uuid) order by 1) p`;
