// Natural answers to what people say beside any question: thanks, anger, a question about the commune, a call for somebody.

import { dayOf, officeHours } from '../domain/calendar.ts';
import { isProblem } from '../domain/intent.ts';
import { showsFrench } from '../domain/names.ts';
import { supportsNeeded } from '../domain/petition-rules.ts';
import { promiseCall } from './call-back.ts';
import { offerWays, WAYS } from './closing-buttons.ts';
import { callPerson, putInLine } from './handover.ts';
import { askedStep } from './input.ts';
import { ask, LANGUAGE, languageTyped, MENU, menuLabel, showMenu } from './main-menu.ts';
import { isAway } from './menu-entries.ts';
import { isNothing, isPicture, opensWith } from './phrases.ts';
import { sentence, tell } from './render.ts';
import { tellHours } from './tell-hours.ts';
import type { Turn } from './turn.ts';
import { isAgainstClerk, tellsOfClerk } from './understanding/calls-person.ts';
import { followUp } from './understanding/follow-up.ts';
import { givesName } from './understanding/gives-name.ts';
import { isPutAsQuestion, scoldsPlainly } from './understanding/is-telling.ts';
import { longAside } from './understanding/long-aside.ts';
import { onlyThanks } from './understanding/sends-reviewed.ts';
import { type Beside, besideIn } from './understanding/small-talk.ts';
import { isToldHere } from './understanding/told-here.ts';
import { namesPublicThing } from './understanding/wish.ts';

/** Where people write what they have to say, only short texts are about something else. */
const SHORT = 8;
/** Elsewhere too, whoever says more than this tells a story. */
const LONG = 16;

/** Faces of anger say as much as words. */
const ANGRY_PICTURE = /[\u{1f620}\u{1f621}\u{1f624}\u{1f92c}\u{1f47f}\u{1f4a2}]/u;

type Answer = (turn: Turn, text: string) => void;

/** What each aside is answered with; the others mean something only beside a case or a meeting. */
const ANSWERS: Partial<Record<Beside, Answer>> = {
  cannot_read: offerVoice,
  callback: promiseCall,
  agent_there: callPerson,
  observation: (turn) => tell(turn, 'asides-observation'),
  petition_how: (turn) => tell(turn, 'asides-petition_how'),
  petition_rules: tellPetitionRules,
  land: (turn) => tell(turn, 'asides-land'),
  emergency_numbers: (turn) => tell(turn, 'asides-emergency_numbers'),
  hours: tellHours,
  duration: tellDuration,
  papers: (turn) => tell(turn, 'asides-papers'),
  president: (turn) => tellFact(turn, 'president'),
  address: (turn) => tellFact(turn, 'address'),
  phone: (turn) => tell(turn, 'asides-phone'),
  site: (turn) => tell(turn, 'asides-site'),
  who_answers: (turn) => tell(turn, 'asides-who_answers'),
  unnamed: (turn) => tell(turn, 'asides-unnamed'),
  death: (turn) => tell(turn, 'asides-death'),
  local_authority: (turn) => tell(turn, 'asides-local_authority'),
  information: (turn) => tell(turn, 'asides-information'),
  praise: (turn) => tell(turn, 'asides-praise'),
  permit: (turn) => tell(turn, 'asides-permit'),
  works: (turn) => tell(turn, 'asides-works'),
  complain_where: (turn) => tell(turn, 'asides-complain_where'),
  outage: (turn) => tell(turn, 'asides-outage'),
  anger: (turn) => tell(turn, 'asides-anger'),
  goodbye: (turn) => tell(turn, 'asides-goodbye'),
  thanks: (turn) => tell(turn, 'asides-thanks'),
  nothing: (turn) => tell(turn, 'asides-nothing'),
  free: (turn) => tell(turn, 'asides-free'),
  price: tellPrice,
  discount: (turn) => tell(turn, 'asides-discount'),
  paper_time: (turn) => tell(turn, 'asides-paper_time', undefined, hoursOf(turn)),
  prices: (turn) => tell(turn, 'asides-prices'),
  data: (turn) => tell(turn, 'asides-data'),
  need: (turn) => tell(turn, 'asides-need'),
  bereaved: (turn) => tell(turn, 'asides-bereaved'),
  in_charge: (turn) => tell(turn, 'asides-in_charge'),
  cost_there: (turn) => tell(turn, 'asides-cost_there'),
  new_number: (turn) => tell(turn, 'asides-new_number'),
  council: (turn) => tell(turn, 'asides-council'),
  open_government: (turn) => tell(turn, 'asides-open_government'),
  access: (turn) => tell(turn, 'asides-access'),
  drinkable: (turn) => tell(turn, 'asides-drinkable'),
  no_report: (turn) => tell(turn, 'asides-nothing'),
  commune_scolded: (turn) => tell(turn, 'asides-anger'),
  permit_when: (turn) => tell(turn, 'asides-permit', 'when'),
  office_authority: (turn) => tell(turn, 'asides-office', 'authority'),
  office_health: (turn) => tell(turn, 'asides-office', 'health'),
  office_social: (turn) => tell(turn, 'asides-office', 'social'),
  when_unknown: (turn) => tell(turn, 'asides-when_unknown'),
  photo_how: (turn) => tell(turn, 'asides-photo_how'),
  who_comes: (turn) => tell(turn, 'asides-who_comes'),
  how_told: (turn) => tell(turn, 'asides-how_told'),
  if_nothing: (turn) => tell(turn, 'asides-if_nothing'),
  who_joins: (turn) => tell(turn, 'asides-who_joins'),
  appointment_there: (turn) => {
    tell(turn, 'not_here', 'appointment', officeHours(turn.now, turn.context.referenceData.holidays));
    showMenu(turn);
  },
  stolen: (turn) => tell(turn, 'asides-stolen'),
  office_there: (turn) => tell(turn, 'asides-office'),
};
const ANSWERED = Object.keys(ANSWERS);
/** These call for somebody, and so come before anything else the words may mean. */
export const CALLS: readonly Beside[] = ['cannot_read', 'callback', 'agent_there'];
/** What somebody of the commune can do more about than a sentence. */
const FOR_A_PERSON: readonly Beside[] = [
  ...(['anger', 'observation', 'papers', 'petition_how', 'need', 'bereaved'] as const),
  ...(['petition_rules', 'land', 'commune_scolded', 'paper_time'] as const),
  ...(['in_charge', 'cost_there', 'permit', 'works', 'complain_where'] as const),
  ...(['council', 'open_government', 'access', 'when_unknown', 'discount'] as const),
];
/** These are asked for beside a problem as well. */
const KEEPS_TELLING: readonly Beside[] = [
  'callback',
  'agent_there',
  ...(['anger', 'goodbye', 'thanks', 'nothing', 'need', 'in_charge'] as const),
  ...(['praise', 'permit', 'works', 'complain_where', 'outage', 'prices', 'land'] as const),
  ...(['drinkable', 'no_report', 'commune_scolded', 'when_unknown', 'discount'] as const),
  ...(['stolen', 'who_joins'] as const),
];
/** Politeness stands alone: with a yes, a problem or a wish beside it, it is only their dress. */
const POLITE: readonly Beside[] = ['anger', 'goodbye', 'thanks', 'nothing'];

/** It tells something, calls nobody, and is no courtesy. */
export const isFact = (aside: Beside): boolean => !CALLS.includes(aside) && !POLITE.includes(aside);

/** The share of telling below which words tell nothing. */
const HARDLY = 0.1;
/** As sure as it must be that words tell of a problem, for a word of it to be no question to us. */
const TELLING = 0.8;
/** "I have a question" and "I want to see the caïd" are said in so few words; more of them say something else. */
const FEW = 6;
const SHORT_ONES: readonly Beside[] = ['information', 'local_authority'];

/** What answers a text that is beside the question; null: it is something else. */
export function asideIn(turn: Turn, text: string): Beside | null {
  const count = text.split(/\s+/u).length;
  const step = askedStep(turn);
  const writes = step?.verb === 'ask' && step.ask === 'text';
  if (count > (writes ? SHORT : LONG)) return writes ? null : longAside(turn, text);
  if (turn.memory.shown?.step === LANGUAGE && languageTyped(turn, text) !== null) return null;
  if (givesName(turn, step, text)) return null;
  // Said of a clerk, and of no paper.
  if (step && opensWith(turn, text, 'heard-no_their_name', 'anywhere')) return null;
  const follows = followUp(turn, text);
  if (follows) return follows;
  // "Is this a town or a dump?" asks nothing, and names neither.
  if (count <= SHORT && opensWith(turn, text, 'heard-rhetoric', 'anywhere')) return 'anger';
  if (step?.verb === 'ask' && step.ask === 'confirm' && onlyThanks(turn, text)) return 'thanks';
  if (ANGRY_PICTURE.test(text) && isPicture(text)) return 'anger';
  if (!step && isNothing(turn, text)) return 'nothing';
  const all = besideIn(turn, text).filter((name) => ANSWERED.includes(name) && !isNotOurs(turn, text, name));
  // A café that is open at night is not the commune's, and a douar may be called like the blind.
  const heard = tellsOfProblem(turn, text) ? all.filter((name) => KEEPS_TELLING.includes(name)) : all;
  // "Is there a way in for people in wheelchairs?" asks for nobody.
  const call = heard.includes('access') ? undefined : CALLS.find((name) => heard.includes(name));
  if (call) return call;
  const [aside] = heard;
  if (aside && SHORT_ONES.includes(aside) && count > FEW) return null;
  // A review has its own answer to whoever wants no name in it, and whoever is asked for it is told why.
  const isOwn = step?.verb === 'ask' && (step.ask === 'confirm' || (step.ask === 'text' && step.check));
  if (aside === 'unnamed' && isOwn) return null;
  // What links the two numbers stands on the screen.
  if (aside === 'new_number' && turn.memory.flow === turn.context.path.further.new_number) return null;
  // Asked for more of a problem, whoever sits in a wheelchair tells why it matters.
  if (aside === 'access' && step && !isPutAsQuestion(turn, text)) return null;
  // Told in confidence, a complaint about a clerk is one.
  if (aside === 'unnamed' && isAgainstClerk(turn, text)) return null;
  if (aside === 'papers' && tellsOfClerk(turn, text)) return null;
  // "You eat the money of the people" is said in anger, and in no need.
  if (aside === 'need' && isInsult(turn, text)) return 'anger';
  if (aside === 'hours' && isToldHere(turn, step, text)) return null;
  if (aside && !POLITE.includes(aside)) return aside;
  return politeIn(turn, text, heard, count);
}

/** Whoever waits for a person tells them which paper it is; and the hours of the library are not those of the offices. */
function isNotOurs(turn: Turn, text: string, name: Beside): boolean {
  if (name === 'papers' || name === 'permit') return turn.row.mode === 'waiting';
  // In the middle of a form a theft is told of what the form is about.
  if (name === 'stolen') return turn.memory.flow !== undefined;
  return (name === 'hours' || name === 'free') && namesPublicThing(turn, text);
}

const isInsult = (turn: Turn, text: string): boolean =>
  scoldsPlainly(turn, text) && turn.context.darija.route(text).insult;

/** Whoever plainly tells of a problem of the town asks nothing beside it. */
function tellsOfProblem({ context: { darija, referenceData } }: Turn, text: string): boolean {
  const { act, surely } = darija.act(text);
  if (act !== 'tells' || surely < TELLING) return false;
  const { intent, categories } = darija.route(text, referenceData.examples);
  return isProblem(intent) && categories.length > 0;
}

/** Words of courtesy or of anger, and nothing that asks for more. */
function politeIn(turn: Turn, text: string, heard: readonly Beside[], count: number): Beside | null {
  const { darija, referenceData } = turn.context;
  const step = askedStep(turn);
  // "Nothing" to a question is an answer to it.
  const [polite] = heard.filter((name) => name !== 'nothing' || (!step && count <= 3));
  const routed = darija.route(text, referenceData.examples);
  const angry = routed.insult || polite === 'anger';
  if (!polite && !angry) return null;
  // "Ok thanks" sounds like a yes, and of a yes nobody knows what it is about.
  const isYes = routed.intent === 'yes' && isOnlyCourteous(turn, text) && count <= SHORT;
  const namesProblem = routed.categories.length > 0 && !isYes && !(angry && onlyScolds(turn, text));
  if (namesProblem || routed.emergencies.length > 0) return null;
  // "Ok thanks, goodbye" answers nothing where nothing is asked.
  if (polite !== 'nothing' && darija.readYesNo(text) !== null && !isOnlyCourteous(turn, text)) return null;
  if (angry) return 'anger';
  return isYes || polite === 'nothing' || routed.intent === 'smalltalk' || routed.intent === 'none'
    ? (polite ?? null)
    : null;
}

/** "You take ages, shame on you": whatever its words sound like, nothing is told in it. */
const onlyScolds = (turn: Turn, text: string): boolean =>
  scoldsPlainly(turn, text) && turn.context.darija.act(text).told < HARDLY;

/** Nothing is asked: what was done has ended, and at most the ways on stand below it. */
export const hasEnded = ({ memory: { flow, shown } }: Turn): boolean =>
  flow === undefined && (shown === undefined || shown.step === WAYS);

/** The same, or more than "ok" is said to the menu, to which nobody says yes or no. */
const isOnlyCourteous = (turn: Turn, text: string): boolean =>
  hasEnded(turn) || (turn.memory.flow === undefined && turn.memory.shown?.step === MENU && /\s/u.test(text));

/** What was said last asked something that was answered: a bare "yes" wants more of it. */
export const hasAnswered = (turn: Turn): boolean =>
  turn.memory.passed !== undefined &&
  besideIn(turn, turn.memory.passed).some((name) => ANSWERED.includes(name) && !POLITE.includes(name));

/** Says what there is to say to it; between two talks a person is one tap away where only a person can help further. */
export function answerAside(turn: Turn, aside: Beside, text: string): void {
  ANSWERS[aside]?.(turn, text);
  if (isUnsent(turn, aside)) tell(turn, 'common-review', 'unsent');
  const leadsTo = turn.context.path.further[aside];
  const further = leadsTo && !isAway(turn, leadsTo) ? leadsTo : undefined;
  if (turn.memory.flow) return;
  const isForPerson = FOR_A_PERSON.includes(aside);
  if (isForPerson) ask(turn, MENU, further ? [further, 'person'] : ['person'], menuLabel(turn));
  else if (further) offerWays(turn, further);
}

/** Whoever thanks for what is only read back might believe that it is sent. */
function isUnsent(turn: Turn, aside: Beside): boolean {
  const step = askedStep(turn);
  return (aside === 'thanks' || aside === 'nothing') && step?.verb === 'ask' && step.ask === 'confirm';
}

/** Who cannot read is not sent to read: a voice note does, and somebody is called at once. */
function offerVoice(turn: Turn): void {
  turn.memory = { ...turn.memory, cannotRead: true };
  const opening = putInLine(turn);
  const when = opening && turn.context.words.dateTime(turn.row.language, opening, turn.now);
  if (when) tell(turn, 'asides-cannot_read', 'closed', { when });
  else tell(turn, 'asides-cannot_read');
}

/** How many must sign, as the law says for a commune of this size. */
function tellPetitionRules(turn: Turn): void {
  const { population } = turn.context.referenceData.settings;
  tell(turn, 'asides-petition_rules', undefined, { count: supportsNeeded(population, dayOf(turn.now)) });
}

function tellPrice(turn: Turn): void {
  tell(turn, 'asides-price', undefined, hoursOf(turn));
}

const hoursOf = ({ now, context: { referenceData } }: Turn) => officeHours(now, referenceData.holidays);

/** The days that the commune gives itself: for the subject at hand, or from the shortest to the longest. */
function tellDuration(turn: Turn): void {
  if (turn.memory.flow === turn.context.path.ideas) {
    tell(turn, 'asides-duration', 'idea');
    return;
  }
  const { categories } = turn.context.referenceData;
  const { category } = turn.memory.answers ?? {};
  const own = category?.kind === 'choice' && categories.find(({ id }) => id === category.option);
  const days = categories.map(({ targetDays }) => targetDays);
  if (own) {
    const subject = sentence(turn, `category-${own.id}`);
    tell(turn, 'asides-duration', 'subject', { subject, days: own.targetDays });
  } else tell(turn, 'asides-duration', undefined, { least: Math.min(...days), most: Math.max(...days) });
}

/** What only some communes have filled in; else where to ask. */
function tellFact(turn: Turn, fact: 'president' | 'address'): void {
  const { president, addressAr, addressFr } = turn.context.referenceData.settings.commune;
  const value = fact === 'president' ? president : showsFrench(turn.row.language) ? addressFr : addressAr;
  if (value) tell(turn, `asides-${fact}`, undefined, { value });
  else tell(turn, `asides-${fact}`, 'unknown');
}
