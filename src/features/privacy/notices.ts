// The question whether words may go to translation abroad, once, when staff first need them in another language.
import type { NoticeRenderer } from '../../notifications/feature.ts';

/** Asks with the two buttons that answer it; who answered meanwhile is left in peace. */
export const tellAbroad: NoticeRenderer = async (tx, words, bundles) => {
  const open = await tx.citizen.findMany({
    where: { id: { in: bundles.map(({ citizenId }) => citizenId) }, abroad: 'asked' },
    select: { id: true },
  });
  const asked = new Set(open.map(({ id }) => id));
  return new Map(
    bundles.flatMap((bundle) => {
      if (!asked.has(bundle.citizenId)) return [];
      const say = (attribute?: string) =>
        words.say(bundle.language, { message: 'notices-abroad', attribute });
      const options = ['yes', 'no'].map((answer) => ({
        token: `aabroad.${bundle.citizenId}.${answer}`,
        label: say(answer),
      }));
      return [[bundle, { text: say(), options }] as const];
    }),
  );
};
