// Petitions to the council: how many supports they need, who may give one, and the states they pass through.

export const PETITION_STATUSES = [
  'draft',
  'collecting',
  'ready',
  'deposited',
  'checking',
  'accepted',
  'refused',
  'decided',
  'closed',
] as const;
export type PetitionStatus = (typeof PETITION_STATUSES)[number];

/** What is written into the history of a petition. */
export const PETITION_EVENTS = [
  'drafted',
  'edited',
  // A citizen sent it.
  'sent',
  'opened',
  // It came to this status.
  'collecting',
  'ready',
  'deposited',
  'checking',
  'accepted',
  'refused',
  'decided',
  'closed',
  // It has enough supports, or no longer.
  'threshold',
  'below',
  // Somebody took their support back.
  'withdrawn',
  'supports_counted',
  'supports_refused',
  // Sheets of paper were printed; lines of one were keyed.
  'sheets_printed',
  'paper_keyed',
  // What somebody said aloud or showed was typed, or could not be.
  'spoken_typed',
  'spoken_refused',
] as const;
export type PetitionEventKind = (typeof PETITION_EVENTS)[number];

/**
 * Organic law 113-14 art. 125: deposited against a receipt, checked by the bureau, then put to the council. What the bureau
 * decides may be written down before anybody has noted that it was handed on.
 */
const MOVES: Record<PetitionStatus, readonly PetitionStatus[]> = {
  draft: ['collecting'],
  collecting: ['ready', 'closed'],
  ready: ['collecting', 'deposited', 'closed'],
  deposited: ['checking', 'accepted', 'refused'],
  checking: ['accepted', 'refused'],
  accepted: ['decided'],
  refused: ['closed'],
  decided: ['closed'],
  closed: [],
};

/** The number of a receipt as it is written: `3/2026`. */
export const receiptOf = (year: number, number: number): string => `${number}/${year}`;

/**
 * Of each support: it counts, staff are to look before it does, or they refused it; `again`: it was given with a card
 * that counts by another support, and is nobody's any more.
 */
export const SUPPORT_STATES = ['counted', 'waiting', 'refused', 'again'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** What ties a person to the commune (art. 123): living there, or working or trading there. */
export const TIES = ['resident', 'activity'] as const;

/** From one telephone the first support counts at once, those of a family once staff have confirmed them; no more. */
export const FAMILY_MOST = 5;
/** More supports of one petition than this within a minute come from a program, or need a look all the same. */
export const RUSH_MOST = 30;

export function mayMovePetition(from: PetitionStatus, to: PetitionStatus): boolean {
  return MOVES[from].includes(to);
}

export function isPetitionStatus(name: string): name is PetitionStatus {
  return PETITION_STATUSES.some((known) => known === name);
}

/** Whether support may be given; taken back it may always be. */
export function isCollecting(petition: { status: string; closesAt: Date | null }, now: Date): boolean {
  return petition.status === 'collecting' && (petition.closesAt === null || now < petition.closesAt);
}

/** The statuses in which support is taken, while the date allows. */
export const TAKING_SUPPORT = PETITION_STATUSES.filter((status) =>
  isCollecting({ status, closesAt: null }, new Date(0)),
);

/** Whether it lies with the commune only: what its number of supports is still matters. */
export function isBeforeDeposit(status: PetitionStatus): boolean {
  return status === 'collecting' || status === 'ready';
}

/** Whether the council is done with it. */
export function isPetitionOver(status: PetitionStatus): boolean {
  return status === 'refused' || status === 'decided' || status === 'closed';
}

/** Whether those who support it are still owed what becomes of it. */
export function isPetitionUnderWay(status: PetitionStatus): boolean {
  return status !== 'draft' && !isPetitionOver(status);
}

/** Whether this move tells supporters something in words: a refusal gives its reasons (organic law 113-14 art. 125). */
export function petitionNeedsWords(to: PetitionStatus): boolean {
  return to === 'refused' || to === 'decided';
}

/** Whether this move passes on how many support it: staff look first at what is strange about any of them. */
export function petitionNeedsLook(to: PetitionStatus): boolean {
  return to === 'ready' || to === 'deposited';
}
