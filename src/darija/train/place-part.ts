// Teaches which words of what is said of a place are the place: places of acts.tsv, and what is said around them.
import type { WordReader } from '../route/message-words.ts';
import { marker, PARTS, type PartJudge, partFeatures } from '../route/place-part.ts';
import { isArabic } from '../text/folded-letters.ts';
import type { Lookup } from '../text/table.ts';
import { actRows, sentencesOf } from './acts.ts';
import type { Read } from './build.ts';
import { dice } from './hash.ts';
import { civicRows } from './identify.ts';
import { learnKnown } from './route.ts';

type Part = (typeof PARTS)[number];
/** Somebody who says where, piece by piece. */
export type PartRow = { part: Part; text: string }[];

/** How often words stand before a place, and behind it. */
const HEADED = 0.4;
const TAILED = 0.75;
/** How often they tell something, before it and behind it. */
const TELLS_BEFORE = 0.25;
const TELLS_BEHIND = 0.65;
/** How often telling is taken from the civic messages, and not from what is written for it. */
const TAKEN = 0.5;
const LONGEST_TAKEN = 9;
/** How often a wish stands there. */
const WISHED = 0.12;
const TIMES = 8;
/** Of all texts so many are no place at all. */
const PLACELESS = 0.15;
const PAUSED = 0.2;
const TRIES = 20;
/** So many pieces are in another script than the place. */
const STRAY = 0.05;

const LABELS = ['before', 'place', 'tells', 'behind'] as const;
type Drawn = Record<(typeof LABELS)[number] | 'wishes' | 'taken', string[]>;

/** Wishes stand beside a place as telling does, and are no chatter. */
const WISHES = ['wants', 'asks', 'mutes', 'cannot'];

function drawnFrom(read: Read, random: () => number, isPlaceless: (text: string) => boolean): Drawn {
  const acts = actRows(read);
  const names = namesIn(read);
  const name = (like: string): string => pick(isArabic(like) ? names.arabic : names.latin, random);
  const drawn: Drawn = {
    ...{ before: [], tells: [], behind: [] },
    place: acts.flatMap(({ act, text }) => (act === 'places' ? [text] : [])),
    wishes: acts.flatMap(({ act, text }) => (WISHES.includes(act) ? [text] : [])),
    taken: civicRows(read)
      .filter(({ intent, text }) => ['complaint', 'emergency'].includes(intent) && isPlaceless(text))
      .map(({ text }) => text),
  };
  for (const line of read('place_parts.tsv')) {
    const [first, pattern = ''] = line.split('\t');
    const label = LABELS.find((one) => one === first);
    if (!label) throw new Error(`place_parts.tsv: there is no part ${first}`);
    const texts = sentencesOf(pattern, random);
    drawn[label].push(...texts.map((text) => text.replaceAll('NAME', () => name(text))));
  }
  return drawn;
}

/** Streets are called by any word: those of the lexicon, and of French messages. */
function namesIn(read: Read): { arabic: string[]; latin: string[] } {
  const entries = read('lexicon_darija.tsv')
    .filter((line) => /^[nap]\t/u.test(line))
    .flatMap((line) => (line.split('\t')[1] ?? '').split(';'))
    .map((entry) => entry.trim().split(' '));
  const french = civicRows(read)
    .filter(({ lang }) => lang === 'fr')
    .flatMap(({ text }) => text.match(/\p{L}{5,}/gu) ?? []);
  return {
    arabic: entries.flatMap(([arabic = '']) => [arabic, `\u0627\u0644${arabic}`]),
    latin: [...entries.flatMap(([, ...latin]) => latin.flatMap((one) => [one, `l${one}`])), ...french],
  };
}

const pick = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] ?? '';

/** What may stand around this place: most people write all of it in one script. */
function piecesBeside(drawn: Drawn, where: string, random: () => number) {
  const like = (list: readonly string[]): string => {
    for (let tries = 0; tries < TRIES; tries++) {
      const one = pick(list, random);
      if (isArabic(one) === isArabic(where) || random() < STRAY) return one;
    }
    return pick(list, random);
  };
  const taken = (): string => {
    const words = like(drawn.taken).split(/\s+/u);
    const from = random() < TAKEN ? 0 : Math.floor(random() * Math.max(1, words.length - 3));
    return words.slice(from, from + 2 + Math.floor(random() * (LONGEST_TAKEN - 1))).join(' ');
  };
  const told = (): string => {
    if (random() < WISHED) return like(drawn.wishes);
    return random() < TAKEN ? taken() : like(drawn.tells);
  };
  return {
    told: (): PartRow[number] => ({ part: 'tells', text: told() }),
    before: (): PartRow[number] => ({ part: 'chats', text: like(drawn.before) }),
    behind: (): PartRow[number] => ({ part: 'chats', text: like(drawn.behind) }),
  };
}

/** What somebody says who says where. `isPlaceless`: that a civic message names no place. */
export function partRows(read: Read, isPlaceless: (text: string) => boolean): PartRow[] {
  const random = dice(31);
  const drawn = drawnFrom(read, random, isPlaceless);
  const rows: PartRow[] = [];
  for (const where of drawn.place)
    for (let time = 0; time < TIMES; time++) {
      const { told, before, behind } = piecesBeside(drawn, where, random);
      const row: PartRow = [{ part: 'place', text: where }];
      if (random() < HEADED) row.unshift(random() < TELLS_BEFORE ? told() : before());
      if (random() < TAILED) {
        const tells = random() < TELLS_BEHIND;
        if (!tells || random() < TELLS_BEFORE) row.push(behind());
        if (tells) row.push(told());
      }
      rows.push(row.map(({ part, text }) => ({ part, text: random() < PAUSED ? `${text},` : text })));
      if (random() < PLACELESS) rows.push([told()]);
    }
  return rows;
}

/** Learns which words are of a place, which tell something, and which only stand around it. */
export function learnPart(
  rows: readonly PartRow[],
  readWords: WordReader,
  senses: Lookup,
  places: Lookup,
): PartJudge {
  const featuresOf = partFeatures(senses, marker(places));
  const lessons = rows.flatMap((row) => {
    const text = row.map((piece) => piece.text).join(' ');
    const labels = row.flatMap(({ part, text: piece }) =>
      Array.from({ length: piece.length + 1 }, () => PARTS.indexOf(part)),
    );
    const words = readWords(text);
    return featuresOf(words, text).map((features, at) => ({
      label: labels[words[at]?.start ?? 0] ?? 0,
      features,
    }));
  });
  const { known, judge } = learnKnown(lessons, PARTS.length);
  return { known, part: judge };
}
