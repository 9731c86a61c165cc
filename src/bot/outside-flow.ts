// What is said while no question of a flow is on the screen: first contact, a choice from the menu, free words.

import type { Routed } from '../darija/darija.ts';
import { takeAgain } from '../features/attachments/replace-lost.ts';
import { showMeetings } from '../features/bodies/show-invitations.ts';
import { askWhetherAbout, dropAbout, goesOnAbout } from '../features/cases/ask-about-case.ts';
import { announcesAnother, askIfOfCase } from '../features/cases/belongs.ts';
import { answerNews, newsCameLast, settledCaseMeant } from '../features/cases/citizen-words.ts';
import { alreadySaid, sayUnderstood } from '../features/cases/prefill.ts';
import { keepOthers } from '../features/cases/problem-queue.ts';
import { sayPolitely } from '../features/cases/unasked.ts';
import { offerWithdrawal } from '../features/petitions/actions.ts';
import { undoErasure } from '../features/privacy/ask-erasure.ts';
import { agreesAfterAll, refuseNotice } from '../features/privacy/welcome.ts';
import { ideaBesideProblem, keepIdea } from '../features/proposals/idea-beside.ts';
import type { Answers, Given } from '../flow/engine/state.ts';
import { answerAside, asideIn } from './asides.ts';
import { UNDO_ERASURE, WAYS, wayLabel } from './closing-buttons.ts';
import { typedCode } from './deep-links.ts';
import { DRAFT, newestDraft, takeUpDraft } from './drafts.ts';
import { begin, repeatQuestion } from './flow-runner.ts';
import { callPerson } from './handover.ts';
import { changeLanguage, languageSaid } from './language.ts';
import { searchFor } from './list-search.ts';
import {
  askLanguage,
  CONTINUE,
  flowAsked,
  LANGUAGE,
  languageTyped,
  MENU,
  menuLabel,
  namedEntry,
  showMenu,
  typedOption,
} from './main-menu.ts';
import { welcomeBack } from './offer-draft.ts';
import { isPicture, readYesNo } from './phrases.ts';
import { recordMiss } from './record-miss.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';
import { keepLoose } from './unclaimed-files.ts';
import { callsPerson, complainsOfClerk } from './understanding/calls-person.ts';
import { announces, complaintIn, scoldsPlainly } from './understanding/is-telling.ts';
import { draftAnswer, draftChosen, goOnWith, isForDraft } from './understanding/resume-draft.ts';
import { wishesNew } from './understanding/wish.ts';
import { acknowledge } from './waiting.ts';

/** Below this the words are too doubtful to open a flow unasked. */
const SURE_ENOUGH = 0.45;
/** As sure as it must be that words decline what they were told. */
const SURELY = 0.7;
/** "No thanks"; more words say what they say no to. */
const MOST_NO_WORDS = 2;
/** Later nobody answers a notice. */
const SAID_TO_NOTICE_MS = 10 * 60_000;
/** More words say more than the name of an entry of the menu. */
const MOST_ENTRY_WORDS = 5;

const FLOW_OF: Partial<Record<Routed['intent'], string>> = {
  complaint: 'complaint',
  emergency: 'complaint',
  petition: 'petition',
  proposal: 'proposal',
  status: 'status',
  info: 'information',
  consultation: 'consultation',
  appointment: 'appointment',
};

/** Answers what was said outside any flow. */
export async function withoutFlow(turn: Turn, given: Given[]): Promise<void> {
  const givens = takeAgain(turn, given);
  if (givens.length === 0 && given.length > 0) return;
  const text = givens.flatMap(wordsOf).join('\n');
  keepLoose(turn, givens);
  const { search: _, ...memory } = turn.memory;
  turn.memory = memory;
  if (text && disagrees(turn, text)) return refuseNotice(turn);
  if (text && agreesAfterAll(turn, text)) return showMenu(turn);
  const tap = givens.find((given) => given.kind === 'option');
  const step = turn.memory.shown?.step;
  if (tap) return tappedMenu(turn, tap);
  if (text && step === LANGUAGE) {
    const language = languageTyped(turn, text);
    if (language) return choose(turn, LANGUAGE, language);
  }
  const own = turn.house.path.questions[step ?? ''];
  // News came after the question: then words answer the news.
  if (text && own?.isAsked(turn, text) && !(await newsCameLast(turn))) {
    if (await own.said(turn, text)) return;
    const answer = readYesNo(turn, text) ?? typedOption(turn, text, own.label(turn));
    if (answer) return own.chosen(turn, answer);
  }
  const way = text && step === WAYS ? typedOption(turn, text, wayLabel(turn)) : null;
  if (way) return choose(turn, WAYS, way);
  if (step === DRAFT) {
    const answer = text && !(await newsCameLast(turn)) ? draftAnswer(turn, text) : null;
    if (answer) return choose(turn, DRAFT, answer);
    if (isForDraft(turn, givens, text)) return goOnWith(turn, givens);
  }
  const before = dropAbout(turn);
  if (text && (await turn.house.path.withWords(turn, givens, text))) return goesOnAbout(turn, before);
  const entry = text && entryMeant(turn, text, step);
  if (entry) {
    searchFor(turn, text);
    return choose(turn, MENU, entry);
  }
  if (!text) return turn.house.path.files(turn, givens);
  await understand(turn, text);
  goesOnAbout(turn, before);
}

/** "No" right below the notice, and no more than that, is said to the notice; nothing that was written is wiped for it. */
function disagrees(turn: Turn, text: string): boolean {
  const { row, greeting, memory, now } = turn;
  if (row.accepted || greeting || memory.shown?.step !== MENU) return false;
  if (text.split(/\s+/u).length > MOST_NO_WORDS || memory.parked || memory.others || memory.loose)
    return false;
  if (!memory.asked || now.getTime() - memory.asked.at > SAID_TO_NOTICE_MS) return false;
  const { act, surely } = turn.house.darija.act(text);
  return readYesNo(turn, text) === 'no' || (act === 'declines' && surely >= SURELY);
}

/** The entry of the menu that a few words name; whoever says more has more to say. */
function entryMeant(turn: Turn, text: string, step: string | undefined): string | null {
  if (!isFew(text)) return null;
  // An older menu may lack what has come since, such as the meetings of a new member.
  return (step === MENU ? typedOption(turn, text, menuLabel(turn)) : null) ?? namedEntry(turn, text);
}

const isFew = (text: string): boolean => text !== '' && text.split(/\s+/u).length <= MOST_ENTRY_WORDS;

/** Words under a photo are words all the same. */
function wordsOf(given: Given): string[] {
  if (given.kind === 'text') return [given.text];
  return given.kind === 'file' && given.caption ? [given.caption] : [];
}

async function tappedMenu(turn: Turn, tap: Given & { kind: 'option' }): Promise<void> {
  const { shown, flow } = turn.memory;
  if (shown?.menu === tap.menu && shown.step.startsWith('_')) return choose(turn, shown.step, tap.option);
  if (!flow && tap.option === 'continue' && newestDraft(turn)) return draftChosen(turn, 'continue');
  if (!flow && tap.option === UNDO_ERASURE) return undoErasure(turn);
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
  const own = turn.house.path.questions[step];
  if (own) return own.chosen(turn, option);
  if (step === DRAFT) return draftChosen(turn, option);
  switch (option) {
    case CONTINUE:
      if (!turn.memory.flow && !takeUpDraft(turn)) return turn.house.path.waiting(turn);
      return repeatQuestion(turn);
    case UNDO_ERASURE:
      return undoErasure(turn);
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

/** Reads free words: a code, words about a case, or a wish that opens the right flow with what was already said. */
export async function understand(turn: Turn, text: string, isNew = false): Promise<void> {
  const { house } = turn;
  if (await typedCode(turn, text)) return;
  if (await offerWithdrawal(turn, text)) return;
  const routed = house.darija.route(text, house.register.examples, turn.calm);
  if (routed.intent === 'human' && callsPerson(turn, text, routed)) return callPerson(turn);
  if (routed.intent === 'language') return languageSaid(turn, text) ? repeatQuestion(turn) : undefined;
  if (!isNew && (await answerNews(turn, text, routed))) return;
  const settled = isNew ? null : await settledCaseMeant(turn, text, routed);
  if (settled) return askWhetherAbout(turn, settled, text);
  if (announcesAnother(turn, text, routed)) return begin(turn, 'complaint');
  const aside = asideIn(turn, text);
  if (aside !== null) return answerAside(turn, aside, text);
  const meant = flowMeant(turn, text, routed);
  // A question or a doubt may name a problem's thing and is no complaint.
  const flow = meant === 'complaint' && complaintIn(turn, text) === null ? undefined : meant;
  if (!flow && scoldsPlainly(turn, text)) return answerAside(turn, 'anger', text);
  if (!isNew && (await askIfOfCase(turn, text, routed, flow))) return;
  if (flow && house.flows.has(flow)) return openFor(turn, flow, text, routed);
  // What the bot cannot answer is for those who are waited for.
  if (turn.row.mode === 'waiting' && (flow || routed.intent === 'none')) return acknowledge(turn);
  if (flow) return withoutAFlow(turn, routed.intent);
  if (routed.intent === 'help' && routed.confidence >= SURELY) {
    tell(turn, 'common-help');
    return repeatQuestion(turn);
  }
  // "Ok" or "no thanks" where nothing was asked is only polite.
  const isPolite = routed.intent === 'smalltalk' || house.darija.readYesNo(text) !== null || isPicture(text);
  if (isPolite && (await welcomeBack(turn))) return;
  if (isPolite) sayPolitely(turn);
  else {
    recordMiss(turn, '', text, routed.language);
    tell(turn, 'common-not_understood');
  }
  return repeatQuestion(turn);
}

/** The flow that these words open, however surely. */
function flowMeant(turn: Turn, text: string, routed: Routed): string | undefined {
  if (announces(turn, text) || complainsOfClerk(turn, text, routed)) return 'complaint';
  const { intent, confidence } = routed;
  const asked = flowAsked(turn, text) ?? (wishesNew(turn, text) ? 'proposal' : undefined);
  return asked ?? (confidence >= SURE_ENOUGH ? FLOW_OF[intent] : undefined);
}

/** Opens a flow with all that was said about it. */
function openFor(turn: Turn, flow: string, text: string, routed: Routed): Promise<void> {
  const both = flow === 'complaint' || flow === 'proposal' ? ideaBesideProblem(turn, text) : null;
  if (both) {
    keepIdea(turn, both.idea);
    return openFor(
      turn,
      'complaint',
      both.problem,
      turn.house.darija.route(both.problem, turn.house.register.examples),
    );
  }
  if (flow === 'complaint') {
    const count = keepOthers(turn, text, routed);
    if (count > 1) tell(turn, 'complaint-several', undefined, { count });
    // Whoever is afraid hears first who will know.
    if (turn.house.darija.asides(text).includes('unnamed')) tell(turn, 'asides-unnamed');
  }
  searchFor(turn, text);
  return beginSaid(turn, flow, alreadySaid(turn, flow, text, routed));
}

/** What the commune does, but not here yet: said kindly, with what there is instead. */
function withoutAFlow(turn: Turn, intent: Routed['intent']): void {
  tell(turn, 'not_here', intent);
  showMenu(turn);
}

/** Begins with what was said, and says what was understood of it. */
function beginSaid(turn: Turn, flow: string, prefilled: Answers): Promise<void> {
  sayUnderstood(turn, prefilled);
  return begin(turn, flow, { prefilled });
}
