// Writes down a new case of a citizen: its number, its promise, its first line, its files.

import { nextNumber } from '../database/reference-numbers.ts';
import type { NewRow } from '../database/unit-of-work.ts';
import { addWorkingDays, yearOf } from '../domain/calendar.ts';
import { CHOSEN, countedOn } from '../domain/promise.ts';
import { makeReference } from '../domain/reference.ts';
import type { Answers } from '../flow/engine/state.ts';
import { attach } from './attach-files.ts';
import type { Outcome } from './feature.ts';
import { filedFor } from './file-for.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

type Told =
  | 'categoryId'
  | 'description'
  | 'latitude'
  | 'longitude'
  | 'placeText'
  | 'quarterId'
  | 'thingNumber'
  | 'answers'
  | 'solemn';

/** What is filed, by which flow, for whom, and in how many working days it is answered. */
export type Filing = Pick<NewRow<'Case'>, 'kind' | 'departmentId' | Told> & {
  flow: string;
  days: number;
  /** Made beforehand, where other rows name it. */
  id?: string;
  /** The last day, midnight UTC, where it is not counted in working days. */
  dueOn?: Date;
  /** Sealed for the id of the case, where something was told in confidence. */
  confided?: (caseId: string) => string;
};

/** Files it, and says under which number, by when and in how many days it is answered. */
export async function fileCase(turn: Turn, answers: Answers, filing: Filing): Promise<Outcome> {
  const { unitOfWork, context, now, row } = turn;
  const { flow, days, confided, id = context.newId(), dueOn, ...told } = filing;
  const reference = makeReference(yearOf(now), await nextNumber(turn.loaders).load(context.newId()));
  const counted = addWorkingDays(now, days, context.referenceData.holidays);
  const day = dueOn ?? counted.day;
  unitOfWork.insert('Case', {
    ...{ id, reference, flow, status: 'received', citizenId: row.citizenId, language: row.language },
    ...told,
    ...(confided && { confided: confided(id) }),
    ...{ dueOn: day, flowHash: context.flows.get(flow)?.hash ?? '', createdAt: now },
    ...{
      profileId: filedFor(turn, id),
      updatedAt: now,
      toldAt: now,
      ...(dueOn ? CHOSEN : countedOn(now, days)),
    },
  });
  unitOfWork.insert('CaseEvent', {
    ...{ id: context.newId(), caseId: id, at: now, kind: 'filed', status: 'received', visible: true },
  });
  attach(turn, answers, { caseId: id });
  turn.reply.caseId = id;
  const date = promisedDay(turn, day, dueOn === undefined && counted.provisional);
  return { outcome: 'filed', values: { reference, date, days } };
}

/** How the day is read; that the moon may still move it is said with it. */
function promisedDay(turn: Turn, day: Date, mayMove: boolean): string {
  const date = turn.context.words.date(turn.row.language, day);
  return mayMove ? sentence(turn, 'common-day_may_move', undefined, { date }) : date;
}
