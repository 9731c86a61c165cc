// Reads the flows, the menu and their words, and says everything that is wrong with them: the start and `npm run flows`.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Brought, offered } from './bot/feature.ts';
import type { Context } from './bot/turn.ts';
import { collisionReader, type Understanding } from './bot/understanding/collisions.ts';
import { waysOf } from './bot/understanding/said-as.ts';
import { ROLES_BELOW } from './console/roles.ts';
import type { Darija } from './darija/darija.ts';
import { type Catalogue, checkFlows } from './flow/definition/check-flows.ts';
import type { Lack, Problem } from './flow/definition/fault.ts';
import { lineOfPath } from './flow/definition/lines.ts';
import { BrokenFlows, loadFlows } from './flow/definition/load-flows.ts';
import { checkMenu, loadMenu } from './flow/definition/menu.ts';
import { PATH } from './path.ts';
import { stateOf, unlessSound } from './sound-flows.ts';
import { checkWords } from './words/check.ts';
import { hasFolder } from './words/languages.ts';
import type { Words } from './words/words.ts';

const ROOT = join(import.meta.dirname, '..');

export interface FlowFiles {
  flows: Context['flows'];
  menu: Context['menu'];
  /** Empty: they may be used. */
  problems: Problem[];
}

/**
 * What reading them takes. `root`: the folder that `flows` and `locales` stand in; `soundFile`: where it is kept that they
 * were found sound, so that they are not looked through again until something changes.
 */
export interface FlowReading {
  words: Words;
  darija: Darija;
  features: Brought;
  departments: readonly string[];
  root?: string;
  soundFile?: string;
}

/** Reads all of it. Never throws for what stands in the files. */
export function readFlowFiles(reading: FlowReading): FlowFiles {
  const { departments, root = ROOT, soundFile } = reading;
  const { menu, problems: ofMenu } = loadMenu(join(root, 'flows'));
  const { flows, problems: ofFlows } = load(join(root, 'flows'));
  // Whoever misspelt a word in one file is not told that all others lack what stands in it.
  if (ofFlows.length + ofMenu.length > 0) return { flows, menu, problems: [...ofFlows, ...ofMenu] };
  const look = () => problemsOf(reading, flows, menu);
  const problems =
    soundFile === undefined ? look() : unlessSound(soundFile, stateOf(root, departments), look);
  return { flows, menu, problems };
}

/** All that is wrong with files that can be read. */
function problemsOf(
  { words, darija, features, departments, root = ROOT }: FlowReading,
  flows: Context['flows'],
  menu: Context['menu'],
): Problem[] {
  const knowledge = knowledgeOf(words, features, departments);
  const written = knowledge.languages.filter((language) => existsSync(join(root, 'locales', language)));
  const missing = missingFiles(root, flows, written);
  const problems = [
    ...checkMenu(menu, flows, knowledge),
    ...checkFlows(flows, knowledge),
    ...collisions({ flows, menu, words, darija, path: PATH }),
  ];
  // What a question lacks is said once, where it is asked.
  const others = wordProblems(root, flows, written).filter(
    ({ lacks }) => !lacks || !problems.some((asked) => isSame(asked.lacks, lacks)),
  );
  problems.push(...others);
  return [
    ...missing.map(({ file, line, message }) => ({ file, line, message })),
    ...withoutThoseOf(problems, missing),
  ];
}

function load(folder: string): Pick<FlowFiles, 'flows' | 'problems'> {
  try {
    return { flows: loadFlows(folder), problems: [] };
  } catch (error) {
    if (error instanceof BrokenFlows) return { flows: new Map(), problems: error.problems };
    throw error;
  }
}

/** What the program offers to flows. */
export function knowledgeOf(words: Words, features: Brought, departments: readonly string[]): Catalogue {
  return {
    ...offered(features),
    departments,
    roles: ROLES_BELOW,
    entries: [...PATH.entries.keys()],
    // Darija in Latin letters is made of the words in Arabic letters.
    languages: words.languages.filter(hasFolder),
    shown: words.languages,
    has: words.has,
    say: (language, message, attribute) => words.say(language, { message, attribute }),
  };
}

const isSame = (one: Lack | undefined, other: Lack): boolean =>
  one?.language === other.language && one.words === other.words;

interface Missing extends Problem {
  language: string;
  flow: string;
}

/** A flow without any words in a language is one problem, and not one for each of its questions. */
function missingFiles(root: string, flows: Context['flows'], languages: readonly string[]): Missing[] {
  return [...flows.values()].flatMap(({ file, name }) =>
    languages
      .map((language) => ({ language, words: `locales/${language}/${name}.ftl` }))
      .filter(({ words }) => !existsSync(join(root, words)))
      .map(({ language, words }) => {
        const message = `has no words yet in ${language}: write ${words}`;
        return { file, line: 1, message, language, flow: name };
      }),
  );
}

const withoutThoseOf = (problems: Problem[], missing: Missing[]): Problem[] =>
  problems.filter(
    ({ lacks }) =>
      !missing.some(
        ({ language, flow }) => lacks?.language === language && lacks.words.startsWith(`${flow}-`),
      ),
  );

/** What cannot be read in the words of the flows, or stands in one language only. */
function wordProblems(root: string, flows: Context['flows'], languages: string[]): Problem[] {
  const files = [...flows.keys()].map((name) => `${name}.ftl`);
  return checkWords(join(root, 'locales'), languages, (file) => files.includes(file));
}

function collisions(context: Understanding): Problem[] {
  const collisionOf = collisionReader(context);
  return [...context.flows.values()].flatMap(({ name, file, saidAs, lines }) =>
    Object.entries(saidAs).flatMap(([language, texts]) =>
      texts.flatMap((text, at): Problem[] => {
        const found = waysOf({ id: name, text })
          .map(collisionOf)
          .find((each) => each !== null);
        if (!found) return [];
        const other = found.opens === undefined ? '' : ` and opens “${found.opens}”`;
        const message = `“${text}” ${found.says}${other}: say it in other words, or take it out`;
        return [{ file, line: lineOfPath(lines, `said as.${language}.${at}`) ?? 1, message }];
      }),
    ),
  );
}
