// What is said to a form in confidence: kept as a mark in the record of the chat, and sealed until it was read back.
import { CONFIDED } from '../domain/about.ts';
import { keptIn } from '../domain/bounded-map.ts';
import type { Flow } from '../flow/definition/step.ts';
import type { BotMemory, Heard, Turn } from './turn.ts';

/** Stands in the record of the chat for words that were told in confidence. */
export const HIDDEN = '•••';

/** Shorter words would be found in others by chance. */
const SHORTEST = 3;

/** A step in confidence is asked, or was answered: whatever is said now may be of that kind. */
export function isConfided(turn: Turn): boolean {
  const { flow, answers = {}, shown } = turn.memory;
  if (isSecretAsked(turn)) return true;
  return confidedSteps(turn, flow).some((step) => step === shown?.step || answers[step] !== undefined);
}

/** The question on the screen is one of which no answer is kept. */
export const isSecretAsked = (turn: Turn): boolean => asksSecret(turn, turn.memory);

const asksSecret = ({ context }: Turn, { shown }: BotMemory): boolean =>
  context.path.questions[shown?.step ?? '']?.isSecret === true;

/** What was said in this turn is kept from everybody: it may be an answer to a secret question, or to a form in confidence. */
export const isSaidInSecret = (turn: Turn): boolean =>
  isSecretAsked(turn) || turn.records.some(({ text }) => text === HIDDEN);

/** What was said, however long, is an answer to this question, or may be one. */
export function keepSecret(turn: Turn, question: { isSecret?: true }): void {
  if (question.isSecret) hideWhole(turn);
}

/** Nothing of what was said in this turn is shown. */
export function hideWhole(turn: Turn): void {
  for (const row of turn.records) row.text = row.text ? HIDDEN : row.text;
  turn.answersSecret = true;
}

/** Shows in the record what was said at a secret question and told of something else. */
export function unveil(turn: Turn): void {
  if (turn.answersSecret) return;
  for (const { row, text } of turn.veiled ?? []) row.text = text;
}

function confidedSteps({ context }: Turn, name: string | undefined): readonly string[] {
  const flow = context.flows.get(name ?? '');
  if (!flow) return NONE;
  return keptIn(confidedIn, flow, () =>
    flow.steps.flatMap((step) => (step.verb === 'ask' && step.sealed ? [step.name] : [])),
  );
}

/** Every turn asks several times, and a flow stays as it is. */
const confidedIn = new WeakMap<Flow, readonly string[]>();
const NONE: readonly string[] = [];

/** Whether anything is told in confidence to the forms of this flow. */
export const isSealing = (turn: Turn, flow: string): boolean => confidedSteps(turn, flow).length > 0;

/** Keeps these words out of the record of this turn's reply. */
export function confide(turn: Turn, words: string): void {
  turn.confided = [...(turn.confided ?? []), words];
}

/** What is talked about is told in confidence, however it came up. */
export function keepInConfidence(turn: Turn): void {
  turn.about = CONFIDED;
}

/** The flow that this turn was about: who reads the chat later is told by it. */
export function aboutOf(turn: Turn): string | null {
  const before = memoryBefore(turn).flow;
  const after = turn.memory.flow;
  if (turn.about !== undefined || before === CONFIDED || after === CONFIDED) return turn.about ?? CONFIDED;
  // Whatever was said at a secret question, that it is asked is said again.
  if (isSecretAsked(turn) || asksSecret(turn, memoryBefore(turn))) return CONFIDED;
  return turn.reply.caseId ?? before ?? after ?? null;
}

/** A text as it may stand in the record: without what was told in confidence. */
export const recordable = (turn: Turn, text: string): string => recorder(turn)(text);

/** The same for many texts of a turn. */
export function recorder(turn: Turn): (text: string) => string {
  const all = [
    ...(turn.confided ?? []),
    ...confidedWords(turn, memoryBefore(turn)),
    ...confidedWords(turn, turn.memory),
  ];
  const longestFirst = [...new Set(all)]
    .filter((words) => words.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((left, words) => left.replaceAll(words, HIDDEN), text);
}

/** What was answered in words to steps in confidence, in the open form and in those that were left. */
function confidedWords(turn: Turn, { flow, answers = {}, parked = [] }: BotMemory): string[] {
  return [{ flow, answers }, ...parked].flatMap((form) =>
    confidedSteps(turn, form.flow).flatMap((step) => {
      const answer = form.answers[step];
      return answer?.kind === 'text' && answer.text ? [answer.text] : [];
    }),
  );
}

/** Remembers from which message an answer in confidence came: its words are in no record by which it could be found. */
export function noteConfided(turn: Turn, breath: readonly Heard[]): void {
  const { flow, answers = {}, told = {}, ...memory } = turn.memory;
  const before = memoryBefore(turn).answers ?? {};
  const said = breath.findLast(({ content }) => content.kind === 'text');
  const entries = confidedSteps(turn, flow).flatMap((step): [string, string][] => {
    const answer = answers[step];
    if (answer?.kind !== 'text') return [];
    const isNew = JSON.stringify(before[step]) !== JSON.stringify(answer);
    const from = isNew ? said?.messageId : told[step];
    return from === undefined ? [] : [[step, from]];
  });
  turn.memory = {
    ...memory,
    ...(flow !== undefined && { flow }),
    ...(turn.memory.answers && { answers }),
    ...(entries.length > 0 && { told: Object.fromEntries(entries) }),
  };
}

/** The words of a message whose record holds none, as long as its answer is still in the form. */
export function wordsOfConfided(
  { answers = {}, told = {} }: BotMemory,
  messageId: string,
): string | undefined {
  const step = Object.keys(told).find((each) => told[each] === messageId);
  const answer = step === undefined ? undefined : answers[step];
  return answer?.kind === 'text' ? answer.text : undefined;
}

/** What was remembered before this turn. */
export const memoryBefore = ({ row }: Turn): BotMemory => row.memory as BotMemory;
