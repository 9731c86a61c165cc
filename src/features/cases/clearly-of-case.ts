// Words that can only be about one request: they go on about it, and nobody is asked whether they do.
import { isWritten, speltSayings } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { tellsDuration } from '../../bot/understanding/duration.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { namesThing } from '../../bot/understanding/said-done.ts';
import type { Routed } from '../../darija/darija.ts';
import { spelt } from '../../domain/spelling.ts';
import type { Meant } from './citizen-words.ts';
import { casesAbout } from './named-case.ts';
import { openCases } from './withdraw-case.ts';

/** As sure as it must be that words name another subject. */
const CLEARLY = 0.7;
/** The share of telling from which words go on telling. */
const TELLING = 0.5;
/** More words tell something of their own. */
const MOST_WORDS = 16;

/** The request that these words go on about; null: it may be another matter. `talk`: what is talked about. */
export async function caseClearlyMeant(
  turn: Turn,
  text: string,
  routed: Routed,
  talk: Meant & { last: boolean },
): Promise<Meant | null> {
  if (!talk.last || text.split(/\s+/u).length > MOST_WORDS || isPutAsQuestion(turn, text)) return null;
  if (!goesOn(turn, text, routed)) return null;
  const open = await openCases(turn);
  const [only, ...others] = open.length > 1 && pointsAt(turn, text) ? casesAbout(turn, text, open) : open;
  if (!only || others.length > 0 || isOfAnother(routed, only.categoryId)) return null;
  // A place names another one, unless the words point at this one: "it is the lamp in front of the pharmacy".
  return routed.place === undefined || pointsAt(turn, text) ? only : null;
}

function goesOn(turn: Turn, text: string, { intent }: Routed): boolean {
  if (startsWith(turn, text, 'heard-there_is') || intent === 'proposal') return false;
  if (pointsAt(turn, text) || tellsDuration(turn, text)) return true;
  const { act, told } = turn.context.darija.act(text);
  return act === 'tells' && told >= TELLING && !namesThing(turn, text);
}

/** "It is…", "that one…". */
export const pointsAt = (turn: Turn, text: string): boolean =>
  isWritten(turn, spelt(text)[0] ?? '', 'heard-points_at') && !startsWith(turn, text, 'heard-there_is');

function startsWith(turn: Turn, text: string, list: string): boolean {
  const said = spelt(text);
  return speltSayings(turn, list).some((one) => one.length > 0 && one.every((word, at) => said[at] === word));
}

const isOfAnother = ({ categories, clearly }: Routed, own: string | null): boolean =>
  categories.length > 0 && clearly >= CLEARLY && !categories.some((one) => one === own);
