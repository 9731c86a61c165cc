// What the console is handed at start: everything it needs from the outside, and nothing it makes itself.
import type { Roads } from '../channels/channel.ts';
import type { Cipher } from '../database/encryption/cipher.ts';
import type { PersonalData } from '../database/personal-data.ts';
import type { ReferenceData } from '../database/reference-data.ts';
import type { Runtime } from '../database/runtime.ts';
import type { Files } from '../files/file-store.ts';
import type { Flow } from '../flow/definition/load-flows.ts';
import type { Translation } from '../translate/translation.ts';
import type { Words } from '../words/words.ts';
import type { CasePanel, CasePanels } from './feature.ts';
import type { Live } from './live.ts';

/** One answer to a question: its name in the flow, its words, and other words that mean it. */
export interface TaughtChoice {
  id: string;
  label: string;
  synonyms?: readonly string[];
}

/** What the console uses of the room that reads Darija. */
export interface Reader {
  searchKey(text: string): string;
  /** Other forms under which words of a text are looked for. */
  wordForms(text: string): { word: string; form: string }[];
  /** A word that works anywhere, and nothing else; null: it is an ordinary text. */
  readCommand(text: string): object | null;
  readYesNo(text: string): 'yes' | 'no' | null;
  /** The other choices that a new synonym would also match; empty means it may be added. */
  findCollisions(
    existing: readonly TaughtChoice[],
    synonym: { text: string; id: string },
  ): { id: string; with: string }[];
}

export interface WatchedChannel {
  name: string;
  /** Short technical `detail`, without personal data. */
  health: { state: string; since: Date; detail?: string };
}

export interface WatchedChannels {
  list(): WatchedChannel[];
  /** The one that is linked to a telephone of the commune. */
  linked?: {
    name: string;
    /** What links the telephone: a credential, for an administrator's eyes only; null when none is needed. */
    pairing(): { qrText?: string; code?: string } | null;
    restart(): Promise<void>;
    /** Modules that the page of WhatsApp no longer has; null until a page was looked at. */
    modulesMissing(): string[] | null;
  };
}

export interface ConsoleParts extends Runtime {
  /** What the matters keep of people. */
  personalData: PersonalData;
  words: Words;
  cipher: Pick<Cipher, 'seal' | 'open' | 'hash'>;
  /** Signs the session cookies; at least 32 characters. */
  secret: string;
  /** Where staff reach the program, such as `https://participation.example`; decides about secure cookies. */
  baseUrl: string;
  /** Nobody said where that is: they may come by any name of the machine. */
  anyName?: boolean;
  /** Tells the sender that the outbox has new rows. */
  wake(): void;
  /** Told of everything that changes while people look at it. */
  changed: Live;
  /** Keeps and reads pictures, recordings and documents. */
  files: Pick<Files, 'keep' | 'keepOwn' | 'read' | 'open' | 'remove'>;
  /** Milliseconds in which the database has to answer before a page says that it does not; 1,800 unless said. */
  answerMs?: number;
  /** What the commune changes about itself; read again after a page changed it. */
  referenceData: Pick<
    ReferenceData,
    'settings' | 'ground' | 'holidays' | 'quarter' | 'quarters' | 'quarterName' | 'refresh'
  >;
  /** What may be asked and filed, by its name. */
  flows: ReadonlyMap<string, Flow>;
  /** Reads and compares what citizens write. */
  darija: Reader;
  /** The choices that a question of a flow offers, to teach words for them; null: nothing can be taught there. */
  choicesOf(place: string, language: string): TaughtChoice[] | null;
  /** Between the languages of citizens and staff; absent: there is none. */
  translation?: Translation;
  /** All roads to citizens that there are, on or off. */
  roads: Roads;
  /** Those that are on, for the page that watches over them. */
  channels?: WatchedChannels;
  /** Name of the bot on Telegram, for links that open it; null while Telegram is off or has not said it. */
  telegramName?(): string | null;
  /** What features put on the page of a case of their flow; made when the console is opened. */
  casePanels?: CasePanels;
  /** What they put on the page of every case; likewise. */
  caseAsides?: readonly CasePanel[];
  /** A backup is made every night. */
  backsUp?: boolean;
  /** Address pattern of map tiles; without it maps are drawn without tiles. */
  tileUrl?: string;
}
