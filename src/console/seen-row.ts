// Which row a form is about, and when it was changed last, as its page said.
import { z } from 'zod';
import type { SeenRow } from '../database/change-seen.ts';
import { readMoment } from './clean-values.ts';
import type { Visit } from './request.ts';

/** Null: its address names none. */
export function seenRow({ params, form }: Visit): SeenRow | null {
  const id = z.uuid().safeParse(params.id);
  // Of a form that does not say it, anything may have been changed since.
  const seen = readMoment(Number(form.seen)) ?? new Date(0);
  return id.success ? { id: id.data, seen } : null;
}
