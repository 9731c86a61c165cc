// For thirty days behind the moment a case was answered or closed, words about it are for it; nothing that is said or noted meanwhile moves them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestsOf } from '../../src/database/requests.ts';
import { moveCase, noteOnCase } from '../../src/features/cases/changes.ts';
import { openTown, type Town } from '../support/town.ts';

const CITIZEN = 'waits-long';
const DAY_MS = 24 * 3_600_000;

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.db.staff.create({ data: { id: 's1', name: 'Khadija', email: 'k@example.org' } });
});
afterAll(async () => {
  expect(town.missing).toEqual([]);
  await town.close();
});

const by = () => ({ staffId: 's1', scope: 'all' as const, at: town.now });

it('begins with the answer, whatever is noted or said later', async () => {
  await town.hears(CITIZEN, 'Bonjour');
  await town.hears(CITIZEN, 'Un lampadaire est éteint à Lastah depuis hier');
  await town.taps(CITIZEN, '.send');
  const { id: caseId, citizenId } = await town.db.case.findFirstOrThrow();
  const settled = async () => {
    const [own] = await requestsOf({ db: town.db }).load(citizenId);
    return own?.settledAt;
  };
  const move = { caseId, eventId: town.context.newId(), seen: 'received', status: 'answered' } as const;
  expect(await moveCase(town.db, { ...move, text: 'C’est réparé.' }, by())).toEqual({ is: 'done' });
  const answered = town.now;
  town.pass(20 * DAY_MS);
  await noteOnCase(town.db, { caseId, eventId: town.context.newId(), text: 'Vu avec l’équipe' }, by());
  await town.hears(CITIZEN, 'merci beaucoup');
  expect(await settled()).toEqual(answered);
});
