// The link by which somebody acts for an association from their own chat: once, and not for long.
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { confide } from '../../bot/confidential.ts';
import type { Link } from '../../bot/feature.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import { hashOfSecret } from '../../domain/secret-link.ts';
import { associationByLink } from './loaders.ts';

/** Binds this chat to the association. */
export const associationLink: Link = {
  async open(turn, digits) {
    confide(turn, digits);
    if (!mayTryCode(turn)) tell(turn, 'common-too_many_codes');
    else await bind(turn, digits);
    return true;
  },
};

async function bind(turn: Turn, digits: string): Promise<void> {
  const linkHash = hashOfSecret(digits);
  const found = await associationByLink(turn.loaders).load(linkHash);
  if (!found?.linkUntil || found.linkUntil <= turn.now) {
    countWrongCode(turn);
    return tell(turn, 'association-bound', 'unknown');
  }
  keep(turn, found.id, linkHash);
  turn.memory = { ...turn.memory, actsFor: true };
  // A link opened with the first word of all is a sign of going on.
  if (!turn.row.accepted) turn.citizen.acceptedAt = turn.now;
  tell(turn, 'association-bound', undefined, {
    association: showsFrench(turn.row.language) ? found.nameFr : found.nameAr,
  });
}

/** Of two telephones that open it at the same moment one is bound. Whoever acted for another one acts for this one now. */
const bound = (
  rows: string,
): string => `insert into "AssociationContact" ("citizenId", "associationId", "linkHash", "createdAt")
  select p."citizenId", p."id", p."linkHash", p."at"
  from jsonb_to_recordset(${rows}) as p("id" uuid, "citizenId" uuid, "linkHash" text, "at" timestamptz)
  join "Association" a on a."id" = p."id" and a."linkHash" = p."linkHash"
  where not exists (select 1 from "AssociationContact" o where o."linkHash" = p."linkHash")
  on conflict ("citizenId") do update set "associationId" = excluded."associationId", "linkHash" = excluded."linkHash",
    "createdAt" = excluded."createdAt" returning 1`;

const used = (rows: string): string => `update "Association" a set "linkHash" = null, "linkUntil" = null
  from jsonb_to_recordset(${rows}) as p("id" uuid, "linkHash" text) where a."id" = p."id" and a."linkHash" = p."linkHash" returning 1`;

function keep({ unitOfWork, row, now: at, context }: Turn, id: string, linkHash: string): void {
  // Two in one batch would each see the link unused.
  unitOfWork.alone(`association ${id}`);
  unitOfWork.upsert([{ id, linkHash, citizenId: row.citizenId, at }], bound);
  unitOfWork.upsert([{ id, linkHash }], used);
  const deed = { action: 'association.bound', subject: 'association', subjectId: id };
  unitOfWork.insert('AuditEvent', { id: context.newId(), at, ...deed });
}
