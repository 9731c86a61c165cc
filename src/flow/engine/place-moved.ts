// A place corrected under the review: what was told in the same words does not go on to say the old one.

import type { Turn } from './turn.ts';

/** Puts the new place into the texts that name the old one, where one was just given instead of another. */
export function settleMoved(turn: Turn): void {
  const { correcting, answers, surroundings } = turn;
  const before = correcting?.answer;
  const now = correcting && answers[correcting.step];
  if (before?.kind !== 'place' || before.text === undefined || now?.kind !== 'place' || now.open) return;
  if (now.text === before.text) return;
  for (const [step, answer] of Object.entries(answers)) {
    if (answer.kind !== 'text' || !answer.text) continue;
    const text = surroundings.reads.toldElsewhere(answer.text, before.text, now.text);
    if (text !== answer.text) answers[step] = { ...answer, text };
  }
}
