// Proves that the words are sound: nothing broken, the same messages in every language, plurals complete.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Entry,
  FluentParser,
  type Message,
  type Pattern,
  type Resource,
  type SelectExpression,
  Visitor,
} from '@fluent/syntax';
import { directionOf, pluralsOf } from './languages.ts';

/** Something wrong in a file of words. `line` counts from 1. */
export interface WordProblem {
  file: string;
  line: number;
  message: string;
  /** Where a language lacks words that another has: which ones. */
  lacks?: { language: string; words: string } | undefined;
}

/** One message or attribute (`message.attribute`) as one language has it. */
interface Piece {
  file: string;
  line: number;
  variables: string[];
}

type Report = (at: { file: string; line: number }, message: string, lacks?: WordProblem['lacks']) => void;

/** Files of the console: `console.ftl`, `console-bodies.ftl`… */
const ofConsole = (file: string): boolean => file.startsWith('console');
/** What citizens and staff both read: these have a standard Arabic version too. */
const SHARED = ['categories.ftl', 'statuses.ftl'];

/** Checks all words of the house: those for citizens in `citizens`, those of the console in `staff`. */
export function checkLocales(folder: string, citizens: string[], staff: string[]): WordProblem[] {
  return [
    ...checkWords(folder, citizens, (file) => !ofConsole(file)),
    ...checkWords(folder, staff, (file) => ofConsole(file) || SHARED.includes(file)),
  ];
}

/** Checks the given languages of a folder of locales against each other; empty: all is well. */
export function checkWords(
  folder: string,
  languages: string[],
  wanted: (file: string) => boolean = () => true,
): WordProblem[] {
  const problems: WordProblem[] = [];
  const report: Report = ({ file, line }, message, lacks) => problems.push({ file, line, message, lacks });
  const read = (language: string) => readPieces(folder, language, wanted, report);
  const pieces = new Map(languages.map((language) => [language, read(language)]));
  for (const [language, own] of pieces) {
    for (const [other, theirs] of pieces) {
      if (other !== language)
        compare(own, { pieces: theirs, folder: basename(folder), language: other }, report);
    }
  }
  return problems;
}

function readPieces(
  folder: string,
  language: string,
  wanted: (file: string) => boolean,
  report: Report,
): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.ftl') && wanted(name));
  for (const name of names.sort()) {
    const source = readFileSync(join(folder, language, name), 'utf8');
    const file = `${basename(folder)}/${language}/${name}`;
    const lineAt = linesOf(source);
    for (const entry of parse(source).body) {
      const line = lineAt(entry.span?.start ?? 0);
      for (const [key, pattern] of patternsOf(entry, (reason) => report({ file, line }, reason))) {
        const at = { file, line: lineAt(pattern.span?.start ?? 0) };
        if (pieces.has(key)) report(at, `“${key}” is said twice, first at ${pieces.get(key)?.file}`);
        pieces.set(key, {
          ...at,
          variables: checkPattern(pattern, language, key, (message) => report(at, message)),
        });
      }
    }
  }
  return pieces;
}

/** The line (from 1) that an offset stands in. Offsets are asked for in the order of the file, which is walked once. */
function linesOf(source: string): (offset: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = source.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

const parse = (source: string): Resource => new FluentParser().parse(source);

function patternsOf(entry: Entry, report: (reason: string) => void): [string, Pattern][] {
  if (entry.type === 'Junk') {
    for (const { message } of entry.annotations) report(`cannot be read: ${message}`);
    return [];
  }
  if (entry.type !== 'Message') return [];
  const { id, value, attributes }: Message = entry;
  const patterns: [string, Pattern][] = value ? [[id.name, value]] : [];
  for (const attribute of attributes) patterns.push([`${id.name}.${attribute.id.name}`, attribute.value]);
  return patterns;
}

/** Looks into one pattern and returns the variables it uses. */
function checkPattern(
  pattern: Pattern,
  language: string,
  key: string,
  report: (message: string) => void,
): string[] {
  const look = new Look();
  look.visit(pattern);
  for (const select of look.selects) {
    const missing = missingPlurals(select, language);
    if (missing.length > 0) report(`“${key}” lacks the plural ${missing.join(', ')} of ${language}`);
  }
  if (directionOf(language) === 'rtl') {
    const text = look.texts.join('');
    const first = /\p{L}/u.exec(text)?.[0];
    if (/\p{Script=Arabic}/u.test(text) && first && !/\p{Script=Arabic}/u.test(first)) {
      report(`“${key}” begins with “${first}”: a chat would lay it out from left to right`);
    }
    if (ownLines(pattern).some((line) => line.includes(INSERTED) && !/[\p{L}\u200f]/u.test(line))) {
      report(`“${key}” has a line of inserted words only: begin it with a word, or with the mark U+200F`);
    }
    if (look.texts.some((part) => /\d[-/]\d/.test(part))) {
      report(`“${key}” has digits around a dash, which Arabic turns around: write them as { "12-34" }`);
    }
  }
  return [...new Set(look.variables)].sort();
}

const INSERTED = '\ufffc';

/**
 * The lines of a message without what is inserted: that stands between isolation marks, and says nothing about the
 * direction of its line. A message that is nothing but a choice of plurals has the lines of each.
 */
function ownLines({ elements }: Pattern): string[] {
  const [only] = elements;
  if (elements.length === 1 && only?.type === 'Placeable') {
    const { expression } = only;
    return expression.type === 'SelectExpression'
      ? expression.variants.flatMap(({ value }) => ownLines(value))
      : [];
  }
  return elements
    .map((element) => (element.type === 'TextElement' ? element.value : INSERTED))
    .join('')
    .split('\n');
}

/** A number that is counted needs every plural the language has; exact numbers such as [0] may stand for one. */
function missingPlurals(select: SelectExpression, language: string): string[] {
  const keys = select.variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value));
  const names = pluralsOf(language);
  if (!keys.some((key) => names.includes(key) && key !== 'other')) return [];
  const usual = language === 'fr' ? names.filter((name) => name !== 'many') : names;
  return usual.filter((name) => !keys.includes(name)).sort();
}

class Look extends Visitor {
  variables: string[] = [];
  selects: SelectExpression[] = [];
  texts: string[] = [];

  override visitVariableReference(node: { id: { name: string } }): void {
    this.variables.push(node.id.name);
  }
  override visitTextElement(node: { value: string }): void {
    this.texts.push(node.value);
  }
  override visitSelectExpression(node: SelectExpression): void {
    this.selects.push(node);
    this.genericVisit(node);
  }
}

function compare(
  own: Map<string, Piece>,
  other: { pieces: Map<string, Piece>; folder: string; language: string },
  report: Report,
): void {
  const { folder, language } = other;
  for (const [key, piece] of own) {
    const match = other.pieces.get(key);
    if (!match) report(piece, `${folder}/${language} has no words for “${key}”`, { language, words: key });
    else if (match.variables.join() !== piece.variables.join()) {
      const list = (names: string[]) => names.map((name) => `$${name}`).join(' ') || 'nothing';
      report(
        piece,
        `“${key}” uses ${list(piece.variables)}, but ${match.file}:${match.line} uses ${list(match.variables)}`,
      );
    }
  }
}
