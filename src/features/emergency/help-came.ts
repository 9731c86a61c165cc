// After a danger: help was called or is there, it is over, or nobody came; and what is told to the commune beside that.

import { offerWays } from '../../bot/closing-buttons.ts';
import { DRAFT, leaveForLater, parkOpen } from '../../bot/drafts.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { offerDraft } from '../../bot/offer-draft.ts';
import { opensWith } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { beyondHelp, dangerOf, type Help, helpSaid } from './helped.ts';

/** What the first words after a danger find behind it: a form that it opened, or what was open before. */
export type Behind = 'opened' | 'before';

/** Dangers that are over once help has come. */
const OF_PEOPLE = new Set<string>(['accident', 'medical', 'violence', 'missing', 'despair']);

/**
 * Nothing more is wanted of whoever has just come through, or has called: what they were at before goes on, a report waits.
 * What they tell the commune beside it belongs to the report.
 */
export async function sayHelped(turn: Turn, behind: Behind, help: Help, text: string): Promise<void> {
  sayHelp(turn, help);
  if (behind === 'before') return repeatQuestion(turn);
  if (turn.memory.flow && tellsMore(turn, text)) {
    addToStory(turn, text);
    return repeatQuestion(turn);
  }
  if ((help !== 'out' && isForHelpers(turn)) || (help === 'over' && isPutOut(turn)))
    turn.memory = { ...turn.memory, answers: {} };
  await parkOpen(turn);
  if (!offerDraft(turn)) offerWays(turn);
}

function sayHelp(turn: Turn, help: Help): void {
  const { danger } = turn.memory;
  if (danger && help !== 'out') turn.memory = { ...turn.memory, danger: { ...danger, helped: true } };
  if (help === 'over') tell(turn, 'emergency-over_answer');
  else tell(turn, 'emergency-helped_answer', help === 'out' ? 'out' : undefined);
}

/** "They came, and the house must be pulled down": what is told to the commune beside the help, or is all it is. */
export function tellsMore(turn: Turn, text: string): boolean {
  if (opensWith(turn, text, 'emergency-informs', 'anywhere')) return true;
  const rest = beyondHelp(turn, text);
  const saysOnly = opensWith(turn, rest, 'emergency-only', 'anywhere');
  const names = namesProblem(turn, rest);
  const { categories } = turn.context.darija.route(rest, [], true);
  return categories.length > 0 ? names || saysOnly : names && saysOnly;
}

/** What is told behind "only", where that names a subject: "no police, no nothing, only the water is cut". */
export function matterIn(turn: Turn, text: string): string {
  const words = text.split(/\s+/u);
  const at = words.findIndex((word) => opensWith(turn, word, 'emergency-only', 'first'));
  const matter = words.slice(at).join(' ');
  return at > 0 && turn.context.darija.route(matter, [], true).categories.length > 0 ? matter : text;
}

/** Somebody is hurt, ill, gone or attacked: helpers see to that. */
export function isOfPeople({ context }: Turn, text: string): boolean {
  const kind = context.darija.alarm(text)?.kind;
  return kind !== undefined && OF_PEOPLE.has(kind);
}

/** Only people are in danger, and nothing is named that is for the commune to mend. */
function isForHelpers(turn: Turn): boolean {
  const { category, details } = turn.memory.answers ?? {};
  return category === undefined && details?.kind === 'text' && isOfPeople(turn, details.text ?? '');
}

/** What helpers put out or switch off leaves nothing to mend, once it is said to be over. */
function isPutOut({ context, memory: { answers } }: Turn): boolean {
  const { details } = answers ?? {};
  const kind = details?.kind === 'text' ? context.darija.alarm(details.text ?? '')?.kind : undefined;
  return kind === 'fire' || kind === 'gas' || kind === 'electric';
}

/** The same, said later within the hour: it answers no question. False: more is told, or something else. */
export async function answerLater(turn: Turn, text: string): Promise<boolean> {
  const { flow, alarmed, shown } = turn.memory;
  if (alarmed === 'now' || dangerOf(turn) === null) return false;
  const help = helpSaid(turn, text);
  const isOpen = flow !== undefined && flow === turn.context.path.problems.flow;
  if (help === null || namesProblem(turn, beyondHelp(turn, text))) return false;
  if (!isOpen && shown?.step !== DRAFT) return false;
  sayHelp(turn, help);
  if (isOpen) {
    await repeatQuestion(turn);
    return true;
  }
  if (help === 'over') leaveForLater(turn);
  if (!offerDraft(turn)) offerWays(turn);
  return true;
}

/** Nobody answered, or somebody is still in danger: whom to call stands alone once more. */
export function callAgain(turn: Turn): true {
  turn.memory = { ...turn.memory, alarmed: 'now' };
  turn.urgent.push(sentence(turn, 'emergency-unhelped_answer'));
  return true;
}

/** More of the same story belongs to it. */
export function addToStory(turn: Turn, text: string): void {
  const { answers } = turn.memory;
  const details = answers?.details;
  const tells = namesProblem(turn, text) || tellsMore(turn, text);
  if (details?.kind !== 'text' || !tells) return;
  const words = [details.text, text].filter(Boolean).join('\n');
  turn.memory = { ...turn.memory, answers: { ...answers, details: { ...details, text: words } } };
}
