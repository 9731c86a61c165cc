// Free words while no question of a flow is on the screen: who takes them is asked in the order of src/path.ts; here are
// the readings of the bot itself.
import type { Routed } from '../darija/darija.ts';
import { ADMINISTRATION, SERVICE_COMPLAINT } from '../domain/about.ts';
import { officeHours } from '../domain/calendar.ts';
import { answerAside, asideIn, hasAnswered, hasEnded } from './asides.ts';
import { typedCode } from './deep-links.ts';
import { beginSaid, repeatQuestion } from './flow-runner.ts';
import { callPerson } from './handover.ts';
import { languageSaid } from './language.ts';
import { searchFor } from './list-search.ts';
import { flowAsked, MENU, showMenu } from './main-menu.ts';
import { welcomeBack } from './offer-draft.ts';
import { type FreeTake, firstOf, type Take } from './path.ts';
import {
  holdsWord,
  isOnly,
  isPicture,
  isSpelled,
  isWritten,
  opensWith,
  readBy,
  readYesNo,
} from './phrases.ts';
import { recordMiss } from './record-miss.ts';
import { tell } from './render.ts';
import { sayAgain } from './say-again.ts';
import { isLately, tellBelowMenu } from './standing-menu.ts';
import type { Turn } from './turn.ts';
import { callsPerson, complainsOfClerk } from './understanding/calls-person.ts';
import { tellsDuration } from './understanding/duration.ts';
import { announces, complaintIn, isMarked, scoldsPlainly } from './understanding/is-telling.ts';
import { flowSaid, prefillOf, problemTold } from './understanding/said-as.ts';
import { subjectSaid } from './understanding/subject-said.ts';
import { wishesNew } from './understanding/wish.ts';
import { describes } from './understanding/without-hello.ts';
import { acknowledge } from './waiting-for-staff.ts';

/** Below this the words are too doubtful to open a flow unasked. */
const SURE_ENOUGH = 0.45;
/** What parts two sentences. */
const PAUSE = /[,;.!?\n\u060c\u061b\u061f]+/gu;
/** As sure as it must be that words ask for help. */
const SURELY = 0.7;

/** Reads free words: a code, words about a case, or a wish that opens the right flow with what was already said. */
export async function understand(turn: Turn, said: string, isNew = false): Promise<void> {
  const { darija, referenceData, path } = turn.context;
  const text = behindLetGo(turn, said);
  const routed = darija.route(text, referenceData.examples, turn.calm);
  if (tellsOfService(turn, text, routed)) turn.about ??= SERVICE_COMPLAINT;
  let flow: { meant: string | undefined } | undefined;
  const words = {
    ...{ text, routed, isNew },
    flow: () => {
      flow ??= { meant: flowMeant(turn, text, routed) };
      return flow.meant;
    },
  };
  await firstOf(path.free, turn, words);
}

/** Of how a service or somebody of the commune behaved, whatever is answered: those who may be meant do not read it. */
const tellsOfService = (turn: Turn, text: string, { categories, clearly }: Routed): boolean =>
  categories[0] === ADMINISTRATION &&
  clearly >= SURE_ENOUGH &&
  ['tells', 'scolds'].includes(turn.context.darija.act(text).act);

/** "Forget the permit, there is a leak in our street": what stands behind what is let go, where that is told. */
function behindLetGo(turn: Turn, text: string): string {
  const [first = ''] = text.split(PAUSE);
  const rest = text.slice(first.length).replace(/^[\s,;.!\u060c\u061b]+/u, '');
  const isLetGo = opensWith(turn, first, 'heard-leave_whole', 'first');
  return isLetGo && problemTold(turn.context, rest) !== null ? rest : text;
}

/** The flow that these words open, however surely. */
function flowMeant(turn: Turn, text: string, routed: Routed): string | undefined {
  const { problems } = turn.context.path;
  // Whatever it sounds like.
  if (isWritten(turn, text, 'heard-hello')) return undefined;
  if (complainsOfClerk(turn, text, routed) || namesSign(turn, text)) return problems.flow;
  const meant = flowNamed(turn, text, routed);
  // A question or a doubt may name a problem's thing and is no complaint.
  const isNone =
    complaintIn(turn, text) === null && subjectSaid(turn, text) === null && !namesFault(turn, text, routed);
  return meant === problems.flow && isNone ? undefined : meant;
}

/** Surer than this, words do what they seem to do. */
const HALF = 0.5;

/** "Lamp out of order": a thing and its fault, in words that are too few to do anything else. */
function namesFault(turn: Turn, text: string, { categories, clearly, confidence }: Routed): boolean {
  const { act, surely } = turn.context.darija.act(text);
  const isDoubtful = surely < HALF && act !== 'asks' && act !== 'wants' && !/[?\u061f]/u.test(text);
  return (
    isDoubtful && categories.length > 0 && clearly >= ANYWAY && confidence >= ANYWAY && describes(turn, text)
  );
}

/** "The stop has fallen": a sign is told of, where there is nothing to stop. */
const namesSign = (turn: Turn, text: string): boolean => isSpelled(turn, text, 'heard-stop_sign');

function flowNamed(turn: Turn, text: string, routed: Routed): string | undefined {
  const { problems, ideas, intents } = turn.context.path;
  if (announces(turn, text) || tellsDuration(turn, text) || subjectSaid(turn, text)) return problems.flow;
  const { intent, confidence } = routed;
  const asked =
    flowSaid(turn, text)?.id ?? flowAsked(turn, text) ?? (wishesNew(turn, text) ? ideas : undefined);
  if (asked === undefined && tellsAnyway(turn, text, routed)) return problems.flow;
  return asked ?? (confidence >= SURE_ENOUGH ? intents[intent] : undefined);
}

/** As clearly as words must name a subject, and as surely tell, that sound like talk: "I am dying of laughter at this hole". */
const ANYWAY = 0.9;
const NAMED_ANYWAY = 0.6;

/** What is told plainly, and has one subject, is a problem, whatever it sounds like as a whole. */
function tellsAnyway({ context: { darija } }: Turn, text: string, routed: Routed): boolean {
  // What stands behind a question is read by itself.
  if ((routed.intent !== 'smalltalk' && routed.intent !== 'none') || /[?\u061f]/u.test(text)) return false;
  const { act, surely } = darija.act(text);
  return (
    act === 'tells' && surely >= ANYWAY && routed.categories.length > 0 && routed.clearly >= NAMED_ANYWAY
  );
}

export const readsCode: FreeTake = (turn, { text }) => typedCode(turn, text);

export const callsInWords: FreeTake = (turn, { text, routed }) => {
  if (routed.intent !== 'human' || !callsPerson(turn, text, routed)) return false;
  // "Am I talking to a robot or a person?" wants to know, and calls nobody.
  if (asideIn(turn, text) === 'who_answers') return false;
  callPerson(turn);
  return true;
};

export const namesLanguage: FreeTake = async (turn, { text, routed }) => {
  if (routed.intent !== 'language') return false;
  if (languageSaid(turn, text)) await sayAgain(turn);
  return true;
};

export const saysAside: FreeTake = (turn, { text }) => {
  const aside = asideIn(turn, text);
  if (aside === null) return false;
  answerAside(turn, aside, text);
  return true;
};

/** "Super", "may it be blessed", where nothing is asked, or below the menu alone. */
export const thanks: FreeTake = (turn, { text, flow }) => {
  const { flow: open, shown } = turn.memory;
  const isAtMenu = open === undefined && shown?.step === MENU && readYesNo(turn, text) === null;
  if (flow() || !(hasEnded(turn) || isAtMenu) || readBy(turn, text, ['heard-thanks']) === null) return false;
  answerAside(turn, 'thanks', text);
  return true;
};

export const scolds: FreeTake = (turn, { text, flow }) => {
  if (flow() || !scoldsPlainly(turn, text)) return false;
  answerAside(turn, 'anger', text);
  return true;
};

/** Words that ask for a flow as its file says: whatever else was talked of before. */
export const opensSaid: Take = async (turn, text) => {
  const said = flowSaid(turn, text);
  if (said === null) return false;
  await openTold(turn, said.id, text, turn.context.darija.route(text, turn.context.referenceData.examples));
  return true;
};

/** Opens the flow that is meant, with all that was said about it. */
export const opensFlow: FreeTake = async (turn, { text, routed, flow }) => {
  const meant = flow();
  if (!meant) return openBehindTalk(turn, text);
  if (!turn.context.flows.has(meant)) return false;
  await openTold(turn, meant, text, routed);
  return true;
};

/** A joke, how one is, the weather, and behind a pause the problem for which somebody writes. */
async function openBehindTalk(turn: Turn, text: string): Promise<boolean> {
  const { context } = turn;
  // Who laughs at the end has told the joke.
  if (turn.row.mode === 'waiting' || holdsWord(turn, text, 'heard-laughs')) return false;
  const behind = [...text.matchAll(PAUSE)].map(({ index, 0: mark }) =>
    text.slice(index + mark.length).trim(),
  );
  const told = behind.find((rest) => problemTold(context, rest) !== null);
  if (told === undefined) return false;
  const { flow } = context.path.problems;
  await openTold(turn, flow, told, context.darija.route(told, context.referenceData.examples));
  return true;
}

async function openTold(turn: Turn, flow: string, text: string, routed: Routed): Promise<void> {
  const { path, darija, referenceData } = turn.context;
  const parted = path.parted(turn, flow, text);
  if (parted)
    return openTold(turn, parted.flow, parted.text, darija.route(parted.text, referenceData.examples));
  path.opens[flow]?.(turn, text, routed);
  searchFor(turn, text);
  await beginSaid(turn, flow, prefillOf(turn, flow, text, routed));
}

/** What the bot cannot answer is for those who are waited for. */
export const isForPerson: FreeTake = (turn, { routed, flow }) => {
  if (turn.row.mode !== 'waiting' || !(flow() || routed.intent === 'none')) return false;
  acknowledge(turn);
  return true;
};

/** What the commune does, but not here yet: said kindly, with what there is instead. */
export const isNotHere: FreeTake = (turn, { routed, flow }) => {
  if (!flow()) return false;
  tell(turn, 'not_here', routed.intent, officeHours(turn.now, turn.context.referenceData.holidays));
  showMenu(turn);
  return true;
};

export const asksForHelp: FreeTake = async (turn, { text, routed }) => {
  const isSure = routed.intent === 'help' && routed.confidence >= SURELY;
  if (!isSure && !opensWith(turn, text, 'heard-what_you_do', 'anywhere')) return false;
  tell(turn, 'common-help');
  await repeatQuestion(turn);
  return true;
};

/** "Ok" or "no thanks" where nothing was asked is only polite. */
export const isPolite: FreeTake = async (turn, { text, routed }) => {
  const { darija } = turn.context;
  // As it is written: "passer" sounds like "bsr".
  const greets = isWritten(turn, text, 'heard-hello');
  const isElse = routed.intent !== 'smalltalk' && darija.readYesNo(text) === null && !isPicture(text);
  const laughs = isWritten(turn, text, 'heard-laughs');
  if (isElse && !greets && !laughs) return false;
  if (await welcomeBack(turn)) return true;
  // Whoever says hello, or asks how one is, begins anew.
  const begins = turn.greeting || greets || laughs || isMarked(text) || darija.act(text).act === 'greets';
  if (!begins && hasEnded(turn) && isLately(turn)) {
    const wantsMore = hasAnswered(turn) && isOnly(turn, text, 'heard-bare_yes');
    tell(turn, wantsMore ? 'asides-information' : 'asides-goodbye');
    return true;
  }
  if (tellBelowMenu(turn, 'common-smalltalk')) return true;
  sayPolitely(turn);
  await repeatQuestion(turn);
  return true;
};

/** What nobody takes is kept for staff, so that they can teach it. */
export const isMissed: FreeTake = async (turn, { text, routed }) => {
  recordMiss(turn, '', text, routed.language);
  if (tellBelowMenu(turn, 'common-not_understood')) return true;
  tell(turn, 'common-not_understood');
  await repeatQuestion(turn);
  return true;
};

/** At first contact the notice has said hello already. */
export function sayPolitely(turn: Turn): void {
  if (!turn.greeting) tell(turn, 'common-smalltalk');
}
