// Takes what identifies a person out of a text before it leaves, and puts it back into what comes home.
import type { Finder } from './identifying.ts';

/** A text as it may leave: written parts, and numbers of what was taken out. */
export interface Redacted {
  parts: (string | number)[];
  secrets: string[];
  /** Two letters that stand around every number and nowhere else in the text. */
  tag: string;
}

/** Pairs of letters that no language of the country puts side by side. */
const TAGS = ['ZX', 'QJ', 'XQ', 'JX', 'QZ', 'VQ', 'XJ', 'ZQ', 'KX', 'WX'];

const GAP = '[\\s\\p{Cf}]*';

/** Takes out what `find` finds; the same words always become the same placeholder. Null: no tag is free. */
export function redact(text: string, find: Finder, names: readonly string[]): Redacted | null {
  const stretches = find(text, names);
  const tag = TAGS.find((letters) => !placeholders(letters, '').test(text) && !nearly(letters).test(text));
  if (tag === undefined) return null;
  const parts: (string | number)[] = [];
  const secrets: string[] = [];
  let end = 0;
  for (const stretch of stretches) {
    if (stretch.start > end) parts.push(text.slice(end, stretch.start));
    const secret = text.slice(stretch.start, stretch.end);
    const known = secrets.indexOf(secret);
    parts.push(known >= 0 ? known : secrets.push(secret) - 1);
    end = stretch.end;
  }
  if (end < text.length) parts.push(text.slice(end));
  return { parts, secrets, tag };
}

/** The text to be sent: `write` may change the letters of the parts, never a placeholder. */
export function written({ parts, tag }: Redacted, write: (part: string) => string = (part) => part): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'number')
      text += `${/[\p{Script=Latin}\p{N}]$/u.test(text) ? ' ' : ''}${tag}${part + 1}${tag[0]}`;
    else
      text += `${endsInPlaceholder(text, tag) && /^[\p{Script=Latin}\p{N}]/u.test(part) ? ' ' : ''}${writeInside(part, write)}`;
  }
  return text;
}

/**
 * Puts everything back, whatever the service did to the spaces, the case and the digits of the placeholders.
 * Null when one is missing, comes too often, or was never sent: then the translation cannot be trusted.
 */
export function restored(translated: string, { parts, secrets, tag }: Redacted): string | null {
  const counts = (numbers: number[]) =>
    secrets.map((_, secret) => numbers.filter((each) => each === secret).length);
  const sent = counts(parts.filter((part) => typeof part === 'number'));
  const back: number[] = [];
  const text = translated.replace(placeholders(tag, 'g'), (_, digits: string) => {
    const secret = numberOf(digits) - 1;
    back.push(secret);
    return secrets[secret] ?? '';
  });
  if (back.some((secret) => secrets[secret] === undefined)) return null;
  return counts(back).every((count, secret) => count === sent[secret]) ? text : null;
}

/** The text with a mark for everything that identifies somebody, for records of what the bot did not understand. */
export function masked(
  text: string,
  find: Finder,
  { names = [], mark = '\u2026' }: { names?: readonly string[]; mark?: string } = {},
): string {
  let shown = '';
  let end = 0;
  for (const stretch of find(text, names)) {
    shown += text.slice(end, stretch.start) + mark;
    end = stretch.end;
  }
  return shown + text.slice(end);
}

function placeholders(tag: string, flags: '' | 'g'): RegExp {
  const [first = '', second = ''] = tag;
  return new RegExp(`${first}${GAP}${second}${GAP}((?:\\p{Nd}${GAP})+)${first}`, `iu${flags}`);
}

/** The letters of a tag side by side: a text that has them gets another tag. */
const nearly = (tag: string): RegExp => new RegExp([...tag].join(GAP), 'iu');

const endsInPlaceholder = (text: string, tag: string): boolean =>
  new RegExp(`${tag}\\d+${tag[0]}$`, 'u').test(text);

/** Blanks at the edges stay: they part the words from the placeholder. */
function writeInside(part: string, write: (text: string) => string): string {
  const inside = part.trim();
  const at = part.indexOf(inside);
  return inside === '' ? part : part.slice(0, at) + write(inside) + part.slice(at + inside.length);
}

/** A number in the digits of any script: each block of ten begins at a multiple of its own zero. */
function numberOf(digits: string): number {
  const plain = [...digits.normalize('NFKC')].flatMap((letter) => {
    if (/[0-9]/.test(letter)) return letter;
    return /[\u0660-\u0669\u06f0-\u06f9]/u.test(letter) ? String((letter.codePointAt(0) ?? 0) & 0xf) : [];
  });
  return Number(plain.join(''));
}
