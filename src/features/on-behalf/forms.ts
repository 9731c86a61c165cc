// Which forms may be filled in for somebody else.
import type { Turn } from '../../bot/turn.ts';

/** A signature is nobody's but one's own, and so is what is done with one's own requests and data. */
const OWN_ONLY: readonly string[] = ['petition', 'petition_start', 'support_proposal'];

/** What is read back and filed in the end, for whoever it may be. */
export function isForOthers({ context }: Turn, name: string): boolean {
  const flow = context.flows.get(name);
  if (!flow || OWN_ONLY.includes(name)) return false;
  return flow.steps.some((step) => step.verb === 'ask' && step.ask === 'confirm');
}
