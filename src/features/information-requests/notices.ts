// What the citizen hears of a request for information: the receipt, a delay, the decision and where one turns against it.

import type { Transaction } from '../../database/client.ts';
import { GROUNDS, isGround } from '../../domain/information.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { DueNotice } from '../../notifications/notices.ts';
import type { Words } from '../../words/words.ts';
import { appealValues } from './appeal-words.ts';

interface Subject {
  id: string;
  reference: string;
  code: string;
  delivery: string | null;
}

type Say = (message: string, attribute?: string, values?: Record<string, string | number>) => string;

/** Tells whoever asked: news of one request that comes together is one message. */
export const tellInformation: NoticeRenderer = async (tx, words, bundles) => {
  const ids = [...new Set(bundles.map(({ subjectId }) => subjectId))];
  const subjects = new Map((await readSubjects(tx, ids)).map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const subject = subjects.get(bundle.subjectId);
      return subject ? [[bundle, told(words, bundle, subject)] as const] : [];
    }),
  );
};

function told(words: Words, { language, notices }: NoticeGroup, subject: Subject): RenderedNotice {
  const say: Say = (message, attribute, values = {}) =>
    words.say(language, {
      message: `information_request-${message}`,
      attribute,
      values: { reference: subject.reference, ...values },
    });
  const day = (iso: unknown) => (typeof iso === 'string' ? words.date(language, new Date(iso)) : '—');
  const lines = notices.flatMap((notice) => linesOf(notice, subject, { say, day }));
  const template = { name: 'case_update', language, values: [subject.reference, lines.join(' ')] };
  return {
    text: lines.join('\n'),
    caseId: subject.id,
    files: notices.flatMap(({ values }) => strings(values.files)),
    template,
  };
}

interface Telling {
  say: Say;
  day(iso: unknown): string;
}

function linesOf({ kind, values }: DueNotice, subject: Subject, { say, day }: Telling): string[] {
  switch (kind) {
    case 'information_receipt':
      return [say('receipt', undefined, { code: subject.code })];
    case 'information_soon':
      return [say('soon', undefined, { date: day(values.dueOn), until: day(values.until) })];
    case 'information_extended':
      return [
        say('extended', undefined, { date: day(values.dueOn) }),
        say('extended', 'reason', {
          reason: say(`extension_${values.reason}`),
          article: EXTENSION_ARTICLE,
        }),
        ...wordsOf(values, say),
      ];
    default:
      return decisionLines(values, subject, { say, day });
  }
}

/** Where it says that and why it takes longer. */
const EXTENSION_ARTICLE = 16;

function decisionLines(values: DueNotice['values'], { delivery }: Subject, { say, day }: Telling): string[] {
  const { decision, ground } = values;
  const why: Record<string, string | number> = isGround(ground)
    ? { ground: say(`ground_${ground}`), article: GROUNDS[ground] }
    : {};
  const isGiven = decision !== 'refused';
  return [
    say('decided', String(decision), why),
    ...wordsOf(values, say),
    ...(isGiven && (delivery === 'desk' || delivery === 'email') ? [say('decided', delivery)] : []),
    ...(decision === 'whole' ? [] : [say('decided', 'appeal', appealValues(day(values.until)))]),
  ];
}

const wordsOf = ({ text }: DueNotice['values'], say: Say): string[] =>
  typeof text === 'string' && text !== '' ? [say('decided', 'words', { words: text })] : [];

const strings = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((each) => typeof each === 'string') : [];

function readSubjects(tx: Transaction, ids: string[]): Promise<Subject[]> {
  return tx.$queryRawUnsafe<Subject[]>(
    `select k."id", k."reference", i."code", k."answers"->'delivery'->>'option' as "delivery"
     from "Case" k join "InformationRequest" i on i."caseId" = k."id" where k."id" = any($1::uuid[])`,
    ids,
  );
}
