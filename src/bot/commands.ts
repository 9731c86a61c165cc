// Words that work wherever the citizen is.
import type { ReadCommand } from '../darija/darija.ts';
import { answerWithdrawal } from '../features/cases/ask-withdrawal.ts';
import { callPerson } from '../features/inbox/handover.ts';
import {
  askErasure,
  takesErasureBack,
  undoErasure,
  wishesErasure,
  wishesNameGone,
} from '../features/privacy/ask-erasure.ts';
import { partInWords, wishesApart } from '../features/privacy/ask-unlink.ts';
import { wishAboutNotices } from '../features/privacy/mute.ts';
import { wishAboutAbroad } from '../features/privacy/translation-consent.ts';
import { readNotice, refuseNotice, refusesNotice } from '../features/privacy/welcome.ts';
import { goBack } from '../flow/engine/advance.ts';
import { offerWays } from './closing-buttons.ts';
import { start } from './deep-links.ts';
import { parkOpen } from './drafts.ts';
import { surroundings } from './flow-host.ts';
import { begin, carryOn, repeatQuestion } from './flow-runner.ts';
import { nameLanguage } from './language.ts';
import { askLanguage, showMenu } from './main-menu.ts';
import { mute, unmute } from './mute.ts';
import { offerDraft, stopForm } from './offer-draft.ts';
import { leavesIt } from './phrases.ts';
import { tell } from './render.ts';
import type { BotMemory, Turn } from './turn.ts';

/** `/help`, `/help@the_bot`, `/start petition_…`: what chat apps offer as commands. */
const COMMAND = /^\/(?<name>\p{L}[\p{L}\p{M}\p{N}_]*)(?:@\w+)?(?:\s+(?<rest>.+))?$/su;

/** True for what `saidAnywhere` would heed. */
export function isSaidAnywhere(turn: Turn, text: string): boolean {
  return (
    wishAboutNotices(turn, text) !== null ||
    wishAboutAbroad(turn, text) !== null ||
    takesErasureBack(turn, text) ||
    wishesErasure(turn, text) ||
    wishesNameGone(turn, text) ||
    wishesApart(turn, text) ||
    refusesNotice(turn, text) ||
    COMMAND.test(text) ||
    turn.house.darija.readCommand(text) !== null
  );
}

/** Does what the words mean wherever they are said. False: here they are an ordinary answer, and nothing was done. */
export async function saidAnywhere(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  const notices = wishAboutNotices(turn, text);
  if (notices) {
    await flush();
    await heedNotices(turn, notices);
    return true;
  }
  if (takesErasureBack(turn, text)) {
    await flush();
    await undoErasure(turn);
    return true;
  }
  if (wishesNameGone(turn, text)) {
    await flush();
    await begin(turn, 'my_data');
    return true;
  }
  if (wishesApart(turn, text)) {
    await flush();
    await partInWords(turn);
    return true;
  }
  if (wishesErasure(turn, text)) {
    await flush();
    await askErasure(turn);
    return true;
  }
  if (refusesNotice(turn, text)) {
    await flush();
    await refuseNotice(turn);
    return true;
  }
  const { name, rest } = COMMAND.exec(text)?.groups ?? {};
  if (name?.toLowerCase() === 'start') {
    await flush();
    await start(turn, rest?.trim());
    return true;
  }
  const command = turn.house.darija.readCommand(text) ?? (name && turn.house.darija.readCommand(`/${name}`));
  if (!command && name === undefined) return false;
  await flush();
  if (command && (await runCommand(turn, command, text))) return true;
  if (name === undefined) return false;
  await unknownCommand(turn);
  return true;
}

/** Heeded at once; a question that was open is asked again. Who is not known yet reads no more than that. */
async function heedNotices(turn: Turn, wish: 'mute' | 'unmute'): Promise<void> {
  if (wish === 'mute') mute(turn);
  else unmute(turn);
  // Said to the question what to do with one's data, it is the answer.
  if (turn.memory.flow === 'my_data') {
    await parkOpen(turn);
    if (!offerDraft(turn)) offerWays(turn);
  } else if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}

/** A command that nobody knows is never an answer. */
async function unknownCommand(turn: Turn): Promise<void> {
  if (turn.greeting) return start(turn, undefined);
  tell(turn, 'common-unknown_command');
  await repeatQuestion(turn);
}

/** Runs a word that works anywhere. False: here it is an ordinary answer. */
async function runCommand(turn: Turn, { command, language }: ReadCommand, text: string): Promise<boolean> {
  if (command === 'person') {
    callPerson(turn);
    return true;
  }
  switch (command) {
    case 'menu':
      showMenu(turn);
      return true;
    case 'help':
      tell(turn, 'common-help');
      await repeatQuestion(turn);
      return true;
    case 'stop':
      if (leavesIt(turn, text) && mayStay(turn)) return false;
      if (!turn.memory.flow && (await answerWithdrawal(turn, text))) return true;
      turn.memory = lasting(turn.memory);
      await stopForm(turn);
      return true;
    case 'back':
      await stepBack(turn);
      return true;
    case 'language':
      if (!language) askLanguage(turn);
      else if (nameLanguage(turn, language)) await repeatQuestion(turn);
      return true;
    case 'notice':
      await readNotice(turn);
      return true;
    case 'refuse':
      // Asked whether one agrees to something else, it is the answer to that.
      if (turn.memory.shown?.options.includes('decline')) return false;
      await refuseNotice(turn);
      return true;
    case 'status':
    case 'my_data':
      await begin(turn, command);
      return true;
    default:
      return false;
  }
}

/** Where something may stay as it is, be left out or wait, "leave it" stops nothing. */
const mayStay = ({ memory: { flow, shown } }: Turn): boolean =>
  flow !== undefined && STAYING.some((option) => shown?.options.includes(option));

const STAYING = ['_keep', 'keep', '_skip', '_back', 'send'];

/** What "stop" leaves: all but what came before it was known what for, or was looked for in a list. */
function lasting({ loose, search, ...memory }: BotMemory): BotMemory {
  return memory;
}

async function stepBack(turn: Turn): Promise<void> {
  const flow = turn.house.flows.get(turn.memory.flow ?? '');
  if (!flow) return showMenu(turn);
  if (turn.memory.shown?.step.startsWith('_')) return repeatQuestion(turn);
  await carryOn(turn, flow, await goBack(flow, turn.memory, surroundings(turn)));
}
