// Associations, as staff work with them in a transcript.
import { randomBytes } from 'node:crypto';
import { ASSOCIATION_LINK_MS, FIELDS } from '../../src/domain/association.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { hashOfSecret, makeDigits } from '../../src/domain/secret-link.ts';
import { addAssociation, letAct } from '../../src/features/associations/associations.ts';
import { writeToAssociations } from '../../src/features/associations/messages.ts';
import type { Office } from './replay-staff.ts';
import { STAFF } from './replay-town.ts';

const byOf = ({ town }: Office) => ({ staffId: STAFF, scope: 'all' as const, at: town.now });
const fieldOf = (name: string) => FIELDS.find((each) => each === name);

/** Its papers were seen. */
export async function registerAssociation(office: Office, nameAr = '', nameFr = '', name = '', year = '') {
  const { town } = office;
  const field = fieldOf(name);
  if (field === undefined) throw new Error(`there is no field ${name}`);
  const plan = { id: town.context.newId(), nameAr, nameFr, field, foundedIn: Number(year) };
  const rest = { agent: 'sealed', phone: null, checkedOn: new Date(dayOf(town.now)), active: true };
  return addAssociation(town.db, { ...plan, ...rest }, byOf(office));
}

export async function letTelephoneAct(office: Office, nameFr = '') {
  const { town } = office;
  const { id } = await town.db.association.findFirstOrThrow({ where: { nameFr } });
  const digits = makeDigits(randomBytes(16));
  office.codes.add(digits);
  const linkUntil = new Date(town.now.getTime() + ASSOCIATION_LINK_MS);
  return letAct(town.db, { id, linkHash: hashOfSecret(digits), linkUntil }, byOf(office));
}

/** `how`: writes to, or invites; then until a day. */
export async function writeTo(office: Office, how = '', name = '', day = '', textAr = '', textFr = '') {
  const { town } = office;
  const plan = {
    ...{ id: town.context.newId(), field: fieldOf(name) ?? null, textAr: textAr.trim(), textFr },
    kind: how === 'invites' ? ('invitation' as const) : ('news' as const),
    answerBy: day === '' ? null : new Date(day),
  };
  const { is } = await writeToAssociations(town.db, plan, byOf(office));
  if (is !== 'done') throw new Error('nobody was written to');
}
