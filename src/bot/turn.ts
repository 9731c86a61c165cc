// What a turn is handed: everything it may use, nothing it has to reach for.

import type { Incoming, Roads } from '../channels/channel.ts';
import type { Darija } from '../darija/darija.ts';
import type { ConversationRow } from '../database/conversations.ts';
import type { Cipher } from '../database/encryption/cipher.ts';
import type { Loaders } from '../database/loaders.ts';
import type { ReferenceData } from '../database/reference-data.ts';
import type { Changes, NewRow, UnitOfWork } from '../database/unit-of-work.ts';
import type { Subject } from '../domain/case.ts';
import type { Opinion } from '../domain/consultation.ts';
import type { Kin } from '../domain/profile.ts';
import type { VoteAsked } from '../domain/vote.ts';
import type { Pictures } from '../files/own-pictures.ts';
import type { Flow } from '../flow/definition/load-flows.ts';
import type { MenuEntry } from '../flow/definition/menu.ts';
import type { Answer, Answers, Input, Memory, ShownPicture } from '../flow/engine/state.ts';
import type { Words } from '../words/words.ts';
import type { Brought } from './feature.ts';
import type { Pace } from './flood-limits.ts';
import type { InsideEvent } from './inside-event.ts';
import type { Path } from './path.ts';

/** The same for every turn. */
export interface Context {
  flows: Map<string, Flow>;
  /** What the menu shows, in its order. */
  menu: readonly MenuEntry[];
  /** What the civic matters bring. */
  features: Brought;
  words: Words;
  darija: Darija;
  referenceData: ReferenceData;
  cipher: Cipher;
  /** What is asked before what, of everything that a message may mean. */
  path: Path;
  /** What is true of each channel. */
  roads: Roads;
  /** The bot's own pictures. */
  pictures: Pictures;
  /** Hides names, numbers and addresses in a text that is kept to be learned from. */
  mask(text: string): string;
  /** New ids that rise with time. */
  newId(): string;
}

/** A form that was begun and left for something else. */
export interface Draft {
  flow: string;
  answers: Answers;
  /** What it is about, where its answers do not say so. */
  title?: string;
  /** The citizen wants it later: it waits in the menu and is not offered unasked. */
  later?: true;
}

/** A problem that waits until another one of the same message is filed. */
export interface OtherProblem {
  category: string;
  text: string;
  /** The whole message. */
  told: string;
  /** Where the one before it was; `isOwnPlace`: where this one is, as somebody said of it. */
  place?: Answer;
  isOwnPlace?: true;
  /** It was only asked about: its words name the subject, and are no description. */
  isUntold?: true;
}

/** A message as a turn takes it. */
export interface Heard extends Incoming {
  /** Id of the attachment that its file has become. */
  attachment?: string;
  /** Known to have been sent before the present question could be read. */
  late?: boolean;
}

/** A message that waits for the rest: as it was heard, in JSON. */
export type Held = Omit<Heard, 'at'> & { at: number };

/** Messages said in one breath and not yet answered. */
export interface HeldBreath {
  /** When the first and the last of them were heard (milliseconds). */
  since: number;
  last: number;
  /** When this person was heard before it. */
  heardBefore?: number;
  messages: Held[];
}

/** What the bot keeps beside the memory of the flow. */
export interface BotMemory extends Memory {
  /**
   * The outgoing message that asked the present question, and when it was said (milliseconds). `byWords`: a place in
   * words led to it at once, and they may go on.
   */
  asked?: { id: string; at: number; byWords?: true };
  /** What was said and is not yet answered: more may come. */
  breath?: HeldBreath;
  /** The language was asked for by name: do not switch it unasked. */
  languageChosen?: boolean;
  /** It was offered to be answered in Latin letters. */
  latinOffered?: boolean;
  /** The bot has followed this person into another language before. */
  followed?: boolean;
  /** The last message was in another language than the conversation. */
  strayed?: boolean;
  /** Files and pins that came before it was known what for, and when (milliseconds). */
  loose?: { at: number; givens: Input[] };
  /** Files of requests that were lost after these were filed, asked for again. */
  missing?: {
    at: number;
    media: string;
    owner: { caseId: string } | { proposalId: string };
    reference: string | null;
  }[];
  /** Problems told together with one that is filed first. */
  others?: OtherProblem[];
  /** Forms that were left for something else, newest first. */
  parked?: Draft[];
  /** Forms that were left here went when their time was over; not said yet. */
  wiped?: boolean;
  /** When a code was typed that was wrong (milliseconds), the last hour's. */
  wrongCodes?: number[];
  /** Where it is was answered with a town that another commune is in charge of. */
  elsewhere?: true;
  /** The number to call back was asked for. */
  numberAsked?: true;
  /** When it was said last that staff hold the conversation (milliseconds). */
  heldTold?: number;
  /** While somebody is waited for: what was written was heard, or the bot was asked back meanwhile. */
  inLine?: 'heard' | 'bot';
  /** When somebody was called (milliseconds). */
  calledAt?: number;
  /**
   * A danger was told: the numbers to call stand alone, and the question of what was open before waits, or of what
   * the words about the danger opened.
   */
  alarmed?: 'now' | 'before' | 'opened';
  /** The dangers that numbers were shown for last, and when (milliseconds). `helped`: somebody was called, or is there. */
  danger?: { at: number; kinds: string[]; helped?: true };
  /** Somebody said that they want to die: when (milliseconds). */
  despair?: number;
  /** Somebody told of violence: when (milliseconds). */
  violence?: number;
  /** The menu under which the notice was told: while it is on the screen, what refuses refuses that. */
  noticeUnder?: number | undefined;
  /** The notice was refused, and nothing was said since that wants something. */
  refused?: true;
  /** Voice notes in a row under the same question, which none of them answered. */
  voiced?: number;
  /** Words or files that may belong to this case: it was asked, and they wait. */
  aboutCase?: Subject & { id: string; reference: string; status: string; text?: string };
  /** Said that they cannot read: they are not sent to read. */
  cannotRead?: boolean;
  /** Somebody cannot come to a meeting: why, as far as it was said, or that it was asked for, and when (milliseconds). */
  excuse?: { at: number; reason: string } | { at: number; asked: string; revision: number };
  /** The case whose place was said to be wrong, and when it was asked where it is (milliseconds). */
  placing?: { caseId: string; at: number };
  /** The case that staff were reminded of last, and when (milliseconds). */
  reminded?: { caseId: string; at: number };
  /** With which words something that was sent is taken back, where they say more than that. */
  takingBack?: string;
  /** The case that photos to come were announced for, and when (milliseconds). */
  addingTo?: { caseId: string; reference: string; at: number };
  /** This chat gets the orders of a party outside the commune. */
  worksFor?: true;
  /** Whoever acts for an association is offered what associations ask for. */
  actsFor?: true;
  /** Somebody of a party said that an order is done: when (milliseconds), and the line to which its photo went. */
  workDone?: { orderId: string; at: number; eventId?: string };
  /** Message from whose words an option of the open form was understood, by step. */
  chose?: Record<string, string>;
  /** Message in which a step was answered in confidence, by step. */
  told?: Record<string, string>;
  /** The words that were just said and not kept, since they seemed to tell nothing. */
  untold?: string;
  /** The words that were just said outside any form, and opened none. */
  passed?: string;
  /** The number that was pressed last by typing it, and when (milliseconds). */
  typed?: { number: number; at: number };
  /** How fast this person writes. */
  pace?: Pace;
  /** Where the problem was that was filed last, and when (milliseconds). */
  placed?: { at: number; place: Answer };
  /** When complaints were filed, and when words were noted as not understood (milliseconds), the last day's. */
  filed?: number[];
  missed?: number[];
  /** For whom this person writes, where that is somebody else; when that was said or used last (milliseconds). */
  profile?: { id: string; kin: Kin; at: number };
  /** The case that a paper card took over, and when (milliseconds). */
  tookOver?: { caseId: string; at: number };
  /** The form that waits for whom it is. */
  waitingForm?: { flow: string; answers?: Answers };
  /** Whose three digits were given, and until when that holds (milliseconds). */
  opened?: { profileId: string; until: number };
  /** Whose three digits were given wrong last, and when (milliseconds). */
  misgave?: { profileId: string; at: number };
  /** Whose own yes is awaited as a voice note, since when (milliseconds), and the case that it goes to. */
  consenting?: { profileId: string; caseId: string; at: number };
  /** The case of which a face answered a question, and was asked what it means. */
  unclear?: string;
  /** What somebody is asked for their opinion on. */
  opinion?: Opinion;
  /** The vote that is talked about. */
  vote?: VoteAsked;
  /** What is looked for in a list of petitions or proposals. */
  search?: string;
}

/** One conversation while its turn is computed. */
export interface Turn {
  context: Context;
  loaders: Loaders;
  unitOfWork: UnitOfWork;
  now: Date;
  /** What the inside of the program tells. */
  events: readonly InsideEvent['event'][];
  row: ConversationRow;
  /** When this person was heard before the breath that is answered; null: never. Absent: the row says it. */
  heardBefore?: Date | null;
  isNew: boolean;
  /** The person came under a name that was not known. */
  newNames?: boolean;
  /** The provider says that the person comes under this address from now on. */
  movesTo?: string;
  memory: BotMemory;
  /** Columns of the conversation and of the citizen that this turn changes. */
  conversation: Changes<'Conversation'>;
  citizen: Changes<'Citizen'>;
  /** What can bear no delay: said before the reply, and on its own. */
  urgent: string[];
  /** Said beside the reply, each as a message of its own, on this phone or another. */
  besides: NewRow<'OutgoingMessage'>[];
  /** Ready sentences, in order; options and request belong to the last question. */
  reply: Reply;
  /** Attachments created by this turn, to be put on the record they belong to. */
  attachments: Map<string, NewRow<'Attachment'>>;
  /** Provider's id of the message that was quoted last. */
  quoted?: string | undefined;
  /** The number of a card was taken in this turn. */
  tookCard?: boolean;
  /** Words of the reply that its record must not hold. */
  confided?: string[];
  /** For whom it was filed in this turn, where that is somebody else, and what. */
  filedFor?: { profileId: string; caseId: string | null };
  /** Only what is for them is asked for. */
  only?: string;
  /** Somebody for whom one writes was named in this turn for the first time. */
  madeProfile?: true;
  /** Said in this turn for whom it is written from now on. */
  switched?: true;
  /** What this turn is about, where the open form does not say it. */
  about?: string;
  /** The rows that record what was heard. */
  records: NewRow<'IncomingMessage'>[];
  /** Those of many words at a secret question, and what was said: they show it unless it answers the question. */
  veiled?: { row: NewRow<'IncomingMessage'>; text: string }[];
  /** What was said may answer a secret question: nothing of it is shown. */
  answersSecret?: true;
  /** Messages of the citizen to be taken out of the chat, where the channel can. */
  removals?: string[];
  /** When what was said is answered, if nothing more comes. */
  due?: Date;
  /** The provider's id of the newest message. */
  lastHeard?: string;
  /** What was taken for a danger is none, as its teller says. */
  calm?: true;
  /** A place was taken from few words, at once. */
  byWords?: true;
  /** They said goodbye. */
  leaves?: true;
  /** The notice is told in this turn, in front of the answer. */
  greeting?: boolean;
  /** An older notice was told: what has changed stands before the answer. */
  renewing?: boolean;
  /** Buttons about the notice that go below those of the question. */
  offers?: string[];
}

export interface Reply {
  texts: string[];
  options: { token: string; label: string }[];
  request?: 'place' | 'contact';
  /** Goes with it: how a position is shared. */
  picture?: 'position';
  /** Goes with it: what is to be chosen, as it looks. */
  shown?: ShownPicture;
  caseId?: string;
}

/** When this person was heard before what is answered now; null: never. */
export const heardLast = ({ heardBefore, row }: Turn): Date | null =>
  heardBefore === undefined ? row.lastHeardAt : heardBefore;
