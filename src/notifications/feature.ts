// What one civic matter has to tell of its own accord.

import type { Transaction } from '../database/client.ts';
import type { Runtime } from '../database/runtime.ts';
import type { NoticeFamily } from '../domain/notice.ts';
import type { Words } from '../words/words.ts';
import type { DueNotice } from './notices.ts';

/** What is needed to see which notices are owed. */
export interface Planning extends Runtime {
  newId(): string;
}

/** A notice whose person can be written to. */
export type Reachable = DueNotice & { conversationId: string };

/** Notices of one kind of subject for one person, oldest first. */
export interface NoticeGroup {
  citizenId: string;
  subjectId: string;
  language: string;
  notices: DueNotice[];
  newest: Reachable;
}

/** What is to be said; null: there is nothing left to say. */
export interface RenderedNotice {
  text: string;
  options?: { token: string; label: string }[];
  caseId?: string;
  /** What it is about, where that is no case. */
  about?: string;
  /** Files that go after the words, each as a message of its own. */
  files?: string[];
  template?: { name: string; language: string; values: string[] };
}

/** Puts bundles of one kind into words. */
export type NoticeRenderer = (
  tx: Transaction,
  words: Words,
  bundles: NoticeGroup[],
  now: Date,
) => Promise<Map<NoticeGroup, RenderedNotice>>;

/** All parts may be absent; a family of kinds belongs to one feature. */
export interface NoticeFeature {
  /** Who tells its notices, by the first word of their kind. */
  notices?: Partial<Record<NoticeFamily, Family>>;
  /** Makes the notices that are owed and that nothing else makes. Asked before each round of telling. */
  plan?(planning: Planning): Promise<void>;
}

/** Kinds of notices about one sort of subject. */
export interface Family {
  tell: NoticeRenderer;
  /** Of their own matters, and of their duties, people hear even after asking for silence. */
  own?: true;
}

/** What all features bring. */
export interface Notices {
  tellers: ReadonlyMap<string, Family>;
  plans: readonly ((planning: Planning) => Promise<void>)[];
}
