// Rules for the days that flows ask for: what happened cannot lie ahead of us, what is wanted cannot lie behind.

import type { Check } from '../../bot/feature.ts';
import type { Turn } from '../../bot/turn.ts';
import { dayOf, isWorkday } from '../../domain/calendar.ts';
import type { Answer, Checked } from '../../flow/engine/state.ts';

const slip = (name: string): Checked => ({ ok: false, slip: name });
const today = ({ now }: Turn): string => dayOf(now);
const dayIn = (answer: Answer): string => (answer.kind === 'date' ? answer.day : '');

/** Today or before. */
export const pastDay: Check = {
  leans: 'past',
  slips: ['not_yet'],
  check: (turn, answer) => (dayIn(answer) > today(turn) ? slip('not_yet') : { ok: true, answer }),
};

/** Today or later. */
export const comingDay: Check = {
  leans: 'coming',
  slips: ['passed'],
  check: (turn, answer) => (dayIn(answer) < today(turn) ? slip('passed') : { ok: true, answer }),
};

/** Later than today, on a day on which the commune works. */
export const workingDay: Check = {
  leans: 'coming',
  slips: ['passed', 'day_off'],
  check(turn, answer) {
    const day = dayIn(answer);
    if (day <= today(turn)) return slip('passed');
    return isWorkday(day, turn.context.referenceData.holidays) ? { ok: true, answer } : slip('day_off');
  },
};
