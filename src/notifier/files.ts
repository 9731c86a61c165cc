// Word of files that could not be kept, to whoever sent them.
import type { Teller } from './notifier.ts';

/** Says it once, however many files came together. */
export const tellFiles: Teller = (_, words, bundles) =>
  Promise.resolve(
    new Map(
      bundles.map((bundle) => [
        bundle,
        { text: words.say(bundle.language, { message: 'common-media_refused' }) },
      ]),
    ),
  );
