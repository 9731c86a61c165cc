// The papers of a deposit as files: a copy for everybody, the whole one for the bureau, and the receipt.

import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { Routes } from '../../../console/routes.ts';
import { type DepositFile, type Listed, printDepositFile, printReceipt } from '../deposit/deposit-file.ts';
import type { WholePetition } from '../queries.ts';
import { writtenIn } from '../start/facts.ts';
import { readBegun } from '../start/read-begun.ts';
import { listSupporters, revealSupporters, type Supporter } from '../supporters.ts';
import { petitionIn } from './sheet-address.ts';

export function openDepositPapers(routes: Routes): void {
  routes.get('/petitions/:id/file.pdf', 'petitions.read', copy);
  routes.post('/petitions/:id/file.pdf', 'people.confided', whole, 'proof');
  routes.get('/petitions/:id/receipt.pdf', 'petitions.read', receipt);
}

const pdf = (bytes: Uint8Array, name: string): Answer => ({
  ...{ is: 'file', bytes, mimeType: 'application/pdf', name, download: false },
});

const sharedOf = ({ parts }: Visit, petition: WholePetition): Omit<DepositFile, 'agent' | 'list'> => ({
  ...{ words: parts.words, commune: parts.referenceData.settings.commune, petition },
});

/** Each support by its code: nobody's name leaves with it. */
async function copy(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const list = (await listSupporters(visit.parts.db, found.id)).map((each) => listed(each, null));
  const bytes = await printDepositFile({ ...sharedOf(visit, found), agent: null, list });
  return pdf(bytes, `petition-${found.reference}-copie.pdf`);
}

/** Names and numbers as the bureau checks them, the reading on record. */
async function whole(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  if (found === null) return { is: 'missing' };
  const sealed = await revealSupporters(
    visit.parts.db,
    { petitionId: found.id, how: 'deposit' },
    actorOf(visit),
  );
  const list = sealed.map((each) =>
    listed(each, {
      name: openSealed(visit, each.name, `Support.name.${each.id}`) ?? '—',
      card: openSealed(visit, each.card, `Support.card.${each.id}`) ?? '—',
    }),
  );
  const agent = await agentOf(visit, found);
  const bytes = await printDepositFile({ ...sharedOf(visit, found), agent, list });
  return pdf(bytes, `petition-${found.reference}-dossier.pdf`);
}

const listed = ({ tie, code, sheet, row }: Supporter, person: Listed['person']): Listed => ({
  ...{ person, tie, code },
  signed: sheet === null || row === null ? null : { sheet, row },
});

/** Whom its author named, where a citizen began it. */
async function agentOf(visit: Visit, { caseId }: WholePetition): Promise<string | null> {
  const begun = caseId === null ? null : await readBegun(visit.parts.db, caseId, visit.staff.scope);
  const opened = begun && openSealed(visit, begun.confided, `Case.confided.${begun.caseId}`);
  if (!opened) return null;
  const told = JSON.parse(opened);
  return writtenIn(told, 'own_name') || writtenIn(told, 'agent_name') || null;
}

async function receipt(visit: Visit): Promise<Answer> {
  const found = await petitionIn(visit);
  const bytes = found && (await printReceipt(sharedOf(visit, found)));
  return found && bytes ? pdf(bytes, `petition-${found.reference}-recepisse.pdf`) : { is: 'missing' };
}
