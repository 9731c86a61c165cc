// Words and buttons that work wherever the citizen is.
import type { ReadCommand } from '../darija/darija.ts';
import { goBack } from '../flow/advance.ts';
import { answerMeeting } from './actions/member.ts';
import { withdrawSupport } from './actions/petition.ts';
import { callPerson } from './handover.ts';
import { changeLanguage } from './language.ts';
import { askLanguage, showMenu } from './menu.ts';
import { begin, carryOn, repeatQuestion } from './open.ts';
import type { BotMemory, Turn } from './parts.ts';
import { tell } from './speak.ts';
import { surroundings } from './surroundings.ts';

/** Runs a word that works anywhere. False: here it is an ordinary answer. */
export async function runCommand(turn: Turn, { command, language }: ReadCommand): Promise<boolean> {
  if (command === 'person') {
    callPerson(turn);
    return true;
  }
  if (!turn.row.accepted) return beforeConsent(turn, { command, language });
  switch (command) {
    case 'menu':
      showMenu(turn);
      return true;
    case 'help':
      tell(turn, 'common-help');
      await repeatQuestion(turn);
      return true;
    case 'stop':
      if (turn.memory.flow) tell(turn, 'common-stopped');
      turn.memory = lasting(turn.memory);
      showMenu(turn);
      return true;
    case 'back':
      await stepBack(turn);
      return true;
    case 'language':
      if (language) {
        changeLanguage(turn, language);
        await repeatQuestion(turn);
      } else askLanguage(turn);
      return true;
    case 'status':
    case 'my_data':
      await begin(turn, command);
      return true;
    default:
      return false;
  }
}

/** What even "stop" does not take back: how menus are numbered, the language, and codes that were guessed. */
function lasting({ menu, languageChosen, wrongCodes }: BotMemory): BotMemory {
  return { menu, languageChosen, ...(wrongCodes && { wrongCodes }) };
}

/** Before the notice is accepted only the language can be changed; everything else asks the question again. */
async function beforeConsent(turn: Turn, { command, language }: ReadCommand): Promise<boolean> {
  if (!turn.memory.flow) return false;
  // "français" typed under the question of the language is its answer, not a wish for another menu.
  if (turn.memory.shown?.step === 'language') return false;
  if (command === 'language' && language) changeLanguage(turn, language);
  await repeatQuestion(turn);
  return true;
}

async function stepBack(turn: Turn): Promise<void> {
  const flow = turn.house.flows.get(turn.memory.flow ?? '');
  if (!flow) return showMenu(turn);
  if (turn.memory.shown?.step.startsWith('_')) return repeatQuestion(turn);
  await carryOn(turn, flow, await goBack(flow, turn.memory, surroundings(turn)));
}

/** A button that keeps its meaning for ever; a question that was open is asked again after it. */
export async function standingTap(turn: Turn, action: string, id: string): Promise<void> {
  switch (action) {
    case 'withdraw':
      await withdrawSupport(turn, id);
      break;
    case 'meeting':
      await answerMeeting(turn, id);
      break;
    default:
      tell(turn, 'common-old_button');
      return repeatQuestion(turn);
  }
  if (turn.memory.flow) await repeatQuestion(turn);
}
