// What was translated once is not sent, waited for or paid for again.
import { createHash } from 'node:crypto';
import type { Database } from '../database/client.ts';
import { keepTranslations, recallTranslations } from '../database/translations.ts';

/** A text ready to be sent: redacted, in letters that the service reads, with its pair of languages. */
export interface Sending {
  text: string;
  from: string | null;
  to: string;
}

/** Characters as the service counts them. */
export const charactersOf = ({ text }: Sending): number => [...text].length;

/** One key for one text and one pair of languages. */
export function keyOf({ text, from, to }: Sending): string {
  return createHash('sha256')
    .update(JSON.stringify([from, to, text]))
    .digest('base64url');
}

/** What is known already, by key, in one query. */
export function recall(db: Database, sendings: readonly Sending[]): Promise<Map<string, string>> {
  return recallTranslations(db, [...new Set(sendings.map(keyOf))]);
}

/** Keeps the answers to these texts, in the same order. */
export function remember(
  db: Database,
  sendings: readonly Sending[],
  answers: readonly string[],
  at: Date,
): Promise<void> {
  const rows = sendings.map((sending, i) => ({
    hash: keyOf(sending),
    source: sending.from ?? 'auto',
    target: sending.to,
    text: answers[i] ?? '',
    characters: charactersOf(sending),
  }));
  return keepTranslations(db, rows, at);
}
