// News that the commune tells of its own accord, by kind: who is told what, and when, is the notifier's.

export const NOTICE_KINDS = [
  'abroad',
  'association_message',
  'call_appeal',
  'call_result',
  'case_update',
  'consent_kept',
  'consent_refused',
  'consent_rejected',
  'consultation_adopted',
  'consultation_answered',
  'information_decided',
  'information_extended',
  'information_receipt',
  'information_soon',
  'meeting_cancel',
  'meeting_card',
  'meeting_change',
  'meeting_reminder',
  'moderation_decided',
  'order_ended',
  'order_new',
  'order_reminder',
  'order_unproven',
  'party_turn',
  'person_back',
  'petition_update',
  'proposal_supported',
  'proposal_update',
  'vote_closed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a kind is about: its first word. */
export type NoticeFamily = NoticeKind extends infer Kind
  ? Kind extends `${infer First}_${string}`
    ? First
    : Kind
  : never;
export type MeetingNotice = Extract<NoticeKind, `meeting_${string}`>;

/** The family of any kind, of a newer version's too. */
export const familyOf = (kind: string): string => kind.split('_', 1)[0] ?? kind;

/** Each family once. */
export const NOTICE_FAMILIES: readonly string[] = [...new Set(NOTICE_KINDS.map(familyOf))];

/** Families of news that somebody may do without, one by one. */
export const DECLINABLE = ['case', 'petition', 'proposal', 'meeting'] as const;
export type Declinable = (typeof DECLINABLE)[number];

/** Kinds of them that are told all the same: whoever has a seat is summoned, and hears what becomes of the meeting. */
export const TOLD_ANYWAY: readonly NoticeKind[] = ['meeting_card', 'meeting_change', 'meeting_cancel'];
/** What one's own request or idea has become is told all the same: the law owes it (decree 2-17-265). */
export const ANSWERS = ['answered', 'closed', 'refused'] as const;
