// The citizen's word on a case that was said to be done: whether it is, and once how it was handled.

import { standingToken } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { FreeTake } from '../../bot/path.ts';
import { isWritten, readYesNo } from '../../bot/phrases.ts';
import { raise } from '../../bot/raise-flag.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { pressedInWords } from '../../bot/typed-buttons.ts';
import { one } from '../../database/loaders.ts';
import type { Changes } from '../../database/unit-of-work.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { isOpen, toStatus } from '../../domain/case.ts';
import { isRating, mayAskRating, mayRate, RATINGS, type Rateable, verdictBy } from '../../domain/verdict.ts';
import { caseLatelyTold } from './told-cases.ts';

/** The buttons under the news that a case is done, and under the question how it was. */
export const MENDED = 'mended';
export const RATE = 'rate';

interface Done extends Rateable {
  reference: string;
  status: string;
}

/** By case: what its citizen has said so far. */
const doneCase = one<Done>(`
select k."id"::text as "key", k."reference", k."status", k."doneAt", k."verdict", k."solemn" or coalesce(c."solemn", false) as "solemn",
  k."ratingAskedAt", k."rating"
from "Case" k left join "Category" c on c."id" = k."categoryId" where k."id" = any($1::uuid[])`);

/** What changes of a case by the word of a citizen. */
export const verdictOf = (isMended: boolean, now: Date): Changes<'Case'> => ({
  verdict: verdictBy(isMended ? 'confirm' : 'dispute'),
  contestedAt: isMended ? null : now,
});

/** The case, if it is one of theirs. */
async function theirs(turn: Turn, id: string | undefined): Promise<Done | null> {
  const own = await ownRequests(turn);
  const found = own.find((each) => each.kind === 'case' && each.id === id);
  return found ? doneCase(turn.loaders).load(found.id) : null;
}

/** A tap on one of the two buttons. */
export const tappedMended = (turn: Turn, of: string): Promise<void> => sayMended(turn, of);

/** Takes whether it is mended. `of`: id of the case and the answer. `text`: what else was said. */
async function sayMended(turn: Turn, of: string, text?: string): Promise<void> {
  const [id = '', answer] = of.split('.');
  const found = await theirs(turn, id);
  if (!found) return tell(turn, 'common-old_button');
  const { reference, solemn } = found;
  turn.reply.caseId = id;
  // Taken up again meanwhile: it is known.
  if (isOpen(toStatus(found.status))) return tell(turn, 'status-verdict', 'open', { reference });
  const isMended = answer === 'yes';
  record(turn, id, isMended ? 'confirmed' : 'disputed', text);
  // Of what was only answered it is the citizen who says that it is done.
  const doneAt = found.doneAt ?? (isMended ? turn.now : null);
  turn.unitOfWork.patch('Case', id, { ...verdictOf(isMended, turn.now), doneAt });
  if (!isMended) {
    raise(turn, { kind: 'case_not_fixed', subjectId: id, detail: reference });
    turn.memory = { ...turn.memory, addingTo: { caseId: id, reference, at: turn.now.getTime() } };
    return tell(turn, 'status-verdict', 'no', { reference });
  }
  tell(turn, 'status-verdict', solemn ? 'yes_solemn' : undefined, { reference });
  askRating(turn, id, { ...found, doneAt, verdict: 'confirmed' });
}

function record(turn: Turn, caseId: string, kind: 'confirmed' | 'disputed' | 'rated', text?: string): void {
  const { unitOfWork, context, now, row } = turn;
  unitOfWork.insert('CaseEvent', {
    ...{ id: context.newId(), caseId, at: now, kind, visible: false, citizenId: row.citizenId },
    ...(text !== undefined && { text: maskCards(text) }),
  });
}

/** Asks how it was handled, where that may be asked. */
function askRating(turn: Turn, id: string, found: Rateable): void {
  if (!mayAskRating(found, turn.now)) return;
  turn.unitOfWork.patch('Case', id, { ratingAskedAt: turn.now });
  tell(turn, 'status-rating');
  turn.reply.options = RATINGS.map((rating) => ({
    token: standingToken(RATE, `${id}.${rating}`),
    label: sentence(turn, 'status-rating', rating),
  }));
}

/** Answers words that say that a case which counts as done is mended: how it was is asked as below the button. */
export async function tellConfirmed(turn: Turn, id: string, reference: string): Promise<void> {
  const found = await theirs(turn, id);
  if (found?.solemn) return tell(turn, 'status-verdict', 'yes_solemn', { reference });
  tell(turn, 'status-passed_on', 'fixed', { reference });
  if (found) askRating(turn, id, { ...found, verdict: 'confirmed' });
}

/** Takes how it was handled. */
export async function tappedRating(turn: Turn, of: string): Promise<void> {
  const [id = '', rating] = of.split('.');
  const found = await theirs(turn, id);
  if (!found || !isRating(rating)) return tell(turn, 'common-old_button');
  turn.reply.caseId = id;
  if (!mayRate(found, turn.now))
    return tell(turn, 'status-rating', found.rating === null ? 'too_late' : 'known');
  // Two taps in one breath are one word.
  turn.unitOfWork.alone(`rating ${id}`);
  turn.unitOfWork.patch('Case', id, { rating });
  record(turn, id, 'rated');
  tell(turn, 'status-rating', rating === 'poor' ? 'sorry' : 'thanks');
}

/** More words say what is wrong, too. */
const MOST_OF_BUTTON = 2;

/** "Ok" has heard it, and says nothing of the problem. */
const isOkay = (turn: Turn, text: string): boolean =>
  text.split(/[^\p{L}\p{M}'’]+/u).every((word) => word === '' || isWritten(turn, word, 'heard-okay')) &&
  /\p{L}/u.test(text);

/** A bare yes or no right after the news that a case is done, whatever was asked before it. */
export const answersWhetherMended: FreeTake = async (turn, { text }) => {
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  const answer = readYesNo(turn, text);
  if (!told?.last || answer === null || isOkay(turn, text) || text.split(/\s+/u).length > MOST_OF_BUTTON)
    return false;
  const isAsked = turn.row.buttons?.some(
    ({ token }) => token === standingToken(MENDED, `${told.id}.${answer}`),
  );
  if (isAsked) await sayMended(turn, `${told.id}.${answer}`);
  return isAsked === true;
};

/** The buttons of the newest message, pressed by words: what else is said with a "no" stays with the case. */
export async function saysWhetherMended(
  turn: Turn,
  text: string,
  flush: () => Promise<void>,
): Promise<boolean> {
  const { card } = turn.row;
  if (!card?.some(({ token }) => token.startsWith(`a${MENDED}.`)) || isOkay(turn, text)) return false;
  const tap = pressedInWords(turn, card, text);
  if (tap?.kind !== 'standing') return false;
  // Something else was told since: words are about that.
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  if (told?.id !== tap.id.split('.')[0]) return false;
  await flush();
  await sayMended(turn, tap.id, text.split(/\s+/u).length > MOST_OF_BUTTON ? text : undefined);
  return true;
}
