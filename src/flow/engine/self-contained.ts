// Whether a few words alone surely answer the question on the screen, so that nothing more need be waited for.

import { clean } from '../../domain/text.ts';
import type { AskStep, Flow } from '../definition/step.ts';
import { questionShown } from './choose-option.ts';
import { optionMeant } from './options.ts';
import { standing } from './position.ts';
import type { FlowHost, Memory } from './state.ts';
import { checked } from './text-answers.ts';
import { begin, type Question, type Turn } from './turn.ts';

/** The step that these words answer for certain; null: there may be more to come. Changes nothing. */
export async function answeredAlone(
  flow: Flow,
  memory: Memory,
  said: string,
  surroundings: FlowHost,
): Promise<AskStep | null> {
  const turn = begin(flow, memory, surroundings);
  const now = await standing(turn);
  const asked = await questionShown(turn, now.at === 'ask' ? now : null);
  if (asked === null || asked === 'gone') return null;
  return (await isAnswer(turn, asked, clean(said))) ? asked.step : null;
}

async function isAnswer(turn: Turn, asked: Question, text: string): Promise<boolean> {
  const { step } = asked;
  const { reads, readPlace } = turn.surroundings;
  if (step.optional && reads.skip(text)) return true;
  switch (step.ask) {
    case 'text':
      // A name may go on in the next message; what has digits is whole.
      return (
        step.check !== undefined &&
        /\p{N}/u.test(text) &&
        (await checked(turn.surroundings, step, step.check, text)).ok
      );
    case 'place':
      return ['named', 'pin'].includes(readPlace(text).kind);
    case 'photo':
    case 'document':
      return optionMeant(turn, asked, text) !== null || (step.optional && reads.yesNo(text) === 'no');
    default:
      return optionMeant(turn, asked, text) !== null;
  }
}
