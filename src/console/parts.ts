// What the console is handed at start: everything it needs from the outside, and nothing it makes itself.
import type { Database } from '../store/database.ts';
import type { Files } from '../store/files.ts';
import type { Seal } from '../store/seal.ts';
import type { Words } from '../words/words.ts';
import type { Live } from './live.ts';

/** Where failures are told; carries ids, never words or numbers of people. */
export interface Log {
  error(about: object, message: string): void;
  info(about: object, message: string): void;
}

export interface ConsoleParts {
  db: Database;
  words: Words;
  seal: Pick<Seal, 'open'>;
  /** Signs the session cookies; at least 32 characters. */
  secret: string;
  /** Where staff reach the program, such as `https://participation.example`; decides about secure cookies. */
  baseUrl: string;
  /** Tells the sender that the outbox has new rows. */
  wake(): void;
  /** Told of everything that changes while people look at it. */
  changed: Live;
  /** Keeps and reads pictures, recordings and documents. */
  files: Pick<Files, 'keep' | 'read'>;
  clock(): Date;
  log: Log;
  /** Address pattern of map tiles; without it maps are drawn without tiles. */
  tileUrl?: string;
}
