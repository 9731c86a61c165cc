// What staff do in a transcript to a vote: they announce one until a day.
import { readWhen } from '../../src/console/date-fields.ts';
import type { ReplayTown } from './replay-town.ts';
import { openSample, type Sample } from './sample-votes.ts';

interface Hands {
  town: ReplayTown;
  by: { staffId: string; scope: 'all'; at: Date };
}

function open({ town, by }: Hands, sample: Omit<Sample, 'closesAt'>, until: string): Promise<string> {
  const closesAt = readWhen(until.slice(0, 10), until.slice(11));
  if (!closesAt) throw new Error(`there is no day ${until}`);
  return openSample(town, { ...sample, closesAt }, by);
}

/** Asks which of so many pictures comes first. */
const comparePictures = async (hands: Hands, count: string, said: string, until: string) => {
  await open(hands, { form: 'pairs', count: Number(count), isSaid: said !== '' }, until);
  return true;
};

/** Shares out a budget; `card`: whoever votes gives their card. */
const shareBudget = async (hands: Hands, budget: string, card: string, from: string, until: string) => {
  const identity = card === '' ? 'contact' : 'card';
  const opensAt = from === '' ? null : readWhen(from.slice(0, 10), from.slice(11));
  await open(hands, { form: 'budget', budget: Number(budget), identity, ...(opensAt && { opensAt }) }, until);
  return true;
};

export const VOTES: [RegExp, (hands: Hands, ...words: string[]) => Promise<unknown>][] = [
  [/^asks which of (\d) pictures( that are said aloud)? comes first until (.{10} .{5})$/, comparePictures],
  [/^shares out (\d+) dirhams( by card)?(?: from (.{10} .{5}))? until (.{10} .{5})$/, shareBudget],
];
