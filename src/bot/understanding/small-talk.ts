// What is said beside everything: the language room hears most of it; what is said of the bot itself, lists of words do.
import type { Aside } from '../../darija/darija.ts';
import { isProblem } from '../../domain/intent.ts';
import { holdsWord, isOneOf, isOnly, isSpelled, opensWith, type Reading, readBy } from '../phrases.ts';
import { type AskedAfter, asksAfter } from './asked-after.ts';
import { asksForAccess, asksOfCouncil, asksOfOpenness, changesNumber } from './asked-of-commune.ts';
import { asksHowToSend, asksOfWeekend, asksWhen } from './asked-when.ts';
import { asksBribe } from './bribe.ts';
import {
  asksForFeast,
  asksForPermit,
  asksOfficeTime,
  asksPetitionRules,
  asksToDrink,
  asksWhoKnows,
  beginsPetition,
  scoldsCommune,
  tellsOfLand,
  wantsNoReport,
} from './civic-questions.ts';
import { asksAboutData } from './data-questions.ts';
import { isMarked, isPutAsQuestion } from './is-telling.ts';
import { type OfOffice, OTHER_OFFICES, wantsAppointment } from './other-offices.ts';
import { asksDiscount, asksPaperTime, asksPrice, namesPaper } from './papers.ts';
import { flowSaid } from './said-as.ts';
import { isStillWanted, saysDone } from './said-done.ts';
import { isUndone } from './said-over.ts';
import { tellsOfTheft } from './stolen-things.ts';

/** What may be said beside a question. `free`: whether it costs anything; `price`: what a paper costs; `data`: who reads what was written;
 * `prices`: that what the shops sell is dear; `in_charge`: who is responsible for a thing, or for a bill; `cost_there`: what a place costs that was asked about;
 * `new_number`: that the telephone number is another one; `council`: how one becomes a member of a council; `open_government`;
 * `access`: whether one gets in with a wheelchair. */
export type Beside =
  | Aside
  | 'free'
  | 'price'
  | 'data'
  | 'prices'
  | 'in_charge'
  | 'cost_there'
  | 'new_number'
  | 'council'
  | 'open_government'
  | 'access'
  | OfOffice
  /** Land that was taken; what a petition takes. */
  | ('land' | 'petition_rules')
  /** Whether one may drink the water; when and where a feast is; that nothing is to be reported; anger at the commune. */
  | ('drinkable' | 'permit_when' | 'no_report' | 'commune_scolded')
  /** How long a paper takes. */
  | 'paper_time'
  /** A day that we do not know; how a photo is sent; what goes on about an appointment that is not taken here. */
  | ('when_unknown' | 'photo_how' | 'appointment_there')
  /** Whether something is cheaper for somebody. */
  | 'discount'
  /** That something of one's own was stolen. */
  | 'stolen'
  | AskedAfter;

/** As sure as it must be that words tell of a problem, and call nobody. */
const TELLING = 0.9;
/** More words tell a story. */
const MOST_ASKING = 9;
/** Whoever complains says a little more. */
const FEW_MORE = 4;

const LISTED: readonly { name: Beside; says(reading: Reading, text: string): boolean }[] = [
  ...(['who_comes', 'how_told', 'if_nothing', 'who_joins'] as const).map(asksAfter),
  { name: 'stolen', says: tellsOfTheft },
  ...OTHER_OFFICES,
  { name: 'new_number', says: changesNumber },
  { name: 'council', says: asksOfCouncil },
  { name: 'complain_where', says: asksBribe },
  { name: 'open_government', says: asksOfOpenness },
  { name: 'access', says: asksForAccess },
  { name: 'petition_rules', says: asksPetitionRules },
  { name: 'petition_how', says: beginsPetition },
  { name: 'when_unknown', says: asksWhen },
  { name: 'photo_how', says: asksHowToSend },
  { name: 'land', says: tellsOfLand },
  { name: 'permit', says: asksForFeast },
  { name: 'permit', says: asksForPermit },
  { name: 'hours', says: asksOfficeTime },
  { name: 'hours', says: asksOfWeekend },
  { name: 'no_report', says: wantsNoReport },
  { name: 'commune_scolded', says: scoldsCommune },
  { name: 'unnamed', says: asksWhoKnows },
  { name: 'paper_time', says: asksPaperTime },
  { name: 'price', says: asksPrice },
  { name: 'discount', says: asksDiscount },
  { name: 'papers', says: namesPaper },
  { name: 'data', says: asksAboutData },
  { name: 'in_charge', says: asksInCharge },
  { name: 'phone', says: asksWhomToCall },
  { name: 'drinkable', says: asksToDrink },
  { name: 'free', says: asksCost },
  { name: 'who_answers', says: asksWho },
  { name: 'emergency_numbers', says: asksNumber },
  { name: 'fixed', says: tellsMended },
  { name: 'prices', says: complainsOfPrices },
  { name: 'cannot_read', says: (reading, text) => isOneOf(reading, text, 'heard-cannot_read') },
  { name: 'address', says: (reading, text) => isOneOf(reading, text, 'heard-address_asked') },
  { name: 'anger', says: (reading, text) => isOnly(reading, text, 'heard-shame') },
  { name: 'no_answer', says: (reading, text) => isOnly(reading, text, 'heard-late') },
  { name: 'agent_there', says: (reading, text) => isOneOf(reading, text, 'heard-nobody_there') },
  { name: 'goodbye', says: (reading, text) => isOnly(reading, text, 'heard-goodbye') },
];

/** All that a text says beside everything, likeliest first. */
export function besideIn(reading: Reading, text: string): Beside[] {
  const heard: readonly Beside[] = reading.context.darija.asides(text);
  const listed = LISTED.filter(({ name, says }) => !heard.includes(name) && says(reading, text));
  const all = [...listed.map(({ name }) => name), ...heard];
  // Whoever was robbed of a paper asks for none.
  if (all.includes('stolen')) return ['stolen'];
  // Who was asked for a bribe asks neither for a paper nor for its price, nor does who wants to be seen on a day.
  const rest = all.filter((name) => !OF_PAPERS.includes(name));
  const isElse =
    holdsWord(reading, text, 'heard-bribe') || wantsAppointment(reading, text) || opensRequest(reading, text);
  if (rest.length < all.length && isElse) return rest;
  if (all.includes('paper_time')) return ['paper_time'];
  // "How long does a permit take?" asks nothing about a complaint.
  if (all.includes('permit')) return all.filter((name) => name !== 'duration');
  return all.filter(
    (name) =>
      !isOfCase(name, heard) &&
      !isOneThing(reading, text, name) &&
      !isOrdered(reading, text, name) &&
      // "Does it stay anonymous?" has its own answer.
      !(name === 'data' && all.includes('unnamed')) &&
      !(CALLED.includes(name) && (all.includes('how_told') || onlyAsks(reading, text))),
  );
}

/** A paper that is lost is a thing that a form takes, and asked for at no counter. */
function opensRequest({ context }: Reading, text: string): boolean {
  const said = flowSaid({ context, row: { language: '' } }, text);
  return context.flows.get(said?.id ?? '')?.request !== undefined;
}

const CALLED: readonly Beside[] = ['callback', 'agent_there'];

/** "Whom do I call?", "what do you do with my number?", "do not call me": nobody is to call back. */
const onlyAsks = (reading: Reading, text: string): boolean =>
  asksWhomToCall(reading, text) ||
  asksAboutData(reading, text) ||
  opensWith(reading, text, 'heard-no_callback', 'anywhere');

const OF_PAPERS: readonly Beside[] = ['papers', 'price'];

/** "May I add a word to my complaint?" asks nothing about who reads it. */
const isOfCase = (name: Beside, heard: readonly Beside[]): boolean =>
  name === 'data' &&
  heard.some((one) => one === 'add_case' || one === 'correct_case' || one === 'cancel_case');

/** "Take it away, please": "they took" and "take" are one word; and "mended, and broken again" is not mended. */
const isOrdered = (reading: Reading, text: string, name: Beside): boolean =>
  name === 'fixed' && (isStillWanted(reading, text) || isUndone(reading, text));

/** "One more thing": in Darija, "one" is "somebody", too. */
const isOneThing = (reading: Reading, text: string, name: Beside): boolean =>
  (name === 'agent_there' || name === 'callback') && isOfThing(reading, text);

function isOfThing(reading: Reading, text: string): boolean {
  if (opensWith(reading, text, 'heard-one_thing', 'anywhere')) return true;
  const { act, surely } = reading.context.darija.act(text);
  const { intent, categories } = reading.context.darija.route(text);
  return act === 'tells' && surely >= TELLING && isProblem(intent) && categories.length > 0;
}

function tellsMended(reading: Reading, text: string): boolean {
  if (saysDone(reading, text)) return true;
  return !isMarked(text) && isOnly(reading, text, 'heard-fixed');
}

/** "Bread has become dear again": what the shops ask is no matter of the commune. */
function complainsOfPrices(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_ASKING + FEW_MORE || isMarked(text)) return false;
  return (
    isSpelled(reading, text, 'heard-prices_of') &&
    opensWith(reading, text, 'heard-prices_high', 'anywhere') &&
    !holdsWord(reading, text, 'heard-bill')
  );
}

/** What the commune and the distributor share between them. */
const SHARED = new Set<string>(['water_sewage', 'electricity', 'lighting', 'waste', 'roads', 'green_spaces']);

/** "Who is responsible for the water?", "the bill is too high": a bill beside a leak tells of the leak. */
function asksInCharge(reading: Reading, text: string): boolean {
  const [about] = reading.context.darija.route(text).categories;
  if (opensWith(reading, text, 'heard-in_charge', 'first')) return about !== undefined && SHARED.has(about);
  const isBill =
    holdsWord(reading, text, 'heard-bill') && opensWith(reading, text, 'heard-bill_high', 'anywhere');
  return isBill && !opensWith(reading, text, 'heard-bill_not', 'anywhere');
}

/** "Is it free?", and not "I have paid for nothing". */
function asksCost(reading: Reading, text: string): boolean {
  return isOnly(reading, text, 'heard-free') || opensWith(reading, text, 'heard-free_ask', 'first');
}

function asksWho(reading: Reading, text: string): boolean {
  if (opensWith(reading, text, 'heard-what_you_do', 'anywhere')) return false;
  const ofMachine =
    holdsWord(reading, text, 'heard-machine') && holdsWord(reading, text, 'heard-machine_you');
  if (ofMachine && isPutAsQuestion(reading, text) && text.split(/\s+/u).length <= MOST_ASKING) return true;
  const opens =
    text.split(/\s+/u).length <= MOST_ASKING && opensWith(reading, text, 'heard-who_opening', 'first');
  if (opens || isOneOf(reading, text, 'heard-who_whole')) return true;
  const drawn = readBy(reading, text, ['heard-who', 'heard-who_you', 'heard-who_beside']);
  return drawn?.has('heard-who') === true && drawn.has('heard-who_you');
}

/** "Which number do I call?", where no number of a helper is asked for. */
function asksWhomToCall(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_ASKING) return false;
  // "Which number do I call when there is a fire?" has another answer.
  if (holdsWord(reading, text, 'heard-urgent_thing')) return false;
  return opensWith(reading, text, 'heard-whom_to_call', 'anywhere');
}

/** "Shall I call 19?" */
function asksNumber(reading: Reading, text: string): boolean {
  if (
    opensWith(reading, text, 'heard-whom_to_call', 'anywhere') &&
    holdsWord(reading, text, 'heard-urgent_thing')
  )
    return true;
  const drawn = readBy(reading, text, ['heard-call', 'heard-call_number', 'heard-call_beside']);
  if (!drawn?.has('heard-call_number')) return false;
  return drawn.has('heard-call') || (isMarked(text) && drawn.has('heard-call_beside'));
}
