// Tells a citizen where a case stands: only their own, or one they joined.
import { workingDaysLeft } from '../../domain/calendar.ts';
import type { CaseFact } from '../../store/facts.ts';
import type { Action, Turn } from '../parts.ts';
import { sentence } from '../speak.ts';
import { chosen } from './complaint.ts';

/** Shows one of the citizen's cases. */
export const showCase: Action = {
  needs: ['which?'],
  outcomes: ['shown', 'over', 'none'],
  async run(turn, answers) {
    const which = chosen(answers.which);
    const own = (await turn.facts.casesOf.load(turn.row.citizenId)).find(({ id }) => id === which);
    return own ? { outcome: outcomeOf(own), values: caseValues(turn, own) } : { outcome: 'none' };
  },
};

/**
 * Shows the case with this reference if it is the citizen's. A case of somebody else and a case that does not
 * exist get the same words, so that nothing is learned by guessing.
 */
export async function showByReference(turn: Turn, reference: string): Promise<void> {
  const own = (await turn.facts.casesOf.load(turn.row.citizenId)).find(
    (each) => each.reference === reference,
  );
  const text = own
    ? sentence(turn, 'status-show', outcomeOf(own), caseValues(turn, own))
    : sentence(turn, 'status-show', 'not_yours', { reference });
  turn.reply.texts.push(text);
}

/** A date by which to answer is promised only while there is something left to answer. */
function outcomeOf({ status }: CaseFact): 'shown' | 'over' {
  return status === 'answered' || status === 'closed' || status === 'refused' ? 'over' : 'shown';
}

function caseValues(turn: Turn, own: CaseFact): Record<string, string | number> {
  const { words } = turn.house;
  const { language } = turn.row;
  return {
    reference: own.reference,
    category: sentence(turn, `category-${own.categoryId}`),
    status: sentence(turn, `status-${own.status}`),
    date: words.date(language, own.dueOn),
    days: workingDaysLeft(turn.now, own.dueOn, turn.house.register.holidays),
    words: own.refusal ?? own.lastWords ?? sentence(turn, 'status-no_words'),
  };
}
