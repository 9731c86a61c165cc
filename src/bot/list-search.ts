// Petitions and proposals that a citizen looks for in free words, in any script: those that match come first.
import type { Input } from '../flow/engine/state.ts';
import type { List } from './feature.ts';
import { stepAt } from './input.ts';
import { isOnly, readYesNo } from './phrases.ts';
import type { Turn } from './turn.ts';
import { isPutAsQuestion } from './understanding/is-telling.ts';

type Entry = { id: string; synonyms?: readonly string[] };

/** Shorter words would find everything. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 200;

/** Remembers what is looked for, so that the list about to be shown puts it first. */
export function searchFor(turn: Turn, text: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= FEWEST_LETTERS) turn.memory = { ...turn.memory, search: text.slice(0, MOST_LETTERS) };
}

/** Words said to a list that can be searched are a search; its first page is shown again. */
export function searchIn(turn: Turn, givens: Input[]): void {
  const { flow, shown } = turn.memory;
  if (!shown || soughtAt(turn, `${flow}.${shown.step}`) !== 'among_all') return;
  const text = givens
    .flatMap((given) => (given.kind === 'text' && !given.late ? [given.text] : []))
    .join(' ');
  const { darija } = turn.context;
  if (text === '' || darija.readNumber(text) !== null || darija.readYesNo(text) !== null) return;
  searchFor(turn, text);
}

/** How words look for an entry of the list that is offered at this place (`flow.step`); undefined: they do not. */
export function soughtAt(turn: Turn, place: string): List['sought'] {
  const step = stepAt(turn, place);
  const from = step?.verb === 'ask' && step.ask === 'choice' ? step.from : undefined;
  return from === undefined ? undefined : turn.context.features.lists.get(from)?.sought;
}

/** Acts of speech that choose nothing, whatever of a title is said in them. */
const CHOOSING_NOTHING = new Set(['doubts', 'declines', 'greets', 'has_none']);

/**
 * The entry of such a list that the words mean and that bears another name on the screen: the only one whose title they
 * draw on ("the one about the bus"), or the only one there is ("this one", "yes").
 */
export function entryMeant(
  turn: Turn,
  text: string,
  options: readonly Entry[],
  place: string,
): string | null {
  const sought = soughtAt(turn, place);
  if (sought === 'among_own') return drawnOn(turn, text, options);
  if (sought === undefined || isPutAsQuestion(turn, text)) return null;
  const answer = readYesNo(turn, text);
  if (answer === 'no' || CHOOSING_NOTHING.has(turn.context.darija.act(text).act)) return null;
  const entries = options.filter(({ synonyms }) => synonyms !== undefined);
  const [only, ...others] = entries;
  if (others.length === 0 && (answer === 'yes' || isOnly(turn, text, 'heard-this'))) return only?.id ?? null;
  return drawnOn(turn, text, options);
}

/** The only entry whose words are drawn on. */
function drawnOn({ context: { darija } }: Turn, text: string, options: readonly Entry[]): string | null {
  const found = options.filter(
    ({ synonyms }) => synonyms && darija.searchScore(text, darija.searchKey(synonyms.join(' '))) > 0,
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** The same entries, those first that hold most of the words looked for; otherwise in the order they came. */
export function matchingFirst<T extends { searchKey: string }>(
  turn: Turn,
  entries: readonly T[],
): readonly T[] {
  const { search } = turn.memory;
  if (!search) return entries;
  const { darija } = turn.context;
  const scored = entries.map((entry) => ({ entry, score: darija.searchScore(search, entry.searchKey) }));
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}
