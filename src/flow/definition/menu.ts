// Reads `menu.yaml`: what the menu shows, in which order, to whom and when.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from './check-flows.ts';
import { faultsOf, isName, noWords, type Problem } from './fault.ts';
import { tooLong } from './label-length.ts';
import { keyOf, lineOfPath, linesIn, offsetOf, readYaml } from './lines.ts';
import type { Flow } from './step.ts';

export const MENU_FILE = 'menu.yaml';

/** A flag, a key, or a picture with what is joined to it: the list of all emojis takes far longer to prepare. */
const EMOJI =
  /^(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)*)$/u;

/** One entry of the menu: a flow, or something the bot does itself. */
export interface MenuEntry {
  name: string;
  emoji: string;
  for: 'everybody' | 'members';
  /** First and last day on which it is open (ISO), on the commune's clock. */
  from?: string | undefined;
  until?: string | undefined;
  line: number;
}

const day = z.iso.date('must be a day such as 2026-12-31').optional();
const entry = z
  .strictObject({
    emoji: z.string('needs an emoji').regex(EMOJI, 'must be one emoji'),
    for: z.enum(['everybody', 'members'], 'must be everybody or members').default('everybody'),
    from: day,
    until: day,
  })
  .refine(({ from = '', until }) => until === undefined || from <= until, {
    path: ['until'],
    error: 'is before from: no day is left on which it is open',
  });

/** Whether an entry is open on a day (ISO). */
export function openOn(
  { from, until }: Pick<MenuEntry, 'from' | 'until'>,
  today: string,
): 'open' | 'not_yet' | 'over' {
  if (from !== undefined && today < from) return 'not_yet';
  return until !== undefined && today > until ? 'over' : 'open';
}

/** Reads the menu of a folder of flows. Never throws for what stands in it. */
export function loadMenu(folder: string): { menu: MenuEntry[]; problems: Problem[] } {
  return parseMenu(readFileSync(join(folder, MENU_FILE), 'utf8'), join(basename(folder), MENU_FILE));
}

export function parseMenu(source: string, file: string): { menu: MenuEntry[]; problems: Problem[] } {
  const { root, problems, lineOf } = readYaml(source, file);
  const menu: MenuEntry[] = [];
  const written = root?.toJSON() ?? {};
  if (!root) problems.push({ file, line: 1, message: 'the menu has no entries' });
  for (const pair of problems.length > 0 ? [] : (root?.items ?? [])) {
    const name = keyOf(pair);
    const line = lineOf(offsetOf(pair));
    const tell = (key: string | undefined, message: string) =>
      problems.push({ file, line: lineOfPath(lines, key) ?? line, message: `“${name}”: ${message}` });
    const lines = linesIn(pair.value, lineOf);
    if (!isName(name)) tell(undefined, 'an entry is named like its flow, in lower case');
    const read = entry.safeParse(written[name] ?? {});
    if (read.success) menu.push({ name, line, ...read.data });
    else for (const { key, message } of faultsOf(read.error)) tell(key, message);
  }
  return { menu, problems };
}

/** Whether every entry leads somewhere and has its words, and every flow that files requests can be found. */
export function checkMenu(
  menu: readonly MenuEntry[],
  flows: ReadonlyMap<string, Flow>,
  knowledge: Catalogue,
): Problem[] {
  const file = `flows/${MENU_FILE}`;
  const problems = menu.flatMap(({ name, emoji, line }): Problem[] => {
    if (!flows.has(name) && !knowledge.entries.includes(name)) {
      const message = `“${name}” leads nowhere: there is no flows/${name}.yaml, and the bot itself has ${knowledge.entries.join(', ')}`;
      return [{ file, line, message }];
    }
    const wordless = knowledge.languages
      .filter((language) => !knowledge.has(language, `${name}-menu`))
      .map((language) => noWords(language, name, `${name}-menu`));
    const long = knowledge.shown.flatMap((language) =>
      tooLong(language, `${name}-menu`, knowledge, `${emoji} `),
    );
    const found = [...wordless, ...long.map((message) => ({ message }))];
    return found.map((problem) => ({ file, line, ...problem }));
  });
  const lost = [...flows.values()].filter(
    // What a law lets people ask for is asked for in words: for it, the menu has no room at the first contact.
    ({ name, request }) =>
      request &&
      !request.byLaw &&
      !request.ownForms &&
      !request.decree &&
      // Another form leads to what is told in confidence.
      !request.confidential &&
      !menu.some((each) => each.name === name),
  );
  return [
    ...problems,
    ...lost.map(({ file: of, name, lines }) => ({
      file: of,
      line: lines.request ?? 1,
      message: `nobody finds it in the menu: add a line such as “${name}: { emoji: 📄 }” to ${file}`,
    })),
  ];
}
