// Word that the offices are open again, for those who asked for a person while they were closed.
import type { Transaction } from '../../database/client.ts';
import type { NoticeRenderer } from '../../notifications/feature.ts';

/** Tells whoever is still waiting; who was answered meanwhile, or went back to the bot, is left in peace. */
export const tellPersonBack: NoticeRenderer = async (tx, words, bundles) => {
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

/** Which of these conversations still wait for a person. */
async function listWaiting(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select "id" from "Conversation" where "id" = any($1::uuid[]) and "mode" = 'waiting'`,
    ids,
  );
  return rows.map(({ id }) => id);
}
