// The thing that is meant, what may be wrong with it, and what is open about it, as lists that a flow may name.
import type { List } from '../../bot/feature.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { type OpenFact, openOfThing, type ThingFact, thingByNumber } from '../../database/things.ts';
import { FAULTS, type Fault, faultsOf, readPlate } from '../../domain/thing.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { thingAndQuarter } from './name-thing.ts';

const DAY_MS = 86_400_000;
/** More to choose from is more than anybody compares. */
const MOST = 3;

/** The thing that was scanned or named. */
export async function thingChosen(turn: Turn, { which }: Answers): Promise<ThingFact | null> {
  const number = which?.kind === 'choice' ? readPlate(which.option) : null;
  return number === null ? null : thingByNumber(turn.loaders).load(number);
}

/** What is open about it, of others and of the person who asks. */
export const openAbout = (turn: Turn, { number }: ThingFact): Promise<OpenFact[]> =>
  openOfThing(turn.loaders).load(`${number} ${turn.row.citizenId}`);

/** Nobody chooses from all there are: it holds the one that is meant. */
export const namedThing: List = {
  options: true,
  async read(turn, answers) {
    const thing = await thingChosen(turn, answers);
    const { which } = answers;
    if (!thing || which?.kind !== 'choice') return [];
    return [{ id: which.option, label: thingAndQuarter(turn, thing) }];
  },
};

/** What a fault is called that one of this kind has. */
export const faultName = (turn: Turn, { kind }: ThingFact, fault: Fault): string =>
  fault === 'other' ? sentence(turn, 'things-other') : sentence(turn, `things-${kind}`, fault);

export const thingFaults: List = {
  options: [...FAULTS],
  async read(turn, answers) {
    const thing = await thingChosen(turn, answers);
    if (!thing) return [];
    return faultsOf(thing.kind).map((id) => ({ id, label: faultName(turn, thing, id) }));
  },
};

/** What others have reported of it: told by its day, without a word of theirs. */
export const openAboutThing: List = {
  options: true,
  async read(turn, answers) {
    const thing = await thingChosen(turn, answers);
    const open = thing ? (await openAbout(turn, thing)).filter(({ mine }) => !mine) : [];
    return open.slice(0, MOST).map(({ id, reference, createdAt, affected: count }) => ({
      id,
      label: sentence(turn, 'thing-open', undefined, { days: daysSince(turn, createdAt), count }),
      synonyms: [reference],
    }));
  },
};

const daysSince = ({ now }: Turn, at: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));
