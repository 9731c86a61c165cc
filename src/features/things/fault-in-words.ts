// Asked what is wrong with a thing, whoever tells it in a sentence or aloud has told it: nobody is asked to say it again.
import { askedStep } from '../../bot/input.ts';
import { readYesNo, wordsIn } from '../../bot/phrases.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { onlyListed } from '../../bot/understanding/option-in-words.ts';
import { letters } from '../../domain/text.ts';
import { FAULTS, faultsOf, THING, THING_KINDS } from '../../domain/thing.ts';
import type { Input } from '../../flow/engine/state.ts';

/** More words say more than the name of a fault. */
const MOST_NAMING = 3;
const FEWEST_LETTERS = 4;
/** What is said that tells nothing of it; and that it is not known, or cannot be said. */
const TELLS_NOTHING = new Set<string>(['asks', 'wants', 'greets', 'agrees', 'declines', 'mutes', 'corrects']);
const DOUBTS = new Set<string>(['doubts', 'cannot']);
/** As sure as it must be that words do one of these. */
const SURELY = 0.5;

/** Puts "something else" before words that tell, and before a voice note; whoever does not know what it is called is asked to tell. */
export function faultTold(turn: Turn, givens: Input[]): Input[] {
  const { flow, shown, answers } = turn.memory;
  if (flow !== THING || askedStep(turn)?.name !== 'fault' || !shown || answers?.fault) return givens;
  if (givens.some(({ kind }) => kind === 'option')) return givens;
  const told = givens.map((given) => (given.kind === 'text' ? sayingOf(turn, given.text) : fileOf(given)));
  const isOther = told.some((each) => each === 'told' || each === 'unsure');
  if (!isOther) return givens;
  const other: Input = { kind: 'option', menu: shown.menu, option: 'other' };
  return [other, ...givens.filter((_, i) => told[i] !== 'unsure')];
}

const fileOf = (given: Input): 'told' | null =>
  given.kind === 'file' && (given.media === 'voice' || given.media === 'audio') ? 'told' : null;

/** Whether words tell what is wrong, or that nobody knows; null: they choose, ask, or say nothing of it. */
function sayingOf(turn: Turn, text: string): 'told' | 'unsure' | null {
  if (isName(turn, text) || isPutAsQuestion(turn, text) || readYesNo(turn, text) !== null) return null;
  const isFew = text.split(/\s+/u).length <= MOST_NAMING;
  if (isFew && onlyListed(turn, text, OPTIONS, 'fault') !== null) return null;
  const { act, surely } = turn.context.darija.act(text);
  if (DOUBTS.has(act) && surely >= SURELY) return 'unsure';
  if (letters(text) < FEWEST_LETTERS || !/\p{L}/u.test(text)) return null;
  return TELLS_NOTHING.has(act) && surely >= SURELY ? null : 'told';
}

const OPTIONS = FAULTS.map((id) => ({ id }));

/** The words of a button, of whatever kind of thing. */
function isName(turn: Turn, text: string): boolean {
  const said = wordsIn(turn.context, text).join(' ');
  const names = THING_KINDS.flatMap((kind) =>
    faultsOf(kind).map((fault) =>
      fault === 'other' ? sentence(turn, 'things-other') : sentence(turn, `things-${kind}`, fault),
    ),
  );
  return said !== '' && names.some((name) => wordsIn(turn.context, name).join(' ') === said);
}
