// What is said while no question of a flow is on the screen: first contact, a choice from the menu, free words.

import type { Input } from '../flow/engine/state.ts';
import { WAYS, wayLabel } from './closing-buttons.ts';
import { keepSecret } from './confidential.ts';
import { DRAFT, newestDraft, takeUpDraft } from './drafts.ts';
import { begin, repeatQuestion } from './flow-runner.ts';
import { opensSaid, understand } from './free-words.ts';
import { changeLanguage } from './language.ts';
import { searchFor } from './list-search.ts';
import {
  CONTINUE,
  LANGUAGE,
  languageTyped,
  MENU,
  menuLabel,
  namedEntry,
  showMenu,
  turnsPage,
  typedOption,
} from './main-menu.ts';
import { saysClosed } from './menu-entries.ts';
import { firstOf } from './path.ts';
import { isPicture, readYesNo } from './phrases.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';
import { keepLoose } from './unclaimed-files.ts';
import { draftAnswer, draftChosen, goOnWith, isForDraft } from './understanding/resume-draft.ts';

/** More words say more than the name of an entry of the menu. */
const MOST_ENTRY_WORDS = 5;

/** Answers what was said outside any flow. */
export async function withoutFlow(turn: Turn, given: Input[]): Promise<void> {
  const { path } = turn.context;
  const givens = path.replaced(turn, given);
  if (givens.length === 0 && given.length > 0) return;
  const text = givens.flatMap(wordsOf).join('\n');
  keepLoose(turn, givens);
  const { search: _, ...memory } = turn.memory;
  turn.memory = memory;
  if (text && (await firstOf(path.outside, turn, text))) return;
  const tap = givens.find((given) => given.kind === 'option');
  const step = turn.memory.shown?.step;
  if (tap) return tappedMenu(turn, tap);
  if (text && (await opensSaid(turn, text))) return;
  if (text && step === LANGUAGE) {
    const language = languageTyped(turn, text);
    if (language) return choose(turn, LANGUAGE, language);
  }
  const own = path.questions[step ?? ''];
  // News came after the question: then words answer the news.
  if (text && own?.isAsked(turn, text) && !(await path.isNewsLast(turn))) {
    if (await own.said(turn, text)) return keepSecret(turn, own);
    const answer = offeredYesNo(turn, text) ?? typedOption(turn, text, own.label(turn));
    if (answer) return choose(turn, step ?? '', answer);
  }
  const way = text && step === WAYS ? typedOption(turn, text, wayLabel(turn)) : null;
  if (way) return choose(turn, WAYS, way);
  if (step === DRAFT) {
    const answer = text && !(await path.isNewsLast(turn)) ? draftAnswer(turn, text) : null;
    if (answer) return choose(turn, DRAFT, answer);
    if (isForDraft(turn, givens, text)) return goOnWith(turn, givens);
  }
  const answered = path.letGo(turn);
  if (text && (await path.withWords(turn, givens, text))) return answered();
  const entry = text && entryMeant(turn, text, step);
  if (entry) {
    searchFor(turn, text);
    return choose(turn, MENU, entry);
  }
  if (!text) return path.files(turn, givens);
  await understand(turn, text);
  answered();
}

/** Yes or no, where that is offered. */
function offeredYesNo(turn: Turn, text: string): string | null {
  const answer = readYesNo(turn, text);
  return answer !== null && turn.memory.shown?.options.includes(answer) ? answer : null;
}

/** The entry of the menu that a few words name; whoever says more has more to say. */
function entryMeant(turn: Turn, text: string, step: string | undefined): string | null {
  if (!isFew(text)) return null;
  // An older menu may lack what has come since, such as the meetings of a new member.
  const typed = step === MENU ? typedOption(turn, text, menuLabel(turn)) : null;
  // A shrug names nothing.
  return typed ?? (isPicture(text) ? null : namedEntry(turn, text));
}

const isFew = (text: string): boolean => text !== '' && text.split(/\s+/u).length <= MOST_ENTRY_WORDS;

/** Words under a photo are words all the same. */
function wordsOf(given: Input): string[] {
  if (given.kind === 'text') return [given.text];
  return given.kind === 'file' && given.caption ? [given.caption] : [];
}

async function tappedMenu(turn: Turn, tap: Input & { kind: 'option' }): Promise<void> {
  const { shown, flow } = turn.memory;
  // Whoever writes a token themselves chooses nothing that was not offered.
  const isOffered = shown?.menu === tap.menu && shown.options.includes(tap.option);
  if (isOffered && shown.step.startsWith('_')) return choose(turn, shown.step, tap.option);
  if (!flow && tap.option === 'continue' && newestDraft(turn)) return draftChosen(turn, 'continue');
  // An older menu of the bot itself still means what it says while nothing else is under way.
  if (!flow && (turn.context.flows.has(tap.option) || turn.context.path.entries.has(tap.option)))
    return choose(turn, MENU, tap.option);
  tell(turn, 'common-old_button');
  return repeatQuestion(turn);
}

async function choose(turn: Turn, step: string, option: string): Promise<void> {
  if (step === LANGUAGE) {
    changeLanguage(turn, option);
    return repeatQuestion(turn);
  }
  const own = turn.context.path.questions[step];
  if (own) {
    keepSecret(turn, own);
    return own.chosen(turn, option);
  }
  if (step === DRAFT) return draftChosen(turn, option);
  if (option === CONTINUE) {
    if (!turn.memory.flow && !takeUpDraft(turn)) return turn.context.path.waiting(turn);
    return repeatQuestion(turn);
  }
  if (turnsPage(turn, option)) return;
  const entry = turn.context.path.entries.get(option);
  if (entry && saysClosed(turn, option)) return showMenu(turn);
  if (entry) return entry(turn);
  return turn.context.flows.has(option) ? begin(turn, option) : showMenu(turn);
}
