// What the flow engine asks of the world during one turn: lists, checks, places, short answers.

import type { Answer, Answers, Checked, Entry, FlowHost } from '../flow/engine/state.ts';
import { askedStep, stepAt } from './input.ts';
import {
  holdsWord,
  isOneOf,
  isSaid,
  leavesIt,
  onlySends,
  opensWith,
  passesOver,
  readYesNo,
  sendsWithout,
} from './phrases.ts';
import { recordMiss } from './record-miss.ts';
import { optionLabel } from './render.ts';
import type { Turn } from './turn.ts';
import { spansDays } from './understanding/counted-days.ts';
import { partedTelling, tellsOn } from './understanding/goes-on-telling.ts';
import { CLEARLY, isMarked, namesProblem } from './understanding/is-telling.ts';
import { isSent, meansWholeTown, optionSaid, optionTold } from './understanding/option-in-words.ts';
import { orderedIn } from './understanding/ordered-words.ts';
import { daysNear, readDay } from './understanding/read-day.ts';
import { readPin } from './understanding/read-place.ts';
import { reviewWish } from './understanding/review-words.ts';
import { agrees } from './understanding/sends-reviewed.ts';
import { declinesOptional } from './understanding/short-answer.ts';
import { toldElsewhere } from './understanding/told-elsewhere.ts';
import { asksWhy } from './understanding/why-asked.ts';

/** Opens the surroundings of one turn. `surely`: words mean an option only where they name it, and no miss is noted. */
export function surroundings(turn: Turn, reading: 'kindly' | 'surely' = 'kindly'): FlowHost {
  const { darija } = turn.context;
  return {
    list: (name, answers) => list(turn, name, answers),
    check: (rule, answer) => check(turn, rule, answer),
    daysNear: (rule) => daysNear(turn, rule),
    readPlace: (text) => turn.context.path.place(turn, text),
    more: (text, answers) => turn.context.path.more(turn, text, answers),
    readPin: (at) => readPin(turn, at),
    label: (words) => optionLabel(turn, words),
    has: ({ message, attribute }) => turn.context.words.has(turn.row.language, message, attribute),
    reads: {
      number: (text) => (isOneOf(turn, text, 'heard-both') ? null : darija.readNumber(text)),
      yesNo: (text) => readYesNo(turn, text),
      skip: (text) =>
        darija.readSkip(text) ||
        passesOver(turn, text) ||
        sendsOnwards(turn, text) ||
        declinesOptional(turn, text) ||
        meansWholeTown(turn, text),
      mayBeUnheard: (text) => darija.alarm(text) === null && !holdsWord(turn, text, 'heard-review_photo'),
      day: (text, rule) => readDay(turn, text, rule),
      spansDays: (text) => spansDays(turn, text),
      stays: (text) => leavesIt(turn, text),
      asksWhat: (text) => isSaid(turn, text, 'common-what_to_write'),
      tellsOn: (text) => tellsOn(turn, text),
      partedTelling: (text) => partedTelling(turn, text),
      toldElsewhere: (told, before, now) => toldElsewhere(turn, told, before, now),
      agrees: (text) => agrees(turn, text),
      sends: (text) => agrees(turn, text) && isSent(turn, text),
      review: (text, lines) =>
        asksWhy(turn, text) || onlyAsksInForm(turn, text) || tellsAnother(turn, text)
          ? null
          : reviewWish(turn, text, lines),
      option: (text, options, place) =>
        optionSaid(turn, text, options, place) ??
        (reading === 'surely' ? null : optionTellable(turn, text, options, place)),
    },
  };
}

/** The option that follows from what is told; what is ordered to be added chooses nothing. */
function optionTellable(turn: Turn, text: string, options: Parameters<typeof optionTold>[2], place: string) {
  if (orderedIn(turn, text) !== null) return null;
  return optionTold(turn, text, options, place) ?? missed(turn, text, place);
}

/** As sure as it must be that words with a mark ask, and take nothing back. */
const ASKING = 0.5;

/** "Where may I bring it?", where something else is asked for: it corrects nothing that was answered before. */
function onlyAsksInForm(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (!isMarked(text) || (step?.verb === 'ask' && step.ask === 'confirm')) return false;
  const { act, surely } = turn.context.darija.act(text);
  return act === 'asks' && surely >= ASKING;
}

/** "There is rubbish, too, in front of the school": another subject is told, and the place is of that. */
function tellsAnother(turn: Turn, text: string): boolean {
  const own = turn.memory.answers?.category;
  if (own?.kind !== 'choice' || !opensWith(turn, text, 'heard-there_is', 'first')) return false;
  const { darija, referenceData } = turn.context;
  const { categories, clearly } = darija.route(text, referenceData.examples);
  const isOther = categories.length > 0 && !categories.some((one) => one === own.option);
  return isOther && clearly >= CLEARLY && namesProblem(turn, text);
}

/** "Send it", said to what may be left out: it is read back first. */
function sendsOnwards(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask === 'confirm') return false;
  return onlySends(turn, text) || sendsWithout(turn, text);
}

/** Words said to a choice that mean none of it are kept for staff to teach. */
function missed(turn: Turn, text: string, place: string): null {
  const step = stepAt(turn, place);
  if (step?.verb === 'ask' && step.ask === 'choice')
    recordMiss(turn, place, text, turn.context.darija.identify(text).language);
  return null;
}

function list(turn: Turn, name: string, answers: Answers): Promise<Entry[]> | Entry[] {
  const known = turn.context.features.lists.get(name);
  if (!known) throw new Error(`No list is called ${name}`);
  return known.read(turn, answers);
}

function check(turn: Turn, rule: string, answer: Answer): Checked {
  const known = turn.context.features.checks.get(rule);
  if (!known) throw new Error(`No check is called ${rule}`);
  return known.check(turn, answer);
}
