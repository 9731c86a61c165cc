// What the console is handed at start: everything it needs from the outside, and nothing it makes itself.
import type { Database } from '../store/database.ts';
import type { Live } from './live.ts';

/** Sentences of the console, by message name: what `openWords` of the words room offers. */
export interface ConsoleWords {
  say(
    language: string,
    wanted: { message: string; attribute?: string; values?: Record<string, string | number> },
  ): string;
}

/** Opens what is stored encrypted. Throws when the key does not fit. */
export interface Opener {
  open(sealed: string): string;
}

/** The file store: bytes by path. */
export interface Files {
  /** Throws when the file is not there. */
  read(path: string): Promise<Uint8Array>;
  /** Keeps the bytes and answers the path under which they are found again. */
  write(bytes: Uint8Array, about: { name: string; mimeType: string }): Promise<string>;
}

/** Where failures are told; carries ids, never words or numbers of people. */
export interface Log {
  error(about: object, message: string): void;
  info(about: object, message: string): void;
}

export interface ConsoleParts {
  db: Database;
  words: ConsoleWords;
  seal: Opener;
  /** Signs the session cookies; at least 32 characters. */
  secret: string;
  /** Where staff reach the program, such as `https://participation.example`; decides about secure cookies. */
  baseUrl: string;
  /** Tells the sender that the outbox has new rows. */
  wake(): void;
  /** Told of everything that changes while people look at it. */
  changed: Live;
  files: Files;
  clock(): Date;
  log: Log;
  /** Address pattern of map tiles; without it maps are drawn without tiles. */
  tileUrl?: string;
}
