// How long what is kept. Law 09-08 art. 3 asks for no longer than needed and sets no periods: these are ours to declare
// (art. 15), and to change here.

/** Days after which each thing goes. */
export const KEPT_DAYS = {
  /** What was begun and never sent. */
  drafts: 30,
  /** What staff typed into forms of the console and never sent. */
  unsent: 30,
  /** People who came and never accepted the notice. */
  strangers: 30,
  /** What was written in the chat, either way, and files that belong to no request. */
  messages: 90,
  files: 90,
  notices: 90,
  translations: 90,
  /** What the bot did not understand and nobody said again. */
  misses: 90,
  /** What a provider sent and the program could not read. */
  unread: 30,
  /** A request after it was answered, closed or refused: what it was about stays as a figure, without the person. */
  cases: 2 * 365,
  proposals: 2 * 365,
  /** Who took part in a consultation, and what was said to it in words, voices and photos: the figures stay. */
  consultations: 2 * 365,
  /** Who voted, and never what: the figures stay. */
  votes: 2 * 365,
  /** Somebody not heard of, without a request or a petition under way, an idea in the list or a seat in a body. */
  people: 2 * 365,
  /** Who supported a petition, after its last step: the number of supports stays. */
  petitions: 5 * 365,
  /** Codes that ran out, and the address that had to be told that everything else is gone. */
  codes: 1,
  farewells: 1,
} as const;

export type Kept = keyof typeof KEPT_DAYS;

/** An erasure that was asked for is done by itself after so many days: the law gives ten clear days (09-08 art. 8). */
export const ERASURE_DAYS = 7;

/** The day on which it is done by itself. */
export function erasureDue(askedAt: Date): Date {
  return new Date(askedAt.getTime() + ERASURE_DAYS * 86_400_000);
}

/** Everything older than this is over its time. */
export function cutoff(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
