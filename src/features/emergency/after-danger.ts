// After a danger has stood alone on the screen: it is over, it was none, where it is, or more of it. What was said is kept.

import { withoutAsides } from '../../bot/anytime.ts';
import { offerWays } from '../../bot/closing-buttons.ts';
import { memoryBefore } from '../../bot/confidential.ts';
import { parkOpen } from '../../bot/drafts.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { understand } from '../../bot/free-words.ts';
import { callPerson } from '../../bot/handover.ts';
import { offerDraft } from '../../bot/offer-draft.ts';
import { isOnly, opensWith, opensWithNo, readBy, readYesNo } from '../../bot/phrases.ts';
import { wordsOf } from '../../bot/record-heard.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { isKin } from '../../bot/understanding/kin-subjects.ts';
import { isEnough } from '../../bot/understanding/long-enough.ts';
import { placeNamed } from '../../bot/understanding/read-place.ts';
import { isProblem } from '../../domain/intent.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { isAlarming, isInEarnest, saysNone } from './alarm.ts';
import {
  addToStory,
  answerLater,
  type Behind,
  callAgain,
  isOfPeople,
  matterIn,
  sayHelped,
  tellsMore,
} from './help-came.ts';
import { helpSaid, isUnhelped } from './helped.ts';

/** As sure as it must be that what was no danger is no complaint either. */
const SURELY = 0.7;
/** "No, thanks"; more words say what they say no to. */
const MOST_NO_WORDS = 2;
/** As sure as it must be that words take back what was understood. */
const CORRECTING = 0.6;

/**
 * A danger stands alone on the screen: what else would be said waits until the citizen writes again or goes on. What
 * was filed in the same breath is told all the same.
 *
 * @param texts what was said in this turn
 */
export function letDangerStandAlone(turn: Turn, texts: readonly string[]): void {
  const { memory, reply } = turn;
  if (memory.alarmed !== 'now') return;
  const { flow, shown, alarmed } = memoryBefore(turn);
  const isSeen = alarmed !== 'opened' && !(shown?.step ?? '').startsWith('_');
  const answered = flow === memory.flow && isSeen;
  const opened = memory.flow !== undefined && !answered;
  turn.memory = { ...memory, alarmed: opened ? 'opened' : 'before' };
  if (!opened) keepUntaken(turn, texts);
  if (reply.caseId) return;
  notYetOffered(turn);
  Object.assign(reply, { texts: [], options: [], request: undefined });
}

/** What was offered beside a danger was not seen: it is offered with the next words. */
function notYetOffered(turn: Turn): void {
  if (!turn.offers?.includes('latin')) return;
  const { latinOffered: _, ...memory } = turn.memory;
  turn.memory = memory;
  turn.offers = turn.offers.filter((offer) => offer !== 'latin');
}

/** A danger told in the middle of something else, which that cannot take, waits like any other problem of its own. */
function keepUntaken(turn: Turn, texts: readonly string[]): void {
  const { answers, flow } = memoryBefore(turn);
  if (!flow || flow !== turn.memory.flow || JSON.stringify(answers) !== JSON.stringify(turn.memory.answers))
    return;
  const { darija, referenceData, path } = turn.context;
  const { problems } = path;
  for (const text of texts) {
    // Who is to be called should it happen is asked, and not told.
    if (opensWith(turn, text, 'heard-form_calls', 'anywhere')) continue;
    if (!isAlarming(turn, text) || !isEnough(turn, problems.flow, problems.told, text)) continue;
    const { categories, clearly } = darija.route(text, referenceData.examples, true);
    const [category = 'other'] = categories;
    // The house that burns and is about to fall is one matter.
    if (isOfOpen(turn, category, text)) {
      addToStory(turn, text);
      continue;
    }
    // What hurt them may be for the commune to mend, where it is named.
    if (isOfPeople(turn, text) && (category === 'other' || clearly < SURELY)) continue;
    problems.keepAnother(turn, { category, text, told: text });
  }
}

/** Of the same subject as the problem that is open since a danger was told, and at no other place. */
function isOfOpen(turn: Turn, category: string, text: string): boolean {
  const { flow, answers } = turn.memory;
  const own = answers?.category?.kind === 'choice' ? answers.category.option : undefined;
  const isSame = own !== undefined && (own === category || isKin(own, category));
  return isSame && flow === turn.context.path.problems.flow && placeNamed(turn, text) === null;
}

/** What the first words after a danger find behind it; null: no danger was told just now. */
export function comesAfterDanger(turn: Turn): Behind | null {
  const { alarmed, ...memory } = turn.memory;
  if (alarmed !== 'before' && alarmed !== 'opened') return null;
  turn.memory = memory;
  return alarmed;
}

/**
 * Whoever taps below a danger has read it, however soon: what was said with it steps back, and what the tap opens is told
 * at once.
 */
function readPastDanger(turn: Turn): void {
  letDangerStandAlone(
    turn,
    (memoryBefore(turn).breath?.messages ?? []).map((held) => wordsOf(held)),
  );
}

/** A person, for whoever asks for one below a danger. */
export function callAfterDanger(turn: Turn): void {
  readPastDanger(turn);
  callPerson(turn);
}

/** On with what stands behind the danger, which was not seen yet. */
export async function goOnAfterDanger(turn: Turn): Promise<void> {
  readPastDanger(turn);
  await askFurther(turn, comesAfterDanger(turn) ?? 'before');
}

/** Answers the first words after a danger, which are no answer to a question that nobody has seen. False: they may be. */
export async function answerAfterDanger(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const behind = comesAfterDanger(turn);
  const texts = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : []));
  if (texts.length === givens.length && tellsAgain(turn, texts.join('\n'))) return true;
  if (texts.length === 0 || texts.length < givens.length) return false;
  const text = texts.join('\n');
  if (behind === null) return answerLater(turn, text);
  const help = isOnly(turn, text, 'emergency-arrived') ? 'over' : helpSaid(turn, text);
  if (behind === 'opened' && tellsInstead(turn, text)) return takeUpCalmly(turn, text, true);
  if (help !== null) {
    await sayHelped(turn, behind, help, text);
    return true;
  }
  if (isUnhelped(turn, text)) return callAgain(turn);
  if (isJoke(turn, text)) {
    await leaveJoke(turn, behind);
    return true;
  }
  if (!turn.memory.flow) return false;
  if (goesOn(turn, text)) return askFurther(turn, behind);
  if ((await withoutAsides(turn, [...givens])).length === 0) return true;
  if (turn.context.path.problems.takesPlace(turn, text)) return askFurther(turn, behind);
  if (behind === 'opened' && refutes(turn, text)) return takeUpCalmly(turn, text, false);
  if (behind === 'opened') addToStory(turn, text);
  return askFurther(turn, behind);
}

/** Told once more, with more of it, before the form that it opened was seen: it answers none of its questions. */
function tellsAgain(turn: Turn, text: string): boolean {
  if (turn.memory.alarmed !== 'now' || memoryBefore(turn).alarmed !== 'opened' || !turn.memory.flow)
    return false;
  if (!turn.context.path.problems.takesPlace(turn, text)) addToStory(turn, text);
  return true;
}

async function askFurther(turn: Turn, behind: Behind): Promise<true> {
  if (behind === 'opened' && asksSubject(turn)) tell(turn, 'emergency-kept');
  await repeatQuestion(turn);
  return true;
}

/** The words of the button; or a "no" alone, which may be said to anything. */
const goesOn = (turn: Turn, text: string): boolean =>
  isOnly(turn, text, 'emergency-goes_on') || (!/\S\s+\S/u.test(text) && readYesNo(turn, text) === 'no');

/** "I was only joking", and nothing else. */
const isJoke = (turn: Turn, text: string): boolean =>
  readBy(turn, text, ['heard-joke', 'heard-joke_beside'])?.has('heard-joke') ?? false;

/** What was told in jest is not kept, and what was open before it goes on. */
async function leaveJoke(turn: Turn, behind: Behind): Promise<void> {
  tell(turn, 'emergency-over_answer');
  if (behind === 'before') return repeatQuestion(turn);
  turn.memory = { ...turn.memory, answers: {} };
  await parkOpen(turn);
  if (!offerDraft(turn)) offerWays(turn);
}

/** "No, it is not that", in as many words as it takes. */
function refutes(turn: Turn, text: string): boolean {
  if (isInEarnest(turn, text)) return false;
  if (opensWith(turn, text, 'emergency-not', 'first')) return true;
  // In French "la" begins more of the story, and what is broken may be said with a "no" in it.
  if (namesProblem(turn, text)) return false;
  const { act, surely } = turn.context.darija.act(text);
  const corrects = (act === 'corrects' || act === 'declines') && surely >= CORRECTING;
  return corrects || (readYesNo(turn, text) === 'no' && text.split(/\s+/u).length <= MOST_NO_WORDS);
}

/** "No, nobody is hurt, only the pavement is broken": behind a no, or that all is well, what it is for the commune. */
function tellsInstead(turn: Turn, text: string): boolean {
  if (isInEarnest(turn, text) || (isAlarming(turn, text) && !saysNone(turn, text))) return false;
  const denies =
    helpSaid(turn, text) === 'over' ||
    opensWithNo(turn, text) ||
    opensWith(turn, text, 'emergency-not', 'first');
  return denies && tellsMore(turn, text);
}

/**
 * The first words are read once more, as if they told of no danger: the complaint, or the question, that they are. What
 * corrects them may say more of it.
 *
 * @param instead what corrects them says what it is, and where
 */
async function takeUpCalmly(turn: Turn, said: string, instead: boolean): Promise<true> {
  const { context, memory } = turn;
  const correction = matterIn(turn, said);
  const { details } = memory.answers ?? {};
  const { problems } = context.path;
  if (helpSaid(turn, said) === 'over') tell(turn, 'emergency-over_answer');
  else tell(turn, 'emergency-calm');
  if (memory.flow !== problems.flow || details?.kind !== 'text' || !details.text) {
    await repeatQuestion(turn);
    return true;
  }
  const routed = context.darija.route(details.text, context.referenceData.examples, true);
  const more = context.darija.route(correction, context.referenceData.examples, true);
  const isQuestion = !(isProblem(routed.intent) || routed.intent === 'none') && routed.confidence >= SURELY;
  if (isQuestion && more.categories.length === 0) {
    const { flow: _, answers: __, shown: ___, ...own } = memory;
    turn.memory = own;
    turn.calm = true;
    await understand(turn, details.text, true);
    return true;
  }
  const told = more.categories.length > 0 ? `${details.text}\n${correction}` : details.text;
  // What it was filed under was read from the danger.
  const { category: _, ...others } = memory.answers ?? {};
  const first = problems.said(turn, details.text, routed);
  const { details: __, ...corrected } = problems.said(turn, correction, more);
  const kept = instead ? { ...first, ...others, ...corrected } : { ...corrected, ...first, ...others };
  const answers = { ...subjectOf(turn, told, kept), details: { ...details, text: told } };
  turn.memory = { ...memory, answers };
  problems.sayUnderstood(turn, answers);
  await repeatQuestion(turn);
  return true;
}

/** The subject that all of it names together, where neither half names one. */
function subjectOf(turn: Turn, told: string, kept: Answers): Answers {
  if (kept.category) return kept;
  const { context } = turn;
  const routed = context.darija.route(told, context.referenceData.examples, true);
  const { category } = context.path.problems.said(turn, told, routed);
  return category ? { ...kept, category } : kept;
}

/** The description is known, and its subject is still to be asked for. */
const asksSubject = ({ context, memory: { flow, answers } }: Turn): boolean =>
  flow === context.path.problems.flow && answers?.details !== undefined && answers.category === undefined;
