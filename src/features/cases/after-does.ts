// What is done with words that come after a complaint, by what they do: kept, corrected, shown, asked.

import { callsBeside } from '../../bot/anytime.ts';
import { answerAside, asideIn } from '../../bot/asides.ts';
import { offerWays } from '../../bot/closing-buttons.ts';
import { callPerson } from '../../bot/handover.ts';
import { holdsWord, opensWith } from '../../bot/phrases.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs } from '../../bot/understanding/is-telling.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { After } from '../../darija/darija.ts';
import type { RequestFact } from '../../database/requests.ts';
import { daysLeft } from '../../domain/calendar.ts';
import { takeAsNew } from './about-question.ts';
import { askWithdrawal } from './ask-withdrawal.ts';
import { keepAs, keepReply, tellPassedOn } from './citizen-words.ts';
import { answerCaseCorrected, correctPlace } from './corrected-case.ts';
import { caseValues, tellRepairUnknown, tellRequest } from './show-case.ts';

export type Does = (turn: Turn, meant: RequestFact, text: string) => boolean | Promise<boolean>;

/** What is done with words that do this; for what is not here nothing is. */
export const DOES: Partial<Record<After, Does>> = {
  adds: keepMore,
  reminds: keepReminder,
  corrects: keepCorrection,
  place: async (turn, meant, text) =>
    (await answerCaseCorrected(turn, text)) || correctPlace(turn, meant, text),
  not_fixed(turn, meant, text) {
    keepAs(turn, meant, text, 'case_reply');
    tell(turn, 'status-passed_on', 'not_fixed', { reference: meant.reference });
    return true;
  },
  fixed(turn, meant, text) {
    if (turn.context.darija.alarm(text)) return keepMore(turn, meant, text);
    keepAs(turn, meant, text, 'case_fixed');
    tell(turn, 'status-passed_on', 'fixed', { reference: meant.reference });
    return true;
  },
  async withdraws(turn, { id }, text) {
    await askWithdrawal(turn, id, text);
    return true;
  },
  when: showCase,
  number: showCase,
  confirms: showCase,
  who(turn, meant, text) {
    tell(turn, 'asides-who_comes');
    return meant.party === null || showCase(turn, meant, text);
  },
  photo: awaitPhoto,
  confidence(turn, meant, text) {
    if (!asksUs(turn, text)) keepAs(turn, meant, text, 'case_reply');
    answerAside(turn, 'unnamed', text);
    return true;
  },
  contact: keepContact,
  async new(turn, _meant, text) {
    await takeAsNew(turn, text);
    return true;
  },
  scolds(turn, meant) {
    const values = promiseOf(turn, meant);
    turn.reply.caseId = meant.id;
    tell(turn, 'status-angry', isLate(turn, meant) ? 'late' : undefined, values);
    return true;
  },
};

function promiseOf(turn: Turn, meant: RequestFact): Record<string, string | number> {
  const { reference = '', date = '' } = caseValues(turn, meant);
  return { reference, date };
}

/** A danger that says not what it is: all who can come are named. */
const UNNAMED = 'cry 15 19 177';

/** The same of what others answer where it is not sure. */
export const APART_DOES: Partial<Record<After, Does>> = {
  thanks(turn, _meant, text) {
    answerAside(turn, asideIn(turn, text) === 'goodbye' ? 'goodbye' : 'thanks', text);
    return true;
  },
  async person(turn, _meant, text) {
    // "Are you a robot?" calls nobody.
    if (asideIn(turn, text) === 'who_answers') return false;
    if ((await callsBeside(turn, text)) === true) return true;
    callPerson(turn);
    return true;
  },
  emergency(turn, meant, text) {
    tell(turn, 'asides-emergency_numbers');
    raiseOnce(turn, { kind: 'emergency', subjectId: turn.row.id, detail: UNNAMED });
    return keepMore(turn, meant, text);
  },
};

const isLate = ({ now }: Turn, { dueOn }: RequestFact): boolean => dueOn !== null && daysLeft(now, dueOn) < 0;

/** Whoever was bitten or hurt is told what to do, too. */
export function keepMore(turn: Turn, meant: RequestFact, text: string): true {
  const { reference } = meant;
  keepAs(turn, meant, text, 'case_reply');
  const says = (list: string) => opensWith(turn, text, list, 'anywhere');
  if (says('heard-hurt') && !says('heard-bitten')) tell(turn, 'status-passed_on', 'hurt', { reference });
  else tellPassedOn(turn, reference);
  if (says('heard-bitten')) tell(turn, 'complaint-bitten');
  return true;
}

/** So long after they were reminded staff need not hear it again. */
const REMINDED_MS = 7 * 24 * 3_600_000;

/** Staff hear once a week that somebody waits; what is written meanwhile stands with the case. */
function keepReminder(turn: Turn, meant: RequestFact, text: string): true {
  const values = promiseOf(turn, meant);
  const { reminded } = turn.memory;
  if (reminded?.caseId === meant.id && turn.now.getTime() - reminded.at < REMINDED_MS) {
    const day = (at: number) => turn.context.words.date(turn.row.language, new Date(at));
    keepReply(turn, meant.id, text);
    turn.reply.caseId = meant.id;
    const again = { date: day(reminded.at), again: day(reminded.at + REMINDED_MS) };
    tell(turn, 'status-passed_on', 'reminded', { ...values, ...again });
    return true;
  }
  turn.memory = { ...turn.memory, reminded: { caseId: meant.id, at: turn.now.getTime() } };
  keepAs(turn, meant, text, 'case_reply');
  tell(turn, 'status-passed_on', isLate(turn, meant) ? 'hurry_late' : 'hurry', values);
  return true;
}

function keepCorrection(turn: Turn, meant: RequestFact, text: string): true {
  keepAs(turn, meant, text, 'case_reply');
  tell(turn, 'status-corrected', undefined, { reference: meant.reference });
  return true;
}

/** Another telephone is told how the two are joined; what else changed is corrected by staff. */
function keepContact(turn: Turn, meant: RequestFact, text: string): true {
  keepCorrection(turn, meant, text);
  if (besideIn(turn, text).includes('new_number')) tell(turn, 'asides-new_number');
  return true;
}

export function showCase(turn: Turn, meant: RequestFact, text: string): true {
  tellRepairUnknown(turn, text);
  tellRequest(turn, meant);
  offerWays(turn, 'status');
  return true;
}

/** A photo comes, or is to go: it is waited for, and what is said of it stands with the case. */
function awaitPhoto(turn: Turn, meant: RequestFact, text: string): true {
  const { id: caseId, reference } = meant;
  // "Take the photo out" brings none.
  if (holdsWord(turn, text, 'heard-withdraw_verb')) return keepMore(turn, meant, text);
  turn.memory = { ...turn.memory, addingTo: { caseId, reference, at: turn.now.getTime() } };
  if (asksUs(turn, text)) tell(turn, 'status-passed_on', 'words', { reference });
  else {
    keepAs(turn, meant, text, 'case_reply');
    tell(turn, 'status-passed_on', 'photo');
  }
  turn.reply.caseId = caseId;
  return true;
}
