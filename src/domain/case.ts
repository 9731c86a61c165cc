// What staff handle under a deadline: the states it passes through, and which moves are allowed.

/** In the order in which a case lives through them. */
export const STATUSES = [
  'received',
  'assigned',
  'in_progress',
  'answered',
  'closed',
  'refused',
  // By the citizen who filed it, and by nobody else.
  'withdrawn',
  // It tells the same as another one, with which it is handled.
  'merged',
] as const;
export type CaseStatus = (typeof STATUSES)[number];

/** What is written into the history of a case. */
export const CASE_EVENTS = [
  'filed',
  'status',
  'assigned',
  // Silent for long: whoever had it has it no more.
  'returned',
  'note',
  // Words to the citizen that change nothing.
  'answer',
  'joined',
  'moved',
  // Put under another subject.
  'recategorized',
  // The promised day could not be kept, and another one was promised in its place; or the citizen heard on its eve that it
  // will hardly be kept; or it passed without a word.
  'postponed',
  'foretold',
  'late',
  // Holidays were moved, and the promised day with them.
  'recounted',
  // Something was asked of the citizen, who was reminded of it; then the clock went on, or nobody answered.
  'asked',
  'reminded',
  'resumed',
  'unanswered',
  'reply',
  // Once it was said to be done: the citizen says whether it is, and how it was handled.
  'confirmed',
  'disputed',
  'rated',
  'withdrawn',
  'taken_back',
  // Its answers were given anew.
  'corrected',
  // A receipt of it was handed out.
  'receipt',
  // A picture of it was released for neighbours to see, or is shown no longer.
  'shown',
  'unshown',
  // Whoever outside the commune does the work was asked to, and says: coming on a day, done, not ours; or is asked no more.
  // Pictures of the work that came by chat are looked at before it counts as done.
  'order_sent',
  'order_going',
  'order_shown',
  'order_unproven',
  'order_done',
  'order_not_ours',
  'order_called_off',
  // Whoever is in charge in the place of the commune was written to, and answered.
  'letter_sent',
  'letter_answered',
  // Put together with another one that tells the same; that one took it in; handled apart again; or one of the two
  // problems that it told of became a case of its own.
  'merged',
  'took_in',
  'parted',
  'split',
  // It is for somebody else than was thought; they said that it may be written for them, or staff heard no yes in what was
  // sent as theirs; a paper card took it over.
  'for_whom',
  'consented',
  'not_consented',
  'taken_over',
  'erased',
] as const;
export type CaseEventKind = (typeof CASE_EVENTS)[number];

const MOVES: Record<CaseStatus, readonly CaseStatus[]> = {
  received: ['assigned', 'in_progress', 'answered', 'refused'],
  assigned: ['in_progress', 'answered', 'refused'],
  in_progress: ['assigned', 'answered', 'refused'],
  answered: ['in_progress', 'closed'],
  // Somebody was not satisfied, or new facts came: taken up again.
  closed: ['in_progress'],
  refused: ['in_progress'],
  // What is dangerous stays so, whoever has taken back their word.
  withdrawn: ['in_progress'],
  // Undoing it leads back to where it stood, and nothing else leads anywhere.
  merged: [],
};

/** What a case is about: a complaint has a category, what another flow filed has its answers. */
export interface Subject {
  flow: string;
  categoryId: string | null;
}

/** Which word stands for it where words differ: a problem was told, or something was asked for. */
export const kindOf = ({ categoryId }: Pick<Subject, 'categoryId'>): 'complaint' | 'request' =>
  categoryId === null ? 'request' : 'complaint';

/** The message that names it: a complaint by its category, any other matter by its flow. */
export function subjectMessage({ flow, categoryId }: Subject): string {
  return categoryId === null ? `${flow}-request` : `category-${categoryId}`;
}

/** The message that names a status where a flow has words of its own for it; its `.news` tells it. */
export const ownStatusMessage = (flow: string, status: string): string => `${flow}-status_${status}`;

export function isStatus(name: string): name is CaseStatus {
  return STATUSES.some((known) => known === name);
}

/** @throws Error when the name is no status: a row was written by something else */
export function toStatus(name: string): CaseStatus {
  if (!isStatus(name)) throw new Error(`There is no status ${name}`);
  return name;
}

/** The statuses that staff may choose next, without the present one. */
export function nextStatuses(status: CaseStatus): readonly CaseStatus[] {
  return MOVES[status];
}

/** Whether a case may go there; staying where it is means: words to the citizen, nothing else. */
export function mayMove(from: CaseStatus, to: CaseStatus): boolean {
  return from === to || MOVES[from].includes(to);
}

/** Whether the commune still owes an answer. */
export function isOpen(status: CaseStatus): boolean {
  return status === 'received' || status === 'assigned' || status === 'in_progress';
}

/**
 * Whether this move must tell the citizen something in words: an answer, a refusal (negative decisions carry reasons,
 * law 55-19 art. 18), words alone, and why a case is closed of which the citizen said that nothing is mended.
 */
export function needsWords(to: CaseStatus, from: CaseStatus, isDisputed = false): boolean {
  return to === 'answered' || to === 'refused' || to === from || (to === 'closed' && isDisputed);
}

/**
 * Whether this move answers the word of a citizen that nothing is mended: the case is taken up again, or the citizen
 * reads why it stays over, of whoever may overrule them.
 */
export function settlesContest(to: CaseStatus, hasWords: boolean, mayOverrule = false): boolean {
  return to === 'in_progress' || (hasWords && mayOverrule && (to === 'closed' || to === 'refused'));
}
