// What a missed text can be taught to mean, and whether that would be in the way of something else.

import { type Choice, wordFor } from '../../../console/components.ts';
import type { TaughtChoice } from '../../../console/context.ts';
import type { Visit } from '../../../console/request.ts';
import { CATEGORIES, INTENTS } from '../../../domain/intent.ts';
import { showsFrench } from '../../../domain/names.ts';
import { FIRST_LANGUAGE, hasFolder, nearestTo } from '../../../words/languages.ts';
import { listTaught, WHOLE_MESSAGES } from '../learned.ts';

/** Yes, no and stop are read by rules of their own; `none` is what a miss is already. */
const UNTAUGHT = new Set<string>(['yes', 'no', 'cancel', 'none']);

/** One thing to choose; its value is `place:target`. */
export interface TargetGroup {
  label: string;
  choices: Choice[];
}

/** The languages of citizens, the one that the reader reads first; those in other letters say the same. */
function languagesOf({ language, parts: { words } }: Visit): string[] {
  const all = words.languages.filter(hasFolder);
  const mine = nearestTo(showsFrench(language) ? language : FIRST_LANGUAGE, all);
  return [...(mine ? [mine] : []), ...all.filter((each) => each !== mine)];
}

const firstOf = (visit: Visit): string => languagesOf(visit)[0] ?? FIRST_LANGUAGE;

/** The choices at a place; for whole messages every intent and every category. Empty: nothing can be taught. */
export function targetsAt(visit: Visit, place: string): TargetGroup[] {
  const { say } = visit;
  if (place === '') {
    const intents = INTENTS.filter((intent) => !UNTAUGHT.has(intent));
    return [
      {
        label: say('target-intent'),
        choices: intents.map((id) => ({ value: `intent:${id}`, label: wordFor(visit, 'intent', id) })),
      },
      {
        label: say('target-category'),
        choices: CATEGORIES.map((id) => ({ value: `category:${id}`, label: wordFor(visit, 'category', id) })),
      },
    ];
  }
  const choices = visit.parts.choicesOf(place, firstOf(visit)) ?? [];
  if (choices.length === 0) return [];
  return [
    {
      label: placeWords(visit, place),
      choices: choices.map(({ id, label }) => ({ value: `${place}:${id}`, label })),
    },
  ];
}

/** The question of a place as citizens read it. */
export function placeWords(visit: Visit, place: string): string {
  if (place === '') return visit.say('place-none');
  const known = WHOLE_MESSAGES.find((each) => each === place);
  if (known !== undefined) return visit.say(`target-${known}`);
  const { words } = visit.parts;
  const message = place.replace('.', '-');
  const language = languagesOf(visit).find((each) => words.has(each, message));
  return language === undefined ? place : words.say(language, { message });
}

const QUESTION_LETTERS = 60;

/** The question of a place named on one line: its last line, which is what is asked. */
export function shortPlace(visit: Visit, place: string): string {
  const lines = placeWords(visit, place)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const asked = lines.findLast((line) => /[?؟]/.test(line)) ?? lines[0] ?? place;
  return asked.length > QUESTION_LETTERS ? `${asked.slice(0, QUESTION_LETTERS).trim()}…` : asked;
}

/** The words of something taught. */
export function targetWords(visit: Visit, place: string, target: string): string {
  const known = WHOLE_MESSAGES.find((each) => each === place);
  if (known !== undefined) return wordFor(visit, known, target);
  const found = visit.parts.choicesOf(place, firstOf(visit))?.find(({ id }) => id === target);
  return found?.label ?? target;
}

export interface Clash {
  /** The other choice, in words. */
  choice: string;
  /** What of it the text would be mistaken for. */
  with: string;
}

/** The other choices of the place that the text would also match: in either language, and by what was taught before. */
export async function findClashes(
  visit: Visit,
  lesson: { place: string; target: string; text: string },
): Promise<Clash[]> {
  const { place, target, text } = lesson;
  const taught = await listTaught(visit.parts.db, place);
  const existing = choicesIn(visit, place).map((choice) => ({
    ...choice,
    synonyms: [
      ...(choice.synonyms ?? []),
      ...taught.filter((each) => each.target === choice.id).map((each) => each.text),
    ],
  }));
  const found = visit.parts.darija.findCollisions(existing, { text, id: target });
  return found.map(({ id, with: words }) => ({ choice: targetWords(visit, place, id), with: words }));
}

function choicesIn(visit: Visit, place: string): TaughtChoice[] {
  // Names of intents are words of the console: no citizen ever read them.
  if (place === 'intent') return INTENTS.map((id) => ({ id, label: '' }));
  const { words } = visit.parts;
  if (place === 'category') {
    return CATEGORIES.map((id) => ({
      id,
      label: '',
      synonyms: languagesOf(visit).map((language) => words.say(language, { message: `category-${id}` })),
    }));
  }
  const [mine = '', ...others] = languagesOf(visit);
  const twins = others.flatMap((language) => visit.parts.choicesOf(place, language) ?? []);
  return (visit.parts.choicesOf(place, mine) ?? []).map((choice) => ({
    ...choice,
    synonyms: [
      ...(choice.synonyms ?? []),
      ...twins.filter(({ id }) => id === choice.id).flatMap((twin) => [twin.label, ...(twin.synonyms ?? [])]),
    ],
  }));
}
