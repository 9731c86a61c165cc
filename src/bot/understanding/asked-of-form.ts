// Questions in the middle of a form about the form itself: who sees the name in it, what stands in it, is it dangerous.

import { toldSoFar } from '../../flow/engine/advance-flow.ts';
import type { ReviewLine } from '../../flow/engine/state.ts';
import { surroundings } from '../flow-host.ts';
import { askedStep } from '../input.ts';
import type { Take } from '../path.ts';
import { holdsWord, opensWith, readBy } from '../phrases.ts';
import { reviewed, sentence, tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { asksAboutData } from './data-questions.ts';
import { isMarked, isPutAsQuestion } from './is-telling.ts';

/** More words tell a story. */
const MOST_WORDS = 12;

const lists = (...names: string[]): string[] => names.map((name) => `heard-${name}`);
const OF_NAME = lists('name_shown', 'name_need', 'name_beside', 'review_name');
const OF_WRITTEN = lists('form_asks', 'form_written', 'form_put', 'form_beside', 'review_place');
const OF_DANGER = lists('danger_word', 'danger_beside');

/** Answers them; the question on the screen is asked again behind it. */
export const answersAskedOfForm: Take = async (turn, text) => {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || (step.ask === 'text' && step.check)) return false;
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  if (asksAboutName(turn, text)) tell(turn, 'asides-unnamed');
  else if (asksAboutData(turn, text) && !opensWith(turn, text, 'heard-kept', 'anywhere'))
    tell(turn, 'asides-data');
  else if (asksIfDangerous(turn, text)) tell(turn, 'asides-danger_asked');
  else if (asksWhomToCall(turn, text)) tell(turn, callingOf(turn, text));
  else if (isAsked(turn, text) && opensWith(turn, text, 'heard-form_charge', 'anywhere'))
    tell(turn, chargeOf(turn));
  else {
    const asked = asksWhatStands(turn, text);
    if (asked === null) return false;
    // A review reads all of it back by itself.
    if (asked === 'place' || step.ask !== 'confirm') await tellWhatStands(turn, asked);
  }
  return true;
};

const isAsked = (turn: Turn, text: string): boolean =>
  isPutAsQuestion(turn, text) || opensWith(turn, text, 'heard-form_asks', 'first');

/** "Is my name shown to others?", "what do you need my name for?" */
function asksAboutName(turn: Turn, text: string): boolean {
  if (isPutAsQuestion(turn, text) && opensWith(turn, text, 'heard-known', 'anywhere')) return true;
  const drawn = readBy(turn, text, OF_NAME, MOST_WORDS);
  if (!drawn?.has('heard-review_name')) return false;
  return drawn.has('heard-name_need') || (drawn.has('heard-name_shown') && isAsked(turn, text));
}

/** "Which place stands there now?", "what have you written so far?" */
function asksWhatStands(turn: Turn, said: string): 'place' | 'all' | null {
  // "Does it still say noise?": the subject that is named stands in no list.
  const text = isMarked(said) ? withoutSubjects(turn, said) : said;
  const drawn = readBy(turn, text, OF_WRITTEN, MOST_WORDS);
  if (!drawn || !(drawn.has('heard-form_asks') || isMarked(text))) return null;
  if (isMarked(text) && holdsWord(turn, text, 'heard-subject_word')) return 'all';
  if (drawn.has('heard-review_place'))
    return drawn.has('heard-form_written') || drawn.has('heard-form_put') ? 'place' : null;
  return drawn.has('heard-form_written') ? 'all' : null;
}

/** As clearly as a word must name a subject. */
const NAMED = 0.6;

const withoutSubjects = ({ context: { darija, referenceData } }: Turn, text: string): string =>
  text
    .split(/\s+/u)
    .filter((word) => {
      const { categories, clearly } = darija.route(word, referenceData.examples);
      return word.length < 3 || categories.length === 0 || clearly < NAMED;
    })
    .join(' ');

const asksIfDangerous = (turn: Turn, text: string): boolean =>
  isAsked(turn, text) && readBy(turn, text, OF_DANGER, MOST_WORDS)?.has('heard-danger_word') === true;

const asksWhomToCall = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-form_calls', 'anywhere') && isAsked(turn, text);

/** Should something happen, the helpers; else the commune as well. */
const callingOf = (turn: Turn, text: string): string =>
  ['heard-if', 'heard-urgent_thing', 'heard-danger_word'].some((list) => holdsWord(turn, text, list))
    ? 'asides-emergency_numbers'
    : 'asides-whom_to_call';

/** Water and light in the house are the distributor's; the rest is seen to by the commune. */
const OF_DISTRIBUTOR = new Set<string>(['water_sewage', 'electricity']);

function chargeOf({ memory }: Turn): string {
  const own = memory.answers?.category;
  return own?.kind === 'choice' && OF_DISTRIBUTOR.has(own.option) ? 'asides-in_charge' : 'asides-who_comes';
}

async function tellWhatStands(turn: Turn, asked: 'place' | 'all'): Promise<void> {
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  const all = flow ? await toldSoFar(flow, turn.memory, surroundings(turn)) : [];
  const lines = asked === 'all' ? all : all.filter(isOfPlace);
  const said = sentence(turn, 'common-noted_so_far', lines.length > 0 ? undefined : 'nothing');
  turn.reply.texts.push([said, ...lines.map((line) => reviewed(turn, line))].join('\n'));
}

const isOfPlace = ({ step }: ReviewLine): boolean => step === 'place' || step === 'quarter';
