// One request of one member of staff: who asks, in which language, for what, with which words.

import type { Request } from 'express';
import type { Actor } from '../database/audit.ts';
import type { Scope } from '../database/scope.ts';
import { STAFF_LANGUAGES, type StaffLanguage } from '../words/languages.ts';
import type { ConsoleParts } from './context.ts';
import type { Faults, Typed } from './form-drafts.ts';
import type { Permission, Role } from './roles.ts';

export type Language = StaffLanguage;
export type Say = (message: string, values?: Record<string, string | number>) => string;

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: Scope;
  secondFactor: boolean;
}

export interface Visit {
  parts: ConsoleParts;
  staff: StaffMember;
  /** The session this request came with; `provenAt`: when its holder last proved to be the one, by password or code. */
  session: { id: string; provenAt: Date | null };
  /** False while a password has still to be chosen or a second factor to be set up: no menu, no news. */
  ready: boolean;
  language: Language;
  /** Sentence of `locales/<language>/console*.ftl`, by its name without the leading `console-`. */
  say: Say;
  may(permission: Permission): boolean;
  /** Named pieces of the path. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Fields of the form; of a repeated field the last one. */
  form: Record<string, string>;
  /** Files of the form, those without a byte too. */
  uploads: Upload[];
  /** Path and query. */
  path: string;
  /** The page to come back to: this one, or the one on which the form stands. */
  back: string;
  /** What this person typed and has not sent, by the place of the form; read for whole pages and forms only. */
  unsent: ReadonlyMap<string, Typed>;
  /** What is wrong with fields of the form, as far as it was looked at. */
  faults: Faults;
  now: Date;
  /** True when htmx asks for a piece. */
  fragment: boolean;
  request: Request;
}

export interface Upload {
  field: string;
  name: string;
  bytes: Uint8Array;
}

/** Reads a language of staff out of anything; otherwise the first, that of the administration. */
export function toLanguage(text: string | null | undefined): Language {
  return STAFF_LANGUAGES.find((language) => language === text) ?? STAFF_LANGUAGES[0];
}

/** Says sentences of the console in one language. */
export function sayIn(parts: ConsoleParts, language: Language): Say {
  return (message, values) => parts.words.say(language, { message: `console-${message}`, values });
}

/** Who acts, as the store writes it down: the person, the scope that limits them, the moment. */
export function actorOf(visit: Visit): Actor & { seesSupporters: boolean } {
  const { id: staffId, scope } = visit.staff;
  return { staffId, scope, seesSupporters: visit.may('people.confided'), at: visit.now };
}
