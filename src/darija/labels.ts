// The names of languages, intents, categories and emergencies that this room speaks of.
import { CATEGORIES, type Category, INTENTS, type Intent } from '../domain/intent.ts';

export const LANGUAGES = [
  'ary-Arab',
  'ary-Latn',
  'fr',
  'ar',
  'en',
  'shi-Latn',
  'shi-Tfng',
  'mix-Latn',
  'mix-Arab',
  'und',
] as const;
export type Language = (typeof LANGUAGES)[number];

export type { Category, Intent };
export { CATEGORIES, INTENTS };

/** What a sentence does, as the field calls it a dialogue act (ISO 24617-2), coarse enough to decide what may be kept. */
export const ACTS = [
  /** Tells of a problem, a danger, an idea. */
  'tells',
  /** Says where something is. */
  'places',
  /** Asks us something about the service. */
  'asks',
  /** Wants something else: a person, one's requests, another matter, to leave. */
  'wants',
  /** Does not know, does not understand, has forgotten. */
  'doubts',
  /** Has no photo to give. */
  'has_none',
  /** Wants what was said before changed, or a moment more. */
  'corrects',
  'agrees',
  'declines',
  'greets',
  /** Cannot read or write. */
  'cannot',
  /** Wants no more messages. */
  'mutes',
  'scolds',
  'noise',
] as const;
export type Act = (typeof ACTS)[number];
/** `surely`: 0 to 1, the share of this act among all. `told`: that of telling and placing together, likeliest or not. */
export type ReadAct = { act: Act; surely: number; told: number };

/** What a sentence does to a problem that is being written down, under the question that is asked. */
export const DOES = [
  'answers',
  /** Tells more of the same problem. */
  'adds',
  /** Answers, and tells more of it in the same breath. */
  'both',
  /** Tells another problem. */
  'new',
  /** Says otherwise what was told before. */
  'corrects',
  'asks',
  /** Does not know, or does not understand the question. */
  'doubts',
  'cannot',
  'person',
  'leaves',
  'wait',
  /** Wants something else of the commune. */
  'wish',
  /** Says that it was understood wrongly. */
  'denies',
  'scolds',
  'thanks',
  'emergency',
] as const;
export type Does = (typeof DOES)[number];
/** The questions of a problem that is being written down. */
export const FORM_QUESTIONS = ['place', 'photo', 'review'] as const;
export type FormQuestion = (typeof FORM_QUESTIONS)[number];
/** The question that is asked, and the subject of what was told. */
export type UnderWay = { question: FormQuestion; category: string };
/** `surely`: 0 to 1, the share of this among all; `shareOf`: that of any. */
export type ReadDoes = { does: Does; surely: number; shareOf(does: Does): number };

export const EMERGENCY_KINDS = [
  'fire',
  'electric',
  'flood',
  'accident',
  'violence',
  'building',
  'gas',
  'medical',
  'fall',
  'missing',
  /** Whoever says of themselves that they want to die. */
  'despair',
] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** What people say whatever they were asked: each may stand beside a wish, or alone. */
export const ASIDES = [
  'hours',
  'address',
  'president',
  'papers',
  'duration',
  'emergency_numbers',
  'phone',
  'site',
  'callback',
  'cannot_read',
  'agent_there',
  'thanks',
  'goodbye',
  'nothing',
  'anger',
  'not_fixed',
  'fixed',
  'cancel_case',
  'correct_case',
  'add_case',
  'no_answer',
  'information_law',
  'observation',
  'petition_how',
  'me_too',
  'attend_yes',
  'attend_no',
  'hindered',
  'who_answers',
  'unnamed',
  'death',
  'local_authority',
  'information',
  /** Thanks to those who work, or for what was mended. */
  'praise',
  /** A permit is wanted, for a feast, a terrace, a house. */
  'permit',
  /** How far the works of the town are. */
  'works',
  /** Where one complains of a neighbour, of the police, of a chief of the State. */
  'complain_where',
  /** Whether water or current will be cut, and when it comes back. */
  'outage',
  /** Hunger, no roof, nothing to live on. */
  'need',
  /** A widow, orphans: those whom somebody's death left behind. */
  'bereaved',
] as const;
export type Aside = (typeof ASIDES)[number];

/** 15 Protection Civile, 19 police in town, 177 Gendarmerie Royale outside it. */
export type EmergencyNumber = '15' | '19' | '177';

/** A piece of a text: `start` and `end` count UTF-16 units of the text as it was handed in. */
export type Span = { start: number; end: number; text: string };
/** Words that say where. `named`: they name a place, and not only a kind of place. */
export type FoundPlace = Span & {
  named: boolean;
  /** Something is said to be beside it, or in that street: it only tells where. */
  isBeside: boolean;
};
/** What of some words says where, and what around it tells something more; the rest is chatter. */
export type PlacePart = Span & { told: readonly Span[] };
export type LanguageSpan = Span & { language: Language };

export type Identified = {
  language: Language;
  /** 0 to 1. */
  confidence: number;
  /** For mixed text, the language most of it is in; otherwise the same as `language`. */
  main: Language;
  spans: readonly LanguageSpan[];
};

/** A problem and the words that tell of it. */
export type Problem = { category: Category; span: Span };

export type Routed = {
  intent: Intent;
  second: Intent;
  /** Up to three, best first; empty when the message names no problem. */
  categories: readonly Category[];
  /** 0 to 1: how clearly it is the first of them and none of the others. */
  clearly: number;
  /** The problems of one message that are told apart, in their order, each with its own words; empty when there is at most one. */
  several: readonly Problem[];
  emergencies: readonly EmergencyNumber[];
  emergencyKind?: EmergencyKind;
  /** A complaint is announced, and nothing told of it yet. */
  untold: boolean;
  insult: boolean;
  /** 0 to 1: the share of the first intent. */
  confidence: number;
  /** The words that look like a place ("حدا الجامع", "avenue Hassan II"). */
  place?: FoundPlace;
  language: Language;
};

/** What staff taught after a miss: a message and what it should have been read as. */
export type LearnedExample = { text: string; intent?: Intent; category?: Category };

/** One way in which something is asked for; with "…" at its end it stands before any thing. */
export type Example = { id: string; text: string };
/** What an example ends in that stands before any thing: "I found …". */
export const ANYTHING = /\s*(?:\u2026|\.{3})\s*$/u;
/**
 * What a message asks for: by which example, what else it says, and how many telling words that are. `thing`: what it
 * names where the example, "I found …", leaves open what.
 */
export type Said = Example & { rest: string; beside: number; thing?: string };

/** A word that works anywhere, by its name in the list of them. */
export type Command = string;
/** Languages that people ask for by name, or greet in. */
export const ASKED_LANGUAGES = ['ary', 'ary-Latn', 'ar', 'fr', 'shi', 'en'] as const;
export type AskedLanguage = (typeof ASKED_LANGUAGES)[number];
export type ReadCommand = { command: Command; language?: AskedLanguage };

export type Option = { id: string; label: string; synonyms?: readonly string[] };
export type Match = { id: string; score: number };
export type LearnedSynonym = { text: string; id: string };
export type Collision = { id: string; with: string };

const within =
  <T extends string>(names: readonly T[]) =>
  (name: string): name is T =>
    names.some((known) => known === name);
export const isLanguage = within(LANGUAGES);
export const isIntent = within(INTENTS);
export const isCategory = within(CATEGORIES);
export const isEmergencyKind = within(EMERGENCY_KINDS);

/** What a sentence does that is written after a complaint was sent. */
export const AFTER = [
  /** More of the same problem. */
  'adds',
  /** Asks when, or what is happening. */
  'when',
  /** Presses, and asks nothing. */
  'reminds',
  /** Says where it is instead, or more precisely. */
  'place',
  /** Corrects something else that was told. */
  'corrects',
  'withdraws',
  'fixed',
  /** It counts as done and is not, or is back. */
  'not_fixed',
  'photo',
  /** Asks who has it. */
  'who',
  /** Asks for the number, or a proof. */
  'number',
  /** Asks who reads it, or wants their name kept. */
  'confidence',
  /** Another problem. */
  'new',
  /** Something else of the commune. */
  'wish',
  'person',
  /** Another telephone, another name. */
  'contact',
  'thanks',
  'scolds',
  'emergency',
  /** Asks whether it arrived. */
  'confirms',
] as const;
export type After = (typeof AFTER)[number];
/** The share (0 to 1) of each of them; `surely`: the one that it hardly can be wrong about. */
export type ReadAfter = Readonly<Record<After, number>> & { readonly surely: After | null };
