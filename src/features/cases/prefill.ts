// What free words already answer of the flow they open, so that it is not asked again.

import { opensWith } from '../../bot/phrases.ts';
import { optionLabel, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { tellsDuration } from '../../bot/understanding/duration.ts';
import { CLEARLY, complaintIn, isPutAsQuestion, namesProblem } from '../../bot/understanding/is-telling.ts';
import { placeAmongChatter } from '../../bot/understanding/place-part.ts';
import { openPlace, placeSaid } from '../../bot/understanding/place-told.ts';
import { placeNamed, quarterSpelt, readPlace } from '../../bot/understanding/read-place.ts';
import { subjectSaid } from '../../bot/understanding/subject-said.ts';
import { lastPlace } from '../../bot/understanding/unknown-place.ts';
import { whereInstead } from '../../bot/understanding/where-instead.ts';
import { isWholePlace, withoutIn } from '../../bot/understanding/whole-place.ts';
import { describes, withoutHello } from '../../bot/understanding/without-hello.ts';
import type { EmergencyKind, Routed } from '../../darija/darija.ts';
import { ADMINISTRATION } from '../../domain/about.ts';
import { middleOf } from '../../domain/ground.ts';
import { readPosition } from '../../domain/position.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import { announcesClerk, clerkSaid } from './against-clerk.ts';
import { saidElsewhere } from './in-charge-elsewhere.ts';
import { inherited, placeAfterAll, withPlaceSettled } from './place-told.ts';
import { piecesOf, subjectOfAll } from './problem-queue.ts';
import { placeBefore, saysSamePlace } from './same-place.ts';

/** Where they name no subject at all, fewer words may be only the wish to complain. */
const TELLING_WORDS = 6;

interface Known {
  category?: string;
  place?: Answer | undefined;
}

/** The answers that these words give to the complaint they open. */
export function alreadySaid(turn: Turn, text: string, routed: Routed): Answers {
  const does = complaintIn(turn, text);
  // "I want to complain" says nothing yet, and where something is does not say what.
  if (tellsDuration(turn, text)) return { details: { kind: 'text', text, open: true } };
  if (does === 'wanted') return clerkSaid(turn, text);
  const answers = problemSaid(turn, text, routed);
  if (announcesClerk(turn, text)) {
    const { details: _, photo: __, ...others } = answers;
    return { ...others, ...clerkSaid(turn, text) };
  }
  if (does !== 'place') return answers;
  return answers.place ? { place: answers.place } : {};
}

/**
 * Category, description and place of a problem; with all three only the confirmation is left.
 *
 * @param known the category, where it is certain already, and the place to take where the words name none
 */
export function problemSaid(turn: Turn, said: string, heard: Routed, known: Known = {}): Answers {
  const { text, routed } = withPlaceSettled(turn, said, heard);
  const answers: Answers = {};
  const [first] = piecesOf(turn, routed);
  const category =
    known.category ??
    first?.category ??
    dangerless(routed, subjectSaid(turn, text)) ??
    subjectOfAll(turn, routed) ??
    clearSubject(routed) ??
    clearBefore(turn, text, routed) ??
    subjectOfDanger(routed);
  if (category && isOffered(turn, category)) answers.category = { kind: 'choice', option: category };
  const words = withoutHello(
    turn,
    withoutPosition(turn, first && describes(turn, first.text) ? first.text : said),
  );
  // A cry for help describes nothing, nor does "I want to complain"; but the words of a danger are not to be told twice.
  const named = category !== undefined || routed.categories.length > 0 || turn.memory.alarmed === 'now';
  const tells = named || (routed.emergencies.length === 0 && words.split(/\s+/u).length >= TELLING_WORDS);
  if (tells && describes(turn, words)) answers.details = { kind: 'text', text: words };
  // Several problems told together may lie in several places: each looks among its own words first.
  const own = first && turn.context.darija.route(first.text).place;
  const place =
    placeAfterAll(turn, first?.text ?? text) ||
    (saysSamePlace(turn, first?.text ?? text) ? placeBefore(turn, text) : null) ||
    (first && placeSaid(turn, first.text, own)) ||
    // Where it names one that nobody knows, the place of another is not its own.
    openPlace(turn, first?.text, own) ||
    (liesInOthers(turn, routed) ? null : placeSaid(turn, text, routed.place)) ||
    (known.place ? null : openPlace(turn, text, routed.place)) ||
    inherited(turn, text, known.place, routed.place) ||
    (answers.details && routed.emergencies.length === 0 ? lastPlace(turn, first?.text ?? text) : null) ||
    placeBefore(turn, text);
  if (place) answers.place = place;
  // Whoever said it all is asked for nothing optional; a photo can still be added under the review.
  const isPlaced = place?.kind === 'place' && !place.open;
  if (answers.category && answers.details && isPlaced && !turn.memory.loose)
    answers.photo = { kind: 'skipped' };
  return answers;
}

/** The subject that the words name for sure; where they might name another, the citizen chooses. */
const clearSubject = ({ categories, clearly, emergencies }: Routed): string | undefined =>
  clearly >= CLEARLY || emergencies.length > 0 ? categories[0] : undefined;

/** As clearly as what stands before the place must name the subject. */
const PLAINLY = 0.85;

/** "The lamp is out at the gate of the school": the school is no other subject. */
function clearBefore({ context }: Turn, text: string, { place, categories }: Routed): string | undefined {
  if (!place) return undefined;
  const { darija, referenceData } = context;
  const before = darija.route(text.slice(0, place.start).trim(), referenceData.examples);
  const isSame = before.categories[0] === categories[0] && before.categories.length > 0;
  return isSame && before.clearly >= PLAINLY ? before.categories[0] : undefined;
}

/** A subject that is said plainly says nothing of a danger beside it. */
const dangerless = ({ emergencies }: Routed, subject: string | null): string | undefined =>
  emergencies.length > 0 ? undefined : (subject ?? undefined);

/** What a danger is filed under where its words name no subject: whoever tells of one is not asked for it. */
const DANGERS: Partial<Record<EmergencyKind, string>> = {
  ...{ accident: 'traffic', fire: 'safety', gas: 'safety', electric: 'electricity' },
  building: 'construction',
};

const subjectOfDanger = ({ emergencies, emergencyKind }: Routed): string | undefined =>
  emergencies.length > 0 && emergencyKind ? DANGERS[emergencyKind] : undefined;

/** Each of the problems after the first names another place: none of them is that of the first. */
function liesInOthers(turn: Turn, routed: Routed): boolean {
  const [, ...others] = piecesOf(turn, routed);
  const places = others.flatMap(({ text }) => quarterSpelt(turn, text) ?? placeNamed(turn, text) ?? []);
  return new Set(places).size > 1;
}

/** A position or a link to a map says where, and nothing about what. */
function withoutPosition({ context }: Turn, text: string): string {
  return readPosition(text, middleOf(context.referenceData.ground))?.rest ?? text;
}

/** What was understood of a problem is said before the next question, so that a wrong subject is seen at once. */
export function sayUnderstood(turn: Turn, answers: Answers): void {
  const { category, details, photo } = answers;
  // What is not the commune's was understood, and is no matter of ours.
  if (saidElsewhere(turn)) return;
  if (tellsOfBite(turn, answers)) tell(turn, 'complaint-bitten');
  if (tellsOfPit(turn, answers)) tell(turn, 'complaint-open_pit');
  // It goes on in a form of its own, which says what becomes of it.
  if (category?.kind === 'choice' && category.option === ADMINISTRATION) return;
  // With nothing left to ask, all of it is read back anyway.
  if (photo) tell(turn, 'complaint-said');
  else if (details && !category) tell(turn, 'complaint-unsure');
  else if (category?.kind === 'choice' && details) {
    const subject = optionLabel(turn, { message: `category-${category.option}` });
    tell(turn, 'complaint-understood', undefined, { subject });
  }
}

/** Somebody was bitten, if not this minute: a vaccine does not wait for the town to catch the dog. */
function tellsOfBite(turn: Turn, { category, details }: Answers): boolean {
  const isOfAnimals = category?.kind === 'choice' && category.option === 'animals';
  if (!isOfAnimals || details?.kind !== 'text') return false;
  return opensWith(turn, details.text ?? '', 'heard-bitten', 'anywhere');
}

/** A manhole that stands open where children are: they are kept away from it until somebody comes. */
function tellsOfPit(turn: Turn, { details }: Answers): boolean {
  if (turn.memory.alarmed !== undefined || details?.kind !== 'text') return false;
  const says = (list: string) => opensWith(turn, details.text ?? '', `heard-${list}`, 'anywhere');
  return says('pit') && says('pit_open') && says('pit_children');
}

/**
 * A position or a link to a map, sent while the problem itself is asked for, is kept for the question of the place;
 * false: it is something else.
 */
export function takesPosition(turn: Turn, text: string): boolean {
  const { context, memory } = turn;
  const position = readPosition(text, middleOf(context.referenceData.ground));
  if (memory.flow !== 'complaint' || position === null || /\p{L}{3}/u.test(position.rest)) return false;
  const place = memory.answers?.place ?? placeSaid(turn, text, undefined);
  if (!place) return true;
  if (!memory.answers?.place) tell(turn, 'complaint-placed');
  turn.memory = { ...memory, answers: { ...memory.answers, place } };
  return true;
}

/** Keeps a place that is told before it was asked for; false: the words name none, or it is known already. */
export function takesPlace(turn: Turn, text: string): boolean {
  const { memory } = turn;
  if (memory.flow !== 'complaint' || namesProblem(turn, text)) return false;
  const before = memory.answers?.place;
  const place = before ? placeBeside(turn, before, text) : placeIn(turn, whereInstead(turn, text));
  if (!place) return false;
  turn.memory = { ...memory, answers: { ...memory.answers, place } };
  tell(turn, 'complaint-placed');
  return true;
}

/** More of a place that is told already, or another instead; null: it says neither. */
function placeBeside(turn: Turn, before: Answer, text: string): Answer | null {
  if (before.kind !== 'place' || isPutAsQuestion(turn, text)) return null;
  // "Not beside the station, beside the hospital" takes the place of what was told.
  const moved = whereInstead(turn, text);
  const instead = moved === text ? placeAmongChatter(turn, text)?.text : moved;
  if (instead !== undefined) return placeIn(turn, instead);
  const place = placeIn(turn, text);
  if (place?.kind !== 'place' || place.text === undefined) return place;
  return { ...place, ...before, text: [before.text, place.text].filter(Boolean).join(', ') };
}

function placeIn(turn: Turn, text: string): Answer | null {
  const read = readPlace(turn, text);
  if (read.kind === 'pin') return { ...read, kind: 'place' };
  const words = withoutIn(turn, text);
  if (read.kind === 'named') return { kind: 'place', quarter: read.quarter, text: words };
  const isLikely =
    (read.kind === 'unknown' && read.likely) ||
    (read.kind === 'none' && !read.asks && isWholePlace(turn, text));
  return isLikely ? { kind: 'place', text: words, open: true } : null;
}

const isOffered = ({ context }: Turn, category: string): boolean =>
  context.referenceData.categories.some(({ id }) => id === category);
