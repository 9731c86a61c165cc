// The door of this room: opens the model files once and reads what citizens write.

import { withElisions } from '../domain/elisions.ts';
import { actReader } from './act/act.ts';
import { inFormReader } from './act/in-form.ts';
import type { OtherReaders } from './act/other-readers.ts';
import { afterReader } from './after/after.ts';
import type {
  Aside,
  Category,
  Collision,
  EmergencyKind,
  EmergencyNumber,
  Example,
  Identified,
  LearnedExample,
  LearnedSynonym,
  Match,
  Option,
  PlacePart,
  ReadAct,
  ReadAfter,
  ReadCommand,
  ReadDoes,
  Routed,
  Said,
  UnderWay,
} from './labels.ts';
import { openParts, type Parts } from './parts.ts';
import { router } from './route/router.ts';
import { displayForm } from './text/folded-letters.ts';
import { readable } from './text/readable.ts';
import { remembered, rememberedAt, rememberedWith, TEXTS_KEPT } from './text/remembered.ts';
import { type WordForm, wordForms } from './word-forms.ts';

export type * from './labels.ts';
export { ACTS, AFTER, ANYTHING, CATEGORIES, DOES, FORM_QUESTIONS, INTENTS, LANGUAGES } from './labels.ts';

/**
 * Everything this room can read. Pure: the same text always gives the same answer. What a very long text means is read in
 * its beginning and its end: see `readable`.
 */
export type Darija = {
  /** The language of a text; for mixed text also the main one and the spans. */
  identify(text: string): Identified;
  /** The form two spellings of the same words share: for comparing, never for showing. Idempotent. */
  normalise(text: string): string;
  /** The words of that form. */
  words(text: string): readonly string[];
  /** The text as it may be shown and stored: invisible marks and keyboard residue gone, nothing else. */
  display(text: string): string;
  /** Latin Darija in Arabic letters; numbers, phones, references, links, e-mails and French spans untouched. */
  transliterate(text: string): string;
  /**
   * What a free-text message is for. `learned` are examples staff added; they take effect at once. `calm`: whoever
   * said it says that it is no danger.
   */
  route(text: string, learned?: readonly LearnedExample[], calm?: boolean): Routed;
  /** The life-and-death emergency of a text and the numbers to show, as `route` sees it; much quicker. */
  alarm(text: string): { numbers: readonly EmergencyNumber[]; kind: EmergencyKind } | null;
  /** What a sentence does, whatever it is about: what tells or places may be kept as an answer, a question may not. */
  act(text: string): ReadAct;
  /** What a sentence does to a problem that is being written down. */
  inForm(text: string, underWay: UnderWay): ReadDoes;
  /** What a sentence does that is written after a complaint about `own` was sent: the share of each of `AFTER`. */
  after(text: string, own: Category | null): ReadAfter;
  /** Of what is said where a place is asked for: the words that say where. Null: none of them, or a long story. */
  placePart(text: string): PlacePart | null;
  /** What a text says beside any question, surest first; empty for most texts and for long ones. */
  asides(text: string): readonly Aside[];
  /** A word that works anywhere (menu, back, stop…), if the message is nothing but that. */
  readCommand(text: string): ReadCommand | null;
  readYesNo(text: string): 'yes' | 'no' | null;
  readSkip(text: string): boolean;
  /** A whole number in digits of any script or in words (wahed, جوج, deux…). */
  readNumber(text: string): number | null;
  /** The one option meant by a text, score 0 to 1; null when none or more than one fits. */
  matchOption(text: string, options: readonly Option[], learned?: readonly LearnedSynonym[]): Match | null;
  /**
   * Which of these examples a message says, in any spelling and script, with whatever stands around it; null: none.
   * `lone`: an example of one word is found among any number of others.
   */
  saidAs(text: string, examples: readonly Example[], lone?: 'anywhere'): Said | null;
  /** Words under which a title is stored for search in any script, joined by spaces. */
  searchKey(text: string): string;
  /** Other forms under which words of a text are looked for: singulars, the numbers of kings. */
  wordForms(text: string): WordForm[];
  /** The share (0 to 1) of the words of `query` that a stored `searchKey` holds. */
  searchScore(query: string, key: string): number;
  /** The other options a new synonym would also match; empty means it may be added. */
  findCollisions(existing: readonly Option[], synonym: LearnedSynonym): Collision[];
};

/** Longer texts tell a story, and ask for nothing at once. */
const LONGEST_SAID = 300;
const NOTHING_LEARNED: readonly LearnedExample[] = [];

/** All but what a sentence does to a complaint, which listens to the others. */
type Readers = Omit<Darija, 'inForm' | 'after'>;

/** What is read of a sentence beside its words, for what it does to a problem that is being written down or was sent. */
export function otherReaders({ routing }: Parts, darija: Readers): OtherReaders {
  const { senses, readConcepts } = routing();
  const { route, act, asides, readYesNo: yesNo, readSkip: skip } = darija;
  return { ...{ senses, readConcepts }, route: (text) => route(text), ...{ act, asides, yesNo, skip } };
}

/** Opens the room. Each part is read from its model file when it is first needed. */
export function openDarija(): Darija {
  const parts = openParts();
  const darija = openReaders(parts);
  const others = parts.once(() => otherReaders(parts, darija));
  const inForm = parts.once(() => inFormReader(others(), parts.inForm()));
  const after = parts.once(() => afterReader(others(), parts.after()));
  return {
    ...darija,
    inForm: rememberedAt(
      ({ question, category }: UnderWay) => `${question} ${category}`,
      (text, underWay) => inForm()(readable(text), underWay),
    ),
    after: rememberedAt(String, (text, own) => after()(readable(text), own)),
  };
}

/** Opens the others. */
export function openReaders(parts: Parts): Readers {
  const { once, languages, latin, shorts, options, saidAs, normal, routing, acts, asides, placePart } = parts;
  const routes = once(() => router(routing()));
  // Every step that looks at a text asks these: it is read once.
  const readForm = once(() => remembered(normal(), TEXTS_KEPT));
  const readWords = remembered(
    (text) => readForm()(withElisions(text)).split(/\s+/u).filter(Boolean),
    TEXTS_KEPT,
  );
  const readAct = once(() => {
    const { senses, readConcepts } = routing();
    return remembered(actReader(senses, readConcepts, acts()), TEXTS_KEPT);
  });
  const readRoute = once(() => rememberedWith(routes().route, TEXTS_KEPT));
  const readSearchKey = once(() => remembered(options().searchKey, TEXTS_KEPT));
  const readAsides = once(() => remembered(asides(), TEXTS_KEPT));
  const readPart = once(() => remembered(placePart(), TEXTS_KEPT));
  return {
    identify: (text) => languages().identify(text),
    normalise: (text) => readForm()(text),
    ...{ words: readWords, display: displayForm, wordForms },
    transliterate: (text) => latin().text(text),
    route: (text, learned = NOTHING_LEARNED, calm = false) =>
      calm ? routes().route(readable(text), learned, calm) : readRoute()(readable(text), learned),
    alarm: (text) => routes().alarm(readable(text)),
    act: (text) => readAct()(withElisions(readable(text))),
    asides: (text) => readAsides()(text),
    placePart: (text) => (text.length > LONGEST_SAID ? null : readPart()(text)),
    readCommand: (text) => shorts().command(text),
    readYesNo: (text) => shorts().yesNo(withElisions(text)),
    readSkip: (text) => shorts().skip(withElisions(text)),
    readNumber: (text) => shorts().number(text),
    matchOption: (text, list, learned) => options().matchOption(readable(text), list, learned),
    saidAs: (text, examples, lone) => (text.length > LONGEST_SAID ? null : saidAs()(text, examples, lone)),
    searchKey: (text) => readSearchKey()(readable(text)),
    searchScore: (query, key) => options().searchScore(query, key),
    findCollisions: (existing, synonym) => options().findCollisions(existing, synonym),
  };
}
