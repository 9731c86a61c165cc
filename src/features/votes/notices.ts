// What came of a vote, told once to everybody who took part: the result as a picture, and that nobody learns who voted what.
import type { Transaction } from '../../database/client.ts';
import { votersOf } from '../../database/vote-results.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';

interface ClosedVote {
  id: string;
  form: string;
  titleAr: string;
  titleFr: string;
  people: number;
  /** Pictures of the result by part: result_ar_1, … */
  files: Record<string, string>;
}

export const tellVotes: NoticeRenderer = async (tx, words, bundles) => {
  const found = await readClosed(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const byId = new Map(found.map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const about = byId.get(bundle.subjectId);
      return about ? [[bundle, told(words, bundle, about)] as const] : [];
    }),
  );
};

function told(words: Words, { language }: NoticeGroup, about: ClosedVote): RenderedNotice {
  const french = showsFrench(language);
  const title = french ? about.titleFr : about.titleAr;
  const values = { title, count: about.people };
  const text = words.say(language, { message: 'notices-vote', attribute: about.form, values });
  const template = { name: 'case_update', language, values: [title, text] };
  const files = Object.entries(about.files)
    .filter(([part]) => part.startsWith(french ? 'result_fr' : 'result_ar'))
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([, id]) => id);
  return { text, template, files };
}

const readClosed = (tx: Transaction, ids: string[]): Promise<ClosedVote[]> =>
  tx.$queryRawUnsafe<ClosedVote[]>(
    `select v."id", v."form", v."titleAr", v."titleFr", ${votersOf('v."id"')} as "people",
       coalesce((select json_object_agg(p."part", p."attachmentId") from "VotePicture" p where p."voteId" = v."id" and p."part" like 'result%'), '{}') as "files"
     from "Vote" v where v."id" = any($1::uuid[])`,
    ids,
  );
