// News of a petition for those who support it.
import { showsFrench } from '../domain/names.ts';
import { Batch } from '../store/batch.ts';
import { inTransaction, readPetitions } from '../store/notices.ts';
import { listJustEnough, noteEnough } from '../store/thresholds.ts';
import type { Notifying, Teller } from './notifier.ts';

/**
 * A petition that has just reached the number of supports that the law asks for (organic law 113-14 art. 123): its
 * supporters are owed the news, and staff must prepare its file. Once, even if some take their support back later.
 */
export async function planThresholdNotices({ db, newId, clock }: Notifying): Promise<void> {
  const at = clock();
  await inTransaction(db, new Batch(), async (tx) => {
    for (const { id, reference } of await listJustEnough(tx))
      await noteEnough(tx, { id, reference, eventId: newId(), flagId: newId(), at });
  });
}

/** Tells supporters what became of a petition; several pieces of news follow each other in one message. */
export const tellPetitions: Teller = async (tx, words, bundles) => {
  const found = await readPetitions(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const petitions = new Map(found.map((petition) => [petition.id, petition]));
  return new Map(
    bundles.flatMap((bundle) => {
      const petition = petitions.get(bundle.subjectId);
      if (!petition) return [];
      const { language, notices } = bundle;
      const title = showsFrench(language) ? petition.titleFr : petition.titleAr;
      const shared = { title, count: petition.supports, threshold: petition.threshold };
      const say = (attribute?: string, text = '—') =>
        words.say(language, {
          message: 'notices-petition',
          attribute,
          values: { ...shared, reason: text, words: text },
        });
      const news = notices.flatMap(({ values: { event, text } }) =>
        typeof event === 'string' ? toldOf(say, event, typeof text === 'string' ? text : '') : [],
      );
      if (news.length === 0) return [];
      const template = { name: 'petition_update', language, values: [title, news.join(' ')] };
      return [[bundle, { text: [say(), ...news].join('\n'), template }] as const];
    }),
  );
};

/** Their own words carry these already. */
const WORDED = ['refused', 'decided', 'words'];

/** What happened, and what staff wrote to it. */
function toldOf(say: (attribute: string, text?: string) => string, event: string, text: string): string[] {
  const happened = say(event, text || undefined);
  return text && !WORDED.includes(event) ? [happened, say('words', text)] : [happened];
}
