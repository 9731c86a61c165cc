// The section of misses: what the bot did not understand, put away or taught, and everything it was taught.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCount, readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { listLearned, teach, unlearn } from '../learned.ts';
import { countMisses, listMisses, readMiss, settleMiss } from '../misses.ts';
import { type Clash, findClashes, targetsAt } from './targets.ts';
import { EVERYWHERE, learnedPage, missesPage, missPage } from './view.ts';

const ROWS = 50;
const PATH = '/console/misses';
const Lesson = z.object({
  target: z.string().regex(/^[a-z_.]+:[a-z0-9_]+$/i),
  text: z.string().trim().min(2).max(120),
});

export function missesSection(): Section {
  return {
    name: 'misses',
    need: 'misses.read',
    open(routes) {
      routes.get('/misses', 'misses.read', showMisses);
      routes.get('/misses/learned', 'misses.read', showLearned);
      routes.post('/misses/learned/:id/remove', 'misses.write', remove);
      routes.get('/misses/:id', 'misses.read', (visit) => showMiss(visit));
      routes.post('/misses/:id/settle', 'misses.write', settle);
      routes.post('/misses/:id/teach', 'misses.write', learn);
    },
  };
}

async function showMisses(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const asked = z.string().max(100).safeParse(visit.query.get('place')).data;
  const place = asked === EVERYWHERE ? undefined : asked;
  const after = readCount(visit.query.get('after'));
  const [page, places] = await Promise.all([listMisses(db, { place, after, limit: ROWS }), countMisses(db)]);
  return { is: 'page', title: visit.say('misses'), body: missesPage(visit, { ...page, place, places }) };
}

async function showMiss(visit: Visit, trouble?: { words: string; clashes: Clash[] }): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  const miss = id.success ? await readMiss(visit.parts.db, id.data) : null;
  if (miss === null) return { is: 'missing' };
  return {
    is: 'page',
    title: miss.text,
    body: missPage(visit, { miss, groups: targetsAt(visit, miss.place), trouble }),
    status: trouble === undefined ? 200 : 409,
  };
}

async function settle(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  await settleMiss(visit.parts.db, id.data, actorOf(visit));
  return { is: 'redirect', to: PATH, told: 'miss-settled' };
}

async function learn(visit: Visit): Promise<Answer> {
  const { db, referenceData } = visit.parts;
  const id = z.uuid().safeParse(visit.params.id);
  const miss = id.success ? await readMiss(db, id.data) : null;
  if (miss === null) return { is: 'missing' };
  const read = Lesson.safeParse(visit.form);
  findFaults(visit, read.error);
  const offered = targetsAt(visit, miss.place).flatMap(({ choices }) => choices.map(({ value }) => value));
  if (!read.success || !offered.includes(read.data.target)) {
    return showMiss(visit, { words: visit.say('told-incomplete'), clashes: [] });
  }
  const [place = '', target = ''] = read.data.target.split(':');
  const lesson = { place, target, text: read.data.text };
  const clashes = await findClashes(visit, lesson);
  if (clashes.length > 0) return showMiss(visit, { words: visit.say('lesson-clashes'), clashes });
  const { is } = await teach(db, { ...lesson, missId: miss.id }, actorOf(visit));
  if (is === 'taken') return showMiss(visit, { words: visit.say('lesson-taken'), clashes: [] });
  await referenceData.refresh();
  return { is: 'redirect', to: PATH, told: 'lesson-taught' };
}

async function showLearned(visit: Visit): Promise<Answer> {
  const after = readCursor(visit.query.get('after'));
  const page = await listLearned(visit.parts.db, { after, limit: ROWS });
  return { is: 'page', title: visit.say('learned'), body: learnedPage(visit, page) };
}

async function remove(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  await unlearn(visit.parts.db, id.data, actorOf(visit));
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: `${PATH}/learned`, told: 'removed' };
}
