// What a phone showed, as the lines of a transcript; and when two phones showed the same.
import type { Capabilities } from '../../src/channels/channel.ts';
import { stripIsolates } from '../../src/words/digits.ts';
import type { Seen } from './provider.ts';
import type { BotTurn, Turn } from './transcript.ts';

const NUMBERED = /^[\u200e\u200f]?\d+\. /u;

/** One message as it was seen; a menu of numbered lines is a menu like any other. */
export function botTurn({ text, options, request, file }: Seen, to: string): BotTurn {
  const lines = stripIsolates(text).split('\n');
  const ends = lines.slice(-options.length).every((line) => NUMBERED.test(line));
  const words = options.length > 0 && ends ? lines.slice(0, -options.length) : lines;
  const turn: BotTurn = { by: 'bot', text: plain(words.join('\n')), options: options.map(labelOf) };
  return {
    ...turn,
    ...(to && { to }),
    ...(request && { request }),
    ...(file && { file: { media: file.media, name: nameOf(file) } }),
  };
}

const labelOf = ({ label }: { label: string }) => plain(stripIsolates(label));
const plain = (text: string) =>
  text
    .replace(/[\u200e\u200f]/gu, '')
    .replace(/[ \t]+$/gmu, '')
    .trim();

/** Names of pictures are made up by channels; what matters is that there is one. */
function nameOf({ media, name }: { media: string; name?: string }): string {
  return media === 'document' ? (name ?? 'document') : 'picture';
}

/**
 * What was said, in the shape in which it is written down, where both say the same: a channel may part a long message
 * in two, and one without a button for places asks for them in words alone.
 */
export function inTheShapeOf(written: Turn[], said: BotTurn[], { requests }: Capabilities): BotTurn[] {
  const expected = written.filter((turn) => turn.by === 'bot');
  const without = (turn: BotTurn) => ({
    ...turn,
    request: turn.request && requests.includes(turn.request) ? turn.request : undefined,
  });
  return gist(expected.map(without)) === gist(said) ? expected : said;
}

/** Words, menus, files and requests by person, without where one message ends and the next begins. */
function gist(turns: BotTurn[]): string {
  const people = [...Map.groupBy(turns, ({ to = '' }) => to)].map(([to, theirs]) => ({
    to,
    words: theirs
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/u)
      .filter(Boolean)
      .join(' '),
    options: theirs.flatMap(({ options }) => options),
    requests: theirs.flatMap(({ request }) => request ?? []),
    files: theirs.flatMap(({ file }) => file?.media ?? []),
  }));
  return JSON.stringify(people);
}

/** Codes that are drawn anew each time: written as `{code}`, `{code 2}`, in the order in which they were shown. */
export interface Codes {
  hide(text: string): string;
  show(text: string): string;
  /** A code that was handed over on paper. */
  add(code: string): void;
}

const DRAWN = /(?<![\w-])(?:[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}|\d{8})(?![\w-])/gu;

export function newCodes(): Codes {
  const known: string[] = [];
  const nameOfCode = (code: string) => {
    if (!known.includes(code)) known.push(code);
    const place = known.indexOf(code) + 1;
    return place === 1 ? '{code}' : `{code ${place}}`;
  };
  return {
    add: nameOfCode,
    hide: (text) => text.replace(DRAWN, nameOfCode),
    show: (text) =>
      text.replace(/\{code(?: (\d+))?\}/gu, (_, place = '1') => known[Number(place) - 1] ?? '{code}'),
  };
}
