// Words or files that may belong to a request the citizen has: it is asked once, and answered with one tap.
import { addFilesTo, passOn } from './case-words.ts';
import { loosened } from './loose.ts';
import { ask } from './menu.ts';
import type { BotMemory, Turn } from './parts.ts';
import { sentence, tell } from './speak.ts';

/** The question whether it is about that request. */
export const ABOUT = '_about';

type Meant = NonNullable<BotMemory['aboutCase']>;

/** Asks whether these words, or the files that wait, are about this case. */
export function askWhetherAbout(
  turn: Turn,
  { id, reference, status, categoryId }: Meant,
  text?: string,
): void {
  const category = sentence(turn, `category-${categoryId}`);
  turn.memory = {
    ...turn.memory,
    aboutCase: { id, reference, status, categoryId, ...(text !== undefined && { text }) },
  };
  tell(turn, 'status-about', text === undefined ? 'files' : undefined, { reference, category });
  ask(turn, ABOUT, ['yes', 'no'], aboutLabel(turn));
}

/** Names the two answers. */
export const aboutLabel =
  (turn: Turn) =>
  (option: string): string =>
    sentence(turn, 'status-about', option);

/** It is about that request: the words and the files that waited go to it. */
export function aboutIt(turn: Turn): void {
  const meant = dropAbout(turn);
  if (!meant) return;
  const files = loosened(turn);
  if (files.length > 0) addFilesTo(turn, files, meant);
  if (meant.text !== undefined) passOn(turn, meant, meant.text);
}

/** Something else is being talked about. Returns what was asked. */
export function dropAbout(turn: Turn): Meant | undefined {
  const { aboutCase, ...memory } = turn.memory;
  turn.memory = memory;
  return aboutCase;
}
