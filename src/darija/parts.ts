// The parts of the room, each opened from its model files the first time it is asked for.
import { type Matcher, matcher } from './answers/match.ts';
import { type ShortAnswers, shortAnswers } from './answers/short.ts';
import { type Identifier, identifier } from './identify/identify.ts';
import { markersOf } from './identify/markers.ts';
import { openModel } from './identify/model.ts';
import { CATEGORIES, INTENTS } from './labels.ts';
import { modelBytes, modelLines, modelText } from './model/files.ts';
import { normaliser } from './normalise.ts';
import { openJudge } from './route/judge.ts';
import type { RouterParts } from './route/router.ts';
import { lastRemembered } from './text/remember.ts';
import { sortedLines } from './text/sorted.ts';
import { wordsOf } from './text/words.ts';
import { openSpelling } from './transliterate/spelling.ts';
import {
  type Transliterator,
  type TransliteratorParts,
  transliterator,
} from './transliterate/transliterate.ts';

export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export type Parts = {
  once: typeof once;
  languages: () => Identifier;
  latin: () => Transliterator;
  latinParts: () => TransliteratorParts;
  shorts: () => ShortAnswers;
  options: () => Matcher;
  normal: () => (text: string) => string;
  routing: () => RouterParts;
};

/** Nothing is read until a part is asked for. */
export function openParts(): Parts {
  const cut = lastRemembered(wordsOf);
  const languages = once<Identifier>(() =>
    identifier(openModel(modelBytes('languages.bin')), markersOf(modelLines('markers.tsv')), cut),
  );
  const stems = once(() => sortedLines(modelText('lexicon.sorted')));
  const latinParts = (): TransliteratorParts => ({
    stems: stems(),
    affixes: modelLines('affixes.tsv'),
    words: sortedLines(modelText('words-oldi.sorted')),
    phrases: modelLines('phrases.tsv'),
    spelling: openSpelling(modelLines('spelling-units.tsv'), modelBytes('spelling-runs.bin')),
    french: (words) => languages().french(words),
  });
  const latin = once<Transliterator>(() => transliterator(latinParts()));
  const shorts = once<ShortAnswers>(() =>
    shortAnswers({
      commands: modelLines('commands.tsv'),
      answers: modelLines('answers.tsv'),
      numbers: modelLines('numbers.tsv'),
    }),
  );
  const options = once<Matcher>(() => matcher((word) => latin().word(word)[0] ?? word));
  const normal = once(() => normaliser((word) => stems()(`~${word}`).length > 0));
  const routing = once(
    (): RouterParts => ({
      cut,
      concepts: modelText('concepts.sorted'),
      emergencies: modelText('emergencies.sorted'),
      places: modelLines('places.tsv'),
      latin: {
        pivot: (word) => latin().word(word),
        foreign: (text, words) => languages().foreign(text, words),
      },
      shorts: shorts(),
      identify: (text) => languages().identify(text),
      intents: openJudge(modelBytes('intents.bin'), INTENTS.length),
      categories: openJudge(modelBytes('categories.bin'), CATEGORIES.length),
    }),
  );
  return { once, languages, latin, latinParts, shorts, options, normal, routing };
}
