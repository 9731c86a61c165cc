// The menu, and the question of the language: the two menus that belong to no flow.

import { MOST_ROWS } from '../flow/engine/options.ts';
import { draftName, isNamed, leaveEmpty, newestDraft, waitingIn } from './drafts.ts';
import { questionToken } from './input.ts';
import { entriesFor, entryName, namesFor } from './menu-entries.ts';
import { isWritten, longestIn } from './phrases.ts';
import { sentence } from './render.ts';
import type { Context, Draft, Turn } from './turn.ts';
import { numberIn } from './typed-buttons.ts';
import type { Hearing } from './word-lists.ts';

export const MENU = '_menu';
export const LANGUAGE = '_language';
/** Back to the draft that was left for the menu. */
export const CONTINUE = '_continue';

/** To the next and the last page of a menu that is longer than a list of the narrowest channel. */
const MORE = '_more';
const LESS = '_back_page';

/** Shows the menu; an open draft stays, one tap away. */
export function showMenu(turn: Turn): void {
  leaveEmpty(turn);
  const draft = openDraft(turn);
  if (draft && isNamed(draft))
    turn.reply.texts.push(sentence(turn, 'common-draft', 'waiting', { name: draftName(turn, draft) }));
  showRows(turn, 'first');
}

/** What was begun and is not sent: the form that is open, or what waits. */
function openDraft(turn: Turn): Draft | undefined {
  const { flow, answers = {} } = turn.memory;
  return flow ? { flow, answers } : (newestDraft(turn) ?? waitingIn(turn));
}

function showRows(turn: Turn, page: 'first' | 'last'): void {
  turn.reply.texts.push(sentence(turn, 'common-menu'));
  ask(turn, MENU, rowsOf(turn, page), menuLabel(turn));
}

function rowsOf(turn: Turn, page: 'first' | 'last'): string[] {
  const all = [...(openDraft(turn) ? [CONTINUE] : []), ...entriesFor(turn)];
  if (all.length <= MOST_ROWS) return all;
  return page === 'first' ? [...all.slice(0, MOST_ROWS - 1), MORE] : [...all.slice(MOST_ROWS - 1), LESS];
}

/** Turns to the other page. False: the option is an entry of the menu. */
export function turnsPage(turn: Turn, option: string): boolean {
  if (option !== MORE && option !== LESS) return false;
  showRows(turn, option === MORE ? 'last' : 'first');
  return true;
}

/** Names the entries of the menu. */
export function menuLabel(turn: Turn): (entry: string) => string {
  return (entry) => {
    if (entry === CONTINUE) return sentence(turn, 'common-menu', 'continue');
    if (entry === MORE) return sentence(turn, 'common-more');
    if (entry === LESS) return sentence(turn, 'common-back_page');
    return entryName(turn, entry);
  };
}

/** The entry of the menu that is named, though the menu is not on the screen. */
export function namedEntry(turn: Turn, text: string): string | null {
  const label = menuLabel(turn);
  const entries = namesFor(turn).map((id) => ({ id, label: label(id) }));
  return turn.context.darija.matchOption(text, entries)?.id ?? null;
}

/** Asks for the language, each named in itself. */
export function askLanguage(turn: Turn): void {
  turn.reply.texts.push(sentence(turn, 'common-language'));
  ask(turn, LANGUAGE, turn.context.words.languages, (language) => turn.context.words.ownName(language));
}

/** The language that a text names where it is asked for: by its name, or by what people write for it ("fr"). */
export function languageTyped(turn: Turn, text: string): string | null {
  const { words } = turn.context;
  const written = words.languages.find((language) => {
    const message = `heard-language_${language.toLowerCase()}`;
    return words.has(turn.row.language, message) && isWritten(turn, text, message);
  });
  return written ?? typedOption(turn, text, (option) => words.ownName(option));
}

/** Puts a menu on the screen that no flow knows of. */
export function ask(
  turn: Turn,
  step: string,
  options: readonly string[],
  label: (option: string) => string,
): void {
  const menu = (turn.memory.menu ?? 0) + 1;
  turn.memory = { ...turn.memory, menu, shown: { step, menu, options: [...options], page: 0 } };
  turn.reply.options = options.map((option) => ({
    token: questionToken(menu, option),
    label: label(option),
  }));
  turn.reply.request = undefined;
}

/** The option that a typed text means in the menu on the screen: its number, or its words. */
export function typedOption(turn: Turn, text: string, label: (option: string) => string): string | null {
  const options = turn.memory.shown?.options ?? [];
  const number = numberIn(turn, text);
  if (number !== null) return options[number - 1] ?? null;
  const entries = options.map((id) => ({ id, label: label(id) }));
  return (
    turn.context.darija.matchOption(
      text,
      entries,
      turn.context.referenceData.learned(turn.memory.shown?.step ?? ''),
    )?.id ?? null
  );
}

/** Whose language it is, and what there is to ask for. */
export type Asking = { context: Hearing & Pick<Context, 'flows'>; row: { language: string } };

/**
 * The flow that plain words ask for, as locales list them: whoever wants to sign for a bus does not complain of one. Where
 * the sayings of two stand in them, the longer one is meant: "vote for an idea" is no vote.
 */
export function flowAsked(turn: Asking, text: string): string | undefined {
  const { flows, words } = turn.context;
  let asked: { flow: string; length: number } | undefined;
  for (const flow of flows.keys()) {
    const message = `heard-opens_${flow}`;
    if (!words.has(turn.row.language, message)) continue;
    const length = longestIn(turn, text, message);
    if (length > (asked?.length ?? 0)) asked = { flow, length };
  }
  return asked?.flow;
}
