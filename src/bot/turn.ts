// One turn: everything a citizen sent in one breath, answered once.
import type { Incoming } from '../channels/channel.ts';
import type { Given } from '../flow/memory.ts';
import { saidAnywhere, standingTap } from './anywhere.ts';
import { typedButton } from './card.ts';
import { checkIn } from './check-in.ts';
import { sayWiped } from './drafts.ts';
import { withoutFlow } from './entry.ts';
import { minorEvent } from './events.ts';
import { forgetCards } from './forget-cards.ts';
import { resume } from './handed-back.ts';
import { callPerson, silenced } from './handover.ts';
import { askedStep, clean, givenBy, incomingRow, readToken, type Tap } from './hear.ts';
import { welcomeBack } from './offer-draft.ts';
import { proceed, repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { quotedButton } from './quoted.ts';
import { isFine } from './sayings.ts';
import { tell } from './speak.ts';
import { readLink, start } from './start.ts';
import { warnOfEmergency, watchLanguage } from './watch.ts';

/** Who writes more than this, in characters, says more than hello. */
const LONGEST_GREETING = 80;

/** Computes the turn: fills the batch, the memory and the reply. What it cannot understand it says so, kindly. */
export async function takeTurn(turn: Turn, heard: readonly Incoming[]): Promise<void> {
  const breath: Given[] = [];
  const flush = async () => {
    if (breath.length) await answer(turn, breath.splice(0));
  };
  sayWiped(turn);
  const resumed = await resume(turn, heard);
  for (const incoming of heard) {
    if (incoming.content.kind === 'handed_back') continue;
    turn.batch.insert('IncomingMessage', incomingRow(turn, incoming));
    if (minorEvent(turn, incoming)) continue;
    if (turn.row.blocked) unblock(turn);
    if (resumed || silenced(turn, incoming)) {
      // Said to staff, before the question was seen again: it is recorded, files included, and shown in the console.
      givenBy(turn, incoming);
      warnOfEmergency(turn, wordsOf(incoming));
      continue;
    }
    const given =
      incoming.content.kind === 'option'
        ? await tapped(turn, tapOn(turn, incoming.content.token), flush)
        : await said(turn, incoming, flush);
    if (given) breath.push(given);
  }
  await flush();
  forgetCards(turn, heard);
}

/** A tap: on a standing button it is done at once, on a question it is an answer. */
async function tapped(turn: Turn, tap: Tap | null, flush: () => Promise<void>): Promise<Given | null> {
  if (tap?.kind === 'standing') {
    await flush();
    await standingTap(turn, tap.action, tap.id);
    return null;
  }
  if (tap?.option === '_person') {
    callPerson(turn);
    return null;
  }
  return tap ? { kind: 'option', menu: tap.menu, option: tap.option } : { kind: 'other' };
}

const tapOn = (turn: Turn, token: string): Tap | null => readToken(token) ?? bareOption(turn, token);

/** An option named by its id alone, as a program that talks to the simulator may do. */
function bareOption(turn: Turn, option: string) {
  const { shown } = turn.memory;
  return shown?.options.includes(option) ? { kind: 'question' as const, menu: shown.menu, option } : null;
}

/** A message that is no tap: a word that works anywhere, or something for the question on the screen. */
async function said(turn: Turn, incoming: Incoming, flush: () => Promise<void>): Promise<Given | null> {
  const { content } = incoming;
  warnOfEmergency(turn, wordsOf(incoming));
  if (content.kind === 'start') {
    await flush();
    await start(turn, content.payload);
    return null;
  }
  if (content.kind === 'text') {
    const text = clean(content.text);
    const link = readLink(text);
    if (link) {
      await flush();
      await start(turn, link);
      return null;
    }
    if (turn.row.member && (await checkIn(turn, text))) return null;
    const button = (await quotedButton(turn, incoming, text)) ?? typedButton(turn, text);
    if (button) return tapped(turn, button, flush);
    if (await saidAnywhere(turn, text, flush)) return null;
    watchLanguage(turn, text);
  }
  return givenBy(turn, incoming);
}

/** The words of a message, those under a photo included. */
function wordsOf({ content }: Incoming): string {
  if (content.kind === 'text') return clean(content.text);
  return content.kind === 'file' && content.caption ? clean(content.caption) : '';
}

async function answer(turn: Turn, givens: Given[]): Promise<void> {
  // Several photos come one by one even when they were sent at once.
  const burst =
    turn.row.channel !== 'simulator' &&
    givens.every((given) => given.kind === 'file' && given.media !== 'voice');
  turn.reply.patient ||= burst;
  const { flow, shown } = turn.memory;
  if (!turn.row.accepted && flow !== 'welcome') return withoutFlow(turn, givens);
  if (isGreeting(turn, givens)) {
    if (turn.row.accepted && (await welcomeBack(turn))) return;
    if (turn.row.accepted) tell(turn, 'common-smalltalk');
    return repeatQuestion(turn);
  }
  if (flow && turn.house.flows.has(flow) && !(shown?.step ?? '').startsWith('_'))
    return proceed(turn, givens);
  return withoutFlow(turn, givens);
}

/** Whoever says hello in the middle of something has not answered: "bonjour" is no place, and no problem either. */
function isGreeting(turn: Turn, givens: Given[]): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || 'check' in step) return false;
  return givens.every(
    (given) =>
      given.kind === 'text' &&
      given.text.length <= LONGEST_GREETING &&
      (turn.house.darija.route(given.text).intent === 'smalltalk' || isFine(turn, given.text)),
  );
}

function unblock(turn: Turn): void {
  turn.row.blocked = false;
  turn.conversation.blockedAt = null;
}
