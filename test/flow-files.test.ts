// What `npm run flows` and the start say about the files of a commune: the guide's own example, and every mistake by name.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import departments from '../prisma/seed/departments.json' with { type: 'json' };
import { type Darija, openDarija } from '../src/darija/darija.ts';
import { bringTogether } from '../src/features/feature.ts';
import { FEATURES } from '../src/features.ts';
import { type FlowFiles, readFlowFiles } from '../src/flow-files.ts';
import { openWords } from '../src/words/words.ts';

const HOME = join(import.meta.dirname, '..');
const GUIDE = readFileSync(join(HOME, 'docs/flows.md'), 'utf8');
const darija = openDarija();
const features = bringTogether(FEATURES);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flows-'));
  for (const folder of ['flows', 'locales'])
    cpSync(join(HOME, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** A block of code of the guide, as it is pasted. */
function block(kind: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, 'su').exec(GUIDE) ?? [];
  return code.replaceAll(/^ {3}/gmu, '');
}

const FLOW = block('yaml');
const WORDS = block('ftl');

interface Hall {
  flow?: string;
  words?: Partial<Record<'fr' | 'ary' | 'ar', string | null>>;
  menu?: string;
}

/** Writes the hall of the guide, with mistakes. */
function writeHall({ flow = FLOW, words = {}, menu = 'hall: { emoji: 🏛 }' }: Hall = {}): void {
  writeFileSync(join(root, 'flows/hall.yaml'), flow);
  // Arabic words would do as well: what is checked is which of them there are.
  const arabic = WORDS.replaceAll(/= .*/gu, '= كلام');
  const all = { fr: WORDS, ary: arabic, ar: arabic, ...words };
  for (const [language, text] of Object.entries(all))
    if (text !== null) writeFileSync(join(root, `locales/${language}/hall.ftl`), text ?? '');
  const file = join(root, 'flows/menu.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${menu}\n`);
}

function readHall(how: { soundFile?: string; darija?: Darija } = {}): FlowFiles {
  return readFlowFiles({
    ...{ words: openWords(join(root, 'locales')), darija, features, root },
    departments: departments.map(({ id }) => id),
    ...how,
  });
}

/** What is wrong with the hall. */
function saidOf(hall: Hall = {}): string[] {
  writeHall(hall);
  return problemsIn(readHall());
}

function problemsIn({ problems }: FlowFiles): string[] {
  return problems.map(({ file: of, line, message }) => `${of}:${line} ${message}`);
}

describe('the guide', () => {
  it('has an example that is sound as it stands', () => {
    expect(FLOW).toContain('flow: hall');
    expect(saidOf()).toEqual([]);
  });

  it('names every department and every rule for a day', () => {
    for (const { id } of departments) expect(GUIDE).toContain(`\`${id}\``);
    for (const [name, { leans }] of features.checks) if (leans) expect(GUIDE).toContain(`\`${name}\``);
  });
});

describe('a start', () => {
  /** Whoever looks through the flows asks what their examples mean. */
  const asked = () => {
    throw new Error('looked through');
  };
  const unasked: Darija = { ...darija, saidAs: asked };

  it('does not look again through what an earlier one found sound, until something changes', () => {
    const soundFile = join(root, 'cache/sound');
    writeHall();
    expect(problemsIn(readHall({ soundFile }))).toEqual([]);
    const { flows, problems } = readHall({ soundFile, darija: unasked });
    expect([flows.has('hall'), problems]).toEqual([true, []]);
    writeFileSync(join(root, 'locales/fr/hall.ftl'), `${WORDS}hall-more = Encore\n`);
    expect(() => readHall({ soundFile, darija: unasked })).toThrow('looked through');
  });

  it('looks again through what was found wrong', () => {
    const soundFile = join(root, 'cache/sound');
    writeHall({ words: { fr: null } });
    const said = problemsIn(readHall({ soundFile }));
    expect(said).not.toEqual([]);
    expect(problemsIn(readHall({ soundFile }))).toEqual(said);
  });
});

describe('a mistake is named with its line and what to do', () => {
  it.each<[string, Hall, string[]]>([
    [
      'an unknown department',
      { flow: FLOW.replace('culture_social', 'parks') },
      ['flows/hall.yaml:4 there is no department “parks”; there are technical, cleanliness'],
    ],
    [
      'an option without words',
      { flow: FLOW.replace('sport, other]', 'sport, dance, other]') },
      ['fr', 'ary', 'ar'].map((each) => `locales/${each}/hall.ftl has no words for hall-event.dance`),
    ],
    [
      'a word that is missing in one language',
      { words: { ary: WORDS.replaceAll(/= .*/gu, '= كلام').replace(/\n.*\.sport.*/u, '') } },
      ['flows/hall.yaml:18 locales/ary/hall.ftl has no words for hall-event.sport'],
    ],
    [
      'a language without any words',
      { words: { ar: null } },
      ['flows/hall.yaml:1 has no words yet in ar: write locales/ar/hall.ftl'],
    ],
    [
      'an action that is misspelt',
      { flow: FLOW.replace('do: file_request', 'do: file_requests') },
      ['nothing is filed', 'no action is called “file_requests”; did you mean file_request?'],
    ],
    [
      'a label that is too long',
      { words: { fr: WORDS.replace('= Réserver la salle', '= Réserver la salle municipale') } },
      ['hall-menu has 30 letters in fr, “🏛 Réserver la salle municipale”: the lists of WhatsApp hold 24'],
    ],
    [
      'a flow that is not in the menu',
      { menu: '' },
      ['flows/hall.yaml:3 nobody finds it in the menu: add a line such as “hall: { emoji: 📄 }”'],
    ],
    [
      'an entry without a flow',
      { menu: 'hall: { emoji: 🏛 }\nhal: { emoji: 🏛 }' },
      ['“hal” leads nowhere: there is no flows/hal.yaml'],
    ],
    [
      'a step that is called like something else',
      { flow: FLOW.replace('  event:', '  menu:') },
      ['flows/hall.yaml:16 “menu”: a step cannot be called menu, request or status_…'],
    ],
    [
      'a document that would be public',
      { flow: FLOW.replace('public: [day,', 'public: [day, paper,') },
      ['flows/hall.yaml:7 “paper” is a picture or a document, which may show people: it cannot be public'],
    ],
    [
      'no way to ask for it in French',
      { flow: FLOW.replace(/\n {2}fr: .*/u, '') },
      ['flows/hall.yaml:10 “said as:” has no examples under fr: write five or so'],
    ],
  ])('%s', (_, hall, wanted) => {
    const said = saidOf(hall);
    for (const line of wanted) expect(said.join('\n')).toContain(line);
    expect(said.filter((line) => !wanted.some((each) => line.includes(each)))).toEqual([]);
  });

  it.each([
    ["j'ai perdu mon fils", 'is a danger: the bot gives the number to call'],
    ['menu', 'is the word for “menu”, which works anywhere'],
    ['oui', 'is an answer to any question'],
    ['avec ma', 'says nothing by itself'],
    ['il y a un trou dans la rue', 'tells of a problem (roads) and opens “complaint”'],
    ['كاين الزبل فالزنقة', 'tells of a problem (waste) and opens “complaint”'],
    ['بغيت نسني العريضة', 'opens “petition”'],
    ["j'ai une idée", 'opens “proposal”'],
    ['où en est ma demande', 'opens “status”'],
    ['لقيت بزطام', 'is also how “lost_found” is asked for: “لقيت بزطام” and opens “lost_found”'],
    ["'perdu: mes clés'", 'is also how “lost_found” is asked for'],
  ])('an example that means something else: %s', (example, wanted) => {
    const said = saidOf({ flow: FLOW.replace('fr: [', `fr: [${JSON.stringify(example)}, `) });
    const own = said.filter((line) => line.startsWith('flows/hall.yaml:12'));
    expect(own).toEqual([expect.stringContaining(wanted)]);
    // The other of the two is named as well where both files ask for the same.
    expect(said.filter((line) => !line.startsWith('flows/'))).toEqual([]);
  });
});
