// Which message leaves nothing to wait for: a tap, a number, a command, or a few words that surely answer what was asked.

import type { AskStep } from '../flow/definition/step.ts';
import { answeredAlone } from '../flow/engine/self-contained.ts';
import { isSaidAnywhere } from './commands.ts';
import { readLink } from './deep-links.ts';
import { DRAFT } from './drafts.ts';
import { surroundings } from './flow-host.ts';
import { askedStep, clean } from './input.ts';
import { LANGUAGE, MENU, menuLabel, typedOption } from './main-menu.ts';
import { draftLabel } from './offer-draft.ts';
import { isFine, isSaid, readYesNo } from './phrases.ts';
import { quotedButton } from './quoted-buttons.ts';
import type { Heard, Turn } from './turn.ts';
import { typedButton } from './typed-buttons.ts';

/** More words may be the beginning of a story. */
const MOST_WORDS = 4;
/** The name of an entry of the menu, when it stands alone. */
const MOST_MENU_WORDS = 2;
/** Who says hello says so in fewer letters. */
const LONGEST_GREETING = 80;

/** True for what no more is said after: taps and what is done by a button. */
export function isDeed({ content }: Heard): boolean {
  return (
    content.kind === 'option' ||
    content.kind === 'start' ||
    content.kind === 'contact' ||
    content.kind === 'call'
  );
}

/** True when this text alone is a command or surely answers what is on the screen. Changes nothing. */
export async function standsAlone(turn: Turn, heard: Heard): Promise<boolean> {
  if (heard.content.kind !== 'text') return false;
  const text = clean(heard.content.text);
  if (readLink(turn, text) || isNumber(text) || isSaidAnywhere(turn, text) || typedButton(turn, text))
    return true;
  if (turn.row.member && isSaid(turn, text, 'meetings-present')) return true;
  if (wordsOf(text).length > MOST_WORDS) return false;
  if (await quotedButton(turn, heard, text)) return true;
  return (await answersStep(turn, text)) !== null || answersMenu(turn, text);
}

/** The question of the open flow that these few words surely answer. */
export async function answersStep(turn: Turn, text: string): Promise<AskStep | null> {
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  if (!flow || !askedStep(turn) || wordsOf(text).length > MOST_WORDS) return null;
  return answeredAlone(flow, turn.memory, text, surroundings(turn, 'surely'));
}

/** A menu of the bot itself, answered by the name of an entry. */
function answersMenu(turn: Turn, text: string): boolean {
  const step = turn.memory.shown?.step;
  if (wordsOf(text).length > MOST_MENU_WORDS) return false;
  if (step === MENU) return typedOption(turn, text, menuLabel(turn)) !== null;
  if (step === LANGUAGE)
    return typedOption(turn, text, (option) => turn.context.words.ownName(option)) !== null;
  if (step === DRAFT && typedOption(turn, text, draftLabel(turn)) !== null) return true;
  const isAsked = step === DRAFT || (step !== undefined && step in turn.context.path.questions);
  return isAsked && readYesNo(turn, text) !== null;
}

/** Whoever says hello has not said yet what for. */
export function isGreeting(turn: Turn, text: string): boolean {
  if (text.length > LONGEST_GREETING) return false;
  const { darija } = turn.context;
  const courteous = darija.route(text).intent === 'smalltalk' && darija.act(text).act !== 'tells';
  return courteous || isFine(turn, text);
}

/** A number, a code, a card, a sign of the hand: nothing but that. */
const isNumber = (text: string): boolean => /^\P{L}*[\p{N}\p{Extended_Pictographic}]\P{L}*$/u.test(text);

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
