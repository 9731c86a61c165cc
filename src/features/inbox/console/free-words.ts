// Tells what a citizen said in words of their own from taps, numbers and words of menus, which nobody needs translated.

import type { Reader } from '../../../console/context.ts';
import type { Visit } from '../../../console/request.ts';
import type { SpokenWords } from '../../../console/translate/translate.ts';
import type { ThreadLine } from '../thread.ts';

/** A yes or a no has no more words; what has is a sentence that begins with one. */
const SHORT_ANSWER = 2;

/** The lines of a thread in which the citizen says something, oldest first as the thread is. */
export function freeWords(
  lines: readonly ThreadLine[],
  reader: Pick<Reader, 'readCommand' | 'readYesNo'>,
): ThreadLine[] {
  let offered: readonly string[] = [];
  return lines.filter((line) => {
    if (line.from !== 'citizen') {
      if (line.options.length > 0) offered = line.options;
      return false;
    }
    if (line.kind === 'option') return false;
    const { text } = line;
    if (text === null) return true;
    return !(namesOne(text, offered) || reader.readCommand(text) || isYesOrNo(text, reader));
  });
}

/** True when all its words stand in the label of one option, or when it has none. */
function namesOne(text: string, labels: readonly string[]): boolean {
  const said = wordsIn(text);
  return said.length === 0 || labels.some((label) => isWithin(said, wordsIn(label)));
}

const isYesOrNo = (text: string, reader: Pick<Reader, 'readYesNo'>) =>
  wordsIn(text).length <= SHORT_ANSWER && reader.readYesNo(text) !== null;

const isWithin = (said: string[], label: string[]) => said.every((word) => label.includes(word));

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];

/** What the citizen said in free words, as far as it is on the page, and what was heard in voice notes. */
export const spokenIn = (visit: Visit, citizenId: string, lines: ThreadLine[]): SpokenWords =>
  freeWords(lines, visit.parts.darija).flatMap(({ id, text, file }) => {
    const said = text ?? file?.transcript ?? '';
    return said === '' ? [] : [{ id, text: said, citizenId }];
  });
