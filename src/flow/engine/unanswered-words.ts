// Words that answer nothing of the question on the screen: more of what was told, another subject after all, or something for later.

import { characters, clean } from '../../domain/text.ts';
import type { TextStep } from '../definition/step.ts';
import { addSpoken } from './join-answers.ts';
import { fits, markOf } from './position.ts';
import type { Message } from './state.ts';
import { accept, slip, type Turn, tell } from './turn.ts';

/** Puts each of these texts where it belongs; returns those that belong nowhere. */
export function takeMore(turn: Turn, texts: string[]): string[] {
  return texts.filter((text) => !takesOne(turn, text));
}

function takesOne(turn: Turn, text: string): boolean {
  const more = turn.surroundings.more(text, turn.answers);
  if (more === null) return false;
  if (more.is === 'heard') {
    tell(turn, more.saying);
    turn.accepted = true;
    return true;
  }
  if (more.is === 'added') return addWords(turn, more.text);
  choose(turn, more.step, more.option);
  return more.anew ? retell(turn, more.text, more.saying) : addWords(turn, more.text, more.saying);
}

function choose(turn: Turn, name: string, option: string): void {
  const step = turn.flow.steps.find((each) => each.name === name);
  const mark = step?.verb === 'ask' && 'from' in step && step.from ? { of: markOf(turn, step) } : {};
  accept(turn, name, { kind: 'choice', option, ...mark });
}

/** What was told last, if that has been asked already. */
export function toldLast(turn: Turn): TextStep | undefined {
  const told = turn.flow.steps.filter(
    (each) =>
      each.verb === 'ask' && each.ask === 'text' && !each.check && fits(each, turn.answers[each.name]),
  );
  // Who it was, which need not be said, is not what happened.
  const step = told.findLast((each) => 'optional' in each && !each.optional) ?? told.at(-1);
  return step?.verb === 'ask' && step.ask === 'text' ? step : undefined;
}

/** So few words name a subject, and tell nothing. */
const MOST_NAMING = 3;

/**
 * Puts these words in the place of what was told last, which stays behind them as what it was: no longer so. Words that
 * only name what it is about stand behind what was told.
 */
export function retell(
  turn: Turn,
  words: string,
  saying: Message = { message: 'common-subject_taken' },
): boolean {
  const step = toldLast(turn);
  const told = step && turn.answers[step.name];
  if (!step || told?.kind !== 'text') return false;
  const { label } = turn.surroundings;
  const namesOnly = words.split(/\s+/u).length <= MOST_NAMING;
  const before = told.text && toldBefore(turn, told.text);
  const behind = label({ message: 'common-told_after', values: { words } });
  const whole = (namesOnly && told.text ? [told.text, behind] : [words, before]).filter(Boolean).join('\n');
  accept(turn, step.name, { ...told, text: characters(whole) > step.max ? words : clean(whole) });
  tell(turn, saying);
  return true;
}

/** What was told before, as what it was; without what had been told before that. */
function toldBefore(turn: Turn, told: string): string {
  const say = (words: string) =>
    turn.surroundings.label({ message: 'common-told_before', values: { words } });
  const [opening = '', closing = ''] = say('\n').split('\n');
  const from = opening === '' ? -1 : told.indexOf(opening);
  if (from < 0) return say(told);
  const until = told.indexOf(closing, from) + closing.length;
  const parts = [told.slice(0, from), told.slice(until)].map((part) => part.trim());
  return say(parts.filter(Boolean).join('\n'));
}

/** A correction that is shorter than what it corrects takes not all of it back: that stays behind it, as what it was. */
export function withBefore(turn: Turn, words: string, told: string | undefined, max: number): string {
  if (told === undefined || words.length >= told.length) return words;
  const whole = `${words}\n${toldBefore(turn, told)}`;
  return characters(whole) > max ? words : whole;
}

/** Joins it to what was told last. False: nothing was told yet. */
export function addWords(turn: Turn, text: string, saying: Message = { message: 'common-added' }): boolean {
  const step = toldLast(turn);
  if (!step) return false;
  const slipped = addSpoken(turn, step, { texts: [text], voices: [] });
  if (slipped) slip(turn, slipped);
  else tell(turn, saying);
  return true;
}
