// The link by which somebody of a party gets its orders in their own chat: once, and not for long.
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { confide } from '../../bot/confidential.ts';
import type { Link } from '../../bot/feature.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import { hashOfSecret } from '../../domain/secret-link.ts';
import { type PartyFact, partyByLink } from './loaders.ts';

/** Binds this chat to the party. */
export const partyLink: Link = {
  async open(turn, digits) {
    confide(turn, digits);
    if (!mayTryCode(turn)) tell(turn, 'common-too_many_codes');
    else await bind(turn, digits);
    return true;
  },
};

async function bind(turn: Turn, digits: string): Promise<void> {
  const linkHash = hashOfSecret(digits);
  const party = await partyByLink(turn.loaders).load(linkHash);
  if (!party || party.linkUntil <= turn.now) {
    countWrongCode(turn);
    return tell(turn, 'party-bound', 'unknown');
  }
  keep(turn, party, linkHash);
  turn.memory = { ...turn.memory, worksFor: true };
  // A link opened with the first word of all is a sign of going on.
  if (!turn.row.accepted) turn.citizen.acceptedAt = turn.now;
  const name = showsFrench(turn.row.language) ? party.nameFr : party.nameAr;
  tell(turn, 'party-bound', undefined, { party: name });
}

/** Two telephones that open it at the same moment: one is bound, since a link binds one. */
const bound = (
  rows: string,
): string => `insert into "PartyContact" ("partyId", "citizenId", "linkHash", "createdAt")
  select p."id", p."citizenId", p."linkHash", p."at"
  from jsonb_to_recordset(${rows}) as p("id" uuid, "citizenId" uuid, "linkHash" text, "at" timestamptz)
  join "Party" t on t."id" = p."id" and t."linkHash" = p."linkHash" on conflict do nothing returning 1`;

const used = (rows: string): string => `update "Party" t set "linkHash" = null, "linkUntil" = null
  from jsonb_to_recordset(${rows}) as p("id" uuid, "linkHash" text) where t."id" = p."id" and t."linkHash" = p."linkHash" returning 1`;

function keep({ unitOfWork, row, now: at, context }: Turn, { id }: PartyFact, linkHash: string): void {
  unitOfWork.upsert([{ id, linkHash, citizenId: row.citizenId, at }], bound);
  unitOfWork.upsert([{ id, linkHash }], used);
  const deed = { action: 'party.bound', subject: 'party', subjectId: id };
  unitOfWork.insert('AuditEvent', { id: context.newId(), at, ...deed });
}
