// What became of a consultation, for everybody who answered: what was kept and why, and later what was adopted.
import type { Transaction } from '../../database/client.ts';
import { peopleOf } from '../../database/consultation-results.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';

interface Answered {
  id: string;
  titleAr: string;
  titleFr: string;
  keptAr: string | null;
  keptFr: string | null;
  adoptedAr: string | null;
  adoptedFr: string | null;
  people: number;
  /** Pictures of the results by part: results_ar_1, … */
  files: Record<string, string>;
}

export const tellConsultations: NoticeRenderer = async (tx, words, bundles) => {
  const found = await readAnswered(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const byId = new Map(found.map((each) => [each.id, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const about = byId.get(bundle.subjectId);
      return about ? [[bundle, told(words, bundle, about)] as const] : [];
    }),
  );
};

function told(words: Words, { language, notices }: NoticeGroup, about: Answered): RenderedNotice {
  const french = showsFrench(language);
  const title = french ? about.titleFr : about.titleAr;
  const say = (attribute: string, said: string | null) =>
    words.say(language, {
      message: 'notices-consultation',
      attribute,
      values: { title, count: about.people, words: said ?? '—' },
    });
  const news = [...new Set(notices.map(({ kind }) => kind))].map((kind) =>
    kind === 'consultation_adopted'
      ? say('adopted', french ? about.adoptedFr : about.adoptedAr)
      : say('answered', french ? about.keptFr : about.keptAr),
  );
  const isAnswer = notices.some(({ kind }) => kind === 'consultation_answered');
  const template = { name: 'case_update', language, values: [title, news.join(' ')] };
  return { text: news.join('\n\n'), template, ...(isAnswer && { files: picturesFor(about, french) }) };
}

const picturesFor = ({ files }: Answered, french: boolean): string[] =>
  Object.entries(files)
    .filter(([part]) => part.startsWith(french ? 'results_fr' : 'results_ar'))
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([, id]) => id);

const readAnswered = (tx: Transaction, ids: string[]): Promise<Answered[]> =>
  tx.$queryRawUnsafe<Answered[]>(
    `select c."id", c."titleAr", c."titleFr", c."keptAr", c."keptFr", c."adoptedAr", c."adoptedFr", ${peopleOf('c."id"')} as "people",
       coalesce((select json_object_agg(f."part", f."attachmentId") from "ConsultationFile" f where f."consultationId" = c."id"), '{}') as "files"
     from "Consultation" c where c."id" = any($1::uuid[])`,
    ids,
  );
