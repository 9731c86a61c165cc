// The pages of quarters and landmarks: the list, one of them, a new one. Bot and pages read a change at once.

import { nameOf } from '../../../console/components.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { addPlace, listPlaces, type PlaceChange, savePlace } from '../place-changes.ts';
import { alikeFinder, readPlan, readSeenPlace } from './place-form.ts';
import { NEW, PLACES, placePage, placesPage } from './places-view.ts';

/** Consonants that are the beginning of few names. */
const SURE = 3;
/** More would be scrolled over. */
const PAGE_ROWS = 50;

export function openPlaces(routes: Routes): void {
  routes.get('/settings/places', 'settings.write', showPlaces);
  routes.post('/settings/places', 'settings.write', add);
  routes.get('/settings/places/new', 'settings.write', (visit) => showPlace(visit, null));
  routes.get('/settings/places/:id', 'settings.write', (visit) => showPlace(visit, visit.params.id ?? ''));
  routes.post('/settings/places/:id', 'settings.write', save);
}

async function showPlaces(visit: Visit): Promise<Answer> {
  const { parts, query, say } = visit;
  const text = (query.get('text') ?? '').trim().slice(0, 100);
  const wanted = parts.darija.searchKey(text);
  const found = (await listPlaces(parts.db)).filter(({ nameAr, nameFr, aliases }) =>
    [nameAr, nameFr, ...aliases].some(
      (name) =>
        name.toLowerCase().includes(text.toLowerCase()) ||
        (wanted.length >= SURE && parts.darija.searchKey(name).includes(wanted)),
    ),
  );
  const from = found.findIndex(({ id }) => id === query.get('after')) + 1;
  const rows = found.slice(from, from + PAGE_ROWS);
  const next = from + PAGE_ROWS < found.length ? (rows.at(-1)?.id ?? null) : null;
  const body = placesPage(visit, { rows, count: found.length, text, next });
  return { is: 'page', title: say('settings-places'), body };
}

async function showPlace(visit: Visit, id: string | null): Promise<Answer> {
  const all = await listPlaces(visit.parts.db);
  const place = all.find((each) => each.id === id) ?? null;
  if (id !== null && place === null) return { is: 'missing' };
  const title = place === null ? visit.say('place-new') : nameOf(visit, place);
  const body = placePage(
    visit,
    place,
    all.filter((each) => each.active && each.id !== id),
  );
  return { is: 'page', title, body, needs: ['map'] };
}

async function add(visit: Visit): Promise<Answer> {
  const plan = readPlan(visit);
  if (plan === null) return again(visit, NEW, undefined);
  const change = await addPlace(visit.parts.db, plan, alikeFinder(visit), actorOf(visit));
  return settle(visit, NEW, change);
}

async function save(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? '';
  const page = `${PLACES}/${encodeURIComponent(id)}`;
  const plan = readPlan(visit);
  const seen = readSeenPlace(visit.form.seen);
  if (plan === null || seen === null) return again(visit, page, undefined);
  const change = await savePlace(visit.parts.db, { id, seen, plan }, alikeFinder(visit), actorOf(visit));
  return settle(visit, page, change);
}

async function settle(visit: Visit, page: string, change: PlaceChange): Promise<Answer> {
  switch (change.is) {
    case 'missing':
      return { is: 'missing' };
    case 'changed':
      return again(visit, page, undefined, 'settings-changed');
    case 'last':
      return again(visit, page, undefined, 'place-last');
    case 'alike':
      visit.faults.nameAr = { why: 'alike', name: nameOf(visit, change.other) };
      return again(visit, page, undefined);
    case 'done':
      await visit.parts.referenceData.refresh();
      return { is: 'redirect', to: `${PLACES}/${change.id}`, told: 'saved' };
  }
}
