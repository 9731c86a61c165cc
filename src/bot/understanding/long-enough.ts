// Whether words are long enough for a question that was not asked yet, as the file of its flow says.
import { letters } from '../../domain/text.ts';
import type { Turn } from '../turn.ts';

/** True where the step asks for a text and this one is not too short for it. */
export function isEnough({ context }: Turn, flow: string, step: string, text: string): boolean {
  const asked = context.flows.get(flow)?.steps.find(({ name }) => name === step);
  return asked?.verb === 'ask' && asked.ask === 'text' && letters(text) >= (asked.min ?? 0);
}
