// What free words already answer of the flow they open, so that it is not asked again.
import type { Routed } from '../darija/darija.ts';
import type { Answer, Answers, Given } from '../flow/memory.ts';
import { piecesOf } from './others.ts';
import type { Turn } from './parts.ts';
import { optionLabel, tell } from './speak.ts';
import { surroundings } from './surroundings.ts';

/** Fewer letters make no description of a problem, as the flow itself asks. */
const DESCRIPTION_MIN = 10;
/** As the flow of proposals asks of an idea. */
const IDEA_MIN = 30;
/** Fewer words are the name of a choice. */
const FEWEST_WORDS = 4;
/** As good as the label itself. */
const LABEL = 0.85;

interface Known {
  category?: string;
  place?: Answer | undefined;
}

/** The answers that these words give to the flow they open. */
export function alreadySaid(turn: Turn, flow: string, text: string, routed: Routed): Answers {
  if (flow === 'proposal') return [...text].length >= IDEA_MIN ? { idea: { kind: 'text', text } } : {};
  return flow === 'complaint' ? problemSaid(turn, text, routed) : {};
}

/**
 * Category, description and place of a problem; with all three only the confirmation is left.
 *
 * @param known the category, where it is certain already, and the place to take where the words name none
 */
export function problemSaid(turn: Turn, text: string, routed: Routed, known: Known = {}): Answers {
  const answers: Answers = {};
  const [first] = piecesOf(routed);
  const category = known.category ?? first?.category ?? routed.categories[0];
  if (category && isOffered(turn, category)) answers.category = { kind: 'choice', option: category };
  const words = first && [...first.text].length >= DESCRIPTION_MIN ? first.text : text;
  // "I want to complain" alone describes nothing.
  if (category && [...words].length >= DESCRIPTION_MIN) answers.details = { kind: 'text', text: words };
  // Several problems told together may lie in several places: each looks among its own words first.
  const place =
    (first && placeSaid(turn, first.text, undefined)) || placeSaid(turn, text, routed.place) || known.place;
  if (place) answers.place = place;
  // Whoever said it all is asked for nothing optional; a photo can still be added under the review.
  if (answers.category && answers.details && answers.place && !turn.memory.loose)
    answers.photo = { kind: 'skipped' };
  return answers;
}

/** What was understood of a problem is said before the next question, so that a wrong subject is seen at once. */
export function sayUnderstood(turn: Turn, answers: Answers): void {
  const { category, details, photo } = answers;
  // With nothing left to ask, all of it is read back anyway.
  if (photo) tell(turn, 'complaint-said');
  else if (category?.kind === 'choice' && details) {
    const subject = optionLabel(turn, { message: `category-${category.option}` });
    tell(turn, 'complaint-understood', undefined, { subject });
  }
}

/** The first words of a place may name none ("in the road near Bab Khemis"): what stands around them is looked at too. */
function placeSaid(turn: Turn, text: string, named: Routed['place']): Answer | null {
  const { findPlace } = surroundings(turn);
  const place = named && findPlace(named.text);
  if (place) return { kind: 'place', quarter: place.quarter, text: named.text };
  const further = named && findPlace(fromBefore(text, named.start));
  const quarter = further?.quarter ?? quarterNamed(turn, text);
  return quarter ? { kind: 'place', quarter } : null;
}

/** From one word earlier: it may belong to the name ("Bab", "Place"). */
function fromBefore(text: string, start: number): string {
  const before = text.slice(0, start).trimEnd();
  return text.slice(before.lastIndexOf(' ') + 1);
}

/** Names of so many letters are not found inside other words by chance. */
const CERTAIN_LETTERS = 5;

/** The quarter or douar that is named to the letter, anywhere in the text: nothing announced it as a place. */
function quarterNamed({ house }: Turn, text: string): string | null {
  const { darija, register } = house;
  const said = ` ${darija.normalise(text)} `;
  const named = register.quarters.find(({ kind, nameAr, nameFr, aliases }) => {
    if (kind === 'landmark') return false;
    const names = [nameAr, nameFr, ...aliases].map((name) => darija.normalise(name));
    return names.some((name) => name.length >= CERTAIN_LETTERS && said.includes(` ${name} `));
  });
  return named?.id ?? null;
}

/** A problem told where its subject was asked for is subject, description and perhaps place at once. */
export function toldInstead(turn: Turn, givens: Given[]): Given[] {
  const { memory, house } = turn;
  const [only] = givens;
  const { shown } = memory;
  if (memory.flow !== 'complaint' || shown?.step !== 'category' || memory.answers?.details) return givens;
  if (givens.length !== 1 || only?.kind !== 'text' || only.late) return givens;
  const { text } = only;
  if (text.split(/\s+/u).length < FEWEST_WORDS || [...text].length < DESCRIPTION_MIN) return givens;
  const labels = house.register.categories.map(({ id }) => ({
    id,
    label: optionLabel(turn, { message: `category-${id}` }),
  }));
  const meant = house.darija.matchOption(text, labels, house.register.learned('complaint.category'));
  if (meant && meant.score >= LABEL) return givens;
  const routed = house.darija.route(text, house.register.examples);
  const [category] = routed.categories;
  if (!category || !isOffered(turn, category)) return givens;
  const place = placeSaid(turn, text, routed.place);
  const answers = place && !memory.answers?.place ? { ...memory.answers, place } : memory.answers;
  if (answers) turn.memory = { ...memory, answers };
  sayUnderstood(turn, { category: { kind: 'choice', option: category }, details: { kind: 'text', text } });
  return [{ kind: 'option', menu: shown.menu, option: category }, only];
}

const isOffered = ({ house }: Turn, category: string): boolean =>
  house.register.categories.some(({ id }) => id === category);
