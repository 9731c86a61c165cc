// How an account that somebody tried to enter is written down: told apart from others, and of no use without the key.
import type { ConsoleParts } from './context.ts';

/** The same for every try at one address, whether it has an account or not. */
export function accountMark({ cipher }: Pick<ConsoleParts, 'cipher'>, email: string): string {
  return cipher.hash(`account ${email.trim().toLowerCase()}`).slice(0, 12);
}

/** How far back its owner is told of tries. */
export const monthBefore = (now: Date): Date => new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000);
