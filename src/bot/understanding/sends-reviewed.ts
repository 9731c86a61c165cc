// A yes to what is read back, however it is put: a plain word to send, with a no for the photo before it or a grumble behind it.
import {
  holdsWord,
  isSpelled,
  isWritten,
  knownWords,
  onlySends,
  opensWith,
  passesOver,
  phrasesOf,
  type Reading,
  readBy,
  readYesNo,
  sendsWithout,
  wordsIn,
} from '../phrases.ts';
import { isMarked } from './is-telling.ts';
import { isOf, rawWords } from './review-lines.ts';

/** More words tell a story. */
const MOST_WORDS = 14;

/** What parts two sentences, or a word that may. */
const JOINT = /[,;.\n\u060c\u061b]+|[\p{L}\p{M}\p{N}]+/gu;

/** What may stand around a yes, and what else around a plain word to send: "leave it as it is and send it". */
const AROUND = ['heard-send', 'heard-send_beside', 'heard-send_around'];
const AROUND_SENDING = [...AROUND, 'heard-send_as_is', 'heard-send_whole'];

/** What no photo is said with. */
const NO_PHOTO = [...AROUND, 'common-none', 'common-none_beside', 'heard-review_photo', 'heard-send_as_is'];

/** Fewer words wish for nothing. */
const FEWEST_BLESSING = 2;
/** As sure as it must be that words behind a word to send only scold. */
const SCOLDING = 0.7;
/** French for sending a thing, and no order to do so. */
const NO_ORDER = /(?:er|re)$/iu;

/** "May God keep you" written as one word. */
const BLESSING = /^(?:al?|l)?l+ah?(?:y|hi)[\p{L}\p{N}]{3,}$/u;
/** How what is wished of God begins. */
const WISHED = /^[yi\u064a]/iu;

/** A yes and nothing else, however it is put: every word of it agrees, sends, or is polite. */
export function agrees(turn: Reading, text: string): boolean {
  const words = wordsIn(turn.context, text);
  if (words.length === 0) return readYesNo(turn, text) === 'yes';
  if (words.length > MOST_WORDS || onlyAdds(turn, text) || onlyThanks(turn, text)) return false;
  if (sendsWithout(turn, text) || sendsPlainly(turn, text) || sendsBehindNone(turn, text)) return true;
  if (sendsDespite(turn, text)) return true;
  return readYesNo(turn, text) === 'yes' && isOnlyAround(turn, text, AROUND);
}

/** "That is it, God bless you": whoever only thanks has sent nothing, and is told so. */
export const onlyThanks = (turn: Reading, text: string): boolean =>
  (readBy(turn, text, ['heard-thanked', 'heard-thanked_beside'])?.has('heard-thanked') ?? false) ||
  onlyBlesses(turn, text);

/** "That is it, may God reward you", with no word to send in it. */
function onlyBlesses(turn: Reading, text: string): boolean {
  const [first = '', ...rest] = rawWords(text);
  if (!isWritten(turn, first, 'heard-that_is_it') || rest.length < FEWEST_BLESSING) return false;
  const isGod = rest.some((word) => isOf(turn.context, word, knownWords(turn.context, 'heard-god')));
  return isGod && !holdsWord(turn, text, 'heard-send') && isOnlyAround(turn, rest.join(' '), AROUND);
}

/** "I told you, send it, God bless you": it says to send, and asks, tells and denies nothing. */
export function sendsPlainly(turn: Reading, text: string): boolean {
  const isSending = holdsWord(turn, text, 'heard-send');
  if (!isSending && !opensWith(turn, text, 'heard-send_whole', 'anywhere')) return false;
  // As it is spelt: "aide" sounds like "idée".
  if (deniesSaying(turn, text) || asksWhether(text) || isSpelled(turn, text, 'heard-send_else')) return false;
  return isOnlyAround(turn, text, AROUND_SENDING);
}

/** "The photo does not go through, send it without": why there is none, a pause, and a plain word to send. */
function sendsBehindNone(turn: Reading, text: string): boolean {
  const parts = [...text.matchAll(JOINT)]
    .filter(({ 0: joint }) => !/\p{L}/u.test(joint) || isWritten(turn, joint, 'heard-joins'))
    .map(({ index, 0: joint }) => [text.slice(0, index).trim(), text.slice(index + joint.length).trim()]);
  return parts.some(([before = '', behind = '']) => {
    if (before === '' || !passesOver(turn, before)) return false;
    return sendsPlainly(turn, behind) || sendsWithout(turn, behind);
  });
}

/** "No, send it", "I have no photo my son send it", "send it, nobody reads it anyway": whatever stands before the order or behind it. */
export function sendsDespite(turn: Reading, text: string): boolean {
  if (asksWhether(text) || opensWith(turn, text, 'heard-unsends', 'anywhere')) return false;
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  return words.some(({ index, 0: word }, at) => {
    const [before, behind] = [text.slice(0, index).trim(), text.slice(index)];
    if (before === '') return false;
    if (sendsPlainly(turn, before) && isGrumble(turn, behind, /[,;.!\n\u060c\u061b]\s*$/u.test(before)))
      return true;
    if (!sendsPlainly(turn, behind)) return false;
    if (at === 1 && isWritten(turn, before, 'heard-plain_no')) return true;
    return holdsWord(turn, word, 'heard-send') && !NO_ORDER.test(word) && hasNoPhoto(turn, before);
  });
}

/** "No I have no photo, my son": more than passing over it, and no reason for which one would send nothing. */
function hasNoPhoto(turn: Reading, text: string): boolean {
  const hindered = knownWords(turn.context, 'heard-send_not');
  if (hindered.has(wordsIn(turn.context, text).at(-1) ?? '')) return false;
  return passesOver(turn, text) || (readBy(turn, text, NO_PHOTO)?.has('common-none') ?? false);
}

/** "We shall see whether you do anything": it changes nothing of what is to be sent. */
function isGrumble(turn: Reading, text: string, isApart: boolean): boolean {
  if (text.includes('?') || text.includes('\u061f')) return false;
  if (opensWith(turn, text, 'heard-grumbles', 'first') || isReason(turn, text)) return true;
  const { act, surely } = turn.context.darija.act(text);
  return isApart && act === 'scolds' && surely >= SCOLDING;
}

/** What words behind an order to send may still want: another photo, another word, no name. */
const WANTS_MORE = ['review_photo', 'review_more', 'review_again', 'review_name'].map(
  (list) => `heard-${list}`,
);

/** "Send it, I am about to travel": why it is to be sent now. */
function isReason(turn: Reading, text: string): boolean {
  const words = rawWords(text);
  const size = phrasesOf(turn, 'heard-send_reason').reduce((most, phrase) => {
    const said = wordsIn(turn.context, words.slice(0, phrase.length).join(' '));
    return phrase.length > most && said.join(' ') === phrase.join(' ') ? phrase.length : most;
  }, 0);
  const rest = words.slice(size).join(' ');
  const wants = opensWith(turn, text, 'heard-known', 'anywhere');
  return size > 0 && !wants && !WANTS_MORE.some((list) => holdsWord(turn, rest, list));
}

/** "Is it sent?"; one word with a mark may still be the one that sends. */
const asksWhether = (text: string): boolean => isMarked(text) && rawWords(text).length > 1;

/** "I did not tell you to send". */
function deniesSaying({ context }: Reading, text: string): boolean {
  const [said, nots] = [knownWords(context, 'heard-send_said'), knownWords(context, 'heard-send_not')];
  return wordsIn(context, text).some((word, at, all) => said.has(word) && nots.has(all[at - 1] ?? ''));
}

/** Every word agrees, stands in one of these lists, or blesses. */
function isOnlyAround({ context }: Reading, text: string, lists: readonly string[]): boolean {
  const known = knownWords(context, 'heard-send_said', ...lists);
  const god = knownWords(context, 'heard-god');
  return rawWords(text).every((word, at, all) => {
    const isWish = WISHED.test(word) && isOf(context, all[at - 1] ?? '', god);
    const isBlessing = isWish || isOf(context, word, god) || BLESSING.test(word.toLowerCase());
    return isBlessing || isOf(context, word, known) || context.darija.readYesNo(word) === 'yes';
  });
}

/** "Add" and nothing else, which also means "go on": it sends nothing. */
export const onlyAdds = (turn: Reading, text: string): boolean =>
  !onlySends(turn, text) &&
  (readBy(turn, text, ['heard-review_more', 'heard-review_beside'])?.has('heard-review_more') ?? false);
