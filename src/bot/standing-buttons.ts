// Buttons that keep their meaning for ever: the features say what each does.

import { isWhetherSure } from './confirm-first.ts';
import { repeatQuestion } from './flow-runner.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** Does what the button says; a question that was open is asked again after it. */
export async function standingTap(turn: Turn, name: string, id: string): Promise<void> {
  const button = turn.context.features.buttons.get(name);
  if (!button) {
    tell(turn, 'common-old_button');
    return repeatQuestion(turn);
  }
  await button.tapped(turn, id);
  if (button.leads) return;
  // Asked whether that is meant, nobody is asked anything else.
  if (turn.memory.flow && !isWhetherSure(turn, turn.reply.options)) await repeatQuestion(turn);
}
