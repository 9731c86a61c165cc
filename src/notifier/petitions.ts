// News of a petition for those who support it.
import { readPetitions } from '../store/notices.ts';
import type { Teller } from './notifier.ts';

/** Tells supporters what became of a petition; the newest of several pieces of news leads, the words of all follow. */
export const tellPetitions: Teller = async (tx, words, bundles) => {
  const petitions = new Map(
    (await readPetitions(tx, [...new Set(bundles.map((each) => each.subjectId))])).map((each) => [
      each.id,
      each,
    ]),
  );
  return new Map(
    bundles.flatMap((bundle) => {
      const petition = petitions.get(bundle.subjectId);
      const { language, notices } = bundle;
      const event = notices.findLast(({ values }) => typeof values.event === 'string')?.values.event;
      if (!petition || typeof event !== 'string') return [];
      const title = language === 'fr' ? petition.titleFr : petition.titleAr;
      const values = {
        title,
        reference: petition.reference,
        count: petition.supports,
        threshold: petition.threshold,
      };
      const lines = [words.say(language, { message: 'notices-petition', attribute: event, values })];
      for (const { values: news } of notices) {
        if (typeof news.text === 'string' && news.text)
          lines.push(words.say(language, { message: 'notices-words', values: { text: news.text } }));
      }
      return [
        [
          bundle,
          {
            text: lines.join('\n'),
            template: { name: 'petition_update', language, values: [title, lines.join(' ')] },
          },
        ] as const,
      ];
    }),
  );
};
