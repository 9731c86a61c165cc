// The place that is asked for, said in words that mean something else where nothing is asked: an office, a school.
import { askedStep } from '../../bot/input.ts';
import type { Take } from '../../bot/path.ts';
import { beginsWithPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { withoutTold } from '../../bot/understanding/without-told.ts';
import { officeNamed } from './office-named.ts';

/** More words tell something. */
const MOST_WORDS = 8;

/** Asked where, "the civil-status office" asks for no paper, and "beside the school Ibn Sina" neither. */
export const answersWhere: Take = (turn, text) => {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place' || isPutAsQuestion(turn, text)) return false;
  const said = withoutTold(turn, text);
  if (said.split(/\s+/u).length > MOST_WORDS) return false;
  const { category } = turn.memory.answers ?? {};
  const isOfOffice = category?.kind === 'choice' && category.option === 'administration';
  const isWhere = (isOfOffice && officeNamed(turn, said) !== null) || beginsWithPlace(turn, said);
  return isWhere || saysWhere(turn, said) ? 'answer' : false;
};
