// "This is an idea, no problem": the complaint that its words opened becomes an idea with all that was said.

import { parkOpen } from '../../bot/drafts.ts';
import { begin } from '../../bot/flow-runner.ts';
import { knownWords, opensWith, readBy, readYesNo, wordsIn } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { ideaIn, sayIdea } from './prefill.ts';

const LISTS = ['idea', 'complains', 'complains_beside', 'only', 'review_not'].map((list) => `heard-${list}`);
/** More words tell the idea itself. */
const MOST_WORDS = 14;
/** Fewer words tell no idea. */
const FEWEST_TOLD = 2;
/** What may part the saying from the idea itself. */
const PAUSE = /[:,;.!?\n\u060c\u061b\u061f]+|\s-+\s/gu;

/** Makes an idea of the complaint that is open, or opens another idea. False: nobody says that there is one. */
export async function ideaAfterAll(turn: Turn, givens: Input[]): Promise<boolean> {
  const text = onlyText(givens);
  if (text === null || turn.memory.flow !== 'complaint') return false;
  // Chosen from the menu it is another matter, and the complaint waits.
  if (turn.memory.shown?.step.startsWith('_')) return false;
  const { lead, told } = partedIdea(turn, text);
  if (readBy(turn, lead, LISTS, MOST_WORDS)?.has('heard-idea') !== true) return false;
  const denied = deniedIn(turn, lead);
  if (denied === 'idea') return false;
  const isAnother =
    denied === null && (told !== undefined || opensWith(turn, lead, 'heard-opens_proposal', 'anywhere'));
  const said = told !== undefined ? ideaIn(turn, told) : isAnother ? {} : ideaOf(turn);
  if (!isAnother) turn.memory = { ...turn.memory, answers: {} };
  await parkOpen(turn);
  sayIdea(turn, said);
  await begin(turn, 'proposal', { prefilled: said });
  return true;
}

/** "No complaint, it is an idea: a pool for the young" tells it behind its first pauses. */
function partedIdea(turn: Turn, text: string): { lead: string; told?: string } {
  const pauses = [...text.matchAll(PAUSE)].reverse();
  for (const { index, 0: mark } of pauses) {
    const lead = text.slice(0, index);
    const told = text.slice(index + mark.length).trim();
    const isLead = readBy(turn, lead, LISTS, MOST_WORDS)?.has('heard-idea') === true;
    // "It is an idea, no problem" is no more than that.
    if (isLead && readBy(turn, told, LISTS, MOST_WORDS) === null && told.split(/\s+/u).length >= FEWEST_TOLD)
      return { lead, told };
  }
  return { lead: text };
}

/** What the open complaint holds, as an idea. */
function ideaOf(turn: Turn): Answers {
  const { details, photos } = turn.memory.answers ?? {};
  const text = details?.kind === 'text' ? details.text : undefined;
  return {
    ...(text !== undefined && ideaIn(turn, text)),
    ...(photos?.kind === 'files' && { photos }),
  };
}

/** What the words take back; null: nothing. */
function deniedIn(turn: Turn, text: string): 'idea' | 'problem' | null {
  const words = wordsIn(turn.context, text);
  const nots = knownWords(turn.context, 'heard-review_not');
  const ideas = knownWords(turn.context, 'heard-idea');
  const problems = knownWords(turn.context, 'heard-complains');
  // In one language a word for "not" is the word for "only" of another.
  const only = knownWords(turn.context, 'heard-only');
  const last = words.findLastIndex((word) => nots.has(word) && !only.has(word));
  if (last < 0) return null;
  const named = words.slice(last + 1).find((word) => ideas.has(word) || problems.has(word));
  // "No! I want to propose something", "but no, …" says no to the form.
  const isNo = last <= 1 && readYesNo(turn, words[last] ?? '') === 'no';
  return isNo || named === undefined || !ideas.has(named) ? 'problem' : 'idea';
}
