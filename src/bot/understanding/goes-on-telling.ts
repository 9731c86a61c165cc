// Words that go on about the problem or about who speaks, where a place or a yes is awaited: they belong to what was told.
import { isProblem } from '../../domain/intent.ts';
import { spelt } from '../../domain/spelling.ts';
import { isWritten, passesOver, readYesNo, speltSayings } from '../phrases.ts';
import { isPlace } from './corrected-place.ts';
import { tellsDuration } from './duration.ts';
import { announces } from './is-telling.ts';
import { orderedIn } from './ordered-words.ts';
import { placeNamed, type ReadingPlace } from './read-place.ts';
import { rawWords } from './review-lines.ts';
import { ungrown, withoutJoint } from './split-correction.ts';
import { isWholePlace } from './whole-place.ts';

/** As sure as it must be that words do something else than tell. */
const ELSE = 0.6;
/** As sure as it must be that words tell, whatever they begin with. */
const TELLING = 0.8;
/** As sure as it must be that words wish for something that the bot does. */
const WISHED = 0.75;
/** Words that may open a place: "je suis devant …". */
const MOST_OPENING = 3;
/** Fewer words may be the name of a place. */
const FEWEST = 3;
/** "I cannot read", "I do not know how to send it" asks for help. */
const HELPLESS =
  /3r[ae]?f|9ari|n9ra|kt[ea]b|sift|sais|sau?rais|lire|[ée]cri|[ée]cole|envoy|\u0639\u0631\u0641|\u0642\u0627\u0631\u064a|\u0642\u0631[\u0627\u0623]|\u0643\u062a\u0628|\u0635\u064a\u0641\u0637/iu;
/** What such a sentence may hold beside, and does not mean by it: "for two months nothing", "I could not pass". */
const BESIDE = new Set<string>(['not_fixed', 'attend_no', 'nothing']);
/** "I want nothing" is said of the form. */
const WISHES = /b(?:gh|r)it|\u0628\u063a\u064a\u062a|\u0623\u0631\u064a\u062f|veux|voudr/iu;
/** What tells of nothing, however it begins. */
const ELSEWHERE = new Set<string>([
  ...['wants', 'asks', 'corrects', 'has_none', 'declines', 'agrees', 'doubts', 'greets', 'places'],
]);

/** "I am in a wheelchair", "it has been two months": no place, no answer, and more of what was told. */
export function tellsOn(turn: ReadingPlace, text: string): boolean {
  const { darija } = turn.context;
  if (tellsDuration(turn, text)) return true;
  if (rawWords(text).length < 2 || announces(turn, text) || saysPlace(turn, text)) return false;
  const { act, surely } = darija.act(text);
  if (ELSEWHERE.has(act) && (surely >= ELSE || WISHES.test(text))) return false;
  if (act === 'cannot' && HELPLESS.test(text)) return false;
  if ((act !== 'cannot' && readYesNo(turn, text) !== null) || darija.readSkip(text)) return false;
  const { intent, confidence } = darija.route(text);
  if (!isProblem(intent) && intent !== 'none' && confidence >= WISHED) return false;
  if (darija.asides(text).some((aside) => !BESIDE.has(aside) || WISHES.test(text))) return false;
  // As it is spelt: "elle" sounds like "le".
  const said = ` ${spelt(text).join(' ')} `;
  return speltSayings(turn, 'heard-tells_on').some((one) => said.startsWith(` ${one.join(' ')} `));
}

/** The same, or any other sentence that tells. */
export function tellsMoreOn(turn: ReadingPlace, text: string): boolean {
  if (tellsOn(turn, text)) return true;
  const { act, surely } = turn.context.darija.act(text);
  return act === 'tells' && surely >= TELLING && rawWords(text).length >= FEWEST && !saysPlace(turn, text);
}

function saysPlace(turn: ReadingPlace, text: string): boolean {
  if (placeNamed(turn, text) !== null || isPlace(turn, text)) return true;
  // "It is at the gate."
  if (isWholePlace(turn, withoutJoint(turn.context, text))) return true;
  const isWhere = (word: string) =>
    isWritten(turn, word, 'heard-near') || isWritten(turn, ungrown(word), 'heard-street');
  return rawWords(text).slice(0, MOST_OPENING).some(isWhere);
}

/** "Lastah, I am an old woman": what says where, and what tells; else the text alone. */
export function partedTelling(turn: ReadingPlace, text: string): string[] {
  const ordered = orderedIn(turn, text);
  // "I have none, but write that the light is out".
  if (ordered && ordered.before !== '' && passesOver(turn, ordered.before))
    return [ordered.before, text.slice(ordered.before.length).replace(/^[\s,;.\u060c\u061b]+/u, '')];
  const pauses = [...text.matchAll(/[,;.\n\u060c\u061b]+\s*/gu)];
  const parts = pauses.map(({ index, 0: mark }) => [
    text.slice(0, index).trim(),
    text.slice(index + mark.length).trim(),
  ]);
  const parted = parts.find(
    ([before = '', behind = '']) =>
      (isPlace(turn, before) || passesOver(turn, before)) && tellsOn(turn, behind),
  );
  return parted ?? [text];
}
