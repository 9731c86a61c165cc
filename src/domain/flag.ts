// What staff must look at: each kind has its words in locales/*/console.ftl.

interface Known {
  /** What it is about, where that has a page of its own. */
  about?: 'case' | 'petition' | 'project' | 'proposal';
  /** For whoever watches over the work of others, and for nobody else. */
  supervised?: true;
  /** Somebody raised it by saying something. */
  said?: true;
}

const KNOWN = {
  backup_failed: {},
  call_back: { said: true },
  case_answered: { about: 'case', said: true },
  case_closed_contested: { about: 'case' },
  case_due_soon: { about: 'case' },
  case_fixed: { about: 'case', said: true },
  case_late: { about: 'case', said: true },
  case_missed: { about: 'case', supervised: true },
  case_not_fixed: { about: 'case', said: true },
  case_overdue: { about: 'case' },
  case_returned: { about: 'case' },
  case_reply: { about: 'case', said: true },
  case_taken_back: { about: 'case', said: true },
  case_withdrawn: { about: 'case', said: true },
  channel_down: {},
  clock_differs: {},
  disk_full: {},
  emergency: { said: true },
  erasure_asked: {},
  erasure_paused: {},
  file_infected: {},
  file_lost: { about: 'case' },
  information_objected: { about: 'case', said: true },
  message_given_up: {},
  message_refused: {},
  message_undeliverable: {},
  message_unsure: {},
  notice_unknown: {},
  order_answered: { about: 'case' },
  order_late: { about: 'case' },
  number_left: { said: true },
  petition_below: { about: 'petition' },
  petition_look: { about: 'petition' },
  petition_reply: { about: 'petition', said: true },
  petition_spoken: { about: 'case', said: true },
  petition_threshold: { about: 'petition' },
  project_unreplied: { about: 'project' },
  proposal_reply: { about: 'proposal', said: true },
  proposal_unreplied: { about: 'proposal' },
  sender_limited: {},
  support_spoken: { about: 'petition' },
  turn_failed: {},
  unreachable: {},
  unread_delivery: {},
} satisfies Record<string, Known>;
export type FlagKind = keyof typeof KNOWN;

export const FLAG_KINDS = Object.keys(KNOWN) as FlagKind[];

/** Those that somebody raised by saying something. */
export const SAID_FLAGS: readonly FlagKind[] = FLAG_KINDS.filter((kind) => knownOf(kind)?.said);

/** Those that only a supervisor sees, and settles. */
export const SUPERVISED_FLAGS: readonly FlagKind[] = FLAG_KINDS.filter((kind) => knownOf(kind)?.supervised);

/** What a flag is about that has a page of its own; undefined: nothing, or a newer copy of the program raised it. */
export const aboutOf = (kind: string): Known['about'] => knownOf(kind)?.about;

function knownOf(kind: string): Known | undefined {
  return (KNOWN as Record<string, Known>)[kind];
}
