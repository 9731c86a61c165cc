// What is said with no question open and may belong to a request of this person: it reaches it, or it is asked once.

import { hasEnded } from '../../bot/asides.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { isOneOf, isSpelled, isWritten, opensWith, readYesNo, wordsBeyond } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { saysBesides } from '../../bot/understanding/added-too.ts';
import { asksUs, complaintIn, namesProblem } from '../../bot/understanding/is-telling.ts';
import { orderedIn } from '../../bot/understanding/ordered-words.ts';
import { quarterSpelt } from '../../bot/understanding/read-place.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import { takesBackTold } from '../../bot/understanding/told-otherwise.ts';
import type { Routed } from '../../darija/darija.ts';
import type { RequestFact } from '../../database/requests.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { aboutIt, askWhetherAbout } from './ask-about-case.ts';
import { caseInTalk } from './case-in-talk.ts';
import { keepWords, type Meant, ownCases, passOn } from './citizen-words.ts';
import { caseClearlyMeant } from './clearly-of-case.ts';
import { caseAddedTo } from './files-of-case.ts';
import { passOnToMany } from './references.ts';
import { saysSamePlace } from './same-place.ts';
import { SETTLED_MS } from './settled-case.ts';
import { tellRequest } from './show-case.ts';
import { whyNoMore } from './takes-no-more.ts';

/** This sure of a wish of its own, the words add nothing to what was said before. */
const SURE = 0.6;
/** As clear as it must be that words name another subject. */
const CLEARLY = 0.7;
/** Plainly something else that the commune does. */
const CERTAIN = 0.8;
/** So long after an idea was sent, what is added belongs to it. */
const LATELY_MS = 24 * 3_600_000;
/** More words tell of what they announce. */
const MOST_ANNOUNCING = 7;
/** More words tell of another idea. */
const MOST_WISHING = 9;
/** Wishes that begin with "and" as well. */
const WISHES: readonly Routed['intent'][] = [
  ...(['status', 'human', 'language', 'help', 'cancel', 'proposal', 'petition'] as const),
  ...(['appointment', 'info', 'consultation', 'yes', 'no', 'smalltalk', 'emergency'] as const),
];

/** How plainly a text says that it goes on about something said before. */
function announced(turn: Turn, text: string): 'adds' | 'goes_on' | null {
  if (opensWith(turn, text, 'heard-another', 'anywhere')) return null;
  // "Ah, I forgot": what somebody thinks of says nothing by itself.
  const [oh, second] = wordSpans(text);
  const said = oh && second && isWritten(turn, oh.text, 'heard-oh') ? text.slice(second.start) : text;
  if (opensWith(turn, said, 'heard-adds', 'first') || orderedIn(turn, text) !== null) return 'adds';
  return opensWith(turn, text, 'heard-goes_on', 'first') ? 'goes_on' : null;
}

/** "I told you, a cat and not a dog", said of what was filed just now: no anger. False: no word of it is taken back. */
async function answerWordCorrected(turn: Turn, text: string): Promise<boolean> {
  // Below a question, it is said to that.
  const talk = hasEnded(turn) ? await caseInTalk(turn) : null;
  if (!talk) return false;
  const own = (await ownRequests(turn)).find(({ id }) => id === talk.id);
  const told = [own?.description, own?.placeText].filter(Boolean).join('\n');
  if (!takesBackTold(turn, text, told)) return false;
  await passOn(turn, talk, text);
  return true;
}

/** "I forgot…", "and also…": what is added reaches the request it is added to. False: nothing is added, or to none. */
export async function answerAddition(turn: Turn, text: string): Promise<boolean> {
  if ((await answerWordCorrected(turn, text)) || (await invitesAddition(turn, text))) return true;
  const too = wishesToo(turn, text);
  const how = announced(turn, text) ?? (too && (await ideaInTalk(turn)) ? 'goes_on' : null);
  if (how === null || isOneOf(turn, text, `heard-${how}`)) return false;
  // "Add" is a yes as well, where nothing is ordered to be added.
  if (readYesNo(turn, text) !== null && orderedIn(turn, text) === null) return false;
  const { context, memory } = turn;
  const routed = context.darija.route(text, context.referenceData.examples);
  if (how === 'goes_on' && WISHES.includes(routed.intent) && routed.confidence >= SURE) return false;
  if (asksUs(turn, text)) return false;
  const { aboutCase } = memory;
  const idea = how === 'adds' || too || !namesProblem(turn, text) ? await ideaInTalk(turn) : null;
  if (aboutCase && how === 'adds') {
    await aboutIt(turn);
    // Both are answered by the same words.
    if (saysMore(turn, text) && (await whyNoMore(turn, aboutCase)) === null) keepWords(turn, aboutCase, text);
  } else if (idea) passOnToMany(turn, idea);
  else {
    const talk = await caseInTalk(turn);
    const meant = talk ?? (how === 'adds' ? await likelyCase(turn) : null);
    if (!meant) return false;
    if (isPlainlyElse(turn, text, routed, meant)) return false;
    // "Add that it is beside the tap": an order, which is about what was talked of, whatever it names.
    if (talk && orderedIn(turn, text) !== null) {
      await passOn(turn, meant, text);
      return true;
    }
    // "And the lamp is out, too", "one thing more: …": a problem of its own, though it was begun with "and".
    if (isOfOtherSubject(turn, text, routed, meant)) return false;
    // Told of in other words, or of something else: nobody but the citizen knows.
    const isSame =
      routed.categories.length === 0 || routed.categories.some((one) => one === meant.categoryId);
    if (talk && (isSame || complaintIn(turn, text) !== 'told')) await passOn(turn, meant, text);
    else askWhetherAbout(turn, meant, text);
  }
  return true;
}

/** "May I add the number of the headmaster?": it is to be written here. False: nobody asks that, or of no request. */
async function invitesAddition(turn: Turn, text: string): Promise<boolean> {
  if (!asksUs(turn, text) || !isSpelled(turn, text, 'heard-adds')) return false;
  // "May I add that it is dangerous?" has added it.
  if (opensWith(turn, text, 'heard-adds_that', 'anywhere')) return false;
  const talk = hasEnded(turn) ? await caseInTalk(turn) : null;
  if (!talk) return false;
  const { id: caseId, reference } = talk;
  turn.memory = { ...turn.memory, addingTo: { caseId, reference, at: turn.now.getTime() } };
  tell(turn, 'status-passed_on', 'words', { reference });
  return true;
}

/** Of another subject, in the same place: a second problem, and nothing of the first. */
const isPlainlyElse = (turn: Turn, text: string, { categories, clearly }: Routed, of: Meant): boolean =>
  saysSamePlace(turn, text) &&
  namesProblem(turn, text) &&
  clearly >= CLEARLY &&
  !categories.some((one) => one === of.categoryId);

/** As sure as it must be that words tell of a problem, and of which, to tell of another one. */
const OTHERWISE = 0.85;
/** What may be told as the one or the other of these is one matter. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['lighting', 'electricity']),
  new Set(['waste', 'hygiene', 'environment']),
  new Set(['roads', 'traffic', 'water_sewage']),
  new Set(['animals', 'safety']),
  new Set(['noise', 'public_space', 'traffic']),
];

/** "There is a lot of rubbish", after a hole in the road was told of: a new matter, wherever it is. */
function isOfOtherSubject(
  turn: Turn,
  text: string,
  { categories, clearly, confidence }: Routed,
  of: Meant,
): boolean {
  const [other] = categories;
  const own = of.categoryId;
  if (other === undefined || own === null || own === 'other' || categories.some((one) => one === own))
    return false;
  const isKin = KIN.some((kin) => kin.has(other) && kin.has(own));
  return !isKin && confidence >= OTHERWISE && clearly >= OTHERWISE && namesProblem(turn, text);
}

/** "And put lamps in the garden", "a fountain is needed, too": what an idea still lacks, and nothing to be mended. */
function wishesToo(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WISHING || !opensWith(turn, text, 'heard-idea_wish', 'anywhere'))
    return false;
  if (isSpelled(turn, text, 'heard-mend_it') || opensWith(turn, text, 'heard-another', 'anywhere'))
    return false;
  return opensWith(turn, text, 'heard-goes_on', 'first') || saysBesides(turn, text);
}

/** More than "add this to my complaint". */
const saysMore = ({ context }: Turn, text: string): boolean =>
  wordsBeyond(context, text, 'heard-adds').some(
    (word) => wordsBeyond(context, word, 'heard-adds_beside').length > 0,
  );

/** The newest case that is open, or was settled not long ago. */
async function likelyCase(turn: Turn): Promise<Meant | null> {
  const { now } = turn;
  const own = await ownCases(turn);
  return (
    own.find(
      ({ status, settledAt }) =>
        (isStatus(status) && isOpen(status)) ||
        (settledAt !== null && now.getTime() - settledAt.getTime() <= SETTLED_MS),
    ) ?? null
  );
}

/** An idea that was sent just now, and nothing after it. */
export async function ideaInTalk(turn: Turn): Promise<RequestFact | null> {
  const [newest] = await ownRequests(turn);
  const isIdea = newest?.kind === 'proposal' && turn.now.getTime() - newest.createdAt.getTime() < LATELY_MS;
  return isIdea ? newest : null;
}

/** More words than these say more than yes or no. */
const MOST_SHORT = 3;
const isShort = (text: string): boolean => text.split(/\s+/u).length <= MOST_SHORT;
const isAnswer = (intent: Routed['intent']): boolean => intent === 'yes' || intent === 'no';

/** "I have another problem", and not which. */
export const announcesAnother = (turn: Turn, text: string, { categories, clearly, place }: Routed): boolean =>
  text.split(/\s+/u).length <= MOST_ANNOUNCING &&
  opensWith(turn, text, 'heard-another', 'anywhere') &&
  (categories.length === 0 || clearly < CLEARLY) &&
  place === undefined;

/** Words right after a case was told of, which announce nothing: asked about unless they are plainly something else. */
export async function askIfOfCase(turn: Turn, text: string, routed: Routed, flow?: string): Promise<boolean> {
  const { row, context } = turn;
  const { intent, confidence, emergencies } = routed;
  if (row.mode !== 'bot' || emergencies.length > 0) return false;
  const invited = flow === undefined && (await invitedTo(turn, text, routed));
  if (invited) return goesTo(turn, invited, text);
  if (!/\p{L}{2}/u.test(text)) return false;
  if (flow !== undefined && flow !== 'complaint') return false;
  if (opensWith(turn, text, 'heard-another', 'anywhere')) return false;
  const talk = await caseInTalk(turn);
  if (!talk) return false;
  const { act } = context.darija.act(text);
  if (flow === 'complaint') {
    if (isPlainlyElse(turn, text, routed, talk) || isOfOtherSubject(turn, text, routed, talk)) return false;
    // "It is the lamp in front of the pharmacy" goes on about the lamp.
    const meant = await caseClearlyMeant(turn, text, routed, talk);
    if (meant) return goesTo(turn, meant, text);
    // Whoever says anew what and where tells of another: whether it is the same is asked about that in time.
    if (routed.place !== undefined || quarterSpelt(turn, text) !== null) return false;
  } else if (act === 'noise' || act === 'greets' || intent === 'smalltalk') return false;
  else if (isShort(text) && readYesNo(turn, text) !== null) return false;
  else if (confidence >= CERTAIN && WISHES.includes(intent) && !(isAnswer(intent) && !isShort(text)))
    return false;
  const meant = flow === undefined ? await caseClearlyMeant(turn, text, routed, talk) : null;
  if (meant) return goesTo(turn, meant, text);
  if (flow === undefined && asksUs(turn, text)) await answerQuestion(turn, talk, text);
  else askWhetherAbout(turn, talk, text);
  return true;
}

/** Whoever was told to write more here does so, were it only a number: to which request. */
async function invitedTo(turn: Turn, text: string, { intent, confidence }: Routed): Promise<Meant | false> {
  if (!/[\p{L}\p{N}]{2}/u.test(text) || asksUs(turn, text) || intent === 'smalltalk') return false;
  if (confidence >= CERTAIN && WISHES.includes(intent)) return false;
  if (isShort(text) && (readYesNo(turn, text) !== null || turn.context.darija.act(text).act === 'greets'))
    return false;
  return (await caseAddedTo(turn)) ?? false;
}

async function goesTo(turn: Turn, meant: Meant, text: string): Promise<true> {
  await passOn(turn, meant, text);
  return true;
}

/** Where the case stands is all that the bot knows of it; the question reaches those who know more. */
async function answerQuestion(turn: Turn, talk: Meant, text: string): Promise<void> {
  const own = (await ownRequests(turn)).find(({ id }) => id === talk.id);
  if (own) tellRequest(turn, own);
  await passOn(turn, talk, text);
}
