// Word that the offices are open again, for those who asked for a person while they were closed.
import { listWaiting } from '../../notifications/notices.ts';
import type { Teller } from '../../notifications/notifier.ts';

/** Tells whoever is still waiting; who was answered meanwhile, or went back to the bot, is left in peace. */
export const tellPersonBack: Teller = async (tx, words, bundles) => {
  const waiting = new Set(
    await listWaiting(
      tx,
      bundles.map(({ subjectId }) => subjectId),
    ),
  );
  return new Map(
    bundles.flatMap((bundle) =>
      waiting.has(bundle.subjectId)
        ? [[bundle, { text: words.say(bundle.language, { message: 'notices-person_back' }) }] as const]
        : [],
    ),
  );
};
