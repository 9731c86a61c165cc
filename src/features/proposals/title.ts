// What an idea is called in lists: the thing that is wanted, without what opens it and without its reasons.
import { isWritten, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';

/** Longer first words are no title. */
const TITLE_MAX = 60;
/** With fewer words than these before it a reason is part of what is wanted. */
const FEWEST_WORDS = 3;
/** Fewer words are left of no opening. */
const FEWEST_PROPOSING = 2;
/** Longer openings there are none. */
const LONGEST_OPENING = 6;
/** What only leads to the next word: "au bord de…". */
const LEADING_LETTERS = 3;

/** The title of an idea that is told in one sentence, or in several. */
export function titleIn(turn: Turn, idea: string): string {
  const bare = withoutProposing(turn, withoutOpening(turn, idea));
  const [line = ''] = bare.split(/[\n.!\u061f?]/u);
  const whole = withoutReasons(turn, (line.trim() || bare).replace(/\s+/gu, ' '));
  const title = [...whole].length <= TITLE_MAX ? whole : `${firstWords(whole)}…`;
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

/** "A garden in our quarter, because the children play in the street": the reason stands in the idea itself. */
function withoutReasons(turn: Turn, text: string): string {
  const words = wordSpans(text);
  const at = words.findIndex(
    ({ start }, i) => i >= FEWEST_WORDS && opensWith(turn, text.slice(start), 'heard-idea_why', 'first'),
  );
  return at < 0 ? text : text.slice(0, words[at]?.start).replace(/[\s,;:\u060c\u061b]+$/u, '');
}

/** As many words as fit, the last of them no mere link to the next. */
function firstWords(text: string): string {
  const cut = [...text].slice(0, TITLE_MAX - 1).join('');
  const words = cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 1))
    .trim()
    .split(' ');
  while (words.length > FEWEST_WORDS && (words.at(-1)?.length ?? 0) < LEADING_LETTERS) words.pop();
  return words.join(' ').replace(/[\s,;:\u060c\u061b]+$/u, '');
}

/** "I have an idea, frankly the town should…": what it is called stands behind all that opens it. */
function withoutOpening(turn: Turn, idea: string): string {
  const words = [...idea.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const sizes = Array.from({ length: LONGEST_OPENING }, (_, at) => LONGEST_OPENING - at);
  let at = 0;
  for (;;) {
    const opening = (size: number) =>
      words
        .slice(at, at + size)
        .map(([word]) => word)
        .join(' ');
    const size = sizes.find(
      (one) => at + one < words.length && isWritten(turn, opening(one), 'heard-idea_opening'),
    );
    if (size === undefined || words.length - at - size < FEWEST_PROPOSING) break;
    at += size;
  }
  return idea.slice(words[at]?.index ?? 0);
}

/** "I would like to propose to plant trees": the thing itself is what it is called. */
function withoutProposing(turn: Turn, idea: string): string {
  const words = [...idea.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const is = ([word]: RegExpExecArray, list: string) => isWritten(turn, word, list);
  const end = words.findIndex((word) => !is(word, 'heard-proposing') && !is(word, 'heard-proposing_beside'));
  const proposes = words.slice(0, end).some((word) => is(word, 'heard-proposing'));
  return proposes && words.length - end >= FEWEST_PROPOSING ? idea.slice(words[end]?.index) : idea;
}
