// Photos, pins and voice notes that came before anybody knew what for: kept for the request that is opened next.
import type { Flow } from '../flow/definition/load-flows.ts';
import type { Input } from '../flow/engine/state.ts';
import type { Turn } from './turn.ts';

/** After this the pin and the photo were for something else. */
const FORGET_MS = 3_600_000;
/** No request takes more. */
const MOST = 12;

/** Keeps what no question has asked for; captions were read as words already. */
export function keepLoose(turn: Turn, givens: Input[]): void {
  const things = givens.flatMap((given): Input[] => {
    if (given.kind === 'place') return [given];
    if (given.kind !== 'file' || given.media === 'sticker') return [];
    return [{ ...given, caption: undefined }];
  });
  if (things.length === 0) return;
  const before = waiting(turn);
  turn.memory = {
    ...turn.memory,
    loose: { at: turn.now.getTime(), givens: [...before, ...things].slice(-MOST) },
  };
}

/** Hands over what this flow has a question for; the rest goes on waiting. */
export function takeLoose(turn: Turn, flow: Flow): Input[] {
  const asked = new Set(flow.steps.flatMap((step): string[] => (step.verb === 'ask' ? [step.ask] : [])));
  if (!asked.has('photo') && !asked.has('place')) return [];
  const things = waiting(turn);
  const { loose: _, ...memory } = turn.memory;
  turn.memory = memory;
  return things.filter((given) => given.kind !== 'place' || asked.has('place'));
}

/** Hands over the voice notes that wait: they told something, and answer no question asked since. */
export function takeVoices(turn: Turn): string[] {
  const { loose } = turn.memory;
  const isVoice = (given: Input) =>
    given.kind === 'file' && (given.media === 'voice' || given.media === 'audio');
  const voices = waiting(turn).flatMap((given) =>
    given.kind === 'file' && isVoice(given) ? [given.attachment] : [],
  );
  if (!loose || voices.length === 0) return [];
  const { loose: _, ...memory } = turn.memory;
  const left = loose.givens.filter((given) => !isVoice(given));
  turn.memory = left.length > 0 ? { ...memory, loose: { ...loose, givens: left } } : memory;
  return voices;
}

/** The pin that waits, if there is one: the last of them. */
export const waitingPin = (turn: Turn): Extract<Input, { kind: 'place' }> | undefined =>
  waiting(turn).findLast((given) => given.kind === 'place');

/** Hands over the files that wait, whatever is open. */
export function loosened(turn: Turn): string[] {
  const things = waiting(turn);
  const { loose: _, ...memory } = turn.memory;
  turn.memory = memory;
  return things.flatMap((given) => (given.kind === 'file' ? [given.attachment] : []));
}

function waiting({ memory: { loose }, now }: Turn): Input[] {
  return loose && now.getTime() - loose.at < FORGET_MS ? loose.givens : [];
}
