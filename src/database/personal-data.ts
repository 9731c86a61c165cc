// What one civic matter keeps of people: how it is erased at their wish, and when it goes by itself.

import type { Kept } from '../domain/retention.ts';

/** All parts may be absent; statements are text of SQL. */
export interface PersonalDataFeature {
  /** Before anything of the citizen $1 is erased: what is somebody else's is no longer this citizen's. */
  keeps?: readonly string[];
  /** Erase what is kept of the citizen $1. What points to a row goes before it, whosever it is. */
  erases?: readonly string[];
  /** Ends what this citizen alone had asked for: $1 who, $2 when, $3 by which of the staff. */
  ends?: string;
  /**
   * Take one bite of what is over its time: $1 is the moment before which, $2 the most rows. They give back a row for
   * each that went.
   */
  expires?: Partial<Record<Kept, Bite>>;
  /** Conditions on the citizen `z`: has filed something here; has something here that is under way. */
  filed?: string;
  underWay?: string;
}

/** Conditions on the citizen `z`, over all matters. */
export interface Matters {
  filed: string;
  underWay: string;
}

export type Bite = string | ((matters: Matters) => string);

/** What all matters keep. */
export interface PersonalData {
  keeps: readonly string[];
  erases: readonly string[];
  ends: readonly string[];
  expires: ReadonlyMap<Kept, readonly string[]>;
}

/** The conversations of the citizen $1, for statements that erase. */
export const CONVERSATIONS = `(select "id" from "Conversation" where "citizenId" = $1::uuid)`;

/** Whom anonymised requests belong to: nobody. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';
