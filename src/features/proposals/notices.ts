// What became of a proposal, for the person who made it.
import type { Transaction } from '../../database/client.ts';
import type { NoticeRenderer } from '../../notifications/feature.ts';

/** Tells the author that the proposal was listed, refused or answered, with the words of staff. */
export const tellProposals: NoticeRenderer = async (tx, words, bundles) => {
  const found = await readProposals(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const proposals = new Map(found.map((proposal) => [proposal.id, proposal]));
  return new Map(
    bundles.flatMap((bundle) => {
      const proposal = proposals.get(bundle.subjectId);
      const { language } = bundle;
      // Only where it stands now counts: refused and then listed is listed.
      const status = bundle.notices.at(-1)?.values.status;
      if (!proposal || typeof status !== 'string') return [];
      const { title, reference } = proposal;
      const answer = proposal.answer ?? '—';
      const values = { title, reference, reason: answer, words: answer };
      const say = (attribute?: string) =>
        words.say(language, { message: 'notices-proposal', attribute, values });
      const news = say(status);
      const template = { name: 'case_update', language, values: [reference, news] };
      return [[bundle, { text: [say(), news].join('\n'), template }] as const];
    }),
  );
};

/** The proposals these notices are about. */
function readProposals(
  tx: Transaction,
  ids: string[],
): Promise<{ id: string; reference: string; title: string; answer: string | null }[]> {
  return tx.$queryRawUnsafe(
    `select "id", "reference", "title", "answer" from "Proposal" where "id" = any($1::uuid[])`,
    ids,
  );
}
