// The open cases that may be about the very thing a citizen tells of: near the pin, or where the words say the same.

import { isClosedTo } from '../../bot/own-requests.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { maskCards } from '../../domain/card-mask.ts';
import type { Answers, Entry } from '../../flow/engine/state.ts';
import {
  asShownTo,
  casesIn,
  casesNear,
  casesUnplaced,
  type NearFact,
  type PlacedFact,
} from './nearby-cases.ts';
import { landmarksIn, sameLandmarks, sameNames, saysTheSame, wordsOf } from './place-alike.ts';

/** More to choose from is more than anybody compares. */
const MOST = 3;
/** So many letters of somebody's words tell one problem from another. */
const WORDS_MAX = 40;
/** Stands for what the words of a neighbour may not show; also where they are cut. */
const HIDDEN = '…';
const DAY_MS = 86_400_000;

interface Said {
  where: string;
  what: string;
}

/** Those that may be the same, the likeliest first; none while it is not known where it is. */
export async function similarCases(turn: Turn, answers: Answers): Promise<NearFact[]> {
  const { place, details } = answers;
  const category = answers.category?.kind === 'choice' ? answers.category.option : undefined;
  if (category === undefined || place?.kind !== 'place') return [];
  const { latitude, longitude, quarter } = place;
  const { loaders, row } = turn;
  const said = { where: place.text ?? '', what: details?.kind === 'text' ? (details.text ?? '') : '' };
  const pinned = latitude !== undefined && longitude !== undefined;
  const near = pinned ? await casesNear(loaders).load({ category, latitude, longitude }) : [];
  const told =
    quarter === undefined
      ? (await casesUnplaced(loaders).load(JSON.stringify({ category }))).filter(alikeTo(turn, said))
      : (await casesIn(loaders).load(JSON.stringify({ category, quarter }))).filter(
          // Of two pins the distance tells.
          (other) => !(pinned && other.pinned) && alikeIn(turn, quarter, said)(other),
        );
  const shown = await asShownTo(loaders, row.citizenId, [...near, ...told].slice(0, MOST));
  // What is somebody else's of this phone is told to nobody who may not open it, not even as that of a neighbour.
  return shown.filter((other) => !isClosedTo(turn, other));
}

/** In one quarter: the same landmark; or, where neither or only one of them names one, the same words about it. */
function alikeIn(turn: Turn, quarter: string, { where, what }: Said): (other: PlacedFact) => boolean {
  // A quarter is too wide to say "the same as mine": its cases must be told of in the same words.
  const known = turn.context.referenceData.quarter(quarter);
  if (known?.kind === 'landmark') return () => true;
  const names = [known?.nameAr, known?.nameFr, ...(known?.aliases ?? [])].filter(
    (name) => name !== undefined,
  );
  const quarterWords = wordsOf(turn, names.join(' '));
  const here = landmarksIn(turn, where, quarterWords);
  return (other) => {
    const there = landmarksIn(turn, other.placeText ?? '', quarterWords);
    if (here.size > 0 && there.size > 0) return sameLandmarks(here, there);
    return saysTheSame(turn, what, other.description ?? '');
  };
}

/** Where no list knows the place: the same names in it. */
function alikeTo(turn: Turn, { where }: Said): (other: PlacedFact) => boolean {
  const nothing = new Set<string>();
  const here = landmarksIn(turn, where, nothing);
  return (other) => sameNames(here, landmarksIn(turn, other.placeText ?? '', nothing));
}

/**
 * What tells one from another. The first words and the place are read to neighbours without names, numbers and addresses;
 * of a death or of violence no words at all.
 *
 * @param at which one of how many it is, the first being 1, and of which one the picture goes along
 */
export function similarEntry(
  turn: Turn,
  other: NearFact,
  at: { number: number; of: number; pictured?: number },
): Entry {
  const { reference, mine, createdAt, affected: count } = other;
  const days = Math.max(0, Math.floor((turn.now.getTime() - createdAt.getTime()) / DAY_MS));
  const words = other.solemn ? '' : shownWords(turn, other.description);
  const told = [
    mine && sentence(turn, 'complaint-similar', 'mine', { reference }),
    words ? `«${words}»` : sentence(turn, `category-${other.categoryId}`),
    ...whereOf(turn, other),
    sentence(turn, 'complaint-similar', undefined, { days, count }),
    at.of > 1 && at.pictured === at.number && '📷',
  ];
  return {
    id: other.id,
    label: sentence(turn, 'complaint-similar', at.of === 1 ? 'yes' : 'this', { number: at.number }),
    told: told.filter(Boolean).join(' · '),
    ...(other.shown && { picture: other.shown }),
    synonyms: [reference],
  };
}

/** Words of a neighbour as others may read them. */
const shownWords = ({ context }: Turn, text: string | null): string =>
  short(context.mask(maskCards(text ?? '')));

function whereOf(turn: Turn, { quarterId, placeText, metres, solemn }: NearFact): string[] {
  const told = solemn ? '' : shownWords(turn, placeText);
  // A place that is told by whose door it is at is nobody's to read.
  const where =
    (told.includes(HIDDEN) ? '' : told) ||
    turn.context.referenceData.quarterName(quarterId ?? '', turn.row.language);
  const far = metres === null ? 0 : Math.max(5, Math.round(metres / 5) * 5);
  return [
    ...(where ? [`📍 ${where}`] : []),
    ...(metres === null ? [] : [sentence(turn, 'complaint-similar', 'metres', { metres: far })]),
  ];
}

/** The first words of a text, on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= WORDS_MAX
    ? line
    : `${letters
        .slice(0, WORDS_MAX - 1)
        .join('')
        .trimEnd()}…`;
}
