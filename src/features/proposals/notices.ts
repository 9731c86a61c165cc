// What became of a proposal, for the person who made it and for whoever supports it.
import type { Transaction } from '../../database/client.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { type ReferralNews, readReferralNews, referralNews } from './referrals/news.ts';

/** Tells what became of a proposal, with the words of staff: decided, or what carries it stands elsewhere. */
export const tellProposals: NoticeRenderer = async (tx, words, bundles, now) => {
  const found = await readProposals(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const referrals = await readReferralNews(tx, bundles);
  const proposals = new Map(found.map((proposal) => [proposal.id, proposal]));
  return new Map(
    bundles.flatMap((bundle) => {
      const proposal = proposals.get(bundle.subjectId);
      const told = proposal && render(words, bundle, { proposal, referrals, now });
      return told ? [[bundle, told] as const] : [];
    }),
  );
};

interface Told {
  id: string;
  reference: string;
  title: string;
  status: string;
  answer: string | null;
  listedAt: Date | null;
  projectAr: string | null;
  projectFr: string | null;
  stage: string | null;
  stageAr: string | null;
  stageFr: string | null;
}

function render(
  words: Words,
  bundle: NoticeGroup,
  { proposal, referrals, now }: { proposal: Told; referrals: ReferralNews; now: Date },
): RenderedNotice | null {
  const { language } = bundle;
  const { title, reference } = proposal;
  const say = (attribute?: string, values: Record<string, string> = {}) =>
    words.say(language, {
      message: 'notices-proposal',
      attribute,
      values: { title, reference, ...values },
    });
  const lines = [
    ...mergeNews(bundle, say),
    decided(bundle, proposal, say),
    carriedBy(words, bundle, proposal),
    ...referralNews(words, bundle, referrals, now),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  const news = lines.join('\n');
  return {
    text: [say(bundle.newest.kind === 'proposal_supported' ? 'supported' : undefined), news].join('\n'),
    template: { name: 'case_update', language, values: [reference, news] },
  };
}

type Say = (attribute?: string, values?: Record<string, string>) => string;

/** Put together with another, or taken apart again, in the order in which it happened. */
const mergeNews = ({ notices }: NoticeGroup, say: Say): string[] =>
  notices.flatMap(({ values: { merged, parted } }) => {
    if (typeof merged === 'string') return [say('merged', { merged })];
    return typeof parted === 'string' ? [say('parted', { merged: parted })] : [];
  });

/** Only where it stands now counts: refused and then listed is listed. */
function decided({ notices }: NoticeGroup, { answer, listedAt }: Told, say: Say): string | null {
  const status = notices.findLast(({ values }) => typeof values.status === 'string')?.values.status;
  if (typeof status !== 'string') return null;
  const said = answer ?? '—';
  // What everybody could see is seen no more.
  const isDown = status === 'refused' && listedAt !== null;
  return say(isDown ? 'taken_down' : status, { reason: said, words: said });
}

/** Where its project stands, when it was taken into account in it or that changed. */
function carriedBy(words: Words, { language, notices }: NoticeGroup, proposal: Told): string | null {
  const { projectAr, projectFr, stage } = proposal;
  const isNews = notices.some(({ values }) => values.stage !== undefined || values.status === 'taken_up');
  if (!isNews || projectAr === null || projectFr === null || stage === null) return null;
  const french = showsFrench(language);
  const said = french ? proposal.stageFr : proposal.stageAr;
  return words.say(language, {
    message: 'project-line',
    attribute: said === null ? undefined : 'words',
    values: {
      ...{ project: french ? projectFr : projectAr, words: said ?? '' },
      stage: words.say(language, { message: `project-stage-${stage}` }),
    },
  });
}

/** The proposals these notices are about. */
function readProposals(tx: Transaction, ids: string[]): Promise<Told[]> {
  return tx.$queryRawUnsafe(
    `select p."id", p."reference", p."title", p."status", p."answer", p."listedAt", j."nameAr" as "projectAr", j."nameFr" as "projectFr",
      j."stage", j."wordsAr" as "stageAr", j."wordsFr" as "stageFr"
    from "Proposal" p left join "Project" j on j."id" = p."projectId" where p."id" = any($1::uuid[])`,
    ids,
  );
}
