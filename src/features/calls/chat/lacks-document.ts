// "I do not have the certificate", said where a document is asked for: it may come later, and what was sent stands.

import type { FormWish } from '../../../bot/path.ts';
import { holdsWord, sendsPhoto, wordsIn } from '../../../bot/phrases.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { CANDIDACY } from '../../../domain/about.ts';
import { documentNames } from './read-call.ts';

/** More words tell a story. */
const MOST_WORDS = 12;

/** Goes on to what is asked next. False: something else is said. */
export const toLackDocument: FormWish = (turn, text, step) => {
  const { flow, answers = {} } = turn.memory;
  if (flow !== CANDIDACY || step.ask !== 'document') return false;
  if (text.split(/\s+/u).length > MOST_WORDS || sendsPhoto(turn, text)) return false;
  if (!holdsWord(turn, text, 'common-none') || !holdsWord(turn, text, 'heard-document_named')) return false;
  const lacked = namedIn(turn, text, step.name);
  const sent = answers[step.name];
  const { open: _, ...stands } =
    sent?.kind === 'files' ? sent : { kind: 'skipped' as const, open: undefined };
  const here = lacked === step.name || sent?.kind === 'files' ? { [step.name]: stands } : {};
  const there = lacked === step.name ? {} : { [lacked]: { kind: 'skipped' as const } };
  turn.memory = { ...turn.memory, answers: { ...answers, ...here, ...there } };
  tell(turn, 'candidacy-lacking');
  return true;
};

/** Shorter words of a name tell nothing. */
const SHORTEST = 4;

/** The document that the words name, among the one that is asked for and those behind it; else the one that is asked for. */
function namedIn(turn: Turn, text: string, asked: string): string {
  const said = new Set(wordsIn(turn.context, text));
  const names = Object.entries(documentNames(turn));
  const behind = names.slice(names.findIndex(([step]) => step === asked));
  const isNamed = (name: string) =>
    wordsIn(turn.context, name).some((word) => word.length >= SHORTEST && said.has(word));
  return behind.find(([, name]) => isNamed(name))?.[0] ?? asked;
}
