// News of a petition for those who support it.
import { readPetitions } from '../store/notices.ts';
import type { Teller } from './notifier.ts';

/** Tells supporters what became of a petition; several pieces of news follow each other in one message. */
export const tellPetitions: Teller = async (tx, words, bundles) => {
  const found = await readPetitions(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const petitions = new Map(found.map((petition) => [petition.id, petition]));
  return new Map(
    bundles.flatMap((bundle) => {
      const petition = petitions.get(bundle.subjectId);
      if (!petition) return [];
      const { language, notices } = bundle;
      const title = language === 'fr' ? petition.titleFr : petition.titleAr;
      const shared = { title, count: petition.supports, threshold: petition.threshold };
      const say = (attribute?: string, text = '—') =>
        words.say(language, {
          message: 'notices-petition',
          attribute,
          values: { ...shared, reason: text, words: text },
        });
      const news = notices.flatMap(({ values: { event, text } }) =>
        typeof event === 'string' ? [say(event, typeof text === 'string' ? text : undefined)] : [],
      );
      if (news.length === 0) return [];
      const template = { name: 'petition_update', language, values: [title, news.join(' ')] };
      return [[bundle, { text: [say(), ...news].join('\n'), template }] as const];
    }),
  );
};
