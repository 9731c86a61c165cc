// What was written to associations, told to whoever acts for one; an invitation with its two buttons.
import { standingToken } from '../../bot/input.ts';
import type { Transaction } from '../../database/client.ts';
import { INVITED_ANSWERS } from '../../domain/association.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { ASSOCIATION } from './answer-invitation.ts';
import { ADDRESSED } from './loaders.ts';

interface Written {
  id: string;
  kind: string;
  textAr: string;
  textFr: string;
  answerBy: Date | null;
  /** Of whoever is told; null: they act for none any more. */
  nameAr: string | null;
  nameFr: string | null;
  citizenId: string;
}

export const tellAssociations: NoticeRenderer = async (tx, words, bundles) => {
  const found = await readWritten(tx, bundles);
  const byBoth = new Map(found.map((each) => [`${each.citizenId} ${each.id}`, each]));
  return new Map(
    bundles.flatMap((bundle) => {
      const written = byBoth.get(`${bundle.citizenId} ${bundle.subjectId}`);
      // Whoever acts for no association any more is not the one to be told.
      return written && written.nameFr !== null ? [[bundle, told(words, bundle, written)] as const] : [];
    }),
  );
};

function told(words: Words, { language }: NoticeGroup, written: Written): RenderedNotice {
  const french = showsFrench(language);
  const { id, kind, answerBy } = written;
  const association = (french ? written.nameFr : written.nameAr) ?? '—';
  const text = french ? written.textFr : written.textAr;
  const date = answerBy === null ? '—' : words.date(language, answerBy);
  const attribute = kind === 'invitation' ? 'invitation' : undefined;
  const said = words.say(language, {
    message: 'notices-association',
    attribute,
    values: { association, text, date },
  });
  const template = { name: 'case_update', language, values: [association, text] };
  if (kind !== 'invitation') return { text: said, template };
  const options = INVITED_ANSWERS.map((answer) => ({
    token: standingToken(ASSOCIATION, `${id}.${answer}`),
    label: words.say(language, { message: 'association-invited', attribute: answer }),
  }));
  return { text: said, options, template };
}

/** Those whom a message is for today, whenever it was written: their papers were seen, and it is of their field or for all. */
const readWritten = (tx: Transaction, bundles: readonly NoticeGroup[]): Promise<Written[]> =>
  tx.$queryRawUnsafe<Written[]>(
    `select m."id", m."kind", m."textAr", m."textFr", m."answerBy", a."nameAr", a."nameFr", w."citizenId"::text as "citizenId"
     from unnest($1::uuid[], $2::uuid[]) as w("id", "citizenId") join "AssociationMessage" m on m."id" = w."id"
     left join "AssociationContact" c on c."citizenId" = w."citizenId" left join "Association" a on a."id" = c."associationId" and ${ADDRESSED}`,
    bundles.map(({ subjectId }) => subjectId),
    bundles.map(({ citizenId }) => citizenId),
  );
