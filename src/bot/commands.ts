// Words that work wherever the citizen is.
import type { ReadCommand } from '../darija/darija.ts';
import { goBack } from '../flow/engine/advance-flow.ts';
import { start } from './deep-links.ts';
import { surroundings } from './flow-host.ts';
import { begin, carryOn, repeatQuestion } from './flow-runner.ts';
import { languageWished, nameLanguage } from './language.ts';
import { askLanguage, showMenu } from './main-menu.ts';
import { stopForm } from './offer-draft.ts';
import { firstOf } from './path.ts';
import { isOnly, leavesIt } from './phrases.ts';
import { tell } from './render.ts';
import { sayAgain } from './say-again.ts';
import type { BotMemory, Turn } from './turn.ts';

/** `/help`, `/help@the_bot`, `/start petition_…`: what chat apps offer as commands. */
const COMMAND = /^\/(?<name>\p{L}[\p{L}\p{M}\p{N}_]*)(?:@\w+)?(?:\s+(?<rest>.+))?$/su;

/** True for what `saidAnywhere` would heed. */
export const isSaidAnywhere = (turn: Turn, text: string): boolean =>
  turn.context.path.wishes.some((wish) => wish(turn, text) !== null) ||
  COMMAND.test(text) ||
  commandSaid(turn, text) !== null ||
  languageWished(turn, text) !== null;

/** A word that works anywhere, and "ok, the menu" like the menu. */
function commandSaid(turn: Turn, text: string): ReadCommand | null {
  const said = turn.context.darija.readCommand(text);
  return said ?? (isOnly(turn, text, 'heard-menu') ? { command: 'menu' } : null);
}

/** Does what the words mean wherever they are said. False: here they are an ordinary answer, and nothing was done. */
export async function saidAnywhere(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  for (const wish of turn.context.path.wishes) {
    const heed = wish(turn, text);
    if (heed === null) continue;
    await flush();
    await heed();
    return true;
  }
  const { name, rest } = COMMAND.exec(text)?.groups ?? {};
  if (name?.toLowerCase() === 'start') {
    await flush();
    await start(turn, rest?.trim());
    return true;
  }
  const command =
    commandSaid(turn, text) ??
    languageWished(turn, text) ??
    (name && turn.context.darija.readCommand(`/${name}`));
  if (!command && name === undefined) return false;
  await flush();
  if (command && (await runCommand(turn, command, text))) return true;
  if (name === undefined) return false;
  await unknownCommand(turn);
  return true;
}

/** A command that nobody knows is never an answer. */
async function unknownCommand(turn: Turn): Promise<void> {
  if (turn.greeting) return start(turn, undefined);
  tell(turn, 'common-unknown_command');
  await repeatQuestion(turn);
}

/** Runs a word that works anywhere. False: here it is an ordinary answer. */
async function runCommand(turn: Turn, { command, language }: ReadCommand, text: string): Promise<boolean> {
  const own = turn.context.path.commands[command];
  if (own) return own(turn);
  switch (command) {
    case 'menu':
      turn.memory = behindMenu(turn.memory);
      showMenu(turn);
      return true;
    case 'help':
      tell(turn, 'common-help');
      await repeatQuestion(turn);
      return true;
    case 'stop':
      if (leavesIt(turn, text) && mayStay(turn)) return false;
      if (!turn.memory.flow && (await firstOf(turn.context.path.stop, turn, text))) return true;
      turn.memory = lasting(turn.memory);
      await stopForm(turn);
      return true;
    case 'back':
      await stepBack(turn);
      return true;
    case 'language':
      if (!language) askLanguage(turn);
      else if (nameLanguage(turn, language)) await sayAgain(turn);
      return true;
    default:
      if (!turn.context.flows.has(command)) return false;
      await begin(turn, command);
      return true;
  }
}

/** Where something may stay as it is, be left out or wait, "leave it" stops nothing. */
const mayStay = ({ memory: { flow, shown } }: Turn): boolean =>
  flow !== undefined && STAYING.some((option) => shown?.options.includes(option));

const STAYING = ['_keep', 'keep', '_skip', '_back', 'send'];

/** What was said before the menu was wished for is said again no more. */
function behindMenu({ passed, ...memory }: BotMemory): BotMemory {
  return memory;
}

/** What "stop" leaves: all but what came before it was known what for, or was looked for in a list. */
function lasting({ loose, search, ...memory }: BotMemory): BotMemory {
  return memory;
}

async function stepBack(turn: Turn): Promise<void> {
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  const own = turn.context.path.questions[turn.memory.shown?.step ?? ''];
  if (!flow && own?.back) return own.back(turn);
  if (!flow) return showMenu(turn);
  if (turn.memory.shown?.step.startsWith('_')) return repeatQuestion(turn);
  await carryOn(turn, flow, await goBack(flow, turn.memory, surroundings(turn)));
}
