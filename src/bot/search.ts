// Petitions and proposals that a citizen looks for in free words, in any script: those that match come first.
import type { Given } from '../flow/memory.ts';
import type { Turn } from './parts.ts';

/** The questions whose lists can be searched. */
const SEARCHED = new Set(['petition.which', 'support_proposal.which']);
/** Shorter words would find everything. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 200;

/** Remembers what is looked for, so that the list about to be shown puts it first. */
export function searchFor(turn: Turn, text: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= FEWEST_LETTERS) turn.memory = { ...turn.memory, search: text.slice(0, MOST_LETTERS) };
}

/** Words said to a list that can be searched are a search; its first page is shown again. */
export function searchIn(turn: Turn, givens: Given[]): void {
  const { flow, shown } = turn.memory;
  if (!shown || !SEARCHED.has(`${flow}.${shown.step}`)) return;
  const text = givens
    .flatMap((given) => (given.kind === 'text' && !given.late ? [given.text] : []))
    .join(' ');
  const { darija } = turn.house;
  if (text === '' || darija.readNumber(text) !== null || darija.readYesNo(text) !== null) return;
  searchFor(turn, text);
}

/** The same entries, those first that hold most of the words looked for; otherwise in the order they came. */
export function matchingFirst<T extends { searchKey: string }>(
  turn: Turn,
  entries: readonly T[],
): readonly T[] {
  const { search } = turn.memory;
  if (!search) return entries;
  const { darija } = turn.house;
  const scored = entries.map((entry) => ({ entry, score: darija.searchScore(search, entry.searchKey) }));
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}
