// One turn: everything a citizen sent in one breath, answered once.
import type { Incoming } from '../channels/channel.ts';
import { mayNameRequest } from '../domain/reference.ts';
import type { Given } from '../flow/memory.ts';
import { abroadSaid } from './abroad.ts';
import { standBy } from './afraid.ts';
import { answerAfterDanger, goOnAfterDanger, letDangerStandAlone } from './after-danger.ts';
import { answersStep, isGreeting } from './alone.ts';
import { saidAnywhere, standingTap } from './anywhere.ts';
import { saysWhetherComing } from './attendance.ts';
import { onlyGreets, withoutAsides } from './beside.ts';
import { BREATH_MS, goesOn, heldSoFar, hold, release } from './breath.ts';
import { typedButton } from './card.ts';
import { checkIn } from './check-in.ts';
import { noteConfided } from './confided.ts';
import { comfort } from './despair.ts';
import { sayWiped } from './drafts.ts';
import { withoutFlow } from './entry.ts';
import { minorEvent } from './events.ts';
import { slowed } from './flood.ts';
import { forgetCards } from './forget-cards.ts';
import { resume } from './handed-back.ts';
import { callPerson } from './handover.ts';
import {
  askedStep,
  attachmentOf,
  clean,
  GO_ON,
  givenBy,
  incomingRow,
  PERSON,
  readToken,
  type Tap,
} from './hear.ts';
import { isInside } from './inside.ts';
import { keptAfterAll, notePassed, otherKindAfterAll } from './no-question.ts';
import { answerNotTold, KEEP, keptWords } from './not-told.ts';
import { welcomeBack } from './offer-draft.ts';
import { asOneSentence } from './one-sentence.ts';
import { proceed, repeatQuestion } from './open.ts';
import { inOrderOfProvider } from './order.ts';
import type { Heard, Turn } from './parts.ts';
import { NO_BUTTON, quotedButton } from './quoted.ts';
import { reactedToken } from './reacted.ts';
import { isSameTap } from './same-tap.ts';
import { amendBreath, heed, noteChoices, type SecondThought, secondThought } from './second-thoughts.ts';
import { settle } from './settle-files.ts';
import { tell } from './speak.ts';
import { readLink, start } from './start.ts';
import { callAfterVoices } from './voices.ts';
import { silenced } from './waiting.ts';
import { warnOfEmergency, watchLanguage } from './watch.ts';
import { openNotice, settleNotice, staysAway } from './welcome.ts';

/** So much is read of what comes too fast: nobody in danger writes more before they name it. */
const FIRST_LETTERS = 300;

/** Computes the turn: fills the batch, the memory and the reply. What it cannot understand it says so, kindly. */
export async function takeTurn(turn: Turn, heard: readonly Incoming[]): Promise<void> {
  const resumed = await resume(turn, heard);
  await settle(turn, heard);
  const { taken, kept } = slowed(turn, heard);
  const breath = heldSoFar(turn);
  const fresh: Heard[] = [];
  const thoughts: SecondThought[] = [];
  for (const incoming of taken) {
    const recorded = record(turn, incoming);
    if (!recorded || amendBreath(turn, breath, recorded)) continue;
    const thought = await secondThought(turn, recorded);
    if (thought && thought !== 'unheard') {
      warnOfEmergency(turn, thought.words ?? '');
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
  if (staysAway(turn, breath)) return;
  openNotice(turn);
  await answerAll(turn, inOrderOfProvider(breath), resumed);
  for (const thought of lastOfEach(thoughts)) {
    const anew = await heed(turn, thought);
    if (anew !== null) await answer(turn, [{ kind: 'text', text: anew }]);
  }
  letDangerStandAlone(turn, breath.map(wordsOf));
  settleNotice(turn, breath.length > 0);
}

/** Corrected twice at once is corrected once. */
const lastOfEach = (thoughts: SecondThought[]): SecondThought[] =>
  thoughts.filter(({ of }, i) => !thoughts.slice(i + 1).some((later) => later.of === of));

/** What is to be answered in it; a thumb under a question is the tap on its button. */
async function answerIn(turn: Turn, heard: Heard, isUnheard: boolean): Promise<Heard | null> {
  const { content } = heard;
  if (content.kind === 'edited' && isUnheard) {
    warnOfEmergency(turn, clean(content.text));
    return { ...heard, content: { kind: 'text', text: content.text } };
  }
  if (content.kind === 'edited' || content.kind === 'deleted') return null;
  if (content.kind !== 'reaction') return heard;
  const token = await reactedToken(turn, content);
  return token === null ? null : { ...heard, content: { kind: 'option', token } };
}

/** Writes down what was heard, and looks for danger in its first `read` letters. Null: it needs no answer. */
function record(turn: Turn, incoming: Incoming, read = Number.POSITIVE_INFINITY): Heard | null {
  const { kind } = incoming.content;
  if (isInside(incoming)) return null;
  const heard: Heard = { ...incoming };
  if (kind === 'file') attachmentOf(turn, heard);
  turn.batch.insert('IncomingMessage', incomingRow(turn, heard));
  if (minorEvent(turn, heard)) return null;
  if (kind === 'edited' || kind === 'deleted' || kind === 'reaction') return heard;
  if (turn.row.blocked || turn.row.undelivered > 0) unblock(turn);
  turn.lastHeard = heard.messageId;
  warnOfEmergency(turn, wordsOf(heard).slice(0, read));
  return heard;
}

/** What comes too fast is written down and not answered; a danger always is, where its first words tell of it. */
function keepOnly(turn: Turn, incoming: Incoming): void {
  const heard = record(turn, incoming, FIRST_LETTERS);
  if (heard?.content.kind === 'edited')
    warnOfEmergency(turn, clean(heard.content.text).slice(0, FIRST_LETTERS));
}

/** Answers once what was said in one breath. */
async function answerAll(turn: Turn, breath: Heard[], resumed: boolean): Promise<void> {
  const before = turn.memory;
  const givens: Given[] = [];
  const flush = async () => {
    if (givens.length) await answer(turn, await asOneSentence(turn, givens.splice(0)));
  };
  const texts = breath.filter(({ content }) => content.kind === 'text');
  for (const heard of breath) {
    // Said to staff, or before the question was seen again: it is recorded, and shown in the console.
    if (resumed || (await abroadSaid(turn, heard)) || silenced(turn, heard)) continue;
    const { content } = heard;
    const given =
      content.kind === 'option'
        ? await tapped(turn, tapOn(turn, content.token), flush)
        : await said(turn, heard, standsOut(turn, texts, heard), flush);
    if (given) givens.push(given);
  }
  await flush();
  forgetCards(turn, breath);
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
async function tapped(turn: Turn, tap: Tap | null, flush: () => Promise<void>): Promise<Given | null> {
  if (tap?.kind === 'standing') {
    await flush();
    await standingTap(turn, tap.action, tap.id);
    return null;
  }
  if (tap?.option === GO_ON) {
    await flush();
    await goOnAfterDanger(turn);
    return null;
  }
  if (tap?.option === PERSON) {
    callPerson(turn);
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
): Promise<Given | null> {
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
    const link = readLink(text);
    if (link) {
      await flush();
      await start(turn, link);
      return null;
    }
    // Digits of a number of ours are no option.
    if (mayNameRequest(text)) return givenBy(turn, incoming);
    if (turn.row.member && (await memberSays(turn, text, flush))) return null;
    const quoted = await quotedButton(turn, incoming, text);
    if (quoted) return tapped(turn, quoted, flush);
    if (isSameTap(turn, text)) return tapped(turn, NO_BUTTON, flush);
    const button = typedButton(turn, text);
    if (button) return tapped(turn, button, flush);
    if (await saidAnywhere(turn, text, flush)) return null;
  }
  return givenBy(turn, incoming);
}

/** Present in the room, or whether they come. */
const memberSays = async (turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> =>
  (await checkIn(turn, text)) || (await saysWhetherComing(turn, text, flush));

/** The words of a message, those under a photo included. */
function wordsOf({ content }: Incoming): string {
  if (content.kind === 'text') return clean(content.text);
  return content.kind === 'file' && content.caption ? clean(content.caption) : '';
}

async function answer(turn: Turn, all: Given[]): Promise<void> {
  for (const given of all) if (given.kind === 'text') watchLanguage(turn, given.text);
  if (comfort(turn, all) || (await standBy(turn, all)) || (await answerAfterDanger(turn, all))) return;
  if (await otherKindAfterAll(turn, all)) return;
  const before = turn.memory.flow;
  const givens = await withoutAsides(turn, keptAfterAll(turn, all));
  const isBeside = givens.length === 0 && turn.memory.flow === before;
  if (givens.length > 0) await answerWords(turn, givens);
  notePassed(turn, all, isBeside);
}

async function answerWords(turn: Turn, givens: Given[]): Promise<void> {
  await noteWords(turn, givens);
  const { flow, shown } = turn.memory;
  if (isOnlyGreeting(turn, givens)) {
    if (await welcomeBack(turn)) return;
    tell(turn, 'common-smalltalk');
    return repeatQuestion(turn);
  }
  if (await answerNotTold(turn, givens)) return;
  if (flow && turn.house.flows.has(flow) && !(shown?.step ?? '').startsWith('_')) {
    await proceed(turn, givens);
    return callAfterVoices(turn, givens, shown?.step);
  }
  return withoutFlow(turn, givens);
}

/** Whoever says hello in the middle of something has not answered: "bonjour" is no place, and no problem either. */
function isOnlyGreeting(turn: Turn, givens: Given[]): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || 'check' in step) return false;
  return givens.every((given) => given.kind === 'text' && onlyGreets(turn, given.text));
}

/** A place told in few words is answered at once: should they go on, what follows belongs to it. */
async function noteWords(turn: Turn, [only, ...others]: Given[]): Promise<void> {
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

function unblock(turn: Turn): void {
  turn.row.blocked = false;
  turn.row.undelivered = 0;
  Object.assign(turn.conversation, { blockedAt: null, unreachable: null, undelivered: 0 });
}
