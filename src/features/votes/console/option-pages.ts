// What may be chosen, as staff list it: one by one, in lines, out of a campaign; and the pictures of a vote.
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { seenRow } from '../../../console/seen-row.ts';
import { endingOf } from '../../../files/content-type.ts';
import type { VoteChange, WantedVote } from '../changes.ts';
import { addIdeas, addOptions, editOption, removeOption } from '../option-changes.ts';
import { readVote } from '../queries.ts';
import { keepOptionFiles, Listed, Option } from './forms.ts';
import { PATH } from './list-view.ts';

/** What the section does with every change. */
export interface Settling {
  settle(visit: Visit, id: string, change: VoteChange): Promise<Answer>;
}

export function openOptionPages(routes: Routes, { settle }: Settling): void {
  const change = (work: (visit: Visit, wanted: WantedVote) => Promise<VoteChange | Refused>) => {
    return async (visit: Visit): Promise<Answer> => {
      const wanted = seenRow(visit);
      if (wanted === null) return { is: 'missing' };
      const done = await work(visit, wanted);
      if (done.is === 'refused') return again(visit, `${PATH}/${wanted.id}`, done.error);
      return settle(visit, wanted.id, done);
    };
  };
  routes.post('/votes/:id/options', 'votes.write', change(add));
  routes.post('/votes/:id/lines', 'votes.write', change(addLines));
  routes.post('/votes/:id/ideas', 'votes.write', change(ideas));
  routes.post('/votes/:id/options/:position', 'votes.write', change(edit));
  routes.post('/votes/:id/options/:position/out', 'votes.write', change(remove));
  routes.get('/votes/:id/options/:position/photo', 'votes.read', showFile('attachment', 'photo'));
  routes.get('/votes/:id/options/:position/sound', 'votes.read', showFile('sound', 'sound'));
  routes.get('/votes/:id/pictures/:part', 'votes.read', showPicture);
}

/** The form was not carried out: why stands in the error, or in the faults of the visit. */
interface Refused {
  is: 'refused';
  error?: z.ZodError | undefined;
}

const Position = z.coerce.number().int().min(0).max(1000);

async function add(visit: Visit, wanted: WantedVote): Promise<VoteChange | Refused> {
  const read = Option.safeParse(visit.form);
  if (!read.success) return { is: 'refused', error: read.error };
  const files = await keepOptionFiles(visit);
  if (files === null) return { is: 'refused' };
  return addOptions(visit.parts.db, { ...wanted, ...files, plans: [read.data] }, actorOf(visit));
}

async function addLines(visit: Visit, wanted: WantedVote): Promise<VoteChange | Refused> {
  const read = Listed.safeParse(visit.form);
  if (!read.success) return { is: 'refused', error: read.error };
  return addOptions(visit.parts.db, { ...wanted, plans: read.data.lines }, actorOf(visit));
}

async function ideas(visit: Visit, wanted: WantedVote): Promise<VoteChange | Refused> {
  const campaignId = z.uuid().safeParse(visit.form.campaign).data;
  if (campaignId === undefined) return { is: 'refused' };
  return addIdeas(visit.parts.db, { ...wanted, campaignId }, actorOf(visit));
}

async function edit(visit: Visit, wanted: WantedVote): Promise<VoteChange | Refused> {
  const position = Position.safeParse(visit.params.position);
  if (!position.success) return { is: 'missing' };
  const read = Option.safeParse(visit.form);
  if (!read.success) return { is: 'refused', error: read.error };
  const files = await keepOptionFiles(visit);
  if (files === null) return { is: 'refused' };
  const change = { ...wanted, ...files, position: position.data, plan: read.data };
  return editOption(visit.parts.db, change, actorOf(visit));
}

async function remove(visit: Visit, wanted: WantedVote): Promise<VoteChange | Refused> {
  const position = Position.safeParse(visit.params.position);
  if (!position.success) return { is: 'missing' };
  return removeOption(visit.parts.db, { ...wanted, position: position.data }, actorOf(visit));
}

type Kept = { path: string | null; mimeType: string | null } | null | undefined;

async function send(visit: Visit, file: Kept, name: string): Promise<Answer> {
  const bytes = file?.path == null ? null : await visit.parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const mimeType = file.mimeType ?? 'application/octet-stream';
  return { is: 'file', bytes, mimeType, name: `${name}.${endingOf(mimeType)}`, download: false };
}

/** The photo of an option, or what it is said aloud. */
const showFile =
  (of: 'attachment' | 'sound', name: string) =>
  async (visit: Visit): Promise<Answer> => {
    const id = z.uuid().safeParse(visit.params.id);
    const found = id.success ? await readVote(visit.parts.db, id.data) : null;
    const position = Number(visit.params.position);
    return send(visit, found?.options.find((each) => each.position === position)?.[of], name);
  };

/** A sheet of projects, a picture of the result. */
async function showPicture(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  const found = id.success ? await readVote(visit.parts.db, id.data) : null;
  const part = visit.params.part ?? '';
  return send(visit, found?.pictures.find((each) => each.part === part)?.attachment, part);
}
