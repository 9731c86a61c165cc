// The bodies section: which bodies there are, who sits in them, and how members tie their chat to their seat.
import { v4 as uuidv4 } from 'uuid';
import { z } from 'zod';
import { nameOf } from '../../../console/components.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { ArabicName, Name } from '../../../console/name-fields.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { telegramLink } from '../../../domain/chat-links.ts';
import { makeCode } from '../../../domain/citizen.ts';
import { OFFICES } from '../../../domain/meeting.ts';
import {
  addSeat,
  endSeat,
  listBodies,
  listPastStarts,
  readBody,
  renewSeatCode,
  saveBody,
} from '../bodies.ts';
import { listMeetings } from '../meetings.ts';
import { bodiesPage, bodyPage, codePage } from './bodies-view.ts';
import { readCarried } from './carried-view.ts';
import { openMeetings } from './meetings.ts';

const MEETING_ROWS = 30;
const Id = z.uuid();
const Names = z.object({ nonce: z.uuid(), nameAr: ArabicName, nameFr: Name });
const NewSeat = z.object({
  nonce: z.uuid(),
  name: z.string().trim().min(2).max(100),
  office: z.enum(OFFICES),
});

export function bodiesSection(): Section {
  return {
    name: 'bodies',
    need: 'bodies.read',
    open(routes) {
      routes.get('/bodies', 'bodies.read', showBodies);
      routes.post('/bodies', 'bodies.write', found);
      routes.get('/bodies/:id', 'bodies.read', showBody);
      routes.post('/bodies/:id', 'bodies.write', rename);
      routes.post('/bodies/:id/seats', 'bodies.write', seat);
      routes.post('/bodies/:id/seats/:seat/code', 'bodies.write', renewCode);
      routes.post('/bodies/:id/seats/:seat/end', 'bodies.write', end);
      openMeetings(routes);
    },
  };
}

async function showBodies(visit: Visit): Promise<Answer> {
  const bodies = await listBodies(visit.parts.db, visit.now);
  return { is: 'page', title: visit.say('bodies'), body: bodiesPage(visit, bodies) };
}

async function found(visit: Visit): Promise<Answer> {
  const read = Names.safeParse(visit.form);
  if (!read.success) return again(visit, '/console/bodies', read.error);
  const { nonce: id, nameAr, nameFr } = read.data;
  await saveBody(visit.parts.db, { id, nameAr, nameFr }, actorOf(visit));
  return { is: 'redirect', to: `/console/bodies/${id}`, told: 'saved' };
}

async function showBody(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const body = id.success ? await readBody(db, id.data) : null;
  if (body === null) return { is: 'missing' };
  const after = readCursor(visit.query.get('after'));
  const [meetings, pastStarts, carried] = await Promise.all([
    listMeetings(db, { bodyId: body.id, after, limit: MEETING_ROWS }),
    listPastStarts(db, body.id, visit.now),
    readCarried(visit, body.id),
  ]);
  const page = bodyPage(visit, { body, meetings, pastStarts, carried });
  return { is: 'page', title: nameOf(visit, body), body: page };
}

async function rename(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Names.safeParse(visit.form);
  if (!id.success || (await readBody(visit.parts.db, id.data)) === null) return { is: 'missing' };
  const to = `/console/bodies/${id.data}`;
  if (!read.success) return again(visit, to, read.error);
  const { nameAr, nameFr } = read.data;
  await saveBody(visit.parts.db, { id: id.data, nameAr, nameFr }, actorOf(visit));
  return { is: 'redirect', to, told: 'saved' };
}

async function seat(visit: Visit): Promise<Answer> {
  const bodyId = Id.safeParse(visit.params.id);
  const read = NewSeat.safeParse(visit.form);
  if (!bodyId.success) return { is: 'missing' };
  const to = `/console/bodies/${bodyId.data}`;
  if (!read.success) return again(visit, to, read.error);
  const { nonce: id, name, office } = read.data;
  const { code, codeHash } = newCode(visit);
  const { is } = await addSeat(
    visit.parts.db,
    { id, bodyId: bodyId.data, name, office, codeHash },
    actorOf(visit),
  );
  if (is === 'missing') return { is: 'missing' };
  if (is === 'made_before') return { is: 'redirect', to, told: 'seat-made-before' };
  return oneTimeCode(visit, to, { name, code });
}

async function renewCode(visit: Visit): Promise<Answer> {
  const bodyId = Id.safeParse(visit.params.id);
  const seatId = Id.safeParse(visit.params.seat);
  const body = bodyId.success ? await readBody(visit.parts.db, bodyId.data) : null;
  const wanted = body?.mandates.find((each) => each.id === seatId.data);
  if (body === null || wanted === undefined) return { is: 'missing' };
  const to = `/console/bodies/${body.id}`;
  const { code, codeHash } = newCode(visit);
  const change = { seatId: wanted.id, bodyId: body.id, codeHash };
  const { is } = await renewSeatCode(visit.parts.db, change, actorOf(visit));
  if (is === 'taken') return { is: 'redirect', to, told: 'seat-taken', again: true };
  return oneTimeCode(visit, to, { name: wanted.name, code });
}

async function end(visit: Visit): Promise<Answer> {
  const bodyId = Id.safeParse(visit.params.id);
  const seatId = Id.safeParse(visit.params.seat);
  if (!bodyId.success || !seatId.success) return { is: 'missing' };
  await endSeat(visit.parts.db, { seatId: seatId.data, bodyId: bodyId.data }, actorOf(visit));
  return { is: 'redirect', to: `/console/bodies/${bodyId.data}`, told: 'seat-ended' };
}

function newCode({ parts }: Visit): { code: string; codeHash: string } {
  const code = makeCode(parts.cipher.hash(uuidv4()));
  return { code, codeHash: parts.cipher.hash(`seat ${code}`) };
}

/** Shown once and never stored: the answer of a form, not a page to come back to. */
function oneTimeCode(visit: Visit, back: string, seat: { name: string; code: string }): Answer {
  const bot = visit.parts.telegramName?.() ?? null;
  const link = bot === null ? null : telegramLink(bot, `seat_${seat.code}`);
  return { is: 'page', title: visit.say('seat-code'), body: codePage(visit, back, { ...seat, link }) };
}
