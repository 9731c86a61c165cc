// The desk of the commune, as staff work there in a transcript: they file for whoever stands there, and print cards.
import { randomInt } from 'node:crypto';
import { makeCardCode } from '../../src/domain/card-code.ts';
import { fileAtDesk, makeCard } from '../../src/features/on-behalf/desk.ts';
import type { Office } from './replay-staff.ts';
import { STAFF } from './replay-town.ts';

const byOf = ({ town }: Office) => ({ staffId: STAFF, scope: 'all' as const, at: town.now });

/** Of street lamps in Lastah. */
export async function fileForVisitor(office: Office, name = '', details = '') {
  const { db, context } = office.town;
  const category = await db.category.findUniqueOrThrow({ where: { id: 'lighting' } });
  const filing = { id: context.newId(), language: 'ary', name, category, details };
  const { holidays } = context.referenceData;
  await fileAtDesk(
    { db, cipher: context.cipher, holidays },
    { ...filing, quarterId: 'lastah', placeText: null, flowHash: '' },
    byOf(office),
  );
}

export async function printsCard(office: Office, reference = '') {
  const { db, context } = office.town;
  const { id: caseId } = await db.case.findUniqueOrThrow({ where: { reference } });
  const code = makeCardCode((below) => randomInt(below));
  office.codes.add(code);
  await makeCard(db, { caseId, hash: context.cipher.hash(`card ${code}`) }, byOf(office));
}
