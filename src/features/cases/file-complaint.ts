// Files a complaint, or adds the citizen to a case that is already open.

import { chosen, words } from '../../bot/answers.ts';
import { attach } from '../../bot/attach-files.ts';
import { parkForLater } from '../../bot/drafts.ts';
import type { Action } from '../../bot/feature.ts';
import { isTrusted, lastDay } from '../../bot/flood-limits.ts';
import { questionToken } from '../../bot/input.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { nextNumber } from '../../database/reference-numbers.ts';
import { addWorkingDays, yearOf } from '../../domain/calendar.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { makeReference } from '../../domain/reference.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { rememberPlace } from './same-place.ts';
import { similarCases } from './similar-cases.ts';

/** Files the complaint, or joins the open case that the citizen said is the same. */
export const fileComplaint: Action = {
  needs: ['category', 'details', 'place', 'photo?', 'same?'],
  outcomes: ['filed', 'joined', 'enough_today'],
  async run(turn, answers) {
    rememberPlace(turn, answers);
    const same = answers.same?.kind === 'choice' ? answers.same.option : undefined;
    const joined = same ? await join(turn, answers, same) : null;
    if (joined) return joined;
    const filed = lastDay(turn.memory.filed, turn.now);
    if (filed.length >= MOST_A_DAY && !isTrusted(turn)) return offerPerson(turn, answers);
    if (filed.length < (turn.memory.filed?.length ?? 0)) turn.conversation.limitedAt = null;
    turn.memory = { ...turn.memory, filed: [...filed, turn.now.getTime()] };
    return file(turn, answers);
  },
};

/** Whoever walks through a whole quarter finds ten things to report; with more a person helps. */
const MOST_A_DAY = 10;

/** What was written waits in the menu: for tomorrow, or until staff have lifted the limit. */
function offerPerson(turn: Turn, answers: Answers) {
  const { others, ...memory } = turn.memory;
  turn.memory = memory;
  parkForLater(turn, 'complaint', answers);
  turn.conversation.limitedAt = turn.now;
  raiseOnce(turn, { kind: 'sender_limited', subjectId: turn.row.id, detail: 'complaints' });
  turn.reply.options = [{ token: questionToken(0, '_person'), label: sentence(turn, 'common-person') }];
  return { outcome: 'enough_today' };
}

async function file(turn: Turn, answers: Answers) {
  const { batch, house, now, row } = turn;
  const category = house.register.category(chosen(answers.category) ?? 'other');
  const number = await nextNumber(turn.facts).load(house.newId());
  const reference = makeReference(yearOf(now), number);
  const due = addWorkingDays(now, category.targetDays, house.register.holidays);
  const id = house.newId();
  const place = answers.place?.kind === 'place' ? answers.place : undefined;
  batch.insert('Case', {
    id,
    reference,
    kind: 'complaint',
    status: 'received',
    categoryId: category.id,
    departmentId: category.departmentId,
    citizenId: row.citizenId,
    language: row.language,
    description: words(answers.details),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    placeText: place?.text ? maskCards(place.text) : null,
    quarterId: place?.quarter ?? null,
    dueOn: due.day,
    flowHash: house.flows.get('complaint')?.hash ?? '',
    createdAt: now,
    updatedAt: now,
  });
  batch.insert('CaseEvent', {
    id: house.newId(),
    caseId: id,
    at: now,
    kind: 'filed',
    status: 'received',
    visible: true,
  });
  attach(turn, answers, { caseId: id });
  turn.reply.caseId = id;
  const date = house.words.date(row.language, due.day);
  return { outcome: 'filed', values: { reference, date, days: category.targetDays } };
}

async function join(turn: Turn, answers: Answers, caseId: string) {
  const open = (await similarCases(turn, answers)).find((similar) => similar.id === caseId);
  // Closed meanwhile: the citizen still has the problem, so it is filed on its own.
  if (!open) return null;
  const { batch, house, now, row } = turn;
  batch.upsert(
    [{ caseId, citizenId: row.citizenId, createdAt: now }],
    (rows) =>
      `insert into "Follower" ("caseId", "citizenId", "createdAt") select "caseId", "citizenId", "createdAt" from jsonb_populate_recordset(null::"Follower", ${rows}) on conflict do nothing returning 1`,
  );
  batch.insert('CaseEvent', {
    id: house.newId(),
    caseId,
    at: now,
    kind: 'joined',
    text: words(answers.details),
    visible: false,
    citizenId: turn.row.citizenId,
  });
  attach(turn, answers, { caseId });
  turn.reply.caseId = caseId;
  return { outcome: 'joined', values: { reference: open.reference, count: open.affected + 1 } };
}
