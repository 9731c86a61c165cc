// Reads a sentence said under a review against its lines: add the photo, the place is wrong, not yet, without my name.
import type { ReviewWish, WishedLine } from '../flow/memory.ts';
import type { House } from './parts.ts';
import { hasNone, knownWords, type Reading, readBy, readYesNo, wordsIn } from './sayings.ts';

/** More words tell a story, not what to do with a line. */
const MOST_WORDS = 14;

/** As sure as it must be that a sentence tells something and asks for no change. */
const TELLING = 0.9;

/** What a sentence that names no line is made of. */
const WITHOUT_LINE = ['wait', 'again', 'beside']
  .map((list) => `heard-review_${list}`)
  .concat('heard-send_beside', 'heard-yes');

/** A yes and nothing else, however it is put: every word of it agrees, sends, or is polite. */
export function agrees(turn: Reading, text: string): boolean {
  const { darija } = turn.house;
  const words = wordsIn(turn.house, text);
  if (words.length === 0) return readYesNo(turn, text) === 'yes';
  if (words.length > MOST_WORDS) return false;
  const beside = knownWords(turn.house, 'heard-send_beside');
  const isYes = (word: string) => darija.readYesNo(word) === 'yes';
  const yes = readYesNo(turn, text) === 'yes' || sends(turn, words);
  return yes && rawWords(text).every((word) => isYes(word) || isOf(turn.house, word, beside));
}

const sends = ({ house }: Reading, words: string[]): boolean => {
  const known = knownWords(house, 'heard-send');
  return words.some((word) => known.has(word));
};

const rawWords = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether all that this word is compared by stands among the known ones. */
function isOf(house: House, word: string, known: Set<string>): boolean {
  const said = wordsIn(house, word);
  return said.length > 0 && said.every((one) => known.has(one));
}

/** What the sentence asks for; null: nothing of the kind. */
export function reviewWish(turn: Reading, text: string, lines: WishedLine[]): ReviewWish | null {
  const { house } = turn;
  const said = wordsIn(house, text);
  if (said.length === 0 || said.length > MOST_WORDS || agrees(turn, text)) return null;
  if (hasNone(turn, text)) return { wish: 'fine' };
  const has = (list: string) => said.some((word) => knownWords(house, list).has(word));
  if (has('heard-review_unnamed') || (has('heard-review_without') && has('heard-review_name')))
    return { wish: 'unnamed' };
  const { act, surely } = house.darija.act(text);
  // Who tells of a problem may name a street or a picture, and wants no line changed.
  const line = act === 'tells' && surely >= TELLING ? undefined : lineMeant(house, said, lines);
  if (line) {
    const option = optionSaid(turn, text, line);
    return { wish: 'line', id: line.id, more: has('heard-review_more'), ...(option && { option }) };
  }
  const drawn = readBy(turn, text, WITHOUT_LINE);
  if (drawn?.has('heard-review_wait')) return { wish: 'wait' };
  return drawn?.has('heard-review_again') ? { wish: 'change' } : null;
}

/** The line that most words name; of several the one that is named first. */
function lineMeant(house: House, said: string[], lines: WishedLine[]): WishedLine | undefined {
  const named = lines.map((line) => {
    const known = namesOf(house, line);
    const hits = said.flatMap((word, at) => (known.has(word) ? [at] : []));
    return { line, count: hits.length, first: hits[0] ?? said.length };
  });
  const [best] = named.sort((a, b) => b.count - a.count || a.first - b.first);
  return best && best.count > 0 ? best.line : undefined;
}

/** How a line is called: its name on the screen, the words beside it in locales, and those of its kind. */
function namesOf(house: House, { message, ask }: WishedLine): Set<string> {
  const { words } = house;
  const said = words.languages.flatMap((language) =>
    ['name', 'said'].flatMap((attribute) =>
      words.has(language, message, attribute) ? words.say(language, { message, attribute }).split('|') : [],
    ),
  );
  const kind = ask === 'photo' || ask === 'place' ? knownWords(house, `heard-review_${ask}`) : [];
  const beside = knownWords(house, 'heard-review_beside');
  const names = said.flatMap((one) => wordsIn(house, one)).filter((word) => !beside.has(word));
  return new Set([...names, ...kind]);
}

/** What the line is to be instead, if the sentence says so: "change the subject to water". */
function optionSaid(turn: Reading, text: string, line: WishedLine): string | undefined {
  if (line.options.length === 0) return undefined;
  const { house } = turn;
  const skipped = new Set([
    ...namesOf(house, line),
    ...['again', 'more', 'beside'].flatMap((list) => [...knownWords(house, `heard-review_${list}`)]),
  ]);
  const rest = rawWords(text).filter((word) => !isOf(house, word, skipped));
  if (rest.length === 0) return undefined;
  const words = rest.join(' ');
  const learned = house.register.learned(line.message.replace('-', '.'));
  const match = (said: string) => house.darija.matchOption(said, line.options, learned)?.id;
  const whole = match(words);
  if (whole) return whole;
  // Among words that say nothing ("rather", "it is about") one alone may name it.
  const [single, ...others] = new Set(rest.map(match).filter((id) => id !== undefined));
  if (single && others.length === 0) return single;
  const { categories } = house.darija.route(words, house.register.examples);
  return categories.find((category) => line.options.some(({ id }) => id === category));
}
