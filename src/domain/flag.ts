// What staff must look at: each kind has its words in locales/*/console.ftl and its page in the console.

export const FLAG_KINDS = [
  'backup_failed',
  'call_back',
  'case_closed_contested',
  'case_fixed',
  'case_late',
  'case_not_fixed',
  'case_reply',
  'case_taken_back',
  'case_withdrawn',
  'channel_down',
  'clock_differs',
  'disk_full',
  'emergency',
  'erasure_asked',
  'erasure_paused',
  'file_infected',
  'file_lost',
  'message_given_up',
  'message_refused',
  'message_undeliverable',
  'message_unsure',
  'notice_unknown',
  'petition_below',
  'petition_look',
  'petition_reply',
  'petition_threshold',
  'proposal_reply',
  'sender_limited',
  'turn_failed',
  'unreachable',
  'unread_delivery',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export function isFlagKind(name: string): name is FlagKind {
  return FLAG_KINDS.some((known) => known === name);
}
