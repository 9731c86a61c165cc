// Words or files that may belong to a request the citizen has: it is asked once, and answered with one tap.

import { ask } from '../../bot/main-menu.ts';
import { sentence, subjectName, tell } from '../../bot/render.ts';
import type { BotMemory, Turn } from '../../bot/turn.ts';
import { loosened, waitingPin } from '../../bot/unclaimed-files.ts';
import { kindOf } from '../../domain/case.ts';
import { passOn } from './citizen-words.ts';
import { addBoth, addFilesTo, addPinTo } from './files-of-case.ts';

/** The question whether it is about that request. */
export const ABOUT = '_about';

type Meant = NonNullable<BotMemory['aboutCase']>;

/** Asks whether these words, or the files that wait, are about this case. */
export function askWhetherAbout(
  turn: Turn,
  { id, reference, status, flow, categoryId }: Meant,
  text?: string,
): void {
  const category = subjectName(turn, { flow, categoryId });
  turn.memory = {
    ...turn.memory,
    aboutCase: { id, reference, status, flow, categoryId, ...(text !== undefined && { text }) },
  };
  const isOfFiles = text === undefined || turn.memory.loose?.givens.some(({ kind }) => kind === 'file');
  tell(turn, 'status-about', isOfFiles ? 'files' : undefined, {
    reference,
    category,
    kind: kindOf({ categoryId }),
  });
  ask(turn, ABOUT, ['yes', 'no'], aboutLabel(turn));
}

/** Names the two answers. */
export const aboutLabel =
  (turn: Turn) =>
  (option: string): string =>
    sentence(turn, 'status-about', option);

/** It is about that request: the words, the pin and the files that waited go to it. */
export async function aboutIt(turn: Turn): Promise<void> {
  const meant = dropAbout(turn);
  if (!meant) return;
  const pin = waitingPin(turn);
  const files = loosened(turn);
  if (pin) await addPinTo(turn, meant, { ...pin, text: meant.text }, files);
  else if (meant.text !== undefined && files.length > 0) await addBoth(turn, meant, files, meant.text);
  else if (files.length > 0) await addFilesTo(turn, files, meant);
  else if (meant.text !== undefined) await passOn(turn, meant, meant.text);
}

/** Something else is being talked about. Returns what was asked. */
export function dropAbout(turn: Turn): Meant | undefined {
  const { aboutCase, ...memory } = turn.memory;
  turn.memory = memory;
  return aboutCase;
}

/** Asked whether words were about a case, somebody said more of them: both wait for the one answer. */
export function goesOnAbout(turn: Turn, before: Meant | undefined): void {
  const { aboutCase } = turn.memory;
  if (before?.text === undefined || aboutCase?.text === undefined || aboutCase.id !== before.id) return;
  const text = `${before.text}\n${aboutCase.text}`;
  turn.memory = { ...turn.memory, aboutCase: { ...aboutCase, text } };
}
