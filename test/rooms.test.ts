// The shape of the house: which room may import which, how big a file may grow, what must not stand in the code.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportsOf, functionsIn } from './support/functions.ts';
import { channelsIn, namedIn } from './support/named.ts';
import { PLATFORM, ROOMS } from './support/rooms.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

const NO_NAMES = /(^|\/)(utils?|helpers?|common|services?|types?|core|lib|misc|shared)(\.ts$|\/)/;
const MOST_LINES = 300;
const MOST_OF_A_FUNCTION = 40;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

interface Source {
  path: string;
  text: string;
}

/** Files of ours; the Prisma client is generated. */
const files: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('database/prisma/'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

/** Each feature, its pages, each channel, each page of the console and the training are rooms of their own. */
const SMALL_ROOMS =
  /^(?:features\/[^/]+(?:\/console)?|channels\/(?:telegram|simulator|whatsapp\/cloud|whatsapp\/web)|console\/[^/]+|darija\/train)(?=\/)/u;
const smallRoomOf = (path: string): string => SMALL_ROOMS.exec(path)?.[0] ?? roomOf(path);

const twice = (named: Map<string, unknown[]>): string[] =>
  [...named].filter(([, all]) => all.length > 1).map(([name]) => name);

const known = new Map<Source, Set<string>>();

/** Every word of a file. */
function wordsOf(file: Source): Set<string> {
  const words = known.get(file) ?? new Set(file.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  known.set(file, words);
  return words;
}

/** Imports that are there when the program runs: those of types alone are taken out of it. */
const LIVING =
  /^import (?!type )(?!\{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from )[^;]*?from '(\.{1,2}\/[^']+)'/gmu;

/** Files that each file loads before it runs itself. */
const loads = new Map(
  files.map(({ path, text }) => [
    path,
    Array.from(text.matchAll(LIVING), ([, to = '']) => join(dirname(path), to)),
  ]),
);

/** The way from a file back to itself, if there is one. */
function circleFrom(start: string): string[] | null {
  const seen = new Set<string>();
  const walk = (path: string): string[] | null => {
    for (const next of loads.get(path) ?? []) {
      if (next === start) return [path];
      if (seen.has(next)) continue;
      seen.add(next);
      const way = walk(next);
      if (way) return [path, ...way];
    }
    return null;
  };
  return walk(start);
}

it('no file waits, in a circle of imports, for one that waits for it', () => {
  expect([...loads.keys()].map(circleFrom).filter((way) => way !== null)).toEqual([]);
});

const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'main');

/** A civic matter has a folder of its own, and none looks into that of another; their contract lies beside the folders. */
const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//u.exec(path)?.[1];

/** Arrows that leave a file, as paths below src. */
function arrows({ path, text }: Source): string[] {
  return [...text.matchAll(IMPORT)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(SRC, join(SRC, dirname(path), specifier)));
}

function isAllowed(from: string, to: string): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (to.startsWith('..')) return false;
  if (room === target) return [featureOf(from), undefined].includes(featureOf(to));
  return (
    ROOMS[room]?.some((allowed) => allowed === target || to === allowed || to.startsWith(`${allowed}/`)) ??
    false
  );
}

describe('the rooms', () => {
  it('are the ones that are listed here', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in ROOMS))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it('import only what they may', () => {
    const wrong = files.flatMap((file) =>
      arrows(file)
        .filter((to) => !isAllowed(file.path, to))
        .map((to) => `${file.path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('see an arrow that is not allowed when there is one', () => {
    const text = "import { a } from '../database/client.ts';\nconst b = await import('../main.ts');";
    const found = arrows({ path: 'domain/x.ts', text });
    expect(found).toEqual(['database/client.ts', 'main.ts']);
    expect(found.some((to) => isAllowed('domain/x.ts', to))).toBe(false);
    expect(isAllowed('bot/x.ts', 'channels/channel.ts')).toBe(true);
    expect(isAllowed('bot/x.ts', 'channels/telegram/client.ts')).toBe(false);
    expect(isAllowed('console/x.ts', 'main.ts')).toBe(false);
  });
});

describe('the platform', () => {
  it('names no flow and no feature: what they want of it they say themselves', () => {
    const named = files
      .filter(({ path }) => PLATFORM.includes(roomOf(path)))
      .flatMap(({ path, text }) => namedIn(path, text));
    expect(named).toEqual([]);
  });

  it('has no rule by the name of a channel: what is true of one stands in its own folder', () => {
    // The contract lists them, and these open them.
    const naming = ['channels/channel.ts', 'channels.ts', 'channel-traits.ts', 'config/config.ts'];
    const named = files
      .filter(
        ({ path }) => !naming.includes(path) && !/^channels\/(telegram|whatsapp|simulator)\//u.test(path),
      )
      .flatMap(({ path, text }) => channelsIn(path, text));
    expect(named).toEqual([]);
  });

  it('has no rule by the name of a language: what is true of one stands with the words', () => {
    // What words are read as, what a service or Meta calls a language, and which of two names is in Arabic letters.
    const naming =
      /^(words|darija|translate)\/|^channels\/whatsapp\/cloud\/templates\.ts$|^domain\/names\.ts$/u;
    const rules =
      /[!=]== '(?:ary|ary-Latn|fr|ar|shi)'|'(?:ary|ar)' \| 'fr'|'fr' \| '(?:ary|ar)'|'ary(?:-Latn)?'/u;
    const ruling = files.filter(({ path, text }) => !naming.test(path) && rules.test(text));
    expect(ruling.map(({ path }) => path)).toEqual([]);
  });

  it('sees a name where there is one', () => {
    expect(channelsIn('bot/x.ts', "const is = row.channel === 'whatsapp-web' ? `telegram` : null;")).toEqual([
      'bot/x.ts: telegram',
      'bot/x.ts: whatsapp-web',
    ]);
    const text =
      "const a = 'complaint';\nconst b = `petitions-title`;\nconst c = ['proposal.theme', 'propose'];";
    expect(namedIn('bot/x.ts', text)).toEqual([
      'bot/x.ts: complaint',
      'bot/x.ts: petitions-title',
      'bot/x.ts: proposal.theme',
    ]);
    expect(namedIn('darija/x.ts', "const intent = 'complaint';")).toEqual([]);
  });
});

describe('the code', () => {
  it('knows the outside by what it is handed: only the entries and the configuration touch the environment', () => {
    const reading = files.filter(
      ({ path, text }) =>
        !['start.ts', 'commands/command.ts', 'config/config.ts'].includes(path) &&
        /\bprocess\.env\b/.test(text),
    );
    expect(reading.map(({ path }) => path)).toEqual([]);
  });

  it(`keeps its files below ${MOST_LINES} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('says at the top of each file what it is for', () => {
    expect(files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('holds no words for citizens: Arabic stands in locales, seeds and the language room only', () => {
    const speaking = files.filter(
      ({ path, text }) => roomOf(path) !== 'darija' && /\p{Script=Arabic}/u.test(text),
    );
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it('has no drawer for things without a name', () => {
    expect(files.map(({ path }) => path).filter((path) => NO_NAMES.test(path))).toEqual([]);
  });

  it('has one door out: every message to a citizen is put into the outbox by the same function', () => {
    const writes =
      /insert\('OutgoingMessage'|outgoingMessage\.(?:create|upsert)|insert into "OutgoingMessage"/u;
    expect(files.filter(({ text }) => writes.test(text)).map(({ path }) => path)).toEqual([
      'messaging/outbound/enqueue-message.ts',
    ]);
  });

  it(`keeps its functions below ${MOST_OF_A_FUNCTION} lines of their own`, () => {
    const long = files.flatMap(({ path, text }) =>
      functionsIn(path, text)
        .filter(({ lines }) => lines > MOST_OF_A_FUNCTION)
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(long).toEqual([]);
  });

  it('counts what a function says itself, and not what the functions within it say', () => {
    const text = 'function a() {\n  const b = () => {\n    c();\n    d();\n  };\n  b();\n}';
    expect(functionsIn('bot/x.ts', text)).toEqual([
      { name: 'a', lines: 3 },
      { name: 'b', lines: 2 },
    ]);
  });

  it('has no two files of one name in a room', () => {
    const named = Map.groupBy(files, ({ path }) => `${smallRoomOf(path)}: ${basename(path)}`);
    expect(twice(named)).toEqual([]);
  });

  it('has no two exports of one name in a room', () => {
    const all = files.flatMap(({ path, text }) =>
      exportsOf(path, text).map((name) => `${smallRoomOf(path)}: ${name}`),
    );
    expect(twice(Map.groupBy(all, (name) => name))).toEqual([]);
  });

  it('uses every rule that stands in domain: what only tests ask is no rule', () => {
    const unused = files
      .filter(({ path }) => roomOf(path) === 'domain')
      .flatMap(({ path, text }) =>
        exportsOf(path, text)
          .filter((name) => !files.some((other) => other.path !== path && wordsOf(other).has(name)))
          .filter((name) => text.split(new RegExp(`\\b${name}\\b`, 'u')).length < 3)
          .map((name) => `${path}: ${name}`),
      );
    expect(unused).toEqual([]);
  });
});
