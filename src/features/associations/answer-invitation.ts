// An invitation of the commune, answered by a button: the last answer counts, until its last day is over.
import { z } from 'zod';
import type { Button } from '../../bot/feature.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { INVITED_ANSWERS } from '../../domain/association.ts';
import { daysLeft } from '../../domain/calendar.ts';
import { showsFrench } from '../../domain/names.ts';
import { associationOf, invitationFor } from './loaders.ts';

export const ASSOCIATION = 'association';

/** `id.yes`, `id.no`. */
export const invitationButton: Button = { tapped: answerInvited };

async function answerInvited(turn: Turn, given: string): Promise<void> {
  const [id = '', said] = given.split('.');
  const answer = INVITED_ANSWERS.find((each) => each === said);
  const [association, invitation] = await Promise.all([
    associationOf(turn.loaders).load(turn.row.citizenId),
    z.uuid().safeParse(id).success ? invitationFor(turn.loaders).load(`${id} ${turn.row.citizenId}`) : null,
  ]);
  if (!association || !answer || invitation?.kind !== 'invitation')
    return tell(turn, 'association-answer', 'gone');
  if (invitation.answerBy && daysLeft(turn.now, invitation.answerBy) < 0)
    return tell(turn, 'association-answer', 'over');
  turn.unitOfWork.upsert(
    [{ messageId: id, associationId: association.id, answer, at: turn.now }],
    (rows) => `insert into "AssociationReply" ("messageId", "associationId", "answer", "at")
      select distinct on (p."messageId", p."associationId") p."messageId", p."associationId", p."answer", p."at"
      from jsonb_to_recordset(${rows}) as p("messageId" uuid, "associationId" uuid, "answer" text, "at" timestamptz)
      order by p."messageId", p."associationId", p."at" desc
      on conflict ("messageId", "associationId") do update set "answer" = excluded."answer", "at" = excluded."at" returning 1`,
  );
  const name = showsFrench(turn.row.language) ? association.nameFr : association.nameAr;
  tell(turn, 'association-answer', answer, { association: name });
}
