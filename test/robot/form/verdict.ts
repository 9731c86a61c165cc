// What came of a sentence, and whether that is what was meant: done as meant, asked again with nothing lost, or wrong.
import type { Came, Memory } from './talk.ts';

export type Verdict = 'right' | 'kind' | 'wrong';

/** All that a sentence did to the form, each by its name. */
export type Did =
  | 'alarm'
  | 'person'
  | 'sent'
  | 'left'
  | 'opened'
  | 'queued'
  | 'subject'
  | 'grew'
  | 'retold'
  | 'placed'
  | 'asked_back'
  | 'moved'
  | 'passed'
  | 'unheard'
  | 'reopened'
  | 'nothing';

/** So much of the words must stand where they belong. */
const MOST_KEPT = 0.5;
/** Shorter words are of no matter. */
const TELLING_LETTERS = 3;
/** Words of a place that tell more than where. */
const GLUED_WORDS = 17;

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= TELLING_LETTERS);

/** The share of the words of the sentence that stand in a text. */
function share(sentence: string, text: string): number {
  const all = wordsIn(sentence);
  const kept = new Set(wordsIn(text));
  return all.length === 0 ? 1 : all.filter((word) => kept.has(word)).length / all.length;
}

const answer = ({ answers = {} }: Memory, step: string) => answers[step];
const textOf = (memory: Memory, step: string): string => answer(memory, step)?.text ?? '';

/** What it did, in the order of the list. */
export function didOf({ line, before, after, mode, text, filed }: Came): Did[] {
  const did: Did[] = [];
  if (/(?<!\d)(?:15|19|177)(?!\d)/u.test(text) && 'danger' in after) did.push('alarm');
  if (mode !== 'bot') did.push('person');
  if (filed.length > 0) return [...did, 'sent'];
  if (after.flow === undefined) did.push('left');
  else if (after.flow !== before.flow) did.push('opened');
  if ((after.others?.length ?? 0) > (before.others?.length ?? 0)) did.push('queued');
  if (did.includes('left') || did.includes('opened')) return did;
  if (answer(after, 'category')?.option !== answer(before, 'category')?.option) did.push('subject');
  const [told, now] = [textOf(before, 'details'), textOf(after, 'details')];
  if (now !== told) did.push(now.startsWith(told) ? 'grew' : 'retold');
  const [place, moved] = [answer(before, 'place'), answer(after, 'place')];
  if (JSON.stringify(place) !== JSON.stringify(moved)) {
    if (moved?.open) did.push('asked_back');
    else did.push(place === undefined || line.question === 'place' ? 'placed' : 'moved');
  }
  if (line.question === 'photo' && answer(after, 'photo')?.kind === 'skipped') did.push('passed');
  if (after.shown?.unheard !== undefined) did.push('unheard');
  const isElse = after.shown?.step !== line.question || after.shown.mode === 'change';
  if (isElse && !did.some((each) => ['placed', 'passed'].includes(each))) did.push('reopened');
  return did.length > 0 ? did : ['nothing'];
}

/** Nothing was kept or begun that was not meant. */
const isCalm = (did: readonly Did[]): boolean =>
  did.every((each) => each === 'nothing' || each === 'unheard' || each === 'alarm');

type Judge = (came: Came, did: readonly Did[]) => Verdict;

const only = (did: readonly Did[], ...allowed: Did[]): boolean => did.every((each) => allowed.includes(each));

/** Right where it was done; kind where nothing was; else wrong. */
const whether =
  (isRight: (came: Came, did: readonly Did[]) => boolean): Judge =>
  (came, did) => {
    if (isRight(came, did)) return 'right';
    return isCalm(did) ? 'kind' : 'wrong';
  };

const has = (did: readonly Did[], ...names: Did[]): boolean => names.some((name) => did.includes(name));

const stays = whether((_, did) => only(did, 'nothing'));
/** The words stand in the description. */
const isTold = ({ before, after, line }: Came): boolean =>
  share(line.sentence, textOf(after, 'details').replace(textOf(before, 'details'), '')) >= MOST_KEPT;
const grows = ({ before, after }: Came, did: readonly Did[]): boolean =>
  has(did, 'grew', 'retold') && textOf(after, 'details').length > textOf(before, 'details').length;
const isGlued = ({ after }: Came): boolean => textOf(after, 'place').split(/\s+/u).length >= GLUED_WORDS;

function answers(came: Came, did: readonly Did[]): Verdict {
  const { line } = came;
  if (line.question === 'review') return whether(() => only(did, 'sent'))(came, did);
  if (line.question === 'photo') return whether(() => only(did, 'passed', 'grew'))(came, did);
  if (only(did, 'asked_back', 'grew')) return 'kind';
  return whether(() => only(did, 'placed', 'grew'))(came, did);
}

function both(came: Came, did: readonly Did[]): Verdict {
  const { line, filed } = came;
  if (line.question === 'review') {
    const told = filed.map(({ description }) => description).join('\n');
    if (has(did, 'sent')) return told.length > textOf(came.before, 'details').length ? 'right' : 'wrong';
    return isCalm(did) || only(did, 'grew') ? 'kind' : 'wrong';
  }
  const done = line.question === 'place' ? 'placed' : 'passed';
  if (only(did, done, 'grew') && has(did, done) && grows(came, did) && !isGlued(came)) return 'right';
  // The words stand, and what was asked is asked again.
  if (isCalm(did) || only(did, 'grew', 'asked_back', 'unheard', 'alarm')) return 'kind';
  return 'wrong';
}

const queued = ({ before, after, line }: Came): boolean => {
  const added = after.others?.slice(before.others?.length ?? 0) ?? [];
  return share(line.sentence, added.map(({ text }) => text).join('\n')) >= MOST_KEPT;
};

const JUDGES: Readonly<Record<string, Judge>> = {
  answers,
  adds: (came, did) => {
    if (only(did, 'grew') && isTold(came)) return 'right';
    // The numbers to call stand alone above it, and the words are kept.
    return isCalm(did) || (only(did, 'alarm', 'grew') && isTold(came)) ? 'kind' : 'wrong';
  },
  both,
  new: whether((came, did) => only(did, 'queued', 'placed', 'passed') && queued(came)),
  corrects: whether(
    (_, did) =>
      has(did, 'moved', 'placed', 'subject', 'grew', 'retold', 'reopened', 'asked_back') &&
      !has(did, 'queued', 'person', 'left', 'opened', 'sent', 'passed'),
  ),
  asks: stays,
  doubts: whether((_, did) => only(did, 'nothing')),
  cannot: whether((_, did) => only(did, 'nothing') || only(did, 'person')),
  person: whether((_, did) => only(did, 'person')),
  leaves: whether((_, did) => only(did, 'left')),
  wait: whether((_, did) => only(did, 'nothing') || only(did, 'passed')),
  wish: whether((_, did) => only(did, 'nothing') || has(did, 'opened', 'left')),
  denies: whether((_, did) => only(did, 'nothing', 'grew', 'retold', 'reopened', 'subject')),
  scolds: whether((_, did) => only(did, 'nothing')),
  thanks: whether((_, did) => only(did, 'nothing')),
  emergency: (_, did) => (has(did, 'alarm') ? 'right' : 'wrong'),
};

/** How what came of it stands to what was meant. */
export function verdictOf(came: Came): Verdict {
  const judge = JUDGES[came.line.label];
  if (!judge) throw new Error(`there is no label ${came.line.label}`);
  return judge(came, didOf(came));
}
