// Whether words tell something: only what tells may be kept as a description.

import { isProblem } from '../../domain/intent.ts';
import { isOnly, type Listening, opensWith, readBy } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { tellsDuration } from './duration.ts';
import { wantsToKnow } from './wants-to-know.ts';

/** The share of telling from which words are taken for it. */
const TOLD = 0.5;
/** As sure as it must be that words tell of a problem, for its subject to be taken from them. */
const NAMING = 0.6;
/** As sure as it must be that words are anger, which is told too. */
const ANGRY = 0.7;
/** Less sure than this nobody scolds: the words may mean anything. */
const SCOLDING = 0.45;
/** As sure as it must be that words name a place and nothing that is wrong there. */
const PLAINLY = 0.9;
/** As sure as it must be that words without a mark ask. */
const ASKING = 0.75;
/** Longer texts tell something, whatever they begin with. */
const LONGEST = 240;

/** More words than these say what it is. */
const MOST_ANNOUNCING = 14;

/** "I have a complaint", "there are four problems in our street": what they are is still to be told. */
export function announces(turn: Listening, text: string): boolean {
  const drawn = readBy(
    turn,
    text,
    ['heard-announces', 'heard-announces_beside', 'heard-much'],
    MOST_ANNOUNCING,
  );
  return drawn?.has('heard-announces') ?? false;
}

/** More words than these tell of the other problem, too. */
const MOST_NAMING = 6;

/** In the middle of a form: "I have another problem", "there are four of them here"; none of them is told yet. */
export function announcesMore(turn: Pick<Turn, 'context'>, text: string): boolean {
  const isShort = text.split(/\s+/u).length <= MOST_NAMING;
  if (isShort && opensWith(turn, text, 'heard-another', 'anywhere')) return true;
  return announces(turn, text) && !isOnly(turn, text, 'common-here');
}

/** As clearly as words must name one subject and no other, to be filed under it unasked or said instead of another. */
export const CLEARLY = 0.7;

/** True when these words may be kept as a description of a problem or an idea. `wishes`: a wish is one, too. */
export function isTold({ context }: Listening, text: string, wishes = false): boolean {
  if (text.length > LONGEST) return true;
  if (announces({ context }, text)) return false;
  const { act, surely, told } = context.darija.act(text);
  if (
    told >= TOLD ||
    act === 'tells' ||
    act === 'places' ||
    (act === 'scolds' && surely >= ANGRY) ||
    (wishes && act === 'wants')
  )
    return true;
  return context.darija.alarm(text) !== null;
}

/** True when these words name a problem so plainly that its subject may be taken from them. */
export function namesProblem({ context }: Pick<Turn, 'context'>, text: string): boolean {
  const { act, surely } = context.darija.act(text);
  return (
    act === 'tells' && surely >= NAMING && !announces({ context }, text) && !wantsToKnow({ context }, text)
  );
}

/** True for plain anger: words that nobody understands are nearest to some act, too. */
export function scoldsPlainly({ context }: Pick<Turn, 'context'>, text: string): boolean {
  const { act, surely } = context.darija.act(text);
  return act === 'scolds' && surely >= SCOLDING;
}

/** Ends with the mark of a question, Arabic or Latin. */
export const isMarked = (text: string): boolean => /[?\u061f]\s*$/u.test(text);

/** A question by its mark or its first word, and not by its sound alone: "I live in Taroudant" sounds like one. */
export const isPutAsQuestion = (turn: Listening, text: string): boolean =>
  isMarked(text) || opensWith(turn, text, 'common-question', 'first');

/** True for a question to us: marked as one, or plainly one. */
export function asksUs({ context }: Pick<Turn, 'context'>, text: string): boolean {
  if (isMarked(text)) return true;
  const { act, surely } = context.darija.act(text);
  return act === 'asks' && surely >= ASKING;
}

/** What a text that seems to be a complaint does: tells of a problem, names a place only, wants to complain, or neither. */
export function complaintIn(
  { context }: Pick<Turn, 'context'>,
  text: string,
): 'told' | 'place' | 'wanted' | null {
  // For how long something has gone on is told of it, and not what it is.
  if (announces({ context }, text) || tellsDuration({ context }, text)) return 'wanted';
  if (wantsToKnow({ context }, text)) return null;
  const { act, surely } = context.darija.act(text);
  if (act === 'places' && surely >= PLAINLY && !namesBeside({ context }, text)) return 'place';
  // An insult alone names no problem, though its words may: the donkey is none of the animals of the street.
  if (act === 'scolds' && context.darija.alarm(text) === null) return null;
  if (isTold({ context }, text) || reportsThing({ context }, text)) return 'told';
  return act === 'wants' ? 'wanted' : null;
}

/** More words stand neither before "report" nor behind it where a thing is only named. */
const MOST_BEFORE = 6;
const MOST_THING = 4;
/** Whom one complains of is no thing. */
const OF_PEOPLE = new Set<string>(['administration', 'other', 'safety']);

/** "I want to report a hole": wanted as it sounds, and told in the one word that names a problem and no other. */
function reportsThing({ context }: Pick<Turn, 'context'>, text: string): boolean {
  if (isPutAsQuestion({ context }, text)) return false;
  const words = text.trim().split(/\s+/u);
  const at = words.findIndex((_, from) =>
    opensWith({ context }, words.slice(from).join(' '), 'heard-reports', 'first'),
  );
  if (at < 0 || at > MOST_BEFORE) return false;
  const before = words.slice(0, at).join(' ');
  if (before && readBy({ context }, before, ['heard-announces_beside']) === null) return false;
  const behind = words.slice(at + 1).join(' ');
  const { place } = context.darija.route(behind);
  const thing = place ? `${behind.slice(0, place.start)}${behind.slice(place.end)}` : behind;
  if (thing.trim() === '' || thing.trim().split(/\s+/u).length > MOST_THING) return false;
  const { intent, categories, clearly } = context.darija.route(thing);
  const [category] = categories;
  return isProblem(intent) && category !== undefined && clearly >= PLAINLY && !OF_PEOPLE.has(category);
}

/** Beside the words that say where, a problem is named: "rubbish in front of the house, hay Lastah". */
function namesBeside({ context: { darija } }: Pick<Turn, 'context'>, text: string): boolean {
  const { place } = darija.route(text);
  if (!place) return false;
  const rest = `${text.slice(0, place.start)} ${text.slice(place.end)}`.trim();
  const { intent, categories, confidence } = darija.route(rest);
  if (!isProblem(intent) || categories.length === 0 || confidence < NAMING) return false;
  return darija.act(rest).act === 'tells';
}
