// One turn: everything a citizen sent in one breath, answered once.
import type { Incoming } from '../channels/channel.ts';
import { mayNameRequest } from '../domain/reference.ts';
import type { Input } from '../flow/engine/state.ts';
import { onlyGreets, withoutAsides } from './anytime.ts';
import { saidAnywhere } from './commands.ts';
import { keepSecret, noteConfided, unveil } from './confidential.ts';
import { BREATH_MS, goesOn, heldSoFar, hold, release } from './debounce.ts';
import { readLink, start } from './deep-links.ts';
import { isSameTap } from './double-tap.ts';
import { sayWiped } from './drafts.ts';
import { amendBreath, heed, noteChoices, type SecondThought, secondThought } from './edited-messages.ts';
import { slowed } from './flood-limits.ts';
import { proceed, repeatQuestion } from './flow-runner.ts';
import { watchLanguage } from './follow-language.ts';
import { askedStep, clean, givenBy, readToken, type Tap } from './input.ts';
import { welcomeBack } from './offer-draft.ts';
import { withoutFlow } from './outside-flow.ts';
import { firstOf, watch } from './path.ts';
import { leavesIt } from './phrases.ts';
import { inOrderOfProvider } from './provider-order.ts';
import { NO_BUTTON, quotedButton } from './quoted-buttons.ts';
import { reactedToken } from './reactions.ts';
import { keepOnly, recordHeard, wordsOf } from './record-heard.ts';
import { tell } from './render.ts';
import { answersStep, isGreeting } from './self-contained.ts';
import { standingTap } from './standing-buttons.ts';
import type { Heard, Turn } from './turn.ts';
import { typedButton } from './typed-buttons.ts';
import { asOneSentence } from './understanding/join-messages.ts';
import { answerNotTold, KEEP, keptWords, offeredPressed } from './understanding/nothing-told.ts';
import { notePassed } from './understanding/passed-words.ts';
import { isShortAnswer } from './understanding/short-answer.ts';
import { callAfterVoices } from './voice-only.ts';

/** Computes the turn: fills the batch, the memory and the reply. What it cannot understand it says so, kindly. */
export async function takeTurn(turn: Turn, heard: readonly Incoming[]): Promise<void> {
  await takeHeard(turn, heard);
  unveil(turn);
}

async function takeHeard(turn: Turn, heard: readonly Incoming[]): Promise<void> {
  const { path } = turn.context;
  let resumed = false;
  for (const inside of path.inside) resumed = (await inside(turn, heard)) || resumed;
  const { taken, kept } = slowed(turn, heard);
  const breath = heldSoFar(turn);
  const fresh: Heard[] = [];
  const thoughts: SecondThought[] = [];
  for (const incoming of taken) {
    const recorded = recordHeard(turn, incoming);
    if (!recorded || amendBreath(turn, breath, recorded)) continue;
    const thought = await secondThought(turn, recorded);
    if (thought && thought !== 'unheard') {
      watch(turn, thought.words ?? '');
      thoughts.push(thought);
    }
    const message = await answerIn(turn, recorded, thought === 'unheard');
    if (!message) continue;
    breath.push(message);
    fresh.push(message);
  }
  for (const incoming of kept) keepOnly(turn, incoming);
  const isOver = resumed || thoughts.length > 0 || !(await goesOn(turn, breath, fresh));
  if (!isOver) {
    if (await goesOnAboutPlace(turn, fresh)) for (const each of fresh) each.late = true;
    return hold(turn, breath, fresh);
  }
  release(turn);
  if (breath.length > 0) sayWiped(turn);
  if (path.door.some((staysOut) => staysOut(turn, breath))) return;
  await answerAll(turn, inOrderOfProvider(breath), resumed);
  for (const thought of lastOfEach(thoughts)) {
    const anew = await heed(turn, thought);
    if (anew !== null) await answer(turn, [{ kind: 'text', text: anew }]);
  }
  for (const end of path.end) await end(turn, breath);
}

/** Corrected twice at once is corrected once. */
const lastOfEach = (thoughts: SecondThought[]): SecondThought[] =>
  thoughts.filter(({ of }, i) => !thoughts.slice(i + 1).some((later) => later.of === of));

/** What is to be answered in it; a thumb under a question is the tap on its button. */
async function answerIn(turn: Turn, heard: Heard, isUnheard: boolean): Promise<Heard | null> {
  const { content } = heard;
  if (content.kind === 'edited' && isUnheard) {
    watch(turn, clean(content.text));
    return { ...heard, content: { kind: 'text', text: content.text } };
  }
  if (content.kind === 'edited' || content.kind === 'deleted') return null;
  if (content.kind !== 'reaction') return heard;
  const token = await reactedToken(turn, content);
  return token === null ? null : { ...heard, content: { kind: 'option', token } };
}

/** Answers once what was said in one breath. */
async function answerAll(turn: Turn, breath: Heard[], resumed: boolean): Promise<void> {
  const before = turn.memory;
  const givens: Input[] = [];
  const flush = async () => {
    if (givens.length) await answer(turn, await asOneSentence(turn, givens.splice(0)));
  };
  const texts = breath.filter(({ content }) => content.kind === 'text');
  for (const heard of breath) {
    // Said to staff, or before the question was seen again: it is recorded, and shown in the console.
    if (resumed || (await firstOf(turn.context.path.apart, turn, heard))) continue;
    const { content } = heard;
    const given =
      content.kind === 'option'
        ? await tapped(turn, tapOn(turn, content.token), flush)
        : await said(turn, heard, standsOut(turn, texts, heard), flush);
    if (given) givens.push(given);
  }
  await flush();
  for (const answered of turn.context.path.answered) answered(turn, breath);
  if (breath.length > 0) {
    noteChoices(turn, before, breath);
    noteConfided(turn, breath);
  }
}

/** Commands and buttons are typed on their own: first, last, or after a greeting. In a sentence they are words. */
function standsOut(turn: Turn, texts: Heard[], heard: Heard): boolean {
  const at = texts.indexOf(heard);
  const before = texts.slice(0, Math.max(at, 0));
  return at === texts.length - 1 || before.every((each) => isGreeting(turn, wordsOf(each)));
}

/** A tap: on a standing button it is done at once, on a question it is an answer. */
async function tapped(turn: Turn, tap: Tap | null, flush: () => Promise<void>): Promise<Input | null> {
  if (tap?.kind === 'standing') {
    await flush();
    await standingTap(turn, tap.action, tap.id);
    return null;
  }
  const below = tap && turn.context.path.taps.get(tap.option);
  if (below) {
    await flush();
    await below(turn);
    return null;
  }
  if (tap?.option === KEEP) return keptWords(turn);
  return tap ? { kind: 'option', menu: tap.menu, option: tap.option } : { kind: 'other' };
}

const tapOn = (turn: Turn, token: string): Tap | null => readToken(token) ?? bareOption(turn, token);

/** An option named by its id alone, as a program that talks to the simulator may do. */
function bareOption(turn: Turn, option: string) {
  const { shown } = turn.memory;
  return shown?.options.includes(option) ? { kind: 'question' as const, menu: shown.menu, option } : null;
}

/** A message that is no tap: a word that works anywhere, or something for the question on the screen. */
async function said(
  turn: Turn,
  incoming: Heard,
  standsOut: boolean,
  flush: () => Promise<void>,
): Promise<Input | null> {
  const { content } = incoming;
  if (content.kind === 'start') {
    await flush();
    await start(turn, content.payload);
    return null;
  }
  if (content.kind === 'text') {
    const text = clean(content.text);
    turn.quoted = incoming.replyTo ?? turn.quoted;
    if (!standsOut) return givenBy(turn, incoming);
    const link = readLink(turn, text);
    if (link) {
      await flush();
      await start(turn, link);
      return null;
    }
    // Digits of a number of ours are no option.
    if (mayNameRequest(text)) return givenBy(turn, incoming);
    if (await firstOf(turn.context.path.alone, turn, text, flush)) return null;
    const quoted = await quotedButton(turn, incoming, text);
    if (quoted) return tapped(turn, quoted, flush);
    if (isSameTap(turn, text)) return tapped(turn, NO_BUTTON, flush);
    const button = offeredPressed(turn, text) ?? typedButton(turn, text);
    if (button) return tapped(turn, button, flush);
    if (await saidAnywhere(turn, text, flush)) return null;
  }
  return givenBy(turn, incoming);
}

async function answer(turn: Turn, all: Input[]): Promise<void> {
  for (const given of all) if (given.kind === 'text') watchLanguage(turn, given.text);
  const { path } = turn.context;
  if (await firstOf(path.whole, turn, all)) return;
  const own = path.questions[turn.memory.shown?.step ?? ''];
  if (own?.takes && !all.some(({ late }) => late) && (await own.takes(turn, all)))
    return keepSecret(turn, own);
  const before = turn.memory.flow;
  const read = path.reread.reduce((givens, reread) => reread(turn, givens), all);
  const givens = await withoutAsides(turn, read);
  const isBeside = givens.length === 0 && turn.memory.flow === before;
  if (givens.length > 0) await answerWords(turn, givens);
  notePassed(turn, all, isBeside);
}

async function answerWords(turn: Turn, givens: Input[]): Promise<void> {
  await noteWords(turn, givens);
  const { flow, shown } = turn.memory;
  if (isOnlyGreeting(turn, givens)) {
    if (await welcomeBack(turn)) return;
    tell(turn, 'common-smalltalk');
    return repeatQuestion(turn);
  }
  if (await answerNotTold(turn, givens)) return;
  if (flow && turn.context.flows.has(flow) && !(shown?.step ?? '').startsWith('_')) {
    await proceed(turn, givens);
    return callAfterVoices(turn, givens, shown?.step);
  }
  return withoutFlow(turn, givens);
}

/** Whoever says hello in the middle of something has not answered: "bonjour" is no place, and no problem either. */
function isOnlyGreeting(turn: Turn, givens: Input[]): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || 'check' in step) return false;
  return givens.every(
    (given) =>
      given.kind === 'text' &&
      !leavesIt(turn, given.text) &&
      onlyGreets(turn, given.text) &&
      !isShortAnswer(turn, given.text),
  );
}

/** A place told in few words is answered at once: should they go on, what follows belongs to it. */
async function noteWords(turn: Turn, [only, ...others]: Input[]): Promise<void> {
  const step = askedStep(turn);
  if (others.length > 0 || only?.kind !== 'text' || step?.verb !== 'ask' || step.ask !== 'place') return;
  if (await answersStep(turn, only.text)) turn.byWords = true;
}

/** Words right behind a place in words, which the next question cannot take. */
async function goesOnAboutPlace(turn: Turn, fresh: Heard[]): Promise<boolean> {
  const { asked, breath } = turn.memory;
  if (breath) return breath.messages.some(({ late }) => late);
  if (!asked?.byWords || turn.now.getTime() - asked.at >= BREATH_MS) return false;
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask === 'text' || step.ask === 'place') return false;
  return fresh.every(({ content }) => content.kind === 'text');
}
