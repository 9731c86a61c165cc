// Danger is listened for in every text, whatever is being talked about.

import { languageSpoken } from '../../bot/follow-language.ts';
import { openingAfter } from '../../bot/handover.ts';
import { asksForCard, GO_ON, PERSON } from '../../bot/input.ts';
import { setLanguage } from '../../bot/language.ts';
import { entryName } from '../../bot/menu-entries.ts';
import { holdsWord, isOneOf, isOnly, isPicture, isSpelled, opensWith, readBy } from '../../bot/phrases.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import type { EmergencyNumber } from '../../darija/darija.ts';
import { familyOf } from '../../words/languages.ts';
import { beyondHelp, dangerOf, helpSaid, isSafe, isUnhelped } from './helped.ts';

/** Shorter texts name no danger that could be told from a category or a name. */
const FEWEST_LETTERS = 6;
/** Longer texts are sentences, and read as such. */
const LONGEST_CRY = 60;
/** The words that a call for help is made of. */
const CRIES = ['emergency-cry', 'emergency-cry_help', 'emergency-cry_quick', 'emergency-cry_beside'];
/** How words begin that correct what was told of a danger, or tell it to the commune. */
const TOLD_ANEW = ['heard-review_again', 'emergency-informs'];
/** The danger that people are to themselves. */
const DESPAIR = 'despair';
const VIOLENCE = 'violence';
/** What "she is in the house of our mother" may sound like. */
const OF_A_HOUSE = new Set<string>(['building', 'missing']);
const DESPAIR_MS = 12 * 3_600_000;

/** Shows the numbers to call at once, and tells staff; the conversation waits behind them. */
export function warnOfEmergency(turn: Turn, text: string): void {
  if (asksForCard(turn)) return;
  const alarm = alarmIn(turn, text);
  if (!alarm || (alarm.kind !== DESPAIR && (deniesDanger(turn, text) || isHelped(turn, text, alarm)))) return;
  followAtOnce(turn, text);
  const said = [
    ...alarm.numbers.map((number) => lineFor(turn, `emergency-${number}`, alarm.kind)),
    lineFor(turn, 'emergency-note', alarm.kind),
  ];
  const despair = alarm.kind === DESPAIR ? { despair: turn.now.getTime() } : {};
  const violence = isViolence(alarm) ? { violence: turn.now.getTime() } : {};
  const kinds = [...(dangerOf(turn)?.kinds ?? []), alarm.kind];
  const danger = { at: turn.now.getTime(), kinds: [...new Set(kinds)] };
  turn.memory = { ...turn.memory, ...despair, ...violence, danger, alarmed: 'now' };
  raiseOnce(turn, {
    kind: 'emergency',
    subjectId: turn.row.id,
    detail: `${alarm.kind} ${alarm.numbers.join(' ')}`,
  });
  // Once, however often the danger is told in one breath.
  turn.urgent.push(...said.filter((text) => !turn.urgent.includes(text)));
}

/** True for words that the numbers to call are shown for. */
export const isAlarming = (turn: Turn, text: string): boolean => alarmIn(turn, text) !== null;

/** Said right behind the numbers to call: that it is nothing of the kind, though its words name it once more. */
function deniesDanger(turn: Turn, text: string): boolean {
  const { alarmed } = turn.memory;
  if (alarmed !== 'before' && alarmed !== 'opened') return false;
  return saysNone(turn, text);
}

/** "It is not", "nobody is hurt", and not that it is meant in earnest. */
export const saysNone = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'emergency-no_danger', 'anywhere') && !isInEarnest(turn, text);

/** "It is true, come": whoever says so takes nothing back. */
export const isInEarnest = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'emergency-in_earnest', 'anywhere');

/**
 * Said of a danger whose numbers were shown: that help was called or is there, or that it is over; or it is told anew, to
 * the commune. Another danger beside it is one all the same.
 */
function isHelped(turn: Turn, text: string, { kind }: Alarm): boolean {
  if (OF_A_HOUSE.has(kind) && isSafe(turn, text)) return true;
  const danger = dangerOf(turn);
  if (danger === null || isUnhelped(turn, text)) return false;
  if (helpSaid(turn, text) !== null) {
    const other = alarmIn(turn, beyondHelp(turn, text));
    return other === null || (danger.kinds.includes(other.kind) && other.kind !== 'cry');
  }
  const isToldAnew = TOLD_ANEW.some((message) => opensWith(turn, text, message, 'first'));
  return turn.memory.danger?.helped === true && isToldAnew && danger.kinds.includes(kind);
}

/** Somebody was hit; who is hurt by it needs an ambulance as well as the police. */
const isViolence = ({ kind, numbers }: Alarm): boolean =>
  kind === VIOLENCE || (kind === 'medical' && numbers.includes('19'));

interface Alarm {
  kind: string;
  numbers: readonly EmergencyNumber[];
}

/** It says not what for: all who can come are named. */
const CRY: Alarm = { kind: 'cry', numbers: ['15', '19', '177'] };
/** Fire, SOS, the light of a police car: who sends nothing else has no time to write. */
const ALARMING_PICTURE = /[\u{1f525}\u{1f198}\u{1f6a8}]/u;

/** A wire without its cover. */
const BARE_WIRE: Alarm = { kind: 'electric', numbers: ['15'] };

/** "The wire of the lamp is bare", in whatever letters; asked of, it is none. */
const tellsOfBareWire = (turn: Turn, text: string): boolean =>
  !isPutAsQuestion(turn, text) &&
  ['emergency-wire', 'emergency-bare'].every((list) => holdsWord(turn, text, list));

/** A cry alone is no sentence, and heard as well. */
function alarmIn(turn: Turn, text: string): Alarm | null {
  // A command is no cry, whatever it sounds like.
  if (text.startsWith('/')) return null;
  const alarm = text.length < FEWEST_LETTERS ? null : turn.context.darija.alarm(text);
  if (alarm === null && tellsOfBareWire(turn, text)) return BARE_WIRE;
  return alarm ?? (text.length < LONGEST_CRY ? cryIn(turn, text) : null);
}

/** "Fire" and no more than where, or a call for help that says not what for: all who can come are named. */
function cryIn(turn: Turn, text: string): Alarm | null {
  // "Fou" sounds like "feu", as words are compared.
  if (isOnly(turn, text, 'emergency-fire') && isSpelled(turn, text, 'emergency-fire'))
    return { kind: 'fire', numbers: ['15'] };
  if (isPicture(text) && ALARMING_PICTURE.test(text)) return CRY;
  const drawn = readBy(turn, text, CRIES);
  // "Help me" asks how this works; "help me, quick" does not.
  const inHaste = drawn?.has('emergency-cry_help') && drawn.has('emergency-cry_quick');
  const cries = inHaste || drawn?.has('emergency-cry') || isOneOf(turn, text, 'emergency-cry_whole');
  return cries ? CRY : null;
}

/** True for half a day after somebody said that they want to die. */
export const isDespairing = ({ memory: { despair }, now }: Turn): boolean =>
  despair !== undefined && now.getTime() - despair < DESPAIR_MS;

/** The line names what is needed, where that can be told from the danger. */
function lineFor(turn: Turn, message: string, kind: string): string {
  const named = turn.context.words.has(turn.row.language, message, kind);
  return sentence(turn, message, named ? kind : undefined);
}

/** Whoever is in danger is answered in the language of these very words, without a word about it. */
function followAtOnce(turn: Turn, text: string): void {
  if (turn.memory.languageChosen) return;
  const spoken = languageSpoken(turn, text);
  if (!spoken || familyOf(spoken) === familyOf(turn.row.language)) return;
  setLanguage(turn, spoken);
  turn.memory = { ...turn.memory, followed: true, strayed: false };
}

/** A danger that stands alone leaves a way back to what was being said; despair, one to a person. */
export function wayOn(turn: Turn): { option: string; label: string } {
  return turn.memory.despair === turn.now.getTime()
    ? { option: PERSON, label: entryName(turn, 'person') }
    : { option: GO_ON, label: sentence(turn, 'emergency-go_on') };
}

/** Nobody who wants to die is told to wait until Monday. False: somebody is there, or nothing of the kind was said. */
export function comfortCaller(turn: Turn): boolean {
  if (!isDespairing(turn) || !openingAfter(turn)) return false;
  tell(turn, 'emergency-despair', 'person');
  return true;
}
