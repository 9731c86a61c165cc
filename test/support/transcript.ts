// Conversations written down so that anybody can read them: from the file to turns, and back to the file.

/** `broken` ones hold no picture and no sound, whatever they are called. */
export type FileDeed =
  | 'photo'
  | 'voice'
  | 'audio'
  | 'video'
  | 'document'
  | 'sticker'
  | 'photo as a file'
  | 'round video'
  | 'broken photo'
  | 'broken voice';

/** What a citizen does in one turn. */
export type Deed =
  | { kind: 'text'; text: string }
  /** Picks the option with this number (1 is the first) in the newest menu, or in one some menus back. */
  | { kind: 'tap'; option: number; menusBack: number }
  | { kind: 'place'; latitude: number; longitude: number }
  | { kind: FileDeed; caption?: string }
  | { kind: 'contact' }
  | { kind: 'call' }
  /** Corrects the message sent last. */
  | { kind: 'edit'; text: string }
  /** Opens the chat by its button, or by a link that carries something. */
  | { kind: 'start'; payload?: string };

export interface BotTurn {
  by: 'bot';
  /** Whom it is said to, where several people take part. */
  to?: string;
  text: string;
  /** Labels in the order they are numbered. */
  options: string[];
  request?: 'place' | 'contact';
  file?: { media: string; name: string };
}

export type Turn =
  /** `who` is named where several people, or several telephones, take part. */
  | { by: 'citizen'; who?: string; does: Deed }
  | BotTurn
  | { by: 'staff'; text: string }
  /** A stage direction: time passes, something is recorded. */
  | { by: 'stage'; text: string };

export interface Transcript {
  /** What the conversation is about, usually a flow. */
  title: string;
  language: string;
  /** The other lines of the header. */
  about: string[];
  turns: Turn[];
}

const FILE_DEEDS: readonly FileDeed[] = [
  ...(['photo', 'voice', 'audio', 'video', 'document', 'sticker'] as const),
  ...(['photo as a file', 'round video', 'broken photo', 'broken voice'] as const),
];
const WIDTH = 9;
const INDENT = ' '.repeat(WIDTH);
const SPEAKER = /^(citizen|bot|staff)(?: (?:to )?([^:]+))?:(.*)$/;

/**
 * Reads one transcript. The header is `# title, language` and further lines of `#`; then come `citizen:`, `bot:`,
 * `staff:` with indented lines below them, and stage directions in brackets. Where several people take part
 * their names stand before the colon: `citizen Fatima:`, `bot to Fatima:`.
 * A line of somebody's words that begins like a tap or a direction has a backslash before it.
 * @throws Error naming the line
 */
export function parseTranscript(text: string): Transcript {
  const lines = text.replace(/\r/g, '').split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const head = lines.slice(0, start < 0 ? lines.length : start).filter((line) => line.startsWith('#'));
  const turns = start < 0 ? [] : blocksOf(lines, start).map(turnOf);
  return { ...parseHead(head.map((line) => line.slice(1).trim())), turns };
}

function parseHead([first = '', ...more]: string[]): Omit<Transcript, 'turns'> {
  const parts = first.split(',').map((part) => part.trim());
  const at = parts.findIndex((part, index) => index > 0 && /^[a-z]{2,3}$/.test(part));
  const title = (at < 0 ? parts : parts.slice(0, at)).join(', ');
  let language = at < 0 ? '' : (parts[at] ?? '');
  const about: string[] = [];
  for (const line of more) {
    const [, value] = /^language:\s*(.+)$/.exec(line) ?? [];
    if (value) language = value;
    else about.push(line);
  }
  if (title === '') throw new Error('line 1: a transcript begins with “# title, language”');
  if (language === '') throw new Error('line 1: the header does not say the language');
  if (at >= 0 && at < parts.length - 1) throw new Error('line 1: nothing may follow the language');
  return { title, language, about };
}

interface Block {
  /** Of the first line, counted from 1. */
  line: number;
  lines: string[];
}

/** One block for each turn: its first line, and the lines that are indented below it. */
function blocksOf(lines: string[], start: number): Block[] {
  const blocks: Block[] = [];
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const current = blocks.at(-1);
    if (line.trim() === '') {
      blank += 1;
      continue;
    }
    if (!/^\s/.test(line)) blocks.push({ line: index + 1, lines: [line] });
    else if (!current) throw new Error(`line ${index + 1}: an indented line, and nobody speaks above it`);
    else current.lines.push(...Array<string>(blank).fill(''), withoutIndent(line));
    blank = 0;
  }
  return blocks;
}

function withoutIndent(line: string): string {
  return (line.startsWith(INDENT) ? line.slice(WIDTH) : line.trimStart()).trimEnd();
}

function turnOf({ line, lines: [first = '', ...more] }: Block): Turn {
  const [, speaker, name, words = ''] = SPEAKER.exec(first) ?? [];
  const body = [words.trim(), ...more];
  if (speaker === 'citizen') return { by: 'citizen', ...(name && { who: name }), does: deedOf(body, line) };
  if (speaker === 'bot') return { ...botTurn(body, line), ...(name && { to: name }) };
  if (speaker === 'staff') return { by: 'staff', text: body.map(unescaped).join('\n') };
  const direction = /^\((.+)\)$/.exec([first, ...more].join(' '));
  if (direction?.[1]) return { by: 'stage', text: direction[1] };
  throw new Error(`line ${line}: expected citizen:, bot:, staff: or a (stage direction): ${first}`);
}

function deedOf(body: string[], line: number): Deed {
  const words = body.join('\n');
  const tap = /^\[(\d+)(?:, (\d+) menus? back)?\]$/.exec(words);
  if (tap) return { kind: 'tap', option: Number(tap[1]), menusBack: Number(tap[2] ?? 0) };
  const place = /^\(place (-?[\d.]+),\s*(-?[\d.]+)\)$/.exec(words);
  if (place) return { kind: 'place', latitude: Number(place[1]), longitude: Number(place[2]) };
  const deed = /^\(([a-z ]+)(?:: ([\s\S]+))?\)$/.exec(words);
  const file = FILE_DEEDS.find((kind) => kind === deed?.[1]);
  if (file) return { kind: file, ...(deed?.[2] !== undefined && { caption: deed[2] }) };
  const edit = /^\(edit: ([\s\S]+)\)$/.exec(words);
  if (edit?.[1]) return { kind: 'edit', text: edit[1] };
  const start = /^\(start(?:: (.+))?\)$/.exec(words);
  if (start) return { kind: 'start', ...(start[1] && { payload: start[1] }) };
  if (words === '(contact)') return { kind: 'contact' };
  if (words === '(call)') return { kind: 'call' };
  if (/^[[(]/.test(words)) throw new Error(`line ${line}: no citizen can do this: ${words}`);
  return { kind: 'text', text: body.map(unescaped).join('\n') };
}

function botTurn(body: string[], line: number): BotTurn {
  const turn: BotTurn = { by: 'bot', text: '', options: [] };
  const words: string[] = [];
  for (const one of body) {
    const option = /^\[(\d+)\] (.*)$/.exec(one);
    const request = /^\[(place|contact)\]$/.exec(one)?.[1];
    const file = /^\(([a-z]+): (.+)\)$/.exec(one);
    if (option) {
      if (Number(option[1]) !== turn.options.length + 1) {
        throw new Error(`line ${line}: option ${option[1]} stands in place ${turn.options.length + 1}`);
      }
      turn.options.push(option[2] ?? '');
    } else if (request === 'place' || request === 'contact') turn.request = request;
    else if (file) turn.file = { media: file[1] ?? '', name: file[2] ?? '' };
    else if (turn.options.length > 0) throw new Error(`line ${line}: words below the options: ${one}`);
    else words.push(unescaped(one));
  }
  return { ...turn, text: words.join('\n').trimEnd() };
}

/** Writes a transcript as it stands in its file; `parseTranscript` reads the same turns from it. */
export function printTranscript({ title, language, about, turns }: Transcript): string {
  const head = [`${title}, ${language}`, ...about].map((line) => `# ${line}`.trimEnd());
  const body = turns.map(printTurn);
  return `${[...head, '', ...body].join('\n')}\n`;
}

/** One turn in the lines that a transcript gives it, without a newline at the end. */
export function printTurn(turn: Turn): string {
  switch (turn.by) {
    case 'stage':
      return `(${turn.text})`;
    case 'citizen':
      return lined(turn.who ? `citizen ${turn.who}` : 'citizen', printDeed(turn.does));
    case 'staff':
      return lined('staff', escaped(turn.text));
    case 'bot':
      return lined(turn.to ? `bot to ${turn.to}` : 'bot', printBot(turn));
  }
}

function printDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'text':
      return escaped(deed.text);
    case 'tap': {
      const menus = deed.menusBack === 1 ? 'menu' : 'menus';
      return deed.menusBack === 0 ? `[${deed.option}]` : `[${deed.option}, ${deed.menusBack} ${menus} back]`;
    }
    case 'place':
      return `(place ${deed.latitude},${deed.longitude})`;
    case 'contact':
    case 'call':
      return `(${deed.kind})`;
    case 'edit':
      return `(edit: ${deed.text})`;
    case 'start':
      return deed.payload === undefined ? '(start)' : `(start: ${deed.payload})`;
    default:
      return deed.caption === undefined ? `(${deed.kind})` : `(${deed.kind}: ${deed.caption})`;
  }
}

function printBot({ text, file, request, options }: BotTurn): string {
  const lines = text === '' ? [] : [escaped(text)];
  if (file) lines.push(`(${file.media}: ${file.name})`);
  if (request) lines.push(`[${request}]`);
  return [...lines, ...options.map((label, index) => `[${index + 1}] ${label}`)].join('\n');
}

function lined(who: string, words: string): string {
  const [first = '', ...more] = words.split('\n');
  return [`${who}: `.padEnd(WIDTH) + first, ...more.map((line) => INDENT + line)]
    .map((line) => line.trimEnd())
    .join('\n');
}

const escaped = (text: string) => text.replace(/^(?=[[(\\])/gm, '\\');
const unescaped = (line: string) => line.replace(/^\\/, '');
