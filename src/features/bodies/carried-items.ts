// What was carried to a body and stands on the agenda of its next meeting, as members read it.
import type { AgendaItem } from '../../database/referrals.ts';
import { showsFrench } from '../../domain/names.ts';

/** More lines fill the screen; the commune has all of them. */
const MOST_LINES = 5;

type Say = (attribute: string | undefined, values: Record<string, string | number>) => string;

/** A line for each; none where nothing was carried there. */
export function carriedLines(language: string, items: readonly AgendaItem[], say: Say): string[] {
  const lines = items.slice(0, MOST_LINES).map(({ reference, titleAr, titleFr }) => {
    const title = showsFrench(language) ? titleFr : titleAr;
    return reference === null ? say('project', { title }) : say(undefined, { title, reference });
  });
  const more = items.length - lines.length;
  return more > 0 ? [...lines, say('more', { count: more })] : lines;
}
