// Parties outside the commune, as staff work with them in a transcript; and what a party says by its link.
import { randomBytes } from 'node:crypto';
import { BINDING_MS, CONTACTS } from '../../src/domain/order.ts';
import { hashOfSecret, makeDigits } from '../../src/domain/secret-link.ts';
import { answerOrder } from '../../src/features/outside-parties/answer-order.ts';
import { keepLetterAnswer } from '../../src/features/outside-parties/order-changes.ts';
import { addParty, letBind } from '../../src/features/outside-parties/parties.ts';
import { handOver, type WriteLetter } from '../../src/features/outside-parties/send-order.ts';
import type { Office } from './replay-staff.ts';
import { STAFF } from './replay-town.ts';

const byOf = ({ town }: Office) => ({ staffId: STAFF, scope: 'all' as const, at: town.now });
const partyOf = ({ town }: Office, nameFr: string) => town.db.party.findFirstOrThrow({ where: { nameFr } });

/** `kind`: order or letter. */
export async function listParty(office: Office, nameAr = '', nameFr = '', kind = '', days = '') {
  const contact = CONTACTS.find((each) => each === kind);
  if (contact === undefined) throw new Error(`nobody is reached by ${kind}`);
  const plan = { id: office.town.context.newId(), nameAr, nameFr, contact, days: Number(days) };
  const rest = { categoryIds: [], addressee: null, phone: null, active: true };
  return addParty(office.town.db, { ...plan, ...rest }, byOf(office));
}

export async function letPartyBind(office: Office, nameFr = '') {
  const { id } = await partyOf(office, nameFr);
  const digits = makeDigits(randomBytes(16));
  office.codes.add(digits);
  const linkUntil = new Date(office.town.now.getTime() + BINDING_MS);
  return letBind(office.town.db, { id, linkHash: hashOfSecret(digits), linkUntil }, byOf(office));
}

export async function handToParty(office: Office, reference = '', nameFr = '') {
  const { town } = office;
  const found = await town.db.case.findUniqueOrThrow({ where: { reference } });
  const { id: partyId } = await partyOf(office, nameFr);
  const writeLetter: WriteLetter = async ({ number }) => {
    const kept = await town.files.keepOwn(Buffer.from(`%PDF-1.7 ${number}`), 'application/pdf');
    return { ...kept, id: town.context.newId(), name: 'lettre.pdf' };
  };
  const { id: caseId, description: words, placeText } = found;
  const wanted = { caseId, orderId: town.context.newId(), partyId, words, placeText, files: [] };
  const by = { ...byOf(office), holidays: town.context.referenceData.holidays };
  return handOver(town.db, { ...wanted, linkHash: hashOfSecret(wanted.orderId) }, by, writeLetter);
}

/** By the link of the order. */
export async function partyComes(office: Office, nameFr = '', reference = '', day = '') {
  const { town } = office;
  const party = await partyOf(office, nameFr);
  const order = await town.db.workOrder.findFirstOrThrow({
    where: { partyId: party.id, case: { reference } },
    orderBy: { createdAt: 'desc' },
  });
  const said = {
    answer: 'going' as const,
    promisedOn: new Date(day),
    reason: null,
    text: null,
    pictures: [],
  };
  return answerOrder(town.db, { ...said, orderId: order.id, eventId: town.context.newId() }, town.now);
}

export async function letterAnswered(office: Office, nameFr = '', reference = '', text = '') {
  const { town } = office;
  const party = await partyOf(office, nameFr);
  const order = await town.db.workOrder.findFirstOrThrow({
    where: { partyId: party.id, case: { reference } },
  });
  const wanted = { orderId: order.id, eventId: town.context.newId(), text, papers: [] };
  return keepLetterAnswer(town.db, wanted, byOf(office));
}
