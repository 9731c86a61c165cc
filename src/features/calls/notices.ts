// What candidates hear: the result with its reason and the way to appeal, and later what became of their appeal.
import { standingToken } from '../../bot/input.ts';
import type { Transaction } from '../../database/client.ts';
import { takesAppeals } from '../../domain/call.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { CANDIDACY_BUTTON } from './chat/buttons.ts';

interface Told {
  id: string;
  reference: string;
  titleAr: string;
  titleFr: string;
  callStatus: string;
  appealsUntil: Date | null;
  outcome: string;
  reasonAr: string | null;
  reasonFr: string | null;
  appealedAt: Date | null;
  appealOutcome: string | null;
  appealReasonAr: string | null;
  appealReasonFr: string | null;
}

export const tellCalls: NoticeRenderer = async (tx, words, bundles, now) => {
  const found = await readTold(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const byId = new Map(found.map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const about = byId.get(bundle.subjectId);
      return about ? [[bundle, toldTo(words, bundle, about, now)] as const] : [];
    }),
  );
};

function toldTo(words: Words, { language, notices }: NoticeGroup, about: Told, now: Date): RenderedNotice {
  const french = showsFrench(language);
  const { reference, id } = about;
  const title = french ? about.titleFr : about.titleAr;
  const say = (attribute: string, reason: string | null) =>
    words.say(language, {
      message: 'notices-call',
      attribute,
      values: { title, reference, outcome: about.outcome, reason: reason ?? '—' },
    });
  const news = [...new Set(notices.map(({ kind }) => kind))].map((kind) =>
    kind === 'call_appeal'
      ? say(about.appealOutcome ?? 'dismissed', french ? about.appealReasonFr : about.appealReasonAr)
      : say(about.outcome, french ? about.reasonFr : about.reasonAr),
  );
  const template = { name: 'case_update', language, values: [reference, news.join(' ')] };
  if (!mayStillAppeal(about, now)) return { text: news.join('\n\n'), caseId: id, template };
  const until = words.date(language, new Date(Number(about.appealsUntil) - 1));
  const way = words.say(language, { message: 'notices-call', attribute: 'may_appeal', values: { until } });
  const label = words.say(language, { message: 'candidacy-way', attribute: 'appeal' });
  const options = [{ token: standingToken(CANDIDACY_BUTTON, `${id}.appeal`), label }];
  return { text: [...news, way].join('\n\n'), caseId: id, template, options };
}

const mayStillAppeal = (
  { outcome, appealedAt, callStatus: status, appealsUntil }: Told,
  now: Date,
): boolean => outcome !== 'kept' && appealedAt === null && takesAppeals({ status, appealsUntil }, now);

const readTold = (tx: Transaction, ids: string[]): Promise<Told[]> =>
  tx.$queryRawUnsafe<Told[]>(
    `select c."id", k."reference", l."titleAr", l."titleFr", l."status" as "callStatus", l."appealsUntil", c."outcome", c."reasonAr", c."reasonFr",
       c."appealedAt", c."appealOutcome", c."appealReasonAr", c."appealReasonFr"
     from "Candidacy" c join "Case" k on k."id" = c."id" join "Call" l on l."id" = c."callId" where c."id" = any($1::uuid[]) and c."outcome" is not null`,
    ids,
  );
