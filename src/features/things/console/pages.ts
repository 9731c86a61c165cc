// The section of things with numbers: the list, one of them, a new one.
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { plateOf } from '../../../domain/thing.ts';
import { addThing, saveThing } from '../changes.ts';
import { casesOfThing, countOpenOf, listThings, nextFree, readThing } from '../queries.ts';
import { openFile } from './file.ts';
import { keyMaker, readSeenThing, readThingForm } from './form.ts';
import { THINGS, thingListPage } from './list-view.ts';
import { openPlates } from './plates.ts';
import { thingPage, titleOfThing } from './thing-view.ts';
import { PAGE_ROWS, readNumber, wantedThings } from './wanted.ts';

export function thingsSection(): Section {
  return {
    name: 'things',
    need: 'things.read',
    open(routes) {
      routes.get('/things', 'things.read', showList);
      routes.get('/things/new', 'things.write', (visit) => showNew(visit));
      routes.post('/things', 'things.write', add);
      openFile(routes);
      openPlates(routes);
      routes.get('/things/:number', 'things.read', showThing);
      routes.post('/things/:number', 'things.write', save);
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const { text, ...wanted } = await wantedThings(visit);
  const { rows, next } = await listThings(db, { ...wanted, limit: PAGE_ROWS });
  const open = await countOpenOf(
    db,
    rows.map(({ number }) => number),
  );
  const body = thingListPage(visit, {
    ...{ kind: wanted.kind, quarter: wanted.quarterId, text, rows, open, next },
  });
  return { is: 'page', title: visit.say('things'), body };
}

async function showNew(visit: Visit): Promise<Answer> {
  const body = thingPage(visit, { thing: null, free: await nextFree(visit.parts.db), cases: [] });
  return { is: 'page', title: visit.say('thing-new'), body, needs: ['map'] };
}

async function showThing(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const number = readNumber(visit.params.number);
  const thing = number === null ? null : await readThing(db, number);
  if (thing === null) return { is: 'missing' };
  const cases = await casesOfThing(db, thing.number, visit.staff.scope);
  const body = thingPage(visit, { thing, free: 0, cases });
  return { is: 'page', title: titleOfThing(visit, thing), body, needs: ['map'] };
}

async function add(visit: Visit): Promise<Answer> {
  const page = `${THINGS}/new`;
  const plan = readThingForm(visit);
  if (plan === null) return again(visit, page, undefined);
  const { is } = await addThing(visit.parts.db, plan, keyMaker(visit), actorOf(visit));
  if (is === 'done') return { is: 'redirect', to: `${THINGS}/${plateOf(plan.number)}`, told: 'saved' };
  visit.faults.number = { why: 'thing-taken' };
  return again(visit, page, undefined);
}

async function save(visit: Visit): Promise<Answer> {
  const number = readNumber(visit.params.number);
  if (number === null) return { is: 'missing' };
  const page = `${THINGS}/${plateOf(number)}`;
  const plan = readThingForm(visit);
  const seen = readSeenThing(visit.form.seen);
  if (plan === null || seen === null || plan.number !== number) return again(visit, page, undefined);
  const { is } = await saveThing(visit.parts.db, { seen, plan }, keyMaker(visit), actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'changed') return again(visit, page, undefined, 'settings-changed');
  return { is: 'redirect', to: page, told: 'saved' };
}
