// The order in which one person said things, as the provider tells it.
import type { Incoming } from '../channels/channel.ts';
import { type Arrival, isMessage } from './inside-event.ts';

/**
 * The same messages in the provider's order: by its numbers where it numbers messages, else by the second in which they
 * were sent, else as they came.
 */
export function inOrderOfProvider<M extends Incoming>(heard: M[]): M[] {
  if (heard.length < 2) return heard;
  const numbered = heard.filter(({ order }) => order !== undefined);
  if (numbered.length === 0) return heard.toSorted((a, b) => secondOf(a) - secondOf(b));
  // What has no number of its own, such as a tap, keeps its place among the others.
  const sorted = numbered.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).values();
  return heard.map((each) => (each.order === undefined ? each : (sorted.next().value ?? each)));
}

/** The same for all that a turn is given for; what the inside tells is about what was said before, and comes first. */
export function inOrder(arrived: Arrival[]): Arrival[] {
  const heard = arrived.filter(isMessage);
  return [...arrived.filter((each) => !isMessage(each)), ...inOrderOfProvider(heard)];
}

/** Some providers tell whole seconds, and mix them with finer times. */
const secondOf = ({ at }: Incoming): number => Math.floor(at.getTime() / 1000);
