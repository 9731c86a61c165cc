// That something is over, said by somebody of whom a request is open: mended, taken away, found again.
import { isWritten, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { namesThing } from '../../bot/understanding/said-done.ts';
import { saysBrokenAgain, saysOver } from '../../bot/understanding/said-over.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import type { Input } from '../../flow/engine/state.ts';
import { mayBeFixed } from './after-shares.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { isOfThing, type Meant, ownCases, passOn } from './citizen-words.ts';
import { endsFoundAgain, saysFoundAgain } from './found-again.ts';
import { endsElsewhere } from './in-charge-elsewhere.ts';
import { caseByOrder } from './named-case.ts';
import { caseLatelyTold } from './told-cases.ts';
import { openCases } from './withdraw-case.ts';

/** As sure as it must be that words name another subject. */
const CLEARLY = 0.7;
/** As sure as it must be that words only agree. */
const SURELY = 0.9;
/** More words tell something. */
const MOST_AGREEING = 3;

/** What ends a request, or a complaint that is none of the commune's. */
export const endsInWords = async (turn: Turn, givens: readonly Input[]): Promise<boolean> =>
  (await endsOwnCase(turn, givens)) || endsFoundAgain(turn, givens) || endsElsewhere(turn, givens);

/** Puts it on the request that it is said of, whatever else its words sound like. False: nothing of theirs is over. */
async function endsOwnCase(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const [only, ...others] = givens;
  if (only?.kind !== 'text' || only.late || others.length > 0 || turn.quoted !== undefined) return false;
  const { text } = only;
  if (turn.row.mode !== 'bot' || turn.memory.flow !== undefined || mayNameRequest(text)) return false;
  const isOver = saysOver(turn, text, true) || saysFoundAgain(turn, text);
  const isPartly = opensWith(turn, text, 'heard-partly', 'anywhere') && !isPutAsQuestion(turn, text);
  if (!(isOver || isPartly || saysBrokenAgain(turn, text)) || agreesOnly(turn, text)) return false;
  const meant = (await ownCases(turn)).filter((each) =>
    isPartly ? isStatus(each.status) && isOpen(each.status) : mayBeOver(turn, text, each),
  );
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  const [newest, ...older] = meant;
  if (!newest) return false;
  const named = caseByOrder(turn, text, await openCases(turn))?.cases[0];
  const latest = meant.find(({ id }) => id === named?.id) ?? meant.find(({ id }) => id === told?.id);
  const over = latest ?? newest;
  if (!isOfThing(turn, over.flow) && !mayBeFixed(turn, text, over.categoryId)) return false;
  if (latest || older.length === 0) await passOn(turn, over, text);
  else askWhetherAbout(turn, newest, text);
  return true;
}

/** "Yes, close it" answers something, and tells nothing. */
function agreesOnly(turn: Turn, text: string): boolean {
  // "That is it, it lit" has told how it is.
  if (rawWords(text).some((word) => isWritten(turn, word, 'heard-over_case'))) return false;
  const { act, surely } = turn.context.darija.act(text);
  return text.split(/\s+/u).length <= MOST_AGREEING && act === 'agrees' && surely >= SURELY;
}

/** It is open, and the words name nothing that is none of it. */
function mayBeOver(turn: Turn, text: string, { status, flow, categoryId }: Meant): boolean {
  if (!isStatus(status) || !isOpen(status)) return false;
  if (isOfThing(turn, flow)) return true;
  if (!saysOver(turn, text) && !saysBrokenAgain(turn, text)) return false;
  // "Collected" sounds of rubbish, whatever it is that was collected.
  if (!namesThing(turn, text)) return true;
  const { darija, referenceData } = turn.context;
  const { categories, clearly } = darija.route(text, referenceData.examples);
  return categories.length === 0 || clearly < CLEARLY || categories.some((one) => one === categoryId);
}
