// What the citizen hears of a party: whose turn it is, by when, and what it says.
import type { Transaction } from '../../database/client.ts';
import { type Subject, subjectMessage } from '../../domain/case.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { DueNotice } from '../../notifications/notices.ts';
import type { Words } from '../../words/words.ts';

interface CaseSubject extends Subject {
  id: string;
  reference: string;
  citizenId: string;
  dueOn: Date;
}

/** Tells owners and followers: news of one case that come together are one message. */
export const tellTurns: NoticeRenderer = async (tx, words, bundles) => {
  const ids = [...new Set(bundles.map(({ subjectId }) => subjectId))];
  const cases = new Map((await readCases(tx, ids)).map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const subject = cases.get(bundle.subjectId);
      return subject ? [[bundle, told(words, bundle, subject)] as const] : [];
    }),
  );
};

function told(
  words: Words,
  { language, notices, citizenId }: NoticeGroup,
  subject: CaseSubject,
): RenderedNotice {
  const { reference } = subject;
  const category = words.say(language, { message: subjectMessage(subject) });
  const lines = notices.map((notice) => lineOf(words, { language, dueOn: subject.dueOn }, notice));
  const template = { name: 'case_update', language, values: [reference, lines.join(' ')] };
  // A follower may have forgotten why this comes, and how it stops.
  const why = citizenId === subject.citizenId ? [] : [words.say(language, { message: 'party-why' })];
  const head = words.say(language, { message: 'party-news', values: { reference, category } });
  return { text: [head, ...new Set(lines), ...why].join('\n'), caseId: subject.id, template };
}

/** One line; a day behind the one that the commune promised is said to be. */
function lineOf(
  words: Words,
  { language, dueOn }: { language: string; dueOn: Date },
  { values }: DueNotice,
): string {
  const { news, nameAr, nameFr, day, number } = values;
  const date = typeof day === 'string' ? words.date(language, new Date(day)) : '—';
  const party = String(showsFrench(language) ? nameFr : nameAr);
  const said = words.say(language, {
    message: 'party-news',
    attribute: String(news),
    values: { party, date, number: String(number ?? '—') },
  });
  if (typeof day !== 'string' || new Date(day) <= dueOn) return said;
  const promise = { message: 'party-later', values: { date: words.date(language, dueOn) } };
  return `${said} ${words.say(language, promise)}`;
}

const readCases = (tx: Transaction, ids: string[]): Promise<CaseSubject[]> =>
  tx.$queryRawUnsafe<CaseSubject[]>(
    `select "id", "reference", "flow", "categoryId", "citizenId", "dueOn" from "Case" where "id" = any($1::uuid[])`,
    ids,
  );
