// Words out of the blue, after a complaint was sent: what they do was learned, and is done where that is sure enough.

import { answerAside, asideIn } from '../../bot/asides.ts';
import { offerWays } from '../../bot/closing-buttons.ts';
import { DRAFT } from '../../bot/drafts.ts';
import type { FreeTake, Take } from '../../bot/path.ts';
import { opensWith, readYesNo } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, CLEARLY, complaintIn, isMarked } from '../../bot/understanding/is-telling.ts';
import { orderedIn } from '../../bot/understanding/ordered-words.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { flowSaid } from '../../bot/understanding/said-as.ts';
import type { After, ReadAfter, Routed } from '../../darija/darija.ts';
import type { RequestFact } from '../../database/requests.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import type { Input } from '../../flow/engine/state.ts';
import { APART_DOES, DOES, keepMore, showCase } from './after-does.ts';
import { isGlad, likeliest, PLAINLY, RATHER, sharesOf, THINKABLE, WORTH_ASKING } from './after-shares.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { announcesAnother } from './belongs-to-case.ts';
import { correctPlace } from './corrected-case.ts';
import { takesBack } from './takes-back.ts';
import { caseLatelyTold } from './told-cases.ts';
import { openCases } from './withdraw-case.ts';

/** So long after it was sent, words out of the blue may be about it. */
const SENT_MS = 14 * 24 * 3_600_000;
/** So long after it, even what nobody understands is said of it. */
const LATELY_MS = 24 * 3_600_000;
/** As sure as it must be that the state of a request is asked for. */
const ASKING = 0.7;
/** Fewer words that nobody understands say nothing. */
const FEWEST_WORDS = 3;

/** Does what words do that come after a complaint. False: nothing was sent lately, or others answer them better. */
export const heardAfterSent: FreeTake = async (turn, { text, routed, isNew }) => {
  const meant = isNew ? null : await caseSentLately(turn, text);
  if (!meant || announcesAnother(turn, text, routed) || asksForState(routed)) return false;
  const shares = sharesOf(turn, text, meant.categoryId);
  if (shares.wish >= PLAINLY && asksOfOther(turn, text, routed)) return tellUnknown(turn);
  const does = likeliest(shares);
  const isWhole = tellsWhole(turn, text, routed);
  const isOther = isOfOther(turn, meant, text);
  const elsewhere = shares.new + shares.wish;
  // All of another matter: it opens that, and is asked about there.
  const isPlaced = shares.new >= RATHER || routed.place !== undefined;
  const isElse = isOther ? elsewhere >= WORTH_ASKING : does === 'new' && isPlaced;
  if (isWhole && (ANNOUNCED.test(text) || isElse)) return false;
  if (turn.memory.alarmed === 'now') return keepsDanger(turn, meant, text, shares);
  // Thanks that may be for a repair are thanks.
  if (does === 'fixed' && !isGlad(shares) && shares.thanks >= WORTH_ASKING) return false;
  if (APART.includes(does))
    return shares[does] >= RATHER && ((await APART_DOES[does]?.(turn, meant, text)) ?? false);
  if (isOther && elsewhere >= RATHER) return false;
  const saysElse = KEEPING.includes(does) && opensWith(turn, text, 'heard-another', 'anywhere');
  if (does !== 'new' && !saysElse && elsewhere < (isOther ? THINKABLE : WORTH_ASKING))
    return doesIt(turn, meant, text, shares);
  askWhetherAbout(turn, meant, text);
  return true;
};

/** As sure as it must be that a question tells of a problem. */
const TELLING = 0.8;

/** "When does bus 5 pass?", "who won the match?": a question that may name a subject, and tells of no problem. */
const asksOfOther = (turn: Turn, text: string, { intent }: Routed): boolean =>
  (intent === 'complaint' || intent === 'none') &&
  isMarked(text) &&
  asideIn(turn, text) === null &&
  turn.context.darija.act(text).told < TELLING;

function tellUnknown(turn: Turn): true {
  tell(turn, 'common-not_understood', 'again');
  offerWays(turn, 'status');
  return true;
}

/** What is done before anything else that the words may mean, where it is sure. */
const FIRST: readonly After[] = [
  ...(['fixed', 'not_fixed', 'reminds', 'contact', 'place', 'photo'] as const),
  ...(['confidence', 'person'] as const),
];
/** The number of a meter or a plate is neither a telephone nor a thing of ours. */
const NUMBERED = /\d{3}/u;

/** "Call me on this number", "close it, it is mended": surely said of the complaint, whatever else it sounds like. */
const saysSurely: Take = (turn, text) =>
  doesIfOfSent(turn, text, (shares) => {
    const does = likeliest(shares);
    if (does === 'emergency') return true;
    if (does === 'adds') return NUMBERED.test(text);
    // What is only asked about may be less sure; and "hurry, thank you" thanks for nothing.
    if (does === 'withdraws') return shares.withdraws >= RATHER;
    if (does === 'reminds' && BESIDE.includes(asideIn(turn, text))) return shares.reminds >= RATHER;
    if (does === 'new') return shares.new >= PLAINLY && opensByItself(turn, text);
    // "My telephone is gone, what was the number?"
    if (does === 'contact' && asksUs(turn, text)) return false;
    return shares.surely !== null && FIRST.includes(shares.surely);
  });

/** What has a number is opened by that, what is ordered to be added is no other matter, and what is only announced is still to be told. */
const opensByItself = (turn: Turn, text: string): boolean =>
  !/\d/u.test(text) && orderedIn(turn, text) === null && !announcesAnother(turn, text, routeOf(turn, text));

/** What stands beside a question and is none: alone it would be answered. */
const BESIDE: readonly (string | null)[] = ['thanks', 'praise', 'goodbye', 'anger'];

/** "I only want to be sure that you have it", "thank you, when do you come?": asked of it, and of nothing that has its own answer. */
const asksSurely: Take = (turn, text) =>
  doesIfOfSent(turn, text, (shares) => {
    if (BESIDE.includes(asideIn(turn, text))) return askedOf(shares) >= RATHER;
    return shares.surely !== null && SHOWING.includes(shares.surely);
  });

async function doesIfOfSent(
  turn: Turn,
  text: string,
  isDone: (shares: ReadAfter) => boolean,
): Promise<boolean> {
  const meant = turn.memory.alarmed === 'now' ? null : await caseSentLately(turn, text);
  const shares = meant && sharesOf(turn, text, meant.categoryId);
  return meant && shares && isDone(shares) ? doesIt(turn, meant, text, shares) : false;
}

const routeOf = ({ context: { darija, referenceData } }: Turn, text: string): Routed =>
  darija.route(text, referenceData.examples);

/** "I want to follow my request": the state of it, by whatever takes that. */
const asksForState = ({ intent, confidence }: Routed): boolean => intent === 'status' && confidence >= ASKING;

/** "There is a big hole beside the station": told plainly and under its own subject, as nobody corrects what was told. */
const tellsWhole = (turn: Turn, text: string, { categories, clearly }: Routed): boolean =>
  complaintIn(turn, text) === 'told' && categories.length > 0 && clearly >= CLEARLY && !takesBack(turn, text);

/** "Another: a dog has bitten…": a word or two, and what they announce. */
const ANNOUNCED = /^[\p{L}'’]+(?:\s[\p{L}'’]+)?\s?:/u;

/** Does what is said of the complaint; a question among words that are kept is answered, too. */
async function doesIt(turn: Turn, meant: RequestFact, text: string, shares: ReadAfter): Promise<boolean> {
  const does = settled(turn, text, shares);
  if (does !== 'emergency' && shares.emergency >= THINKABLE) tell(turn, 'asides-emergency_numbers');
  if (!(await { ...DOES, ...APART_DOES }[does]?.(turn, meant, text))) return false;
  const isAsked = asksUs(turn, text) || /[?\u061f]/u.test(text);
  if (KEEPING.includes(does) && askedOf(shares) >= WORTH_ASKING && isAsked) showCase(turn, meant, text);
  return true;
}

const KEEPING: readonly After[] = ['adds', 'reminds', 'corrects', 'not_fixed'];

/** Of what asks for a flow by one of its words, though it is plainly said of the complaint: "he parks on what is left". */
async function ofSentAfterAll(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const text = onlyText([...givens]);
  if (text === null || turn.quoted !== undefined || flowSaid(turn, text)?.id !== LOST) return false;
  const meant = await caseSentLately(turn, text);
  if (!meant) return false;
  const shares = sharesOf(turn, text, meant.categoryId);
  const does = likeliest(shares);
  const isOfIt = shares[does] >= RATHER && does !== 'new' && !APART.includes(does);
  return isOfIt && doesIt(turn, meant, text, shares);
}

/** As sure as it must be that all of it only thanks, or wishes well. */
const COURTEOUS = 0.8;
/** What stands in words that only thank. */
const COURTESIES: readonly (string | null)[] = ['thanks', 'goodbye', 'praise', null];

/** "May God have mercy on your parents, you made me glad", "noted, good evening": nothing of it is added, or heard as hurry. */
async function thanksForSent(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const text = onlyText([...givens]);
  if (text === null || turn.quoted !== undefined || turn.memory.alarmed === 'now') return false;
  if (/\d{2}|[?\u061f]/u.test(text) || rawWords(text).length < FEWEST_WORDS) return false;
  const aside = asideIn(turn, text);
  const { act } = turn.context.darija.act(text);
  if (act !== 'greets' || !COURTESIES.includes(aside) || routeOf(turn, text).categories.length > 0)
    return false;
  const meant = await caseSentLately(turn, text);
  if (!meant || sharesOf(turn, text, meant.categoryId).thanks < COURTEOUS) return false;
  answerAside(turn, aside ?? 'thanks', text);
  if (aside === 'goodbye') turn.leaves = true;
  return true;
}

/** The form whose words are said of much else: what is left, what was found mended. */
const LOST = 'lost_found';

/** What nobody else takes is said of the complaint, rather than not understood. */
export const leftOfSent: FreeTake = async (turn, { text, isNew }) => {
  const meant = isNew ? null : await caseSentLately(turn, text);
  if (!meant || turn.memory.alarmed === 'now' || rawWords(text).length < FEWEST_WORDS) return false;
  if (turn.now.getTime() - meant.createdAt.getTime() >= LATELY_MS) return false;
  const shares = sharesOf(turn, text, meant.categoryId);
  const elsewhere = APART.reduce((sum, name) => sum + shares[name], shares.new);
  // "Who won the match?" is said of nothing that was sent.
  return elsewhere < RATHER && likeliest(shares) !== 'wish' && doesIt(turn, meant, text, ofIt(shares));
};

/** What they do if they are said of the complaint. */
const ofIt = (shares: ReadAfter): ReadAfter => ({
  ...shares,
  new: 0,
  wish: 0,
  person: 0,
  thanks: 0,
  emergency: 0,
});

/** What others answer where it is not sure. */
const APART: readonly After[] = ['wish', 'person', 'thanks', 'emergency'];

/** What is done: what would close the complaint only where it is sure, and what asks nothing is no question. */
function settled(turn: Turn, text: string, shares: ReadAfter): After {
  const does = likeliest(shares);
  const isAsked = asksUs(turn, text) || /[?\u061f]/u.test(text);
  // "Is it mended?" takes nothing back.
  if (does === 'withdraws' && isAsked) return shares.surely === 'withdraws' ? 'withdraws' : 'when';
  if (does === 'withdraws' || (does === 'fixed' && !isGlad(shares)))
    return shares.withdraws >= WORTH_ASKING ? 'withdraws' : 'adds';
  if (!SHOWING.includes(does)) return does;
  if (askedOf(shares) < RATHER && !isAsked) return 'adds';
  return shares.who >= WORTH_ASKING ? 'who' : does;
}

const SHOWING: readonly After[] = ['when', 'number', 'confirms', 'who'];
const askedOf = (shares: ReadAfter): number => SHOWING.reduce((sum, name) => sum + shares[name], 0);

/** The one complaint that is open and was sent lately; null: none, several, or something else is asked. */
async function caseSentLately(turn: Turn, text: string): Promise<RequestFact | null> {
  const { memory, row, now, context } = turn;
  const { aboutCase, placing, shown, flow, others } = memory;
  const isAsked = shown?.step === DRAFT || context.path.questions[shown?.step ?? ''] !== undefined;
  if (row.mode !== 'bot' || flow !== undefined || aboutCase || placing || others?.length || isAsked)
    return null;
  // A bare number was asked for, or is that of a request.
  if (mayNameRequest(text) || !/\p{L}{2}/u.test(text) || readYesNo(turn, text) !== null) return null;
  const told = await caseLatelyTold(turn.loaders).load(row.id);
  // News are answered.
  if (told?.last && told.kind !== 'reply') return null;
  const open = (await openCases(turn)).filter((each) => each.flow === context.path.problems.flow);
  const [only, ...rest] = open.filter(({ createdAt }) => now.getTime() - createdAt.getTime() < SENT_MS);
  // What the commune asked is answered.
  return only && rest.length === 0 && only.awaitedOn === null ? only : null;
}

/** A danger told of the same problem stands with it, below the numbers to call, and opens no other. False: it is another. */
function keepsDanger(
  turn: Turn,
  meant: RequestFact,
  text: string,
  shares: ReadAfter,
): boolean | Promise<boolean> {
  const elsewhere = shares.new + shares.wish;
  if (likeliest(shares) === 'new' || Math.max(shares.emergency, elsewhere) > RATHER) return false;
  if (opensWith(turn, text, 'heard-another', 'anywhere')) return false;
  if (shares.surely !== 'adds' && isOfOther(turn, meant, text)) return false;
  return likeliest(shares) === 'place' ? correctPlace(turn, meant, text) : keepMore(turn, meant, text);
}

/** The words plainly have a subject of their own. */
function isOfOther({ context }: Turn, { categoryId }: RequestFact, text: string): boolean {
  const { categories, clearly } = context.darija.route(text, context.referenceData.examples, true);
  return categories.length > 0 && clearly >= CLEARLY && !categories.some((one) => one === categoryId);
}

export const afterSent = { saysSurely, asksSurely, thanksForSent, ofSentAfterAll };
