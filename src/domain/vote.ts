// Votes: two pictures side by side, or projects within a budget. What may be voted on, when it is open, and what a chat
// remembers of it, which is never what was voted.

/** Which of two pictures is wanted first; or which projects a budget is spent on. */
export const VOTE_FORMS = ['pairs', 'budget'] as const;
export type VoteForm = (typeof VOTE_FORMS)[number];

/** In the order of its life. */
export const VOTE_STATUSES = ['draft', 'planned', 'open', 'closed'] as const;
export type VoteStatus = (typeof VOTE_STATUSES)[number];
export const isVoteStatus = (name: string): name is VoteStatus =>
  VOTE_STATUSES.some((known) => known === name);

/** By what it is told that a person votes once: the contact of the chat, or the number of the card, which is asked for. */
export const IDENTITIES = ['contact', 'card'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** Of so few there is nothing to compare. */
export const FEWEST_COMPARED = 3;
export const FEWEST_PROJECTS = 2;
/** Of thirty there are 435 pairs, each drawn both ways. */
export const MOST_VOTE_OPTIONS = 30;
/** Projects of one page in chat: a list has ten rows, and some turn the page, end it, and say what is chosen. */
export const PROJECTS_A_PAGE = 7;
/** Pairs after which somebody is thanked, and may go on. */
export const PAIRS_A_ROUND = 10;

/** What a chat remembers of the vote that is talked about. */
export interface VoteAsked {
  id: string;
  /** When it closes (milliseconds): after that nothing of it is asked again. */
  until?: number;
  /** Positions of the two on the screen: the first half, the second. */
  pair?: [number, number];
  /** How they look, side by side. */
  picture?: { id: string; path: string; mimeType: string };
  /** What is on the screen can be heard. */
  isHeard?: boolean;
  /** Pairs answered since somebody began or went on. */
  round?: number;
  /** How many the round has at most. */
  of?: number;
  /** The page of projects on the screen, from 0. */
  page?: number;
  /** Its projects; and whether there are more. */
  names?: { position: number; nameAr: string; nameFr: string }[];
  isLonger?: boolean;
}

interface TimedVote {
  status: string;
  opensAt: Date;
  closesAt: Date;
}

/** Whether it takes votes at this moment, whatever the clock has written down yet. */
export const takesVotes = ({ status, opensAt, closesAt }: TimedVote, now: Date): boolean =>
  (status === 'planned' || status === 'open') && opensAt <= now && now < closesAt;

/** Everybody may read it. */
export const isShownVote = ({ status, opensAt }: TimedVote, now: Date): boolean =>
  status !== 'draft' && (status !== 'planned' || opensAt <= now);

export type VoteLack =
  | 'same_name'
  | 'few_options'
  | 'many_options'
  | 'no_pictures'
  | 'no_costs'
  | 'no_budget'
  | 'no_days';

interface Named {
  nameAr: string;
  nameFr: string;
}

/** Whether two are called alike in a language: nobody could tell them apart. */
export const shareName = (options: readonly Named[]): boolean =>
  ([({ nameAr }) => nameAr, ({ nameFr }) => nameFr] as ((option: Named) => string)[]).some(
    (nameOf) => new Set(options.map((option) => folded(nameOf(option)))).size < options.length,
  );

const folded = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('fr');

/** What is missing before it may be announced; null: nothing. */
export function voteLackOf(
  { form, budget, opensAt, closesAt }: { form: string; budget: number | null; opensAt: Date; closesAt: Date },
  options: readonly (Named & { cost: number | null; attachmentId: string | null })[],
  now: Date,
): VoteLack | null {
  const isBudget = form === 'budget';
  if (shareName(options)) return 'same_name';
  if (options.length < (isBudget ? FEWEST_PROJECTS : FEWEST_COMPARED)) return 'few_options';
  if (options.length > MOST_VOTE_OPTIONS) return 'many_options';
  // Nobody needs to read: what is compared is seen.
  if (!isBudget && options.some(({ attachmentId }) => attachmentId === null)) return 'no_pictures';
  if (isBudget && options.some(({ cost }) => cost === null)) return 'no_costs';
  // What costs more than there is nobody could choose.
  if (isBudget && (budget === null || options.some(({ cost }) => (cost ?? 0) > budget))) return 'no_budget';
  return closesAt <= opensAt || closesAt <= now ? 'no_days' : null;
}
