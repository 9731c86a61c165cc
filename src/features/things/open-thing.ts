// Opens what is wrong with a thing: by the link of its plate, or by its number.
import { offerWays } from '../../bot/closing-buttons.ts';
import { parkOpen } from '../../bot/drafts.ts';
import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { type ThingFact, thingByNumber } from '../../database/things.ts';
import { plateOf, readPlate, THING } from '../../domain/thing.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { thingAndQuarter } from './name-thing.ts';

/** The link or the code of a plate. Of one that leads to nothing it is said, and the ordinary complaint is offered. */
export const thingLink: Link = {
  async open(turn, digits) {
    const number = readPlate(digits);
    const thing = number === null ? null : await thingByNumber(turn.loaders).load(number);
    if (thing?.active) await openThing(turn, thing);
    else await sayNotThere(turn, thing ? { is: 'retired', thing } : { is: 'unknown' });
    return true;
  },
};

/** Asks what is wrong with it, unless that is told already. */
export const openThing = (turn: Turn, { number }: ThingFact, told: Answers = {}): Promise<void> =>
  begin(turn, THING, {
    prefilled: { which: { kind: 'choice', option: plateOf(number) }, ...told },
  });

/** What bears a number: `other`, of another kind than was said. */
export type Meant = { is: 'there' | 'retired' | 'other'; thing: ThingFact } | { is: 'unknown' };

/** Says that no such thing is there, or no more. What was being told of something else waits. */
export async function sayNotThere(turn: Turn, meant: Meant): Promise<void> {
  await parkOpen(turn, THING);
  if (meant.is === 'unknown') tell(turn, 'thing-look', 'unknown');
  else if (meant.is === 'other')
    tell(turn, 'thing-other_kind', undefined, { thing: thingAndQuarter(turn, meant.thing) });
  else tell(turn, 'thing-look', 'retired', { thing: thingAndQuarter(turn, meant.thing) });
  offerWays(turn, 'thing_not_there');
}

/** A photo is taken whenever it comes, and asked of nobody: so two taps lead from the plate to the number of the case. */
export const withoutPhotoAsked = async (_: Turn, { prefilled, ...start }: Opening): Promise<Opening> => ({
  ...start,
  prefilled: { photo: { kind: 'skipped', of: '' }, ...prefilled },
});
