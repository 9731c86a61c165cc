// What is announced and takes nobody yet: from when to when it will.

import { showsFrench } from '../domain/names.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

interface Announced {
  titleAr: string;
  titleFr: string;
  opensAt: Date;
  closesAt: Date;
}

/** More of them nobody keeps in mind. */
const MOST_TOLD = 3;

/** Says of each that is not open yet when it opens. False: there is none. */
export function sayComing(turn: Turn, announced: readonly Announced[]): boolean {
  const { row, context, now } = turn;
  const coming = announced
    .filter(({ opensAt }) => opensAt > now)
    .toSorted((one, other) => Number(one.opensAt) - Number(other.opensAt));
  for (const { titleAr, titleFr, opensAt, closesAt } of coming.slice(0, MOST_TOLD)) {
    const title = showsFrench(row.language) ? titleFr : titleAr;
    tell(turn, 'asides-coming', undefined, {
      title,
      date: context.words.date(row.language, opensAt),
      until: context.words.until(row.language, closesAt),
    });
  }
  return coming.length > 0;
}
