// Pins, photos, voice notes and stickers that come while nothing is asked for.
import type { Given } from '../flow/memory.ts';
import { askWhetherAbout } from './about-case.ts';
import { addFiles, caseToAskAbout } from './case-words.ts';
import { showMenu } from './menu.ts';
import { proceed } from './open.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';
import { hearVoices, isSpoken } from './voices.ts';

const isSticker = (given: Given): boolean => given.kind === 'file' && given.media === 'sticker';

/** Takes them to the case that they must be about, asks whether they are about one that is open, or keeps them. */
export async function takeUnasked(turn: Turn, givens: Given[]): Promise<void> {
  if (turn.memory.flow && turn.memory.shown?.step.startsWith('_')) return proceed(turn, givens);
  if (await addFiles(turn, givens)) return;
  if (isSpoken(givens)) return hearVoices(turn, givens);
  const pictures = givens.some((given) => given.kind === 'file' && !isSticker(given));
  const meant = pictures ? await caseToAskAbout(turn) : null;
  if (meant) return askWhetherAbout(turn, meant);
  const things = givens.filter((given) => given.kind === 'file' || given.kind === 'place');
  const viewOnce = givens.some((given) => given.kind === 'other' && given.viewOnce);
  const unread = viewOnce ? 'common-view_once' : 'common-cannot_use';
  if (things.length > 0 && things.every(isSticker)) sayPolitely(turn);
  else tell(turn, things.length > 0 ? 'common-what_for' : unread);
  return showMenu(turn);
}

/** At first contact the notice has said hello already. */
export function sayPolitely(turn: Turn): void {
  if (!turn.greeting) tell(turn, 'common-smalltalk');
}
