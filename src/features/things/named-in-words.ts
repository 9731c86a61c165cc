// A thing that is named in words: outside a form it is opened, asked where a problem is it says where.
import { begin, repeatQuestion } from '../../bot/flow-runner.ts';
import { watchLanguage } from '../../bot/follow-language.ts';
import { askedStep } from '../../bot/input.ts';
import type { Take, Taken } from '../../bot/path.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion, isTold } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { prefillOf } from '../../bot/understanding/said-as.ts';
import { withoutHello } from '../../bot/understanding/without-hello.ts';
import { type ThingFact, thingByNumber } from '../../database/things.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { mayBeOf, plateOf, THING } from '../../domain/thing.ts';
import type { Input } from '../../flow/engine/state.ts';
import { openAbout, thingChosen } from './lists.ts';
import { placeOfThing, thingName } from './name-thing.ts';
import { type Meant, openThing, sayNotThere } from './open-thing.ts';
import { type ThingNamed, thingNamed } from './read-thing.ts';

/** What is said of a thing that is mended. */
const MENDED = 'fixed';

/** Opens the thing that is named, with what is told of it. */
export const opensNamed: Take = async (turn, text) => {
  const named = thingNamed(turn, text);
  if (!named || (named.beside !== '' && isPutAsQuestion(turn, text))) return false;
  const meant = await thingMeant(turn, named);
  if (meant.is !== 'there') return notThere(turn, named, meant);
  if (named.beside === '') {
    watchLanguage(turn, text);
    await openThing(turn, meant.thing);
    return true;
  }
  return named.by === 'number' && !isTold(turn, text)
    ? false
    : tellOf(turn, meant.thing, { text, beside: named.beside });
};

/** What bears the number. Of another kind than the words say, a digit was mistyped. */
async function thingMeant(turn: Turn, { number, kind }: ThingNamed): Promise<Meant> {
  const thing = await thingByNumber(turn.loaders).load(number);
  if (!thing) return { is: 'unknown' };
  if (kind !== null && thing.kind !== kind) return { is: 'other', thing };
  return { is: thing.active ? 'there' : 'retired', thing };
}

/** Only what was surely meant for a thing is said not to be there; what is told of it is a complaint like any other. */
async function notThere(turn: Turn, named: ThingNamed, meant: Meant): Promise<Taken> {
  if (named.by === 'alone' || named.by === 'number') return false;
  if (named.beside === '') {
    await sayNotThere(turn, meant);
    return true;
  }
  const said = sentence(turn, 'thing-not_found', undefined, { number: plateOf(named.number) });
  const isSaid = meant.is === 'unknown' && named.by === 'plate' && !turn.reply.texts.includes(said);
  if (isSaid) turn.reply.texts.push(said);
  return false;
}

/** What is told of the thing is told of a complaint about it; of something else beside it, it says where that is. */
async function tellOf(
  turn: Turn,
  thing: ThingFact,
  { text, beside }: { text: string; beside: string },
): Promise<boolean> {
  const { darija, referenceData } = turn.context;
  if (!isTold(turn, text) || darija.asides(text).some((aside) => aside === MENDED)) return false;
  const routed = darija.route(text, referenceData.examples);
  // Its own name tells of it, whatever lies beside it.
  const without = darija.route(beside, referenceData.examples);
  const isOfOther = [routed, without].every(({ categories }) => !mayBeOf(thing.kind, categories.slice(0, 1)));
  if (isOfOther) {
    const said = prefillOf(turn, COMPLAINT, text, routed);
    await begin(turn, COMPLAINT, { prefilled: { ...said, place: placeOfThing(turn, thing) } });
    return true;
  }
  // More of what this person has reported already belongs to that.
  if ((await openAbout(turn, thing)).some(({ mine }) => mine)) return false;
  const words = withoutHello(turn, text);
  await openThing(turn, thing, {
    fault: { kind: 'choice', option: 'other' },
    details: { kind: 'text', text: words },
  });
  return true;
}

/** "No, 1043", and nothing else: another thing than the one that is open. What was told so far is told of that one. */
export async function otherNamed(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const text = turn.memory.flow === THING ? onlyText(givens) : null;
  const named = text === null ? null : thingNamed(turn, text);
  if (named?.beside !== '') return false;
  const meant = await thingMeant(turn, named);
  if (meant.is !== 'there') await sayNotThere(turn, meant);
  else if (!(await isOfKindOpen(turn, meant.thing))) await openThing(turn, meant.thing);
  else {
    const { correcting: _, ...memory } = turn.memory;
    const which = { kind: 'choice' as const, option: plateOf(meant.thing.number) };
    turn.memory = { ...memory, answers: { ...memory.answers, which } };
    await repeatQuestion(turn);
  }
  return true;
}

/** Whether what was told of the one that is open may be told of this one too. */
async function isOfKindOpen(turn: Turn, { kind }: ThingFact): Promise<boolean> {
  const { answers, correcting } = turn.memory;
  const which = answers?.which ?? (correcting?.step === 'which' ? correcting.answer : undefined);
  const open = which ? await thingChosen(turn, { which }) : null;
  return open?.kind === kind;
}

/** In a complaint: where the problem is that is told of. */
export const placedByName: Take = async (turn, text) => {
  const named = turn.memory.flow === COMPLAINT ? thingNamed(turn, text) : null;
  return named ? placedAt(turn, named) : false;
};

/** Where it is asked for, a thing says where it is; named in what is told, it is not asked for again. */
async function placedAt(turn: Turn, named: ThingNamed): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb !== 'ask') return false;
  const isAsked = step.ask === 'place';
  const { answers } = turn.memory;
  if (!isAsked && (named.by === 'alone' || named.by === 'number' || answers?.place)) return false;
  const meant = await thingMeant(turn, named);
  if (meant.is !== 'there' && meant.is !== 'retired') return false;
  const { thing } = meant;
  turn.memory = { ...turn.memory, answers: { ...answers, place: placeOfThing(turn, thing) } };
  tell(turn, 'thing-placed', undefined, { thing: thingName(turn, thing) });
  return isAsked;
}
