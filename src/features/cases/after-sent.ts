// Words out of the blue, after a complaint was sent: what they do was learned, and is done where that is sure enough.

import { asideIn } from '../../bot/asides.ts';
import { DRAFT } from '../../bot/drafts.ts';
import type { FreeTake, Take } from '../../bot/path.ts';
import { opensWith, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, complaintIn } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { flowSaid } from '../../bot/understanding/said-as.ts';
import type { After, ReadAfter, Routed } from '../../darija/darija.ts';
import type { RequestFact } from '../../database/requests.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import type { Input } from '../../flow/engine/state.ts';
import { APART_DOES, DOES, keepMore, showCase } from './after-does.ts';
import { isGlad, likeliest, sharesOf } from './after-shares.ts';
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
/** What is likelier than the next by this much is done, though it closes something or opens it. */
const SURELY = 0.25;
/** By this much, though it asks for help. */
const HARDLY = 0.1;
/** As likely as another matter must be for it to be asked whether it is one. */
const PERHAPS_ELSE = 0.25;
/** The same of a danger that was told: numbers to call stand above it. */
const RATHER_ELSE = 0.5;
/** As likely as it must be that a complaint is taken back for it to be asked. */
const PERHAPS_OVER = 0.3;
/** As likely as the question must be for it to be said who has it. */
const PERHAPS_WHO = 0.3;
/** As sure as it must be that the state of a request is asked for. */
const ASKING = 0.7;
/** Fewer words that nobody understands say nothing. */
const FEWEST_WORDS = 3;
/** As likely as another one must be for words that tell all of it to be that. */
const PERHAPS_NEW = 0.15;
/** As sure as it must be that words are said of this complaint, whatever subject they name besides. */
const PLAINLY_OF_IT = 0.9;
/** As clear as it must be that words name another subject. */
const CLEARLY = 0.7;
/** As likely as a question must be for it to be answered below the words that are kept. */
const PERHAPS_ASKS = 0.2;

/** Does what words do that come after a complaint. False: nothing was sent lately, or others answer them better. */
export const heardAfterSent: FreeTake = async (turn, { text, routed, isNew }) => {
  const meant = isNew ? null : await caseSentLately(turn, text);
  if (!meant || announcesAnother(turn, text, routed)) return false;
  const shares = sharesOf(turn, text, meant.categoryId);
  const { does, lead } = likeliest(shares);
  if (asksForState(routed) || (mayBeAnother(does, shares, text) && tellsWhole(turn, text, routed)))
    return false;
  if (turn.memory.alarmed === 'now') return keepsDanger(turn, meant, text, shares);
  // Thanks that may be for a repair are thanks.
  if (does === 'fixed' && !isGlad(shares) && shares.thanks >= SURELY) return false;
  const elsewhere = shares.new + shares.wish;
  if (APART.includes(does))
    return (
      lead >= (does === 'emergency' ? HARDLY : SURELY) &&
      ((await APART_DOES[does]?.(turn, meant, text)) ?? false)
    );
  // Of another subject it is no more of this one.
  const mayBeElse = WHOLE.includes(does) || elsewhere > (OF_IT.includes(does) ? HARDLY : PERHAPS_ELSE);
  if (mayBeElse && isOfOther(turn, meant, text)) return false;
  const saysElse = KEEPING.includes(does) && opensWith(turn, text, 'heard-another', 'anywhere');
  if (does === 'new' ? lead < SURELY : elsewhere > PERHAPS_ELSE || saysElse) {
    askWhetherAbout(turn, meant, text);
    return true;
  }
  return doesIt(turn, meant, text, shares);
};

/** What is done before anything else that the words may mean, where it is sure. */
const FIRST: readonly After[] = ['withdraws', 'fixed', 'contact'];
/** The number of a meter or a plate is neither a telephone nor a thing of ours. */
const NUMBERED = /\d{3}/u;

/** "Call me on this number", "close it, it is mended": surely said of the complaint, whatever else it sounds like. */
const saysSurely: Take = (turn, text) =>
  doesIfOfSent(turn, text, (shares) => {
    if (likeliest(shares).does === 'adds') return NUMBERED.test(text);
    const { surely } = shares;
    return surely !== null && FIRST.includes(surely) && !asksForState(routeOf(turn, text));
  });

/** What stands beside a question and is none: alone it would be answered. */
const BESIDE: readonly (string | null)[] = ['thanks', 'praise', 'goodbye', 'anger'];

/** "I only want to be sure that you have it", "thank you, when do you come?": asked of it, and of nothing that has its own answer. */
const asksSurely: Take = (turn, text) =>
  doesIfOfSent(turn, text, (shares) => {
    const aside = asideIn(turn, text);
    if (BESIDE.includes(aside)) return askedOf(shares) >= RATHER_ELSE;
    const isFree = aside === null || (aside === 'phone' && shares.surely === 'number');
    return isFree && shares.surely !== null && SHOWING.includes(shares.surely);
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
const WHOLE: readonly After[] = ['place', 'corrects', 'new'];
const mayBeAnother = (does: After, shares: ReadAfter, text: string): boolean =>
  (WHOLE.includes(does) && shares.new >= PERHAPS_NEW) || ANNOUNCED.test(text);

/** As sure as it must be that thanks are for a repair. */
const PLAINLY = 0.8;

/** "They emptied it, thank you": thanks for what was mended. */
const thanksForRepair: Take = async (turn, text) => {
  const aside = asideIn(turn, text);
  const meant = aside === 'thanks' || aside === 'praise' ? await caseSentLately(turn, text) : null;
  const shares = meant && sharesOf(turn, text, meant.categoryId);
  return meant && shares && shares.fixed >= PLAINLY ? doesIt(turn, meant, text, shares) : false;
};

/** Does what is said of the complaint; a question among words that are kept is answered, too. */
async function doesIt(turn: Turn, meant: RequestFact, text: string, shares: ReadAfter): Promise<boolean> {
  const does = settled(turn, text, shares);
  if (!(await DOES[does]?.(turn, meant, text))) return false;
  const isAsked = asksUs(turn, text) || /[?\u061f]/u.test(text);
  if (KEEPING.includes(does) && askedOf(shares) >= PERHAPS_ASKS && isAsked) showCase(turn, meant, text);
  return true;
}

const KEEPING: readonly After[] = ['adds', 'reminds', 'corrects', 'not_fixed'];
/** What words of another subject only seem to do. */
const OF_IT: readonly After[] = [...KEEPING, 'fixed', 'withdraws', 'new'];

/** Of what asks for a flow by one of its words, though it is plainly said of the complaint: "he parks on what is left". */
async function ofSentAfterAll(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const text = onlyText([...givens]);
  if (text === null || turn.quoted !== undefined || flowSaid(turn, text)?.id !== LOST) return false;
  const meant = await caseSentLately(turn, text);
  if (!meant) return false;
  const shares = sharesOf(turn, text, meant.categoryId);
  const { does, lead } = likeliest(shares);
  return lead >= SURELY && does !== 'new' && !APART.includes(does) && doesIt(turn, meant, text, shares);
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
  return (
    likeliest(shares).lead >= HARDLY && elsewhere < RATHER_ELSE && doesIt(turn, meant, text, ofIt(shares))
  );
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
  const { does, lead } = likeliest(shares);
  if (does === 'fixed') return isGlad(shares) ? 'fixed' : 'adds';
  const isAsked = asksUs(turn, text) || /[?\u061f]/u.test(text);
  // "Is it mended?" takes nothing back.
  if (does === 'withdraws' && isAsked) return shares.surely === 'withdraws' ? 'withdraws' : 'when';
  if (does === 'withdraws') return lead >= SURELY || shares.withdraws >= PERHAPS_OVER ? 'withdraws' : 'adds';
  if (!SHOWING.includes(does)) return does;
  if (askedOf(shares) < RATHER_ELSE && !isAsked) return 'adds';
  return shares.who >= PERHAPS_WHO ? 'who' : does;
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
  return only && rest.length === 0 ? only : null;
}

/** A danger told of the same problem stands with it, below the numbers to call, and opens no other. False: it is another. */
function keepsDanger(
  turn: Turn,
  meant: RequestFact,
  text: string,
  shares: ReadAfter,
): boolean | Promise<boolean> {
  if (shares.emergency > RATHER_ELSE || opensWith(turn, text, 'heard-another', 'anywhere')) return false;
  if (shares.new + shares.wish > RATHER_ELSE) return false;
  if (shares.adds < PLAINLY_OF_IT && isOfOther(turn, meant, text)) return false;
  return likeliest(shares).does === 'place' ? correctPlace(turn, meant, text) : keepMore(turn, meant, text);
}

/** The danger has a subject of its own. */
function isOfOther({ context }: Turn, { categoryId }: RequestFact, text: string): boolean {
  const { categories, clearly } = context.darija.route(text, context.referenceData.examples, true);
  return categories.length > 0 && clearly >= CLEARLY && !categories.some((one) => one === categoryId);
}

export const afterSent = { saysSurely, asksSurely, thanksForRepair, ofSentAfterAll };
