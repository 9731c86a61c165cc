// What the way of a message through a turn is made of. The way itself, top to bottom, stands in src/path.ts.
import type { Incoming } from '../channels/channel.ts';
import type { Routed } from '../darija/darija.ts';
import type { FiledFact } from '../database/message-loaders.ts';
import type { AskStep } from '../flow/definition/step.ts';
import type { Opening } from '../flow/engine/advance-flow.ts';
import type { Answers, Input, More, PlaceRead } from '../flow/engine/state.ts';
import type { Draft, Heard, OtherProblem, Turn } from './turn.ts';
import type { Beside } from './understanding/small-talk.ts';

/** Takes words, or leaves them to the next. `answer`: they are the answer to the question on the screen, and nothing else. */
export type Take = (turn: Turn, text: string) => Taken | Promise<Taken>;
export type Taken = boolean | 'answer';

/** Free words, as they are read once for all who may take them. */
export interface FreeWords {
  text: string;
  routed: Routed;
  /** They are surely about nothing that was said before. */
  isNew: boolean;
  /** The flow that they open, however surely. */
  flow(): string | undefined;
}

export type FreeTake = (turn: Turn, words: FreeWords) => boolean | Promise<boolean>;

/** What is done about a wish; null: it is not said. */
export type Wish = (turn: Turn, text: string) => (() => void | Promise<void>) | null;

/** A question that belongs to no flow, by the step under which it is shown. */
export interface OwnQuestion {
  /** True while it is asked, and these words may be said to it. */
  isAsked(turn: Turn, text: string): boolean;
  /** Words that answer it and choose none of its options. False: they do not. */
  said(turn: Turn, text: string): Promise<boolean>;
  chosen(turn: Turn, option: string): void | Promise<void>;
  /** Names its options. */
  label(turn: Turn): (option: string) => string;
  /** Takes what is sent while it is on the screen before it is read as anything else. False: it is for something else. */
  takes?(turn: Turn, givens: readonly Input[]): Promise<boolean>;
  /** What is answered to it stands in no record of the chat, whoever reads that. */
  isSecret?: true;
  /** What "stop" means while it is asked, where it means something else than ever. */
  stop?(turn: Turn): void | Promise<void>;
  /** What "back" means while it is asked; else the menu is shown. */
  back?(turn: Turn): void | Promise<void>;
  /** Asks it again. False: there is nothing left to ask. */
  repeat(turn: Turn): boolean;
}

/** A wish that is no answer, said to a question of a form. False: the words wish something else, or nothing. */
export type FormWish = (turn: Turn, text: string, step: AskStep) => boolean | Promise<boolean>;

/** What is wrong in the town, of which most words tell that open nothing by name. */
export interface Problems {
  /** The flow that takes one, and its step that takes what is told of it. */
  flow: string;
  told: string;
  /** What words say of one; the subject, too, where they name it plainly. */
  said(turn: Turn, text: string, routed: Routed): Answers;
  /** Says what was understood of one. */
  sayUnderstood(turn: Turn, answers: Answers): void;
  /** Keeps where it is for the question of the place, in words or as a position alone. False: that is not said. */
  takesPlace(turn: Turn, text: string): boolean;
  takesPosition(turn: Turn, text: string): boolean;
  /** Keeps one that the open form cannot take for later. */
  keepAnother(turn: Turn, other: OtherProblem): void;
}

/** How words choose at a place `flow.step`, beside the names of its options. */
export interface ChoiceRule {
  /** The subject of what they tell, or only the one that they name last. */
  about?: 'told' | 'named';
  /** "Yes" means the only one that is offered. */
  same?: true;
  /** "Send" agrees to nothing. */
  sendsNothing?: true;
}

type Tapped = (turn: Turn) => void | Promise<void>;

/** Lists in the order in which they are asked; in each the first that takes what was said ends the search. */
export interface Path {
  /** Listens to every text before it is answered. All do. */
  watch: ((turn: Turn, text: string) => void)[];
  /** The way on below what could not wait and stands alone. */
  wayOn: (turn: Turn) => { option: string; label: string };
  /** Answers whoever calls for a person instead of telling when one is there. */
  called: ((turn: Turn) => boolean)[];
  /** What the Start button of a chat app takes back. All are asked. */
  started: ((turn: Turn) => void)[];
  /** What is seen to first, whoever wrote or nobody: see `turn.events`. True: what was open goes on. All are asked. */
  inside: ((turn: Turn, heard: readonly Incoming[]) => Promise<boolean>)[];
  /** Before anything is answered. True: nothing is to be answered. */
  door: ((turn: Turn, breath: readonly Heard[]) => boolean)[];
  /** One message that is not for the bot, or answers something else than its questions. */
  apart: ((turn: Turn, heard: Heard) => boolean | Promise<boolean>)[];
  /** Wishes that are noted while staff hold the conversation, and fulfilled later. */
  noted: Wish[];
  /** A tap on a button below any question, by its option. */
  taps: ReadonlyMap<string, Tapped>;
  /** A text that stands alone. `flush` answers what was said before it. */
  alone: ((turn: Turn, text: string, flush: () => Promise<void>) => Promise<boolean>)[];
  /** Wishes that are heard wherever the citizen is, in their own words. */
  wishes: Wish[];
  /** The words that work anywhere, by the name of the command. False: here they are an ordinary answer. */
  commands: Record<string, (turn: Turn) => boolean | Promise<boolean>>;
  /** What "stop" means where no form is open. */
  stop: Take[];
  /** Everything that was said at once. */
  whole: ((turn: Turn, givens: Input[]) => boolean | Promise<boolean>)[];
  /** What was said at once, read anew. All are asked. */
  reread: ((turn: Turn, givens: Input[]) => Input[])[];
  /** What is left before words are looked at. All are asked. */
  leave: ((turn: Turn, givens: readonly Input[]) => Promise<void>)[];
  /** Words that are no answer to the question on the screen. */
  beside: Take[];
  /** Wishes that are no answer to the question of a form, after those that any form knows. */
  inForm: FormWish[];
  /** Questions that belong to no flow. */
  questions: Record<string, OwnQuestion>;
  /** Entries of menus that are no flow. A map, since names come from telephones: an object has names that nobody gave it. */
  entries: ReadonlyMap<string, Tapped>;
  /** Words while no question of a flow is on the screen that answer what stands above it. */
  outside: Take[];
  /** Files that take the place of others are taken out of what was given. */
  replaced: (turn: Turn, givens: Input[]) => Input[];
  /** Whether news came after whatever the bot itself had asked. */
  isNewsLast: (turn: Turn) => Promise<boolean>;
  /** Lets go of what was asked before these words; the answer is called once they are answered. */
  letGo: (turn: Turn) => () => void;
  problems: Problems;
  /** The flow that takes an idea for something new. */
  ideas: string;
  /** The flow that each intent opens. */
  intents: Partial<Record<Routed['intent'], string>>;
  /** Who takes free words; the last one takes all. */
  free: FreeTake[];
  /**
   * Of words that tell of two matters one is kept for later; what is left, and the flow that it opens. Null: they tell of
   * one.
   */
  parted: (turn: Turn, flow: string, text: string) => { flow: string; text: string } | null;
  /** Asks something else before a form is opened. False: it opens. */
  asksFirst: (turn: Turn, flow: string, start: Opening) => boolean;
  /** Before a flow is opened by words, by its name. */
  opens: Record<string, (turn: Turn, text: string, routed: Routed) => void>;
  /** Files with words while nothing is asked for. False: they are about something new. */
  withWords: (turn: Turn, givens: Input[], text: string) => Promise<boolean>;
  /** Files without a word while nothing is asked for. */
  files: (turn: Turn, givens: Input[]) => Promise<void>;
  /** What was given to the form that is open, read anew; empty: nothing is left of it. All are asked. */
  given: ((turn: Turn, givens: Input[]) => Input[])[];
  /** What words are that were said to the form and answer none of its questions; null: nothing that belongs to it. */
  more: (turn: Turn, text: string, answers: Answers) => More | null;
  /** What is heard where a place is asked for. */
  place: (turn: Turn, text: string) => PlaceRead;
  /** With what a flow is opened, by its name. */
  opening: Record<string, (turn: Turn, start: Opening) => Promise<Opening>>;
  /** What free words already answer of the flow that they open, by its name. */
  prefill: Record<string, (turn: Turn, text: string, routed: Routed) => Answers>;
  /** Values for the words of a flow's questions that only this moment knows, by its name. */
  asked: Record<string, (turn: Turn) => Record<string, string>>;
  /** What is offered and added under where a request stands, by the flow that filed it. */
  standing: Record<string, (turn: Turn, id: string) => Promise<void>>;
  /** In which words it is said that nothing more is added to a request, by the flow that filed it; null: it takes more. */
  closedTo: Record<
    string,
    (turn: Turn, id: string) => Promise<{ message: string; attribute: string } | null>
  >;
  /** What stands above what a form reads back; null: nothing. */
  reviewed: ((turn: Turn) => string | null)[];
  /** Says what was understood of it. All are asked. */
  understood: ((turn: Turn, answers: Answers) => void)[];
  /** Before an action of a flow is done. */
  acting: ((turn: Turn, answers: Answers) => void)[];
  /** What a draft is called whose answers do not say it, by its flow. */
  titles: Record<string, (turn: Turn, answers: Answers) => Promise<string | undefined>>;
  /** What is offered first under the end of a flow, by its name. */
  next: Record<string, (turn: Turn) => void>;
  /** What is offered once nothing else is under way. False: nothing waits. */
  offers: ((turn: Turn) => boolean)[];
  /** What waits like a draft, and is named like one. */
  waits: ((turn: Turn) => Draft | undefined)[];
  /** Goes on with it. */
  waiting: (turn: Turn) => void | Promise<void>;
  /** The buttons under the end of a flow, by its name; null: its answer needs none. */
  ways: Record<string, readonly string[] | null>;
  /** The flow under whose end more about an aside is offered. */
  further: Partial<Record<Beside, string>>;
  /** What is offered to whoever only speaks, and where nothing is open that was asked for. */
  offered: Record<'spoken' | 'none_open', readonly string[]>;
  /** Entries of the menu that are shown only while this says so; who names one reaches it all the same. */
  shownWhile: Readonly<Record<string, (turn: Turn) => boolean>>;
  /** What words may ask for a list of, by the end of `heard-open_…`: flows that begin with one, and matters that are not here. */
  listed: readonly string[];
  /** Says when what is announced of a matter opens, by its flow. False: nothing is announced. */
  coming: Readonly<Record<string, (turn: Turn) => boolean | Promise<boolean>>>;
  /** What names the ways on that are no entry of the menu. */
  wayNames: Record<string, string>;
  choices: Record<string, ChoiceRule>;
  /** What goes on about words that were just answered, by the end of `heard-follow_…`; null: those were about something else. */
  followUps: Record<string, (turn: Turn, passed: string) => Beside | null>;
  /** A message was deleted for everyone: what else came of its words goes. True: something did. */
  takenBack: ((turn: Turn, words: string) => boolean)[];
  /** The words of something that was filed are corrected. False: nobody is told. */
  corrected: ((turn: Turn, filed: FiledFact, words: string) => boolean | Promise<boolean>)[];
  /** Words by which who waits for a person speaks to the bot. */
  toBot: ((turn: Turn, text: string) => boolean)[];
  /** After everything was answered. All are asked. */
  answered: ((turn: Turn, breath: readonly Heard[]) => void)[];
  /** At the very end. All are asked. */
  end: ((turn: Turn, breath: readonly Heard[]) => void | Promise<void>)[];
}

/** Asks one after another. @returns what the first said that did not leave it to the next; false: nobody took it */
export async function firstOf<Args extends readonly unknown[]>(
  takers: readonly ((...args: Args) => Taken | Promise<Taken>)[],
  ...args: Args
): Promise<Taken> {
  for (const take of takers) {
    const taking = take(...args);
    // Most know at once, and dozens are asked of every text: only who must look something up is waited for.
    const taken = taking instanceof Promise ? await taking : taking;
    if (taken !== false) return taken;
  }
  return false;
}

/** Listens to a text. */
export function watch(turn: Turn, text: string): void {
  for (const each of turn.context.path.watch) each(turn, text);
}

/** Only while a form is open. */
export const inForm =
  (take: Take): Take =>
  (turn, text) =>
    turn.memory.flow !== undefined && take(turn, text);

/** Only while no form is open. */
export const betweenForms =
  (take: Take): Take =>
  (turn, text) =>
    turn.memory.flow === undefined && take(turn, text);

/** Only words that the other does not know for its own. */
export const unless =
  (other: (turn: Turn, text: string) => boolean, take: Take): Take =>
  (turn, text) =>
    !other(turn, text) && take(turn, text);

/** Does it for whoever wishes it. */
export const heeding =
  (wishes: (turn: Turn, text: string) => boolean, heed: (turn: Turn) => void | Promise<void>): Wish =>
  (turn, text) =>
    wishes(turn, text) ? () => heed(turn) : null;

/** The same for a wish that may be one of two. */
export const heedingEither =
  <T>(
    wish: (turn: Turn, text: string) => T | null,
    heed: (turn: Turn, wish: T) => void | Promise<void>,
  ): Wish =>
  (turn, text) => {
    const wished = wish(turn, text);
    return wished === null ? null : () => heed(turn, wished);
  };
