// An observation or a suggestion about a service (decree 2-17-265): it is announced in words, and what it is may stand there.

import { begin } from '../../bot/flow-runner.ts';
import type { FreeTake } from '../../bot/path.ts';
import { holdsWord, wordsBeyond } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import { withoutHello } from '../../bot/understanding/without-hello.ts';
import { REMARK } from '../../domain/about.ts';
import { letters } from '../../domain/text.ts';
import type { Answers } from '../../flow/engine/state.ts';

/** Fewer words than these, beyond those that announce it, only name the service. */
const FEWEST_TELLING = 5;
/** As many as flows/remark.yaml asks for. */
const LEAST_LETTERS = 6;

/** "I have an observation", "a suggestion for your counter": an idea for the town is something else. */
export const remarks: FreeTake = async (turn, { text }) => {
  const suggests =
    holdsWord(turn, text, 'heard-remark_suggestion') && holdsWord(turn, text, 'heard-remark_service');
  if (!suggests && !besideIn(turn, text).includes('observation')) return false;
  await begin(turn, REMARK, { prefilled: remarkSaid(turn, text) });
  return true;
};

/** What it is, where the words say so, and what it says, where they tell more than that there is one. */
export function remarkSaid(turn: Turn, said: string): Answers {
  const text = withoutHello(turn, said);
  const kinds = (['observation', 'suggestion'] as const).filter((kind) =>
    holdsWord(turn, text, `heard-remark_${kind}`),
  );
  const [kind] = kinds;
  const telling = wordsBeyond(turn.context, text, 'heard-remark_beside');
  const behind = behindColon(turn, text);
  return {
    ...(kind !== undefined && kinds.length === 1 && { kind: { kind: 'choice', option: kind } }),
    ...(telling.length >= FEWEST_TELLING && { what: { kind: 'text', text } }),
    ...(behind !== null && { what: { kind: 'text', text: behind } }),
  };
}

/** "I have an observation: your hours are too short": what stands behind the mark is told, however short. */
function behindColon(turn: Turn, text: string): string | null {
  const [, first = '', behind = ''] = /^([^:]+):\s*(.+)$/su.exec(text) ?? [];
  const isAnnounced =
    holdsWord(turn, first, 'heard-remark_observation') || holdsWord(turn, first, 'heard-remark_suggestion');
  return isAnnounced && /\S\s+\S/u.test(behind) && letters(behind) >= LEAST_LETTERS ? behind : null;
}
