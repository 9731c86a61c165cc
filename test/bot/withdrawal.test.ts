// What a citizen takes back is on record: in the case's history, in the audit log, and once, whatever happens beside it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkTo } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const newest = () =>
  town.db.case.findFirstOrThrow({
    orderBy: { reference: 'desc' },
    include: { events: { orderBy: { at: 'asc' } } },
  });
/** Files a problem, and is asked whether it is to be taken back. */
async function asked(address: string, problem: string): Promise<void> {
  await town.hears(address, 'السلام عليكم');
  for (const words of [problem, 'صيفط']) await town.hears(address, words);
  await town.db.case.updateMany({ data: { status: 'assigned' } });
  const { id: caseId } = await newest();
  await town.db.caseEvent.create({
    data: {
      id: town.context.newId(),
      caseId,
      at: town.now,
      kind: 'assigned',
      status: 'assigned',
      visible: false,
    },
  });
  await town.hears(address, 'بغيت نسحب الشكاية ديالي');
}

it('stands in the history of the case and in the audit log, and comes back to where it was', async () => {
  await asked('one', 'الما كيضيع فالزنقة فلاسطاح هادي يوماين');
  await town.hears('one', '2');
  const gone = await newest();
  expect(gone).toMatchObject({ status: 'withdrawn', closedAt: town.now });
  expect(gone.events.at(-1)).toMatchObject({
    kind: 'withdrawn',
    status: 'withdrawn',
    citizenId: gone.citizenId,
  });
  await town.hears('one', 'لا رجعوها');
  const back = await newest();
  expect(back).toMatchObject({ status: 'assigned', closedAt: null });
  expect(back.events.at(-1)).toMatchObject({ kind: 'taken_back', status: 'assigned' });
  const deeds = await town.db.auditEvent.findMany({ where: { subjectId: gone.id }, orderBy: { id: 'asc' } });
  expect(deeds.map(({ action, staffId }) => [action, staffId])).toEqual([
    ['case.withdraw', null],
    ['case.take_back', null],
  ]);
});

it('is not meant by a number typed twice to name the case', async () => {
  await asked('three', 'الطريق محفرة فباب تارغونت حدا الفران');
  const { citizenId } = await newest();
  const again = ['لا', 'البولة طافية فحي لاسطاح حدا الجامع', 'صيفط', 'بغيت نسحب الشكاية ديالي', '2'];
  for (const words of again) await town.hears('three', words);
  expect(town.last('three').options?.at(1)?.token).toMatch(/\.yes$/);
  await town.hears('three', '2');
  expect(town.last('three').options?.at(1)?.token).toMatch(/\.yes$/);
  expect(await town.db.case.count({ where: { citizenId, status: 'withdrawn' } })).toBe(0);
  town.pass(60_000);
  await town.hears('three', '2');
  expect(await town.db.case.count({ where: { citizenId, status: 'withdrawn' } })).toBe(1);
});

it('happens once though two phones of one person say yes at the same moment', async () => {
  await asked('two', 'الكلاب الضالة كيعضو الدراري حدا جامع باب تارغونت');
  const { citizenId, id } = await newest();
  const { address } = await linkTo(town.db, citizenId, 'simulator', 'two-other', town.now);
  await town.hears(address, 'بغيت نسحب الشكاية ديالي');
  await town.engine.sink.receive(
    ['two', address].map((from) => ({
      ...{ channel: 'simulator' as const, messageId: `both-${from}`, address: from, at: town.now },
      content: { kind: 'text' as const, text: 'إيه' },
    })),
  );
  await town.engine.idle();
  expect(await town.db.caseEvent.count({ where: { caseId: id, kind: 'withdrawn' } })).toBe(1);
  expect(await town.db.flag.count({ where: { subjectId: id, kind: 'case_withdrawn' } })).toBe(1);
});
