// What became of a proposal, for the person who made it and for whoever supports it.
import type { Transaction } from '../../database/client.ts';
import type { NoticeRenderer } from '../../notifications/feature.ts';

/** Tells that the proposal was listed, refused, taken down or answered, with the words of staff. */
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
      // What everybody could see is seen no more.
      const news = say(status === 'refused' && proposal.listedAt !== null ? 'taken_down' : status);
      const template = { name: 'case_update', language, values: [reference, news] };
      return [
        [
          bundle,
          {
            text: [say(bundle.newest.kind === 'proposal_supported' ? 'supported' : undefined), news].join(
              '\n',
            ),
            template,
          },
        ] as const,
      ];
    }),
  );
};

/** The proposals these notices are about. */
function readProposals(
  tx: Transaction,
  ids: string[],
): Promise<{ id: string; reference: string; title: string; answer: string | null; listedAt: Date | null }[]> {
  return tx.$queryRawUnsafe(
    `select "id", "reference", "title", "answer", "listedAt" from "Proposal" where "id" = any($1::uuid[])`,
    ids,
  );
}
