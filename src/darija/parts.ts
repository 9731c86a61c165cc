// The parts of the room, each opened from its model files the first time it is asked for.
import type { ActJudge } from './act/act.ts';
import type { InFormJudge } from './act/in-form.ts';
import { type AfterJudge, openSures } from './after/after.ts';
import { type Matcher, matcher } from './answers/match-option.ts';
import { type SaidAsReader, saidAsReader } from './answers/said-as.ts';
import { type ShortAnswers, shortAnswers } from './answers/short.ts';
import { type Identifier, identifier } from './identify/identify.ts';
import { markersOf } from './identify/markers.ts';
import { openModel } from './identify/model.ts';
import { ACTS, AFTER, type Aside, CATEGORIES, DOES, EMERGENCY_KINDS, INTENTS } from './labels.ts';
import { type ModelFiles, SHIPPED } from './model/files.ts';
import { normaliser } from './normalise.ts';
import { asideReader } from './route/asides.ts';
import { openJudge } from './route/judge.ts';
import { openKnown } from './route/judged-features.ts';
import { type LatinReader, wordReader } from './route/message-words.ts';
import { PARTS, type PartReader, partReader } from './route/place-part.ts';
import type { RouterParts } from './route/router.ts';
import { conceptReader } from './route/weigh-message.ts';
import { lastRemembered, remembered, TEXTS_KEPT } from './text/remembered.ts';
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
  saidAs: () => SaidAsReader;
  normal: () => (text: string) => string;
  routing: () => RouterParts;
  acts: () => ActJudge;
  inForm: () => InFormJudge;
  after: () => AfterJudge;
  asides: () => (text: string) => Aside[];
  placePart: () => PartReader;
};

/** Nothing is read until a part is asked for. `files`: the model that ships, or one that is being built. */
export function openParts(files: ModelFiles = SHIPPED): Parts {
  const { bytes: modelBytes, lines: modelLines, table: modelTable } = files;
  const cut = lastRemembered(wordsOf);
  const languages = once<Identifier>(() => {
    const model = openModel(modelBytes('languages.bin'));
    const { identify, ...spoken } = identifier(model, markersOf(modelTable('markers')), cut);
    return { ...spoken, identify: remembered(identify, TEXTS_KEPT) };
  });
  const stems = once(() => modelTable('lexicon'));
  const latinParts = (): TransliteratorParts => ({
    stems: stems(),
    affixes: modelTable('affixes'),
    words: modelTable('words-oldi'),
    phrases: modelLines('phrases.tsv'),
    spelling: openSpelling(modelTable('spelling-units'), modelBytes('spelling-runs.bin')),
    french: (words) => languages().french(words),
  });
  const latin = once<Transliterator>(() => transliterator(latinParts()));
  const shorts = once<ShortAnswers>(() =>
    shortAnswers(modelTable('answers'), (text) => languages().identify(text).main === 'fr'),
  );
  const pivot = (word: string) => latin().word(word)[0] ?? word;
  const options = once<Matcher>(() => matcher(pivot));
  const saidAs = once<SaidAsReader>(() => saidAsReader(pivot));
  const normal = once(() => normaliser((word) => stems()(`~${word}`).length > 0));
  const routing = once((): RouterParts => {
    const spoken: LatinReader = {
      pivot: (word) => latin().word(word),
      foreign: (text, words) => languages().foreign(text, words),
    };
    const [senses, places] = [modelTable('senses'), modelTable('places')];
    const weighed = { concepts: modelTable('concepts'), senses, places, latin: spoken, shorts: shorts() };
    const readWords = remembered(wordReader(spoken, cut), TEXTS_KEPT);
    return {
      ...{ cut, readWords, senses, places, asides: modelTable('asides') },
      readConcepts: remembered(conceptReader(weighed, readWords), TEXTS_KEPT),
      emergencies: modelTable('emergencies'),
      identify: (text) => languages().identify(text),
      judges: {
        known: openKnown(modelBytes('known.bin')),
        intents: openJudge(modelBytes('intents.bin'), INTENTS.length),
        categories: openJudge(modelBytes('categories.bin'), CATEGORIES.length),
        danger: openJudge(modelBytes('danger.bin'), 1),
        kinds: once(() => openJudge(modelBytes('kinds.bin'), EMERGENCY_KINDS.length)),
      },
    };
  });
  const asides = once(() => asideReader(routing().asides, routing().readWords));
  const placePart = once(() => {
    const { readWords, senses, places } = routing();
    const known = openKnown(modelBytes('place-part-known.bin'));
    return partReader(readWords, senses, places, {
      known,
      part: openJudge(modelBytes('place-part.bin'), PARTS.length),
    });
  });
  const rest = { routing, ...openJudges(modelBytes), asides, placePart };
  return { once, languages, latin, latinParts, shorts, options, saidAs, normal, ...rest };
}

/** What was learned of what sentences do: whatever they are about, to a problem that is being written down, and to one sent. */
function openJudges(modelBytes: ModelFiles['bytes']): Pick<Parts, 'acts' | 'inForm' | 'after'> {
  return {
    acts: once(() => ({
      known: openKnown(modelBytes('acts-known.bin')),
      acts: openJudge(modelBytes('acts.bin'), ACTS.length),
    })),
    inForm: once(() => ({
      known: openKnown(modelBytes('in-form-known.bin')),
      does: openJudge(modelBytes('in-form.bin'), DOES.length),
    })),
    after: once(() => ({
      known: openKnown(modelBytes('after-known.bin')),
      after: openJudge(modelBytes('after.bin'), AFTER.length),
      sure: openSures(modelBytes('after-sure.bin')),
    })),
  };
}
