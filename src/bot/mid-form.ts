// Wishes that are no answer, said in the middle of a form: to stop, to stay unnamed, to hear of another request.
import { answerCaseWords } from './case-words.ts';
import { askedStep } from './hear.ts';
import { stopForm } from './offer-draft.ts';
import { begin } from './open.ts';
import type { Turn } from './parts.ts';
import { alreadySaid } from './said.ts';
import { isNothing, knownWords, opensWith, wordsIn } from './sayings.ts';
import { tell } from './speak.ts';
import { isTold } from './told.ts';

/** This sure, the words want that and nothing else. */
const SURE = 0.9;
/** More words tell a story. */
const MOST_WORDS = 8;

/** Does what is wished. False: it may be an answer. */
export async function answerWish(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || ('check' in step && step.check)) return false;
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  const isTelling = step.ask === 'text' && isTold(turn, text);
  if (isTelling) return false;
  // Under a review it is answered with the words of its flow.
  if (step.ask !== 'confirm' && staysUnnamed(turn, text)) {
    tell(turn, 'asides-unnamed');
    return true;
  }
  const { intent, confidence } = turn.house.darija.route(text);
  const { act } = turn.house.darija.act(text);
  if (stops(turn, text) || (intent === 'cancel' && confidence >= SURE && act === 'wants')) {
    await stopForm(turn);
    return true;
  }
  if (step.ask === 'text') return false;
  if (
    step.ask === 'choice' &&
    turn.memory.flow === 'complaint' &&
    intent === 'proposal' &&
    confidence >= SURE &&
    act === 'wants'
  ) {
    await begin(turn, 'proposal', {
      prefilled: alreadySaid(turn, 'proposal', text, turn.house.darija.route(text)),
    });
    return true;
  }
  const asides = turn.house.darija.asides(text);
  if (
    asides.some((aside) => aside === 'fixed' || aside === 'no_answer') &&
    (await answerCaseWords(turn, text))
  )
    return true;
  if (intent !== 'status' || confidence < SURE || turn.memory.flow === 'status') return false;
  await begin(turn, 'status');
  return true;
}

/** "Without my name", "will it stay secret?", "I fear that they know me". */
function staysUnnamed({ house }: Turn, text: string): boolean {
  const words = wordsIn(house, text);
  const has = (list: string) => words.some((word) => knownWords(house, `heard-${list}`).has(word));
  return has('review_unnamed') || has('secret') || (has('review_without') && has('review_name'));
}

const stops = (turn: Turn, text: string): boolean =>
  !isNothing(turn, text) && !isTold(turn, text) && opensWith(turn, text, 'heard-stops', 'anywhere');
