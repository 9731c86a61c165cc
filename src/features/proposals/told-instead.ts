// An idea told where only its theme was asked for: nothing of it is to be told twice.

import { knownWords } from '../../bot/phrases.ts';
import { optionLabel } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion, isTold } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { isOf, namesOf, rawWords } from '../../bot/understanding/review-lines.ts';
import type { Input } from '../../flow/engine/state.ts';
import { ideaBesideProblem } from './idea-beside.ts';
import { ideaIn, onlyAnnounces, sayIdea, themeOf, themesOf } from './prefill.ts';
import { goesOn, tellsOtherProblem } from './problem-at-idea.ts';
import { quarterOf } from './quarters-named.ts';

/** Fewer words are the name of a choice. */
const FEWEST_WORDS = 4;
/** An idea may be told in three. */
const FEWEST_OF_IDEA = 3;
/** As good as the label itself. */
const LABEL = 0.85;

/**
 * An idea told where its theme was asked for is theme, title and text at once.
 *
 * @param keepsProblem keeps a problem that the same words tell for later; false: it names no subject
 */
export const ideaToldInstead =
  (keepsProblem: (turn: Turn, problem: string, told: string) => boolean) =>
  (turn: Turn, givens: Input[]): Input[] => {
    const { flow, shown } = turn.memory;
    const text = onlyText(givens);
    if (text === null || flow !== 'proposal' || !shown) return givens;
    if (tellsOtherProblem(turn, text) && keepsProblem(turn, text, text)) return [];
    if (shown.step === 'idea') {
      keepQuarter(turn, text);
      return [{ kind: 'text', text: behindTitle(turn, text) }];
    }
    // "I want to propose an idea", said once more: what it is is still asked.
    if ((shown.step === 'axis' || shown.step === 'theme') && onlyAnnounces(turn, text)) return [];
    if (shown.step === 'axis') return ideaAtAxis(turn, text, shown.menu);
    if (shown.step !== 'theme') return givens;
    const both = ideaBesideProblem(turn, text);
    const isKept = both !== null && keepsProblem(turn, both.problem, text);
    return ideaInstead(turn, isKept ? both.idea : text, shown.menu);
  };

/** Where it is for, said in the idea itself, is not asked for again. */
function keepQuarter(turn: Turn, text: string): void {
  const { answers } = turn.memory;
  const quarter = answers?.quarter || isPutAsQuestion(turn, text) ? null : quarterOf(turn, text);
  if (quarter !== null) turn.memory = { ...turn.memory, answers: { ...answers, quarter } };
}

/** "Because the summers are hot", "and benches", where the idea is to be told: it goes on behind what was said before. */
function behindTitle(turn: Turn, text: string): string {
  const title = turn.memory.answers?.title;
  if (title?.kind !== 'text' || !title.text || title.text.endsWith('…')) return text;
  return goesOn(turn, text) ? `${title.text} ${text}` : text;
}

const isShort = (text: string): boolean => text.split(/\s+/u).length < FEWEST_OF_IDEA;

/** "The subject is the market": the theme alone is said. */
function themeNamed(turn: Turn, text: string): string | undefined {
  const { context } = turn;
  const names = namesOf(context, { id: 'theme', message: 'proposal-theme', ask: 'choice', options: [] });
  const around = ['review_is', 'review_beside'].map((list) => knownWords(context, `heard-${list}`));
  const words = rawWords(text);
  const isName = (word: string) => isOf(context, word, names);
  const at = words.findIndex((word) => !isName(word) && !around.some((known) => isOf(context, word, known)));
  const rest = words.slice(at).join(' ');
  if (at < 1 || !words.slice(0, at).some(isName) || !isShort(rest)) return undefined;
  return themeOf(turn, rest);
}

/** An idea told where its axis was asked for: its words are kept, and the axis is asked for only where they do not name it. */
function ideaAtAxis(turn: Turn, text: string, menu: number): Input[] {
  const { axis, ...said } = ideaIn(turn, text);
  const named = axis?.kind === 'choice' ? axis.option : undefined;
  if (isShort(text) || !isTold(turn, text, true) || isPutAsQuestion(turn, text))
    return named === undefined ? [{ kind: 'text', text }] : [{ kind: 'option', menu, option: named }];
  turn.memory = { ...turn.memory, answers: { ...said, ...turn.memory.answers } };
  sayIdea(turn, said);
  return named === undefined ? [] : [{ kind: 'option', menu, option: named }];
}

/** An idea: its words are kept, and its theme is asked for only where they do not say it. */
function ideaInstead(turn: Turn, text: string, menu: number): Input[] {
  const { memory, context } = turn;
  const givens: Input[] = [{ kind: 'text', text }];
  const { theme, ...said } = ideaIn(turn, text);
  const tells =
    isTold(turn, text, true) || (theme !== undefined && text.split(/\s+/u).length >= FEWEST_WORDS);
  const plainly = themeNamed(turn, text);
  const named = plainly ?? (isShort(text) && theme?.kind === 'choice' ? theme.option : undefined);
  if (named !== undefined) return [{ kind: 'option', menu, option: named }];
  if (isShort(text) || !tells || isPutAsQuestion(turn, text)) return givens;
  const labels = themesOf(turn).map((id) => ({ id, label: optionLabel(turn, { message: `theme-${id}` }) }));
  const meant = context.darija.matchOption(text, labels, context.referenceData.learned('proposal.theme'));
  if (meant && meant.score >= LABEL) return givens;
  turn.memory = { ...memory, answers: { ...said, ...memory.answers } };
  sayIdea(turn, { ...said, ...(theme && { theme }) });
  return theme?.kind === 'choice' ? [{ kind: 'option', menu, option: theme.option }] : [];
}
