// Where staff keep the projects that carry ideas: the register, one of them, and where it stands.
import { z } from 'zod';
import { nameOf, wordFor } from '../../../../console/components.ts';
import { again, findFaults } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { ArabicName, Name } from '../../../../console/name-fields.ts';
import { readCursor } from '../../../../console/pagination.ts';
import { shownTo } from '../../../../console/redacted-words.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { PROJECT_STAGES } from '../../../../domain/project.ts';
import { addProject, type StageChange, saveProject, stageProject } from '../../projects/change-project.ts';
import { listProjects, readProject } from '../../projects/projects.ts';
import { referralsForProject } from '../referrals/referral-pages.ts';
import { PROJECTS, projectPage, projectsPage } from './project-views.ts';

const ROWS = 50;
const UNDER = '/console/proposals';
const Id = z.uuid();
const about = z.string().trim().min(2).max(1000);
const Words = z.object({
  ...{ nameAr: ArabicName, nameFr: Name, aboutFr: about },
  aboutAr: about.refine((text) => /\p{Script=Arabic}/u.test(text), { params: { why: 'arabic' } }),
});
const New = Words.extend({ nonce: Id });
const Seen = z.object({ nameAr: z.string(), nameFr: z.string(), aboutAr: z.string(), aboutFr: z.string() });
const said = z
  .string()
  .trim()
  .max(1000)
  .default('')
  .transform((text) => (text === '' ? null : text));
const Staging = z.object({
  ...{ seen: z.enum(PROJECT_STAGES), stage: z.enum(PROJECT_STAGES), wordsAr: said, wordsFr: said },
});

export function openProjects(routes: Routes): void {
  routes.get('/projects', 'proposals.read', showList);
  routes.post('/projects', 'proposals.write', add);
  routes.get('/projects/:id', 'proposals.read', (visit) => showProject(visit));
  routes.post('/projects/:id', 'proposals.write', save);
  routes.post('/projects/:id/stage', 'proposals.write', stage);
}

async function showList(visit: Visit): Promise<Answer> {
  const after = readCursor(visit.query.get('after'));
  const page = await listProjects(visit.parts.db, { after, limit: ROWS });
  return { is: 'page', title: visit.say('projects'), body: projectsPage(visit, page), under: UNDER };
}

async function add(visit: Visit): Promise<Answer> {
  const read = New.safeParse(visit.form);
  if (!read.success) return again(visit, PROJECTS, read.error);
  const { nonce: id, ...words } = read.data;
  await addProject(visit.parts.db, { id, ...words }, actorOf(visit));
  return { is: 'redirect', to: `${PROJECTS}/${id}`, told: 'saved' };
}

async function showProject(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const project = id.success ? await readProject(db, id.data) : null;
  if (project === null) return { is: 'missing' };
  const shown = await shownTo(
    visit,
    project.proposals.map(({ citizenId }) => citizenId),
  );
  const proposals = project.proposals.map((each) => ({
    ...each,
    title: shown(each.title, [each.citizenId]) ?? '',
  }));
  const referrals = await referralsForProject(visit, project);
  const body = projectPage(visit, { ...project, proposals }, referrals, trouble);
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: nameOf(visit, project), body, under: UNDER, status };
}

function readSeen(text: string | undefined) {
  try {
    return Seen.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

async function save(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success || (await readProject(visit.parts.db, id.data)) === null) return { is: 'missing' };
  const to = `${PROJECTS}/${id.data}`;
  const read = Words.safeParse(visit.form);
  const seen = readSeen(visit.form.seen);
  if (!read.success || seen === null) return again(visit, to, read.error);
  const { is } = await saveProject(visit.parts.db, { id: id.data, seen, words: read.data }, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'changed') return showProject(visit, visit.say('project-changed'));
  return { is: 'redirect', to, told: 'saved' };
}

async function stage(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Staging.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success) return showProject(visit, visit.say('told-incomplete'));
  const change = await stageProject(visit.parts.db, { id: id.data, ...read.data }, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is === 'done') return { is: 'redirect', to: `${PROJECTS}/${id.data}`, told: 'project-staged' };
  return showProject(visit, whyNotStaged(visit, change));
}

function whyNotStaged(visit: Visit, change: StageChange): string {
  if (change.is !== 'changed') return visit.say(change.is === 'same' ? 'project-same' : 'project-no-words');
  return visit.say('project-stage-changed', { stage: wordFor(visit, 'project-stage', change.stage) });
}
