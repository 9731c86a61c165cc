// What a conversation remembers, what a citizen can give it, and what it says back: plain data, safe in JSON.

import type { FileKind } from '../../domain/attachment.ts';
import type { KeptAnswer } from '../../domain/kept-answer.ts';

type Kept<Kind extends KeptAnswer['kind']> = Extract<KeptAnswer, { kind: Kind }>;

/** One answer, kept under the name of its step. What is filed of it is a `KeptAnswer`. */
export type Answer =
  /** `of` marks the answers above a choice from a list: while they stay the same, so does the list. */
  | (Omit<Kept<'choice'>, 'label'> & { of?: string })
  /** Words, voice notes (ids of attachments), or both: said in one breath they are one answer. `open`: see below. */
  | (Kept<'text'> & { open?: true })
  /** `voices`: where it is, said aloud. `open`: words that name no place known here; whether they are to stand is asked. `same`: it is where something before was, which is asked. */
  | (Kept<'place'> & { open?: true; same?: true })
  /** Ids of attachments, and which of them are films. `open`, here and of words: kept already, but still to be asked. */
  | (Kept<'files'> & { open?: true })
  /** ISO day. */
  | Kept<'date'>
  /** Something never stored in clear: `sealed` is encrypted, `hash` keyed, `shown` may be read back. */
  | (Kept<'secret'> & { sealed: string; hash: string })
  /** `of` is set when the step was passed over because its list was empty; `words`: what was said that is in no list. */
  | { kind: 'skipped'; of?: string; words?: string }
  /** What came of a `do` (its outcome) or that a `say` was said, for the answers above it. */
  | { kind: 'done'; outcome: string; of: string }
  /** Valid only while the answers above it are the ones that were read back. */
  | { kind: 'confirmed'; of: string };

export type Answers = Record<string, Answer>;

/** The question that was last put on the screen, as far as an answer to it must be understood. */
export interface Shown {
  step: string;
  /** Rises with every menu of the conversation: tells a tap on an old message from one on this. */
  menu: number;
  /** Ids in the order they were numbered on the screen. */
  options: string[];
  page: number;
  /** `change`, `add`: the review has asked which line is to be changed, or added to. `quarters`: a place is chosen from the list of them. */
  mode?: 'change' | 'add' | 'quarters';
  /** Words that were not understood here: the citizen is asked what is to be done with them. */
  unheard?: string;
  /** First menu under which this very question was shown without a break: a tap on any since then counts. */
  since?: number;
  /** Of a review: the mark of the answers that were read back. */
  of?: string;
  /** The tap that led here: the same tap once more means nothing new. */
  last?: { menu: number; option: string };
}

/** A conversation between two messages. Where it stands is worked out from the answers, never stored. */
export interface Memory {
  flow?: string;
  answers?: Answers;
  shown?: Shown;
  /** Number of the last menu shown; never falls. */
  menu?: number;
  /** The answer that is being given anew from a review: it stands again if the citizen goes back. */
  correcting?: { step: string; answer: Answer };
  /** Slips in a row; at three a person is offered. */
  slips?: number;
}

/** One thing the citizen gave. `late`: it was sent before the question now shown could be seen. */
export type Input = { late?: boolean } & (
  | { kind: 'text'; text: string }
  | { kind: 'option'; menu: number; option: string }
  | { kind: 'place'; latitude: number; longitude: number; label?: string }
  | {
      kind: 'file';
      media: FileKind;
      attachment: string;
      caption?: string;
    }
  | { kind: 'contact'; phone: string }
  /** Something no step can use: a call, a poll, an emptied message. `viewOnce`: what opens once, on one telephone only. */
  | { kind: 'other'; viewOnce?: ViewOnce }
);

/** Of what kind a file is that opens once. */
export type ViewOnce = 'photo' | 'video' | 'voice';

/** A message by name; words come later. Values are numbers, or strings shown as they are. */
export interface Message {
  message: string;
  attribute?: string;
  values?: Record<string, string | number>;
}

/** A picture that is kept, and may be shown to whoever chooses. */
export interface ShownPicture {
  id: string;
  path: string;
  mimeType: string;
}

/** An option by id, with its words by name, or already in the citizen's language when a list supplied it. */
export interface Choice {
  id: string;
  words: Message | { label: string };
  /** What tells it from the others, where that is too much for a button: read above them. */
  told?: string;
  /** Shows it, where it is the first that has one. */
  picture?: ShownPicture;
}

/** One line of the review: the name of a step and what was answered. */
export interface ReviewLine {
  step: string;
  name: Message;
  answer: Answer | undefined;
  /** Told in confidence: not for the record. */
  sealed: boolean;
  /** Words of the option chosen, where the answer is a choice. */
  chosen?: Message | { label: string };
}

/** One thing to say: a sentence, perhaps lines read back, perhaps a menu. */
export interface Prompt {
  saying: Message;
  review?: ReviewLine[];
  /** Number of the menu these options belong to. */
  menu?: number;
  options?: Choice[];
  request?: 'place' | 'contact';
  /** Shown before it: how a position is shared. */
  picture?: 'position';
}

/** What a turn of the flow came to. */
export interface Advanced {
  memory: Memory;
  say: Prompt[];
  then:
    | { kind: 'wait' }
    /** Run this action, then call `conclude` with its outcome. */
    | { kind: 'do'; step: string; action: string; answers: Answers }
    /** The citizen chose to talk to a person; the place in the flow is kept. */
    | { kind: 'person' }
    | { kind: 'end' };
}

/** One entry of a named list. */
export interface Entry {
  id: string;
  label: string;
  /** What it is, where that is too much for a button: read above the buttons, under its number. */
  told?: string;
  /** Shows it to whoever chooses. */
  picture?: ShownPicture;
  synonyms?: string[];
}

/** What the engine asks of its surroundings; all of it handed in. */
export interface FlowHost {
  /** Entries of a list named by `from`, given the answers so far, in the citizen's language. */
  list(name: string, answers: Answers): Promise<Entry[]> | Entry[];
  /** Runs the rule named by `check`; the slip is an attribute of the step's message. */
  check(rule: string, answer: Answer): Checked | Promise<Checked>;
  /** The days near today that are offered where a day is asked for: those that its check, `rule`, lets pass. */
  daysNear(rule: string | undefined): NearDay[];
  /** What words said where a place is asked for come to. */
  readPlace(text: string): PlaceRead;
  /** What a shared position comes to. */
  readPin(at: { latitude: number; longitude: number }): PlaceRead;
  /** What words are that answer nothing of the question they were said to; null: nothing of the form. */
  more(text: string, answers: Answers): More | null;
  reads: Reads;
  /** The words of an option in the citizen's language, for matching typed text. */
  label(words: Message | { label: string }): string;
  /** Whether there are such words. */
  has(words: Message): boolean;
}

/** `day`: as an ISO day. */
export interface NearDay {
  id: 'today' | 'yesterday' | 'tomorrow';
  day: string;
}

/** What words or a position mean where a place is asked for. */
export type PlaceRead =
  /** A position, and the words beside it if they say more. */
  | { kind: 'pin'; latitude: number; longitude: number; quarter?: string; text?: string }
  /** A quarter or landmark that is known here. */
  | { kind: 'named'; quarter: string; text?: string }
  /** A place that is not the commune's: what is to be said of it. */
  | { kind: 'outside'; saying: Message }
  /** A link to a map that holds no position. */
  | { kind: 'unread' }
  /** "I do not know", "how do I send it?" */
  | { kind: 'unsure' }
  /**
   * Yes, no, here, a wish: no place. `asks`: a question, for which the place is needed first. `tells`: more of the
   * problem itself. `doubtful`: said twice it is a name after all.
   */
  | { kind: 'none'; asks?: true; tells?: true; doubtful?: true }
  /** Words that may be a place, and are not known here. `likely`: they are put as a place is. */
  | { kind: 'unknown'; likely?: true; text?: string };

/** What is said beside the question on the screen, and belongs to the form all the same. */
export type More =
  /** It goes on with what was told, in these words. */
  | { is: 'added'; text: string }
  /** It says what a choice is instead, and more of what was told. `anew`: what was told before is taken back by it. */
  | { is: 'instead'; step: string; option: string; text: string; anew: boolean; saying: Message }
  /** It was kept for later, or is no part of the form: this is said to it. */
  | { is: 'heard'; saying: Message };

export type Checked =
  | { ok: true; answer: Answer }
  | { ok: false; slip: string; values?: Record<string, string | number> };

/** A line of the review, as words can name it. `options`: what it can be changed to at once. */
export interface WishedLine {
  id: string;
  message: string;
  ask: string;
  options: Entry[];
  /** What stands there now, in words. */
  text?: string;
  /** The quarter of a place, by its id, whether the words name it or not. */
  quarter?: string;
}

/** What a sentence under a review asks for; `fine`: nothing is to be changed, and nothing to be sent yet. */
export type ReviewWish =
  /**
   * `option` or `said`: what is to stand there instead, or with what is there. `firm`: nothing but a correction.
   * `within`: the words of a place stand instead of those before, in the same quarter; those of a text are the same
   * but for one word.
   * `retold`: words that tell it now, where what was told is taken back with the option.
   */
  | {
      wish: 'line';
      id: string;
      more: boolean;
      option?: string;
      said?: string;
      retold?: string;
      within?: true;
      firm?: true;
    }
  | { wish: 'change' | 'add' | 'wait' | 'unnamed' | 'fine' };

/** How short answers are understood; the language room does the work. */
export interface Reads {
  number(text: string): number | null;
  yesNo(text: string): 'yes' | 'no' | null;
  skip(text: string): boolean;
  /** ISO day that words name; `rule` is the check of the question, which tells whether it lies before or behind us. */
  day(text: string, rule: string | undefined): string | null;
  /** Whether words name several days, one to another. */
  spansDays(text: string): boolean;
  /** "Leave it as it is." */
  stays(text: string): boolean;
  /** No danger, and nothing about a photo: words that may be asked about when nothing understands them. */
  mayBeUnheard(text: string): boolean;
  /** "What shall I write?" */
  asksWhat(text: string): boolean;
  /** Goes on about the problem, or says who speaks: "I am in a wheelchair". */
  tellsOn(text: string): boolean;
  /** "Lastah, I am in a wheelchair": what says where, and what tells; else the text alone. */
  partedTelling(text: string): string[];
  /** What was told with the place of now (none: a position alone) where it names the one of before. */
  toldElsewhere(told: string, before: string, now: string | undefined): string;
  /** A yes and nothing else: only that sends. */
  agrees(text: string): boolean;
  /** A plain word to send, such as the button has. */
  sends(text: string): boolean;
  /** What is asked for under a review; null: nothing of the kind. */
  review(text: string, lines: WishedLine[]): ReviewWish | null;
  /** The option meant by free words, or null. `place` is `flow.step`, for words learned by staff. */
  option(
    text: string,
    options: { id: string; label: string; synonyms?: string[] }[],
    place: string,
  ): string | null;
}
