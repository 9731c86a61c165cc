// "I lost my wallet, where do I go?": what was lost is said before the question.
import { type Listening, opensWith } from '../phrases.ts';
import { wordSpans } from './split-correction.ts';

/** So many words may stand behind the question. */
const MOST_BEHIND = 3;

/** The words before "what shall I do", where hardly anything stands behind it; else the text as it is. */
export function withoutWhatNow(listening: Listening, text: string): string {
  const words = wordSpans(text);
  const at = words.findIndex(({ start }) =>
    opensWith(listening, text.slice(start), 'heard-what_now', 'first'),
  );
  const asked = words[at];
  if (at < 1 || !asked) return text;
  const behind = words.slice(at + 1).findIndex(({ first }) => first);
  const isAtEnd = behind < 0 || words.length - at - 1 - behind <= MOST_BEHIND;
  return isAtEnd ? text.slice(0, asked.start).replace(/[\s,;.:!?\u060c\u061b\u061f]+$/u, '') : text;
}
