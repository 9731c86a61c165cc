// Several changes of one case become one message: what happened, in order, and the words of staff.
import { standingToken } from '../../bot/input.ts';
import type { Transaction } from '../../database/client.ts';
import { hasPassed, isoOf } from '../../domain/calendar.ts';
import {
  isOpen,
  kindOf,
  ownStatusMessage,
  type Subject,
  subjectMessage,
  toStatus,
} from '../../domain/case.ts';
import { legalTerms } from '../../domain/complaint.ts';
import { toKin } from '../../domain/profile.ts';
import type { NoticeGroup, NoticeRenderer } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { mergeLines } from './merge/merge-lines.ts';
import { type QuestionSubject, questionLines } from './question-news.ts';
import { MENDED } from './verdict.ts';

/** Tells owners and followers what happened to a case. */
export const tellCases: NoticeRenderer = async (tx, words, bundles, now) => {
  const cases = new Map(
    (await readCases(tx, [...new Set(bundles.map((each) => each.subjectId))])).map((each) => [each.id, each]),
  );
  return new Map(
    bundles.flatMap((bundle) => {
      const subject = cases.get(bundle.subjectId);
      if (!subject) return [];
      const { language } = bundle;
      const say = (attribute?: string, values: Record<string, string> = {}) =>
        words.say(language, { message: 'notices-case', attribute, values });
      const { reference } = subject;
      const lines = headOf(words, bundle, subject);
      const head = lines.length;
      lines.push(...mergeLines(bundle, say));
      for (const status of statusesOf(bundle)) lines.push(newsOf(words, language, subject, status));
      const options = asksWhetherMended(bundle, subject) ? mendedButtons(say, subject) : undefined;
      const date = (on: Date) => words.date(language, on);
      lines.push(...questionLines(bundle, subject, { say, date, now }));
      const day = newDayOf(bundle);
      // What was answered meanwhile is late no more.
      const isBehind = isLate(bundle) || (isForetold(bundle, subject) && hasPassed(subject.dueOn, now));
      if (isBehind && day === undefined && isOpen(toStatus(subject.status)))
        lines.push(lateOf(words, subject, { language, late: say('late') }));
      if (day === undefined && !isBehind && isForetold(bundle, subject))
        lines.push(foretoldOf(say, date, subject));
      const isByHolidays = isRecounted(bundle);
      if (day !== undefined && !(isByHolidays && isIdle(bundle, subject, day)))
        lines.push(say(isByHolidays ? 'recounted' : 'due', { date: date(new Date(day)) }));
      for (const text of textsOf(bundle))
        if (text !== subject.refusal) lines.push(say('words', { words: text }));
      // What was asked is answered meanwhile.
      if (lines.length === head && filesOf(bundle).length === 0) return [];
      const template = { name: 'case_update', language, values: [reference, lines.slice(head).join(' ')] };
      // A follower may have forgotten why this comes, and how it stops.
      if (bundle.citizenId !== subject.citizenId) lines.push(say('why'));
      const told = {
        text: lines.join('\n'),
        caseId: subject.id,
        files: filesOf(bundle),
        template,
        ...(options && { options }),
      };
      return [[bundle, told] as const];
    }),
  );
};

/** What it is about; where it was sent for somebody else, for whom. Whoever only follows it is not told that. */
function headOf(words: Words, { citizenId, language }: NoticeGroup, subject: CaseSubject): string[] {
  const category = words.say(language, { message: subjectMessage(subject) });
  const values = { reference: subject.reference, category, kind: kindOf(subject) };
  const who = citizenId === subject.citizenId ? whoOf(words, language, subject) : null;
  return [
    words.say(language, { message: 'notices-case', values }),
    ...(who === null ? [] : [words.say(language, { message: 'behalf-review', values: { who } })]),
  ];
}

function whoOf(words: Words, language: string, { kin }: CaseSubject): string | null {
  if (kin === null || kin === 'self') return null;
  return words.say(language, { message: 'behalf-who', attribute: toKin(kin) });
}

/** That its day has passed, in the words of its flow where it has its own: a law may say what one can do then. */
function lateOf(
  words: Words,
  { flow, dueOn }: CaseSubject,
  { language, late }: { language: string; late: string },
): string {
  const message = `${flow}-late`;
  const values = { date: words.date(language, dueOn) };
  return words.has(language, message) ? words.say(language, { message, values }) : late;
}

/** That it has come so far, in the words of its flow where it has its own. */
function newsOf(words: Words, language: string, subject: CaseSubject, status: string): string {
  const { flow, refusal } = subject;
  const own = ownStatusMessage(flow, status);
  const values = { reason: refusal ?? '—' };
  if (words.has(language, own, 'news'))
    return words.say(language, { message: own, attribute: 'news', values });
  const attribute = isAsked(subject) && status === subject.status ? askedAs(subject) : status;
  return words.say(language, { message: 'notices-case', attribute, values });
}

const isComplaint = ({ categoryId }: Subject): boolean => categoryId !== null;
/** Who was overruled is not asked again. */
const isAsked = (subject: CaseSubject): boolean => isComplaint(subject) && subject.verdict === null;
/** What is answered may be mended already; in mourning that is not asked before it counts as done. */
function askedAs({ status, solemn }: CaseSubject): string {
  if (status === 'closed') return solemn ? 'closed_solemn' : 'closed_asked';
  return status === 'answered' && !solemn ? 'answered_asked' : status;
}

/** Whoever reads that a complaint is answered or done is asked whether it is mended, as long as it counts as that. */
const asksWhetherMended = (bundle: NoticeGroup, subject: CaseSubject): boolean =>
  isAsked(subject) && askedAs(subject) !== subject.status && statusesOf(bundle).includes(subject.status);

const mendedButtons = (say: (attribute: string) => string, { id, solemn }: CaseSubject) =>
  ['yes', 'no'].map((answer) => ({
    token: standingToken(MENDED, `${id}.${answer}`),
    label: say(solemn ? `${answer}_solemn` : answer),
  }));

/** Each status once, in the order of the last time it was reached: back and forth is not told twice. */
function statusesOf({ notices }: NoticeGroup): string[] {
  const all = notices.flatMap(({ values }) => (typeof values.status === 'string' ? [values.status] : []));
  return all.filter((status, i) => all.lastIndexOf(status) === i);
}

/** The day that is promised now, where another one was promised. */
function newDayOf({ notices }: NoticeGroup): string | undefined {
  const days = notices.flatMap(({ values }) => (typeof values.dueOn === 'string' ? [values.dueOn] : []));
  return days.at(-1);
}

/** Only holidays moved the day. */
const isRecounted = ({ notices }: NoticeGroup): boolean =>
  notices.every(({ values }) => typeof values.was === 'string' || values.dueOn === undefined);

/** Moved and moved back before anybody read of it, or no longer owed. */
const isIdle = ({ notices }: NoticeGroup, { status }: CaseSubject, day: string): boolean =>
  !isOpen(toStatus(status)) || notices.find(({ values }) => values.was !== undefined)?.values.was === day;

const isLate = ({ notices }: NoticeGroup): boolean => notices.some(({ values }) => values.late === true);

/** That its day will hardly be kept, while it is still to come and owed. */
const isForetold = ({ notices }: NoticeGroup, { status, dueOn }: CaseSubject): boolean =>
  isOpen(toStatus(status)) && notices.some(({ values }) => values.foretold === isoOf(dueOn));

/** With the last day that the law allows, and no reason: nobody has said one. */
const foretoldOf = (
  say: (attribute: string, values: Record<string, string>) => string,
  date: (on: Date) => string,
  { solemn, dueOn, createdAt }: CaseSubject,
): string =>
  say(solemn ? 'foretold_solemn' : 'foretold', {
    date: date(dueOn),
    until: date(legalTerms(createdAt).answerBy),
  });

function filesOf({ notices }: NoticeGroup): string[] {
  return notices.flatMap(({ values }) =>
    Array.isArray(values.files) ? values.files.filter((file) => typeof file === 'string') : [],
  );
}

function textsOf({ notices }: NoticeGroup): string[] {
  return notices.flatMap(({ values }) =>
    typeof values.text === 'string' && values.text ? [values.text] : [],
  );
}

interface CaseSubject extends Subject, QuestionSubject {
  /** It tells of a death or of violence. */
  solemn: boolean;
  verdict: string | null;
  id: string;
  reference: string;
  /** For whom it was sent, where that is somebody else. */
  kin: string | null;
  refusal: string | null;
  dueOn: Date;
  createdAt: Date;
}

/** The cases these notices are about. */
function readCases(tx: Transaction, ids: string[]): Promise<CaseSubject[]> {
  return tx.$queryRawUnsafe<CaseSubject[]>(
    `select k."id", k."reference", k."flow", k."categoryId", k."citizenId", k."status", k."refusal", k."dueOn", k."createdAt", k."closedAt", k."awaitedOn", k."verdict",
      k."solemn" or coalesce((select c."solemn" from "Category" c where c."id" = k."categoryId"), false) as "solemn",
      (select e."text" from "CaseEvent" e where e."caseId" = k."id" and e."kind" = 'asked' order by e."at" desc limit 1) as "asked",
      pf."kin"
    from "Case" k left join "Profile" pf on pf."id" = k."profileId" where k."id" = any($1::uuid[])`,
    ids,
  );
}
