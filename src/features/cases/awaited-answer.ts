// Words that answer what the commune asked about a case, whenever they come.
import { flowAsked } from '../../bot/main-menu.ts';
import type { FreeTake } from '../../bot/path.ts';
import { readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, isTold } from '../../bot/understanding/is-telling.ts';
import type { Routed } from '../../darija/darija.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { isProblem } from '../../domain/intent.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { type Meant, passOn } from './citizen-words.ts';
import { caseAddedTo } from './files-of-case.ts';
import { caseAsked } from './question-back.ts';
import { caseLatelyTold } from './told-cases.ts';

/** This sure of a wish of its own, the words are not taken for an answer. */
const CERTAIN = 0.8;
/** As sure as it must be that words tell of a problem of another subject. */
const TELLING = 0.6;

/** Said right after the question, or after it was told of, they answer it; later it is asked whether they do. */
export const answersAwaited: FreeTake = async (turn, { text, routed }) => {
  const asked = (await caseAsked(turn)) ?? (await caseDisputed(turn, text));
  if (!asked || isWish(turn, text, routed, asked.of)) return false;
  const isYesNo = readYesNo(turn, text) !== null;
  if (!asked.isLast && isYesNo) return false;
  if (asked.isLast && !tellsOfOther(turn, text, routed, asked.of)) await passOn(turn, asked.of, text);
  else askWhetherAbout(turn, asked.of, text);
  return true;
};

/** The case that somebody just said is not mended, and was asked to say more of; a question is answered as ever. */
async function caseDisputed(turn: Turn, text: string): Promise<{ of: Meant; isLast: true } | null> {
  const of = asksUs(turn, text) ? undefined : await caseAddedTo(turn);
  if (of && isStatus(of.status) && isOpen(of.status)) return null;
  const told = of && (await caseLatelyTold(turn.loaders).load(turn.row.id));
  return of && told?.last && told.id === of.id ? { of, isLast: true } : null;
}

/** Something that is wanted of the bot, or only kindness. */
function isWish(
  turn: Turn,
  text: string,
  { intent, confidence, emergencies, categories }: Routed,
  of: Meant,
) {
  const { act } = turn.context.darija.act(text);
  // "I contest the result" asks for a form by its name.
  if (flowAsked(turn, text) !== undefined) return true;
  if (intent === 'smalltalk' || act === 'greets' || act === 'noise' || emergencies.length > 0) return true;
  if (confidence < CERTAIN || intent === 'none' || intent === 'yes' || intent === 'no') return false;
  // What has no subject may be answered with the name of anything: "we think of the stadium".
  return !isProblem(intent) || (of.categoryId !== null && !categories.some((one) => one === of.categoryId));
}

function tellsOfOther(turn: Turn, text: string, routed: Routed, { categoryId }: Meant): boolean {
  const { intent, confidence, categories } = routed;
  if (categoryId === null && !isTold(turn, text)) return false;
  return (
    isProblem(intent) &&
    confidence >= TELLING &&
    categories.length > 0 &&
    !categories.some((one) => one === categoryId)
  );
}
