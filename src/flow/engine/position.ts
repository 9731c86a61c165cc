// Where a conversation stands in its flow: worked out from the answers, so that a flow may change meanwhile.
import { hash } from 'node:crypto';
import {
  type AskStep,
  type ChoiceStep,
  type DoStep,
  type Flow,
  type Step,
  takesPictures,
} from '../definition/step.ts';
import type { Answer, Answers, Entry } from './state.ts';
import { messageOf, type Question, type Turn, tell } from './turn.ts';

export type Standing = ({ at: 'ask' } & Question) | { at: 'do'; step: DoStep } | { at: 'end' };

/** The first step that applies and has no valid answer. Says what `say` steps on the way have to say. */
export async function standing(turn: Turn): Promise<Standing> {
  for (const step of turn.flow.steps) {
    if (!applies(turn.flow, step, turn.answers)) continue;
    if (step.verb === 'ask') {
      const entries = await openEntries(turn, step);
      if (entries) return { at: 'ask', step, entries };
    } else if (step.verb === 'say') {
      if (turn.answers[step.name]?.kind === 'done') continue;
      tell(turn, { message: messageOf(turn.flow, step.name) });
      turn.answers[step.name] = { kind: 'done', outcome: 'said', of: '' };
    } else if (!isDone(turn, step)) return { at: 'do', step };
  }
  return { at: 'end' };
}

/** Whether the conditions of a step hold, for answers that apply themselves. */
export function applies(flow: Flow, step: Step, answers: Answers): boolean {
  if (!step.when) return true;
  return Object.entries(step.when).every(([name, wanted]) => {
    const above = flow.steps.find((candidate) => candidate.name === name);
    if (!above || flow.steps.indexOf(above) >= flow.steps.indexOf(step)) return false;
    if (!applies(flow, above, answers)) return false;
    const answer = answers[name];
    if (answer?.kind === 'choice') return wanted.includes(answer.option) || isEntry(above, wanted);
    return answer?.kind === 'done' && wanted.includes(answer.outcome);
  });
}

/** `some`, wanted of a list whose entries nobody can name beforehand, is any of them. */
const isEntry = (step: Step, wanted: readonly string[]): boolean =>
  wanted.includes(SOME) && 'from' in step && step.from !== undefined;
const SOME = 'some';

/** Whether this answer can stand for this question as the flow asks it today. */
export function fits(step: AskStep, answer: Answer | undefined): boolean {
  if (!answer) return false;
  if (answer.kind === 'skipped') return step.optional || answer.of !== undefined;
  switch (step.ask) {
    case 'choice':
      return answer.kind === 'choice' && (!step.options || step.options.includes(answer.option));
    case 'text':
      if (answer.kind === 'files') return takesPictures(step);
      return answer.kind === 'secret' || (answer.kind === 'text' && !answer.open);
    case 'photo':
    case 'document':
      return answer.kind === 'files' && !answer.open;
    case 'place':
      return answer.kind === 'place' && !answer.open;
    case 'date':
      return answer.kind === 'date';
    case 'confirm':
      return answer.kind === 'confirmed';
  }
}

/** Null: answered. Otherwise the question is to be asked, with these entries of its list. */
async function openEntries(turn: Turn, step: AskStep): Promise<Entry[] | null> {
  const answer = turn.answers[step.name];
  const answered = fits(step, answer);
  if (step.ask === 'confirm') {
    return answer?.kind === 'confirmed' && answer.of === markOf(turn, step) ? null : [];
  }
  if (step.ask === 'place' && !answered && turn.mode === 'quarters') return quartersOf(turn, step);
  if (step.ask !== 'choice' || !step.from) return answered ? null : [];
  // A citizen who skipped the list has answered, whatever it offers by now.
  if (answered && answer?.kind === 'skipped' && answer.of === undefined) return null;
  const mark = markOf(turn, step);
  if (answered && (answer?.kind === 'choice' || answer?.kind === 'skipped') && answer.of === mark)
    return null;
  const entries = await entriesOf(turn, step);
  if (entries.length === 0) {
    turn.answers[step.name] = { kind: 'skipped', of: mark };
    return null;
  }
  if (answer?.kind === 'choice' && entries.some(({ id }) => id === answer.option)) {
    turn.answers[step.name] = { kind: 'choice', option: answer.option, of: mark };
    return null;
  }
  return entries;
}

/** The entries of the list a choice takes its options from, in the citizen's language. */
export async function entriesOf(turn: Turn, step: ChoiceStep): Promise<Entry[]> {
  if (!step.from) return [];
  return turn.surroundings.list(step.from, { ...collected(turn, step), ...ownAnswer(turn, step) });
}

/** What was chosen from a list, or is being chosen anew: a list of thousands need not be read for the one that is named. */
function ownAnswer({ answers, correcting }: Turn, { name }: ChoiceStep): Answers {
  const chosen = answers[name] ?? (correcting?.step === name ? correcting.answer : undefined);
  return chosen?.kind === 'choice' ? { [name]: plain(chosen) } : {};
}

/** The quarters, to choose from where a place is hard to put into words. */
export async function quartersOf(turn: Turn, step: AskStep): Promise<Entry[]> {
  return turn.surroundings.list('quarters', collected(turn, step));
}

function isDone(turn: Turn, step: DoStep): boolean {
  const done = turn.answers[step.name];
  return done?.kind === 'done' && done.of === markOf(turn, step);
}

/** What actions and lists get: the answers above a step that apply, without marks of the engine. */
export function collected(turn: Turn, until: Step): Answers {
  const answers: Answers = {};
  for (const step of turn.flow.steps) {
    if (step.name === until.name) break;
    const answer = turn.answers[step.name];
    if (step.verb !== 'ask' || step.ask === 'confirm' || !answer) continue;
    if (fits(step, answer) && applies(turn.flow, step, turn.answers)) answers[step.name] = plain(answer);
  }
  return answers;
}

function plain(answer: Answer): Answer {
  if (answer.kind === 'choice') return { kind: 'choice', option: answer.option };
  if (answer.kind === 'skipped') return { kind: 'skipped', ...(answer.words && { words: answer.words }) };
  return answer;
}

/** A short mark of all answers above a step: the same mark means that nothing was changed. */
export function markOf(turn: Turn, step: Step): string {
  const answers = Object.entries(collected(turn, step));
  return answers.length === 0
    ? ''
    : hash('sha256', JSON.stringify(inOrder(answers)), 'base64url').slice(0, 16);
}

/** A database that keeps JSON gives the names back in an order of its own: the mark must not depend on it. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    ordered[name] = inOrder(each);
  return ordered;
}
