// Pins, photos, voice notes and stickers that come while nothing is asked for.

import { begin, proceed } from '../../bot/flow-runner.ts';
import { sayPolitely } from '../../bot/free-words.ts';
import { showMenu } from '../../bot/main-menu.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { loosened } from '../../bot/unclaimed-files.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { hearVoices, isSpoken } from '../../bot/voice-only.ts';
import type { Input } from '../../flow/engine/state.ts';
import { viewOnceSaying } from '../../flow/engine/view-once.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { takesPinAsked } from './corrected-case.ts';
import { addBoth, addFiles, addPin, caseAddedTo, caseToAskAbout } from './files-of-case.ts';
import { caseAsked } from './question-back.ts';

const isSticker = (given: Input): boolean => given.kind === 'file' && given.media === 'sticker';

/** Takes them to the case that they must be about, asks whether they are about one that is open, or keeps them. */
export async function takeUnasked(turn: Turn, givens: Input[]): Promise<void> {
  if (turn.memory.flow && turn.memory.shown?.step.startsWith('_')) return proceed(turn, givens);
  if ((await addFiles(turn, givens)) || (await addPin(turn, givens)) || (await takesPinAsked(turn, givens)))
    return;
  if (isSpoken(givens)) return hearVoices(turn, givens);
  const shows = givens.some(
    (given) => given.kind === 'place' || (given.kind === 'file' && !isSticker(given)),
  );
  const meant = shows ? await caseToAskAbout(turn) : null;
  if (meant) return askWhetherAbout(turn, meant);
  const things = givens.filter((given) => given.kind === 'file' || given.kind === 'place');
  // They are one complaint: each is acknowledged, and what they show is asked.
  if (things.length > 0 && !things.every(isSticker)) return begin(turn, turn.context.path.problems.flow);
  if (things.length > 0) sayPolitely(turn);
  else sayUnread(turn, givens);
  return showMenu(turn);
}

function sayUnread(turn: Turn, givens: Input[]): void {
  const [once] = givens.flatMap((given) =>
    given.kind === 'other' && given.viewOnce ? [given.viewOnce] : [],
  );
  const { message, attribute } = once ? viewOnceSaying(once) : { message: 'common-cannot_use' };
  tell(turn, message, attribute);
}

/** As sure as it must be that words under a photo tell of something else. */
const SURE = 0.6;
/** Fewer words say what the photo shows. */
const FEWEST_WORDS = 4;

/** A photo with words goes to the case it was announced or asked for, or it is asked which. False: it is about something new. */
export async function takeWithWords(turn: Turn, givens: Input[], text: string): Promise<boolean> {
  const files = givens.flatMap((given) =>
    given.kind === 'file' && !isSticker(given) && !isSpoken([given]) ? [given.attachment] : [],
  );
  if (files.length === 0) return false;
  const asked = await caseAsked(turn);
  const isAnswer = asked?.isLast && !tellsOfAnother(turn, text, asked.of.categoryId);
  const announced = (await caseAddedTo(turn)) ?? (isAnswer ? asked.of : undefined);
  if (announced) {
    loosened(turn);
    await addBoth(turn, announced, files, text);
    return true;
  }
  const meant = await caseToAskAbout(turn);
  if (!meant || tellsOfAnother(turn, text, meant.categoryId)) return false;
  askWhetherAbout(turn, meant, text);
  return true;
}

function tellsOfAnother(turn: Turn, text: string, category: string | null): boolean {
  const { referenceData, darija } = turn.context;
  const { categories, confidence, intent } = darija.route(text, referenceData.examples);
  if (opensWith(turn, text, 'heard-another', 'anywhere')) return true;
  if (text.split(/\s+/u).length < FEWEST_WORDS || intent !== 'complaint' || confidence < SURE) return false;
  return namesProblem(turn, text) && categories.length > 0 && !categories.some((one) => one === category);
}
