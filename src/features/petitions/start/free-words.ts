// "I want to make a petition": its form opens, with what the words already say of it. Whoever asks how is told how.

import { begin } from '../../../bot/flow-runner.ts';
import type { FormWish, FreeTake, Take } from '../../../bot/path.ts';
import { holdsWord, isWritten, opensWith, readBy, wordsIn } from '../../../bot/phrases.ts';
import type { Turn } from '../../../bot/turn.ts';
import { isPutAsQuestion } from '../../../bot/understanding/is-telling.ts';
import { besideIn } from '../../../bot/understanding/small-talk.ts';
import { requestsOf } from '../../../database/requests.ts';
import { PETITION_START } from '../../../domain/about.ts';
import type { Answers } from '../../../flow/engine/state.ts';

/** More words tell a story of something else. */
const MOST_WORDS = 30;
/** Fewer words say of nothing what it is for. */
const FEWEST_OF_SUBJECT = 2;

/** Opens the form. False: it is not wished, or only asked about. */
async function beginsPetition(turn: Turn, text: string): Promise<boolean> {
  if (!wishesPetition(turn, text)) return false;
  await begin(turn, PETITION_START, { prefilled: petitionSaid(turn, text) });
  return true;
}

/** The same of the first words that somebody ever says here. */
export const beginsPetitionHere: FreeTake = (turn, { text }) => beginsPetition(turn, text);

/** "No, I want to make a new one", where one is to be chosen from those that take supports. */
export const toOwnPetition: FormWish = async (turn, text, step) => {
  if (turn.memory.flow !== 'petition' || step.ask !== 'choice') return false;
  return beginsPetition(turn, text);
};

/** How it is done is asked, or it is not wished at all. */
const NOT_WISHED = ['heard-petition_how_asks', 'heard-petition_unwished'];

function wishesPetition(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS || !besideIn(turn, text).includes('petition_how')) return false;
  return !isPutAsQuestion(turn, text) && NOT_WISHED.every((list) => !opensWith(turn, text, list, 'anywhere'));
}

/** How one asks after what was sent. */
const AFTER = ['heard-mine_after', 'heard-petition_named', 'heard-mine_list', 'heard-mine_beside'];

/** "Where is my petition?": of the one that somebody began, wherever it stands. False: they began none, or several. */
const asksAfterPetition: Take = async (turn, text) => {
  const drawn = readBy(turn, text, AFTER);
  if (!drawn?.has('heard-mine_after') || !drawn.has('heard-petition_named')) return false;
  const begun = (await requestsOf(turn.loaders).load(turn.row.citizenId)).filter(
    ({ kind, flow, own }) => own && (kind === 'petition' || (kind === 'case' && flow === PETITION_START)),
  );
  const [only, ...others] = begun;
  if (!only || others.length > 0) return false;
  await begin(turn, 'status', { prefilled: { which: { kind: 'choice', option: only.id } } });
  return true;
};

/** Of whoever fills in no form: where the petition is, or a new one. */
export const PETITION_TAKES: readonly Take[] = [asksAfterPetition, beginsPetition];

/** Who begins it, and what it is for or against: "our association wants to start a petition for a doctor". */
export function petitionSaid(turn: Turn, text: string): Answers {
  const subject = subjectSaid(turn, text);
  const isOfAssociation = holdsWord(turn, text, 'heard-petition_association');
  return {
    ...(subject !== null && { subject: { kind: 'text', text: subject } }),
    ...(isOfAssociation && { who: { kind: 'choice', option: 'association' } }),
  };
}

/** What stands behind the petition: "for" is left out, "against" is a part of it. */
function subjectSaid(turn: Turn, text: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)];
  const isOf = (word: string, list: string) => isWritten(turn, word, `heard-petition_${list}`);
  const named = words.findLastIndex(([word]) => isOf(word, 'named') || isOf(word, 'signed'));
  const at = words.findIndex(
    ([word], index) => index > named && (isOf(word, 'for') || isOf(word, 'against')),
  );
  const lead = words[at];
  if (named < 0 || !lead) return null;
  const from = isOf(lead[0], 'against') ? lead : words[at + 1];
  const subject = from === undefined ? '' : text.slice(from.index).trim();
  return wordsIn(turn.context, subject).length < FEWEST_OF_SUBJECT ? null : subject;
}
