// Forms left for something else: parked with all their answers, and named by what they are about.

import type { Flow } from '../flow/definition/load-flows.ts';
import type { Answers } from '../flow/engine/state.ts';
import { confide, isSealing } from './confidential.ts';
import { entryName } from './menu-entries.ts';
import { sentence, tell } from './render.ts';
import type { BotMemory, Draft, Turn } from './turn.ts';

/** The question whether to go on with a draft. */
export const DRAFT = '_draft';

/** The question whether to file the next of several problems too. */
export const NEXT = '_next';

/** More than these nobody remembers; the oldest goes, and its name is said. */
const MOST_PARKED = 3;
/** Letters of the citizen's own words by which a draft is named. */
const NAME_MAX = 40;

/**
 * Leaves the form that is open, and keeps it if the citizen has put anything into it. True: it was kept.
 *
 * @param next the flow that is begun instead: the same one anew needs no mere choice of before
 */
export async function parkOpen(turn: Turn, next?: string): Promise<boolean> {
  const { flow: name, answers, correcting, slips, shown, ...own } = turn.memory;
  const flow = turn.context.flows.get(name ?? '');
  turn.memory = own;
  const given = { ...answers, ...(correcting && { [correcting.step]: correcting.answer }) };
  if (!flow || !isWorthKeeping(flow, given, next)) return false;
  const title = await turn.context.path.titles[flow.name]?.(turn, given);
  parkDraft(turn, { flow: flow.name, answers: given, ...(title && { title }) });
  return true;
}

/** Lets an open form go into which nothing was put, where a draft waits: it is that one that somebody goes back to. */
export function leaveEmpty(turn: Turn): void {
  const { flow: name, answers, correcting, slips, shown, ...own } = turn.memory;
  const flow = turn.context.flows.get(name ?? '');
  if (!flow || correcting || !newestDraft(turn) || isWorthKeeping(flow, answers ?? {}, undefined)) return;
  turn.memory = own;
}

/** Keeps a draft as the newest; where there are too many the oldest goes, and its name is said. */
export function parkDraft(turn: Turn, draft: Draft): void {
  const parked = [draft, ...(turn.memory.parked ?? [])];
  for (const gone of parked.slice(MOST_PARKED))
    tell(turn, 'common-draft', 'oldest', { name: draftName(turn, gone) });
  turn.memory = { ...turn.memory, parked: parked.slice(0, MOST_PARKED) };
}

/** Only what is read back and sent in the end is a form; and somebody must have begun to fill it in. */
function isWorthKeeping(flow: Flow, answers: Answers, next: string | undefined): boolean {
  const isForm = flow.steps.some((step) => step.verb === 'ask' && step.ask === 'confirm');
  const kinds = flow.steps.map(({ name }) => answers[name]?.kind ?? 'skipped');
  const worth = ['text', 'place', 'files', 'date', 'secret', ...(next === flow.name ? [] : ['choice'])];
  return isForm && kinds.some((kind) => worth.includes(kind));
}

/** The newest draft that still has its flow; those without one are forgotten. */
export function newestDraft(turn: Turn): Draft | undefined {
  const parked = turn.memory.parked?.filter(({ flow }) => turn.context.flows.has(flow)) ?? [];
  keepParked(turn, parked);
  return parked[0];
}

/** The first of what waits like a draft and is none. */
export const waitingIn = (turn: Turn): Draft | undefined =>
  turn.context.path.waits.map((waits) => waits(turn)).find((draft) => draft !== undefined);

/** Opens the newest draft again as it was left; its question is still to be asked. */
export function takeUpDraft(turn: Turn): boolean {
  const draft = newestDraft(turn);
  if (!draft) return false;
  const { parked = [], shown, ...own } = turn.memory;
  const { flow, answers } = draft;
  turn.memory = { ...own, flow, answers };
  keepParked(turn, parked.slice(1));
  return true;
}

/** Opens the draft of this flow that is about this petition, if one waits. */
export function takeUpAbout(turn: Turn, name: string, about: string): boolean {
  const { parked = [] } = turn.memory;
  const found = parked.find(({ flow, answers: { which } }) => {
    return flow === name && which?.kind === 'choice' && which.option === about;
  });
  if (!found) return false;
  putFirst(turn, found);
  return takeUpDraft(turn);
}

/** This draft is the one to be offered next, though it was wanted later. */
export function putFirst(turn: Turn, draft: Draft): void {
  const { later: _, ...wanted } = draft;
  const others = turn.memory.parked?.filter((each) => each !== draft) ?? [];
  keepParked(turn, [wanted, ...others]);
}

/** Lets the newest draft go, as the citizen wants. */
export function dropDraft(turn: Turn): void {
  const draft = newestDraft(turn);
  if (!draft) return;
  keepParked(turn, turn.memory.parked?.slice(1) ?? []);
  tell(turn, 'common-draft', 'dropped', { name: draftName(turn, draft) });
}

/** Keeps the newest for later: it is not offered unasked again. */
export function leaveForLater(turn: Turn): void {
  const [newest, ...others] = turn.memory.parked ?? [];
  if (newest) keepParked(turn, [{ ...newest, later: true }, ...others]);
}

/** Keeps a form that cannot be sent now: it waits in the menu. */
export function parkForLater(turn: Turn, flow: string, { review, ...answers }: Answers): void {
  const { parked = [] } = turn.memory;
  keepParked(turn, [{ flow, answers, later: true as const }, ...parked].slice(0, MOST_PARKED));
}

function keepParked(turn: Turn, parked: Draft[]): void {
  const { parked: _, ...memory }: BotMemory = turn.memory;
  turn.memory = parked.length > 0 ? { ...memory, parked } : memory;
}

/** Said once to whoever comes back after the time that drafts are kept: what was begun is gone. */
export function sayWiped(turn: Turn): void {
  const { wiped, ...memory } = turn.memory;
  if (!wiped || turn.row.mode !== 'bot') return;
  turn.memory = memory;
  tell(turn, 'common-draft', 'wiped');
}

/** What a draft is about: its subject, and the first words that were said. */
export function draftName(turn: Turn, { flow: name, answers, title }: Draft): string {
  const { category, theme } = answers;
  const subject =
    category?.kind === 'choice'
      ? sentence(turn, `category-${category.option}`)
      : theme?.kind === 'choice'
        ? sentence(turn, `theme-${theme.option}`)
        : entryName(turn, name);
  const words = shortened(title ?? firstWords(turn, name, answers));
  if (isSealing(turn, name)) {
    turn.about ??= name;
    if (words) confide(turn, words);
  }
  return words ? sentence(turn, 'common-draft', 'name', { subject, words }) : subject;
}

/** Whether its name says more than which flow it is. */
export const isNamed = ({ answers: { category, theme }, title }: Draft): boolean =>
  category?.kind === 'choice' || theme?.kind === 'choice' || title !== undefined;

/** A name or a card number is no subject: only free words are, and those of the first question; what comes after it is detail. */
function firstWords({ context }: Turn, name: string, answers: Answers): string {
  for (const step of context.flows.get(name)?.steps ?? []) {
    const answer = answers[step.name];
    if (step.verb === 'ask' && step.ask === 'text' && !step.check && answer?.kind === 'text')
      return answer.text ?? '';
  }
  return '';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if ([...line].length <= NAME_MAX) return line;
  const cut = [...line].slice(0, NAME_MAX - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), NAME_MAX / 2)).trim()}…`;
}
