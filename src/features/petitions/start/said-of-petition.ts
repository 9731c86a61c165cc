// What is said of one's own petition and answers no question of its form: how many must sign, whether paper will do; a day or a
// number where its subject is asked; and that it is taken back, whether it was sent or not.

import { offerWays } from '../../../bot/closing-buttons.ts';
import { newestDraft, parkOpen, putFirst } from '../../../bot/drafts.ts';
import { begin } from '../../../bot/flow-runner.ts';
import { askedStep } from '../../../bot/input.ts';
import { offerDraft, stopForm } from '../../../bot/offer-draft.ts';
import type { Take } from '../../../bot/path.ts';
import { holdsWord, opensWith, readBy } from '../../../bot/phrases.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { asksPetitionRules } from '../../../bot/understanding/civic-questions.ts';
import { asksUs, isPutAsQuestion } from '../../../bot/understanding/is-telling.ts';
import { besideIn } from '../../../bot/understanding/small-talk.ts';
import { withdrawsSupport } from '../../../bot/understanding/withdraws-support.ts';
import { requestsOf } from '../../../database/requests.ts';
import { PETITION_START } from '../../../domain/about.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { isOpen as isCaseOpen, isStatus } from '../../../domain/case.ts';
import { rulesOn, supportsNeeded } from '../../../domain/petition-rules.ts';

/** More words tell a reason. */
const MOST_ASKING = 14;
const MOST_TAKING_BACK = 9;

/** Takes what is said of one's own petition, in its form and where none is open. */
export const saidOfPetition: Take = (turn, text) => {
  if (turn.memory.flow !== undefined && turn.memory.flow !== PETITION_START) return false;
  return answersAskedOfIt(turn, text) || refusesDay(turn, text) || takesPetitionBack(turn, text);
};

/** "How many must sign?", "does my wife count?", "on paper?", "must I live here?": answered, and the question stays. */
function answersAskedOfIt(turn: Turn, text: string): boolean {
  if (turn.memory.flow !== PETITION_START || text.split(/\s+/u).length > MOST_ASKING) return false;
  const asked = askedOfIt(turn, text);
  if (asked === null) return false;
  const { population } = turn.context.referenceData.settings;
  const count = supportsNeeded(population, dayOf(turn.now));
  const { answerMonths: months } = rulesOn(dayOf(turn.now)).council;
  tell(turn, 'petition_start-asked', asked, { count, months });
  return true;
}

function askedOfIt(turn: Turn, text: string): 'count' | 'family' | 'paper' | 'live' | 'time' | null {
  const says = (list: string) => opensWith(turn, text, `heard-petition_ask_${list}`, 'anywhere');
  const ofRules = asksPetitionRules(turn, text);
  // "Which papers, how many signatures": told at length.
  if (ofRules && says('papers')) return null;
  if (!ofRules && !isPutAsQuestion(turn, text) && !asksUs(turn, text)) return null;
  if (says('signs') && says('family')) return 'family';
  if (says('paper')) return 'paper';
  if (says('live')) return 'live';
  if (besideIn(turn, text).includes('duration')) return 'time';
  return ofRules || (says('signs') && says('many')) ? 'count' : null;
}

/** What the petition is about, why, and what is wanted: a day alone says nothing of it. */
const TOLD = ['subject', 'reasons', 'aims', 'field'];
const NAMES_OF_DAYS = [
  ...Array.from({ length: 12 }, (_, at) => `heard-month_${at + 1}`),
  ...Array.from({ length: 7 }, (_, at) => `heard-weekday_${at + 1}`),
  ...['heard-day_today', 'heard-day_tomorrow', 'heard-day_yesterday', 'heard-day_beside'],
];

/** "The 12th of May", "12/05/2026": asked again. */
function refusesDay(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'text' || turn.memory.flow !== PETITION_START) return false;
  if (!TOLD.includes(step.name)) return false;
  const words = text.replaceAll(/[\p{Nd}/.:,-]+/gu, ' ').trim();
  // A single figure may press a button.
  const isFigures = words === '' && /\p{Nd}{2}/u.test(text);
  if (!isFigures && (words === '' || readBy(turn, words, NAMES_OF_DAYS) === null)) return false;
  tell(turn, 'petition_start-asked', 'no_day');
  return true;
}

/** "I take my petition back": its form, a draft of it, what was sent; of one that is open staff decide. False: something else is said. */
async function takesPetitionBack(turn: Turn, text: string): Promise<boolean> {
  if (!wishesPetitionBack(turn, text)) return false;
  if (turn.memory.flow === PETITION_START) {
    await stopForm(turn);
    return true;
  }
  await parkOpen(turn);
  newestDraft(turn);
  const draft = turn.memory.parked?.find(({ flow }) => flow === PETITION_START);
  if (draft) {
    putFirst(turn, draft);
    tell(turn, 'petition_start-asked', 'unsent');
    return offerDraft(turn);
  }
  const own = (await requestsOf(turn.loaders).load(turn.row.citizenId)).filter((request) => request.own);
  const sent = own.find(
    ({ kind, flow, status }) =>
      kind === 'case' && flow === PETITION_START && isStatus(status) && isCaseOpen(status),
  );
  if (sent) await begin(turn, 'withdraw', { prefilled: { which: { kind: 'choice', option: sent.id } } });
  else {
    tell(turn, 'petition_start-asked', own.some(({ kind }) => kind === 'petition') ? 'opened' : 'none');
    offerWays(turn);
  }
  return true;
}

function wishesPetitionBack(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_TAKING_BACK || isPutAsQuestion(turn, text)) return false;
  const holds = (list: string) => holdsWord(turn, text, `heard-${list}`);
  if (!holds('petition_named') || withdrawsSupport(turn, text)) return false;
  if (opensWith(turn, text, 'heard-withdraw_not', 'anywhere')) return false;
  return holds('withdraw_verb') || opensWith(turn, text, 'heard-withdraw_less', 'anywhere');
}
