// "No, it is only one problem": what was parted from it belongs to it again.

import { NEXT } from '../../bot/drafts.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { askedStep } from '../../bot/input.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import type { Input } from '../../flow/engine/state.ts';
import { anotherAfterAll } from './another-after-all.ts';
import { caseInTalk } from './case-in-talk.ts';
import { keepWords, tellPassedOn } from './citizen-words.ts';
import { offerNext } from './offer-next-problem.ts';
import { takeNext, takeOthersOf } from './problem-queue.ts';

/** More words tell more than that. */
const MOST_WORDS = 12;
/** "Do not send two": where nothing was parted, fewer do. */
const MOST_ALONE = 8;

/** Puts the words of the problems that wait back to the one that is open; or parts what was put to it. False: nobody says so. */
export async function onlyOneAfterAll(turn: Turn, givens: Input[]): Promise<boolean> {
  const text = onlyText(givens);
  if (text === null) return false;
  if (!saysOne(turn, text)) return anotherAfterAll(turn, text);
  if (turn.memory.flow === undefined && turn.memory.shown?.step === NEXT) return onlyOneFiled(turn);
  if (turn.memory.flow !== 'complaint') return false;
  const details = turn.memory.answers?.details;
  if (details?.kind !== 'text' || !details.text) return false;
  const whole = takeOthersOf(turn, details.text);
  if (whole === null) return onlyOneAnyway(turn, text);
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, details: { ...details, text: whole } } };
  await repeatQuestion(turn);
  return true;
}

/** "It is one and the same problem." */
const saysOne = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_WORDS &&
  opensWith(turn, text, 'heard-one_problem', 'anywhere') &&
  !['heard-another', 'heard-each_time'].some((list) => opensWith(turn, text, list, 'anywhere'));

/** The same, said where it is asked whether to file the other, too: its words go to the one that was filed. */
async function onlyOneFiled(turn: Turn): Promise<boolean> {
  const talk = await caseInTalk(turn);
  const other = talk && takeNext(turn);
  if (!talk || !other) return false;
  keepWords(turn, talk, other.text);
  tell(turn, 'complaint-only_one');
  if (!offerNext(turn)) tellPassedOn(turn, talk.reference);
  return true;
}

/** It was taken for one already: that is said, and nothing of it is an answer. */
async function onlyOneAnyway(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask === 'text' || text.split(/\s+/u).length > MOST_ALONE) return false;
  tell(turn, 'complaint-only_one');
  await repeatQuestion(turn);
  return true;
}
