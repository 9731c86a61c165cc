// What was answered to a consultation, counted row by row; never by groups in which somebody could be told.
import { FEWEST_SHOWN, hasOptions, type Option, optionsOf, SCALE } from '../domain/consultation.ts';
import type { Asking } from './client.ts';

/** One option, and how many chose it. */
export interface Counted extends Option {
  count: number;
  /** How far it is ahead, from 0 to 1: of those who answered; of a ranking by its mean place. */
  share: number;
}

export interface Tally {
  id: string;
  kind: string;
  textAr: string;
  textFr: string;
  /** How many answered it, and did not pass it over. */
  answers: number;
  /** Empty: it is answered in words, voices or photos. */
  options: Counted[];
  /** Of a scale. */
  mean: number | null;
}

export interface Results {
  /** Who answered at least one question. */
  people: number;
  questions: Tally[];
}

/** Something was answered. */
const GIVEN = `(cardinality(a."choices") > 0 or a."text" is not null or cardinality(a."files") > 0)`;

/** How many answered anything to the consultation of this id, an expression of SQL. */
export const peopleOf = (
  id: string,
): string => `(select count(*)::int from "ConsultationResponse" r where r."consultationId" = ${id}
  and exists (select 1 from "ConsultationAnswer" a where a."responseId" = r."id" and ${GIVEN}))`;

interface QuestionRow {
  id: string;
  kind: string;
  textAr: string;
  textFr: string;
  options: unknown;
  answers: number;
}

/** `count`: chosen at this place of a ranking; of other kinds all stand at 1. */
interface ChoiceRow {
  questionId: string;
  choice: number;
  place: number;
  count: number;
}

const QUESTIONS = `
select q."id", q."kind", q."textAr", q."textFr", q."options",
  (select count(*)::int from "ConsultationAnswer" a where a."questionId" = q."id" and ${GIVEN}) as "answers"
from "ConsultationQuestion" q where q."consultationId" = $1::uuid order by q."position", q."id"`;

const CHOICES = `
select a."questionId", c."choice", case when q."kind" = 'rank' then c."place" else 1 end::int as "place", count(*)::int as "count"
from "ConsultationQuestion" q join "ConsultationAnswer" a on a."questionId" = q."id"
cross join unnest(a."choices") with ordinality as c("choice", "place")
where q."consultationId" = $1::uuid group by 1, 2, 3`;

/** Counts all of it. */
export async function readResults(db: Pick<Asking, '$queryRawUnsafe'>, id: string): Promise<Results> {
  const [questions, choices, [counted]] = await Promise.all([
    db.$queryRawUnsafe<QuestionRow[]>(QUESTIONS, id),
    db.$queryRawUnsafe<ChoiceRow[]>(CHOICES, id),
    db.$queryRawUnsafe<{ people: number }[]>(`select ${peopleOf('$1::uuid')} as "people"`, id),
  ]);
  const chosen = Map.groupBy(choices, ({ questionId }) => questionId);
  return {
    people: counted?.people ?? 0,
    questions: questions.map((row) => tallyOf(row, chosen.get(row.id) ?? [])),
  };
}

function tallyOf({ options, ...question }: QuestionRow, chosen: ChoiceRow[]): Tally {
  const { kind, answers } = question;
  const names =
    kind === 'scale' ? SCALE.map((each) => ({ ar: String(each), fr: String(each) })) : optionsOf(options);
  const counted = !hasOptions(kind) && kind !== 'scale' ? [] : names.map((name, i) => countOf(name, i));
  function countOf(name: Option, i: number): Counted {
    const rows = chosen.filter(({ choice }) => choice === (kind === 'scale' ? i + 1 : i));
    const count = sum(rows.filter(({ place }) => place === 1).map((row) => row.count));
    const worth = sum(rows.map((row) => row.count * (names.length - row.place)));
    const most = kind === 'rank' ? answers * (names.length - 1) : answers;
    return { ...name, count, share: most === 0 ? 0 : (kind === 'rank' ? worth : count) / most };
  }
  const mean =
    kind === 'scale' && answers > 0 ? sum(counted.map(({ count }, i) => count * (i + 1))) / answers : null;
  return { ...question, options: counted, mean };
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

export const GROUPINGS = ['quarter', 'age', 'sex'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What one group answered to one question. */
export interface GroupRow {
  /** Id of a quarter, or what was said of oneself. */
  group: string;
  /** Of the group, who answered this question. */
  answers: number;
  questionId: string;
  choice: number;
  /** First choices, of a ranking. */
  count: number;
}

const COLUMNS: Record<Grouping, string> = { quarter: '"quarterId"', age: '"age"', sex: '"sex"' };

/**
 * What groups answered, by what people said of themselves freely. Of a group of which fewer than five answered a
 * question nothing is given back for it.
 */
export function readGroups(
  db: Pick<Asking, '$queryRawUnsafe'>,
  id: string,
  by: Grouping,
): Promise<GroupRow[]> {
  return db.$queryRawUnsafe<GroupRow[]>(
    `with given as (select r.${COLUMNS[by]} as "group", a."questionId", a."choices", q."kind", q."position"
       from "ConsultationResponse" r join "ConsultationAnswer" a on a."responseId" = r."id"
       join "ConsultationQuestion" q on q."id" = a."questionId"
       where r."consultationId" = $1::uuid and r.${COLUMNS[by]} is not null and cardinality(a."choices") > 0),
     large as (select "group", "questionId", count(*)::int as "answers" from given group by 1, 2 having count(*) >= ${FEWEST_SHOWN})
     select l."group", l."answers", g."questionId", c."choice", count(*)::int as "count"
     from large l join given g on g."group" = l."group" and g."questionId" = l."questionId"
     cross join unnest(case when g."kind" = 'rank' then g."choices"[1:1] else g."choices" end) as c("choice")
     group by 1, 2, 3, 4, g."position" order by g."position", l."group", c."choice"`,
    id,
  );
}
