// A subject that is taken back in the words that tell of another: "not the water, the light is out".

import { isWritten, type Reading } from '../phrases.ts';
import { namesProblem } from './is-telling.ts';
import { isNot } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

/** More words are no name of a thing. */
const MOST_DENIED = 3;
/** "Not the water", and not "no water": in French the article tells them apart. */
const NAMED = /^(?:l['\u2019]|(?:le|la|les)$)/iu;
/** A no in Latin letters that is French. */
const FRENCH = /^(?:pas|non|not)$/iu;

/** The words without the subject that they take back; null: they take none back, or tell of no other. */
export function subjectSettled(turn: Reading, text: string): string | null {
  const { darija, referenceData } = turn.context;
  const words = wordSpans(text);
  for (const [at, word] of words.entries()) {
    const [named, last] = [words[at + 1], words[at - 1]];
    const begins = at === 0 || word.first;
    if (!named || named.first || !begins || !isNot(turn.context, word.text)) continue;
    if (isWritten(turn, word.text, 'heard-plain_no')) continue;
    if (FRENCH.test(word.text) && !NAMED.test(named.text)) continue;
    const end = words.findIndex((one, i) => i > at + 1 && one.first);
    if (end < 0 || end - at - 1 > MOST_DENIED) continue;
    const denied = text.slice(named.start, words[end]?.start);
    const before = last ? text.slice(0, last.start + last.text.length) : '';
    const behind = text.slice(words[end]?.start);
    const [clause = behind] = behind.split(/[,;.!\n\u060c\u061b]/u);
    const [taken] = darija.route(denied, referenceData.examples).categories;
    const left = [behind, clause]
      .map((rest) => [before, rest.trim()].filter(Boolean).join(', '))
      .find((rest) => {
        const [named] = darija.route(rest, referenceData.examples).categories;
        return named !== undefined && named !== taken && namesProblem(turn, rest);
      });
    if (taken && left) return left;
  }
  return null;
}
