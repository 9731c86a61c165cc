// What the author of a petition hears of it: that it takes supports, with the link to share, or by which rule it does not.

import type { Transaction } from '../../../database/client.ts';
import { showsFrench } from '../../../domain/names.ts';
import { isPetitionRule } from '../../../domain/petition-rules.ts';
import type { NoticeGroup, NoticeRenderer } from '../../../notifications/feature.ts';
import type { Words } from '../../../words/words.ts';
import { ruleNamed } from './rule-words.ts';

interface Subject {
  id: string;
  reference: string;
  titleAr: string;
  titleFr: string;
  who: string | null;
}

/** Tells the author. Only what was decided last counts. */
export const tellModeration: NoticeRenderer = async (tx, words, bundles) => {
  const ids = [...new Set(bundles.map(({ subjectId }) => subjectId))];
  const subjects = new Map((await readSubjects(tx, ids)).map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const subject = subjects.get(bundle.subjectId);
      if (!subject) return [];
      const lines = linesOf(words, bundle, subject);
      const { language } = bundle;
      const template = { name: 'case_update', language, values: [subject.reference, lines.join(' ')] };
      return [[bundle, { text: lines.join('\n'), caseId: subject.id, template }] as const];
    }),
  );
};

function linesOf(words: Words, { language, notices }: NoticeGroup, subject: Subject): string[] {
  const { is, link, threshold, rule, text } = notices.at(-1)?.values ?? {};
  const { reference, titleAr, titleFr, who } = subject;
  const say = (attribute: string, values: Record<string, string | number> = {}) =>
    words.say(language, { message: 'petition_start-decided', attribute, values: { reference, ...values } });
  if (is === 'opened') {
    const title = (showsFrench(language) ? titleFr : titleAr) || titleFr || titleAr;
    const needed =
      who === 'association'
        ? words.say(language, { message: 'petition_start-no_supports' })
        : words.say(language, { message: 'petition_start-supports', values: { count: Number(threshold) } });
    const way = typeof link === 'string' ? say('link', { link }) : say('number');
    return [say('opened', { title, needed }), way];
  }
  const named = isPetitionRule(rule) ? ruleNamed(words, language, rule, notices.at(-1)?.createdAt) : '—';
  const why = typeof text === 'string' && text !== '' ? [say('words', { words: text })] : [];
  return [say('refused', { rule: named }), ...why, say('again')];
}

function readSubjects(tx: Transaction, ids: string[]): Promise<Subject[]> {
  return tx.$queryRawUnsafe<Subject[]>(
    `select k."id", k."reference", p."titleAr", p."titleFr", k."answers"->'who'->>'option' as "who"
     from "Case" k join "Petition" p on p."caseId" = k."id" where k."id" = any($1::uuid[])`,
    ids,
  );
}
