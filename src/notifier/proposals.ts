// What became of a proposal, for the person who made it.
import { readProposals } from '../store/notices.ts';
import type { Teller } from './notifier.ts';

/** Tells the author that the proposal was listed, refused or answered, with the words of staff. */
export const tellProposals: Teller = async (tx, words, bundles) => {
  const proposals = new Map(
    (await readProposals(tx, [...new Set(bundles.map((each) => each.subjectId))])).map((each) => [
      each.id,
      each,
    ]),
  );
  return new Map(
    bundles.flatMap((bundle) => {
      const proposal = proposals.get(bundle.subjectId);
      const { language } = bundle;
      const status = bundle.notices.at(-1)?.values.status;
      if (!proposal || typeof status !== 'string') return [];
      const values = { title: proposal.title, reference: proposal.reference };
      const lines = [words.say(language, { message: 'notices-proposal', attribute: status, values })];
      if (proposal.answer)
        lines.push(words.say(language, { message: 'notices-words', values: { text: proposal.answer } }));
      const template = { name: 'case_update', language, values: [proposal.reference, lines.join(' ')] };
      return [[bundle, { text: lines.join('\n'), template }] as const];
    }),
  );
};
