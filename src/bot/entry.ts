// What is said while no question of a flow is on the screen: first contact, a choice from the menu, free words.

import type { Routed } from '../darija/darija.ts';
import { readReference } from '../domain/reference.ts';
import type { Answer, Answers, Given } from '../flow/memory.ts';
import { showMeetings } from './actions/member.ts';
import { showByReference } from './actions/status.ts';
import { callPerson } from './handover.ts';
import { changeLanguage } from './language.ts';
import { keepLoose } from './loose.ts';
import {
  askLanguage,
  CONTINUE,
  LANGUAGE,
  MENU,
  menuLabel,
  namedEntry,
  showMenu,
  typedOption,
} from './menu.ts';
import { recordMiss } from './miss.ts';
import { begin, proceed, repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';
import { followPending, openPetition, typedCode } from './start.ts';
import { surroundings } from './surroundings.ts';

/** Below this the words are too doubtful to open a flow unasked. */
const SURE_ENOUGH = 0.45;
/** Fewer letters make no description of a problem, as the flow itself asks. */
const DESCRIPTION_MIN = 10;

const FLOW_OF: Partial<Record<Routed['intent'], string>> = {
  complaint: 'complaint',
  emergency: 'complaint',
  petition: 'petition',
  proposal: 'proposal',
  status: 'status',
};

/** Answers what was said outside any flow. */
export async function withoutFlow(turn: Turn, givens: Given[]): Promise<void> {
  const text = givens.flatMap(wordsOf).join('\n');
  keepLoose(turn, givens);
  if (!turn.row.accepted) return firstContact(turn, text);
  const tap = givens.find((given) => given.kind === 'option');
  const step = turn.memory.shown?.step;
  if (tap) return tappedMenu(turn, tap);
  if (text && step === LANGUAGE) {
    const language = typedOption(turn, text, (option) => turn.house.words.ownName(option));
    if (language) return choose(turn, LANGUAGE, language);
  }
  const entry = text && (step === MENU ? typedOption(turn, text, menuLabel(turn)) : namedEntry(turn, text));
  if (entry) return choose(turn, MENU, entry);
  if (text) return understand(turn, text);
  return loose(turn, givens);
}

/** Words under a photo are words all the same. */
function wordsOf(given: Given): string[] {
  if (given.kind === 'text') return [given.text];
  return given.kind === 'file' && given.caption ? [given.caption] : [];
}

/** A first message is kept until the language and the notice are settled, and answered then. */
async function firstContact(turn: Turn, text: string): Promise<void> {
  if (text && turn.house.darija.route(text).intent !== 'smalltalk')
    turn.memory = { ...turn.memory, pending: text };
  return begin(turn, 'welcome');
}

/** Taken up once the notice was accepted. */
export async function takeUpPending(turn: Turn, pending: string): Promise<void> {
  if (await followPending(turn, pending)) return;
  const { intent, confidence } = turn.house.darija.route(pending);
  if (confidence < SURE_ENOUGH || !FLOW_OF[intent]) return showMenu(turn);
  return understand(turn, pending);
}

async function tappedMenu(turn: Turn, tap: Given & { kind: 'option' }): Promise<void> {
  const { shown, flow } = turn.memory;
  if (shown?.menu === tap.menu && shown.step.startsWith('_')) return choose(turn, shown.step, tap.option);
  // An older menu of the bot itself still means what it says while nothing else is under way.
  if (!flow && (turn.house.flows.has(tap.option) || tap.option === 'person'))
    return choose(turn, MENU, tap.option);
  tell(turn, 'common-old_button');
  return repeatQuestion(turn);
}

async function choose(turn: Turn, step: string, option: string): Promise<void> {
  if (step === LANGUAGE) {
    changeLanguage(turn, option);
    return repeatQuestion(turn);
  }
  switch (option) {
    case CONTINUE:
      return repeatQuestion(turn);
    case 'person':
      return callPerson(turn);
    case 'language':
      return askLanguage(turn);
    case 'meetings':
      return showMeetings(turn);
    default:
      return turn.house.flows.has(option) ? begin(turn, option) : showMenu(turn);
  }
}

/** Reads free words: a reference, or a wish that opens the right flow with what was already said. */
async function understand(turn: Turn, text: string): Promise<void> {
  const { house } = turn;
  const reference = readReference(text);
  if (reference.kind === 'found') {
    if (await openPetition(turn, reference.reference)) return;
    return showByReference(turn, reference.reference);
  }
  if (reference.kind === 'mistyped') return tell(turn, 'status-show', 'mistyped');
  if (await typedCode(turn, text)) return;
  const routed = house.darija.route(text, house.register.examples);
  if (routed.intent === 'human') return callPerson(turn);
  if (routed.intent === 'language') return askLanguage(turn);
  const flow = routed.confidence >= SURE_ENOUGH ? FLOW_OF[routed.intent] : undefined;
  if (flow) {
    if (routed.several.length > 1 && flow === 'complaint')
      tell(turn, 'complaint-several', undefined, { count: routed.several.length });
    return begin(turn, flow, { prefilled: await alreadySaid(turn, flow, text, routed) });
  }
  if (routed.intent === 'smalltalk' || isPicture(text)) tell(turn, 'common-smalltalk');
  else {
    recordMiss(turn, '', text, routed.language);
    tell(turn, 'common-not_understood');
  }
  return repeatQuestion(turn);
}

/** An emoji or several, and nothing else. */
function isPicture(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{N}]/u.test(text);
}

async function alreadySaid(turn: Turn, flow: string, text: string, routed: Routed): Promise<Answers> {
  if (flow !== 'complaint') return {};
  const answers: Answers = {};
  const [category] = routed.categories;
  if (category && routed.several.length < 2) answers.category = { kind: 'choice', option: category };
  // "I want to complain" alone describes nothing.
  if (category && text.length >= DESCRIPTION_MIN) answers.details = { kind: 'text', text };
  const place = routed.place && placeSaid(turn, text, routed.place);
  if (place) answers.place = place;
  return answers;
}

/** The first words of a place may name none ("in the road near Bab Khemis"): what follows them is looked at too. */
function placeSaid(
  turn: Turn,
  text: string,
  { start, text: named }: { start: number; text: string },
): Answer | null {
  const { findPlace } = surroundings(turn);
  const place = findPlace(named);
  if (place) return { kind: 'place', quarter: place.quarter, text: named };
  const further = findPlace(text.slice(start));
  return further && { kind: 'place', quarter: further.quarter };
}

/** A pin, a photo or a voice note out of the blue. */
async function loose(turn: Turn, givens: Given[]): Promise<void> {
  if (turn.memory.flow && turn.memory.shown?.step.startsWith('_')) return proceed(turn, givens);
  const files = givens.filter((given) => given.kind === 'file' || given.kind === 'place');
  const stickers =
    files.length > 0 && files.every((given) => given.kind === 'file' && given.media === 'sticker');
  tell(turn, stickers ? 'common-smalltalk' : files.length > 0 ? 'common-what_for' : 'common-cannot_use');
  return showMenu(turn);
}
