// Whose a thing was that is told of: "from my sister", "to my son". It says nothing of what was lost.
import { isWritten, type Listening } from '../phrases.ts';
import { wordSpans } from './split-correction.ts';

/** "To", grown onto a word in either script. */
const GROWN_TO = /^(?:\u0644(?=\p{L}{2})|l(?=[\p{L}\p{N}]{3}))/iu;
/** "Her bag", in one word of standard Arabic. */
const POSSESSED = /\p{L}{2}(?:\u0647\u0627?|\u0647\u0645)$/u;

/** The words with "to him" in the place of whoever of the family it was lost to. */
export function withoutOwner(turn: Listening, text: string): string {
  const words = wordSpans(text);
  const isKin = (word = '') => word !== '' && isWritten(turn, word, 'heard-kin');
  let said = text;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
    if (!word) continue;
    const to = word.text.replace(GROWN_TO, '');
    const isOf = before !== undefined && isWritten(turn, before.text, 'heard-kin_of');
    const isTo = to !== word.text && isKin(to);
    // "My sister has lost her bag", as standard Arabic puts it: the verb, she, the thing.
    const isSubject = at > 0 && next !== undefined && !next.first && POSSESSED.test(next.text);
    if (!isTo && !(isKin(word.text) && (isOf || isSubject))) continue;
    const start = isOf && !isTo ? before.start : word.start;
    const him = isOf || isTo ? (/\p{Script=Arabic}/u.test(word.text) ? '\u0644\u064a\u0647' : 'lih') : '';
    const last = words[at + 1];
    const end = last && !last.first && isKin(last.text) ? last : word;
    said = `${said.slice(0, start)}${him}${said.slice(end.start + end.text.length)}`;
  }
  return said;
}
