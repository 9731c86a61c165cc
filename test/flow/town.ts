// A small town for the tests of the flow engine: its lists, its rules, and a citizen who talks to one flow.

import { fileURLToPath } from 'node:url';
import departments from '../../prisma/seed/departments.json' with { type: 'json' };
import { dayInFigures } from '../../src/domain/days.ts';
import { bringTogether } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import type { Catalogue } from '../../src/flow/definition/check-flows.ts';
import { loadFlows, parseFlow } from '../../src/flow/definition/load-flows.ts';
import type { Flow } from '../../src/flow/definition/step.ts';
import { advance, conclude, endWith, openFlow } from '../../src/flow/engine/advance-flow.ts';
import type {
  Advanced,
  Answers,
  Entry,
  FlowHost,
  Input,
  Memory,
  Message,
} from '../../src/flow/engine/state.ts';
import { knowledgeOf } from '../../src/flow-files.ts';
import { digits, openWords, type Words } from '../../src/words/words.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export const flows = loadFlows(folder('flows'));

export function openTownWords(onMissing: (what: string) => void = () => {}): Words {
  return openWords(folder('locales'), {
    onMissing: ({ language, message, attribute, reason }) =>
      onMissing(`${language} ${message}.${attribute ?? ''}: ${reason}`),
    always: () => ({ commune: 'X', phone: '0800', site: 's', cndp: 'D-1' }),
  });
}

const words = openTownWords();

export const knowledge: Catalogue = {
  ...knowledgeOf(
    words,
    bringTogether(FEATURES),
    departments.map(({ id }) => id),
  ),
  lists: {
    complaint_categories: ['lighting', 'waste', 'roads', 'administration'],
    similar_cases: true,
    similar_ideas: true,
    campaign_axes: true,
    open_petitions: true,
    listed_proposals: true,
    open_consultations: true,
    open_calls: true,
    age_bands: ['younger', 'between', 'older'],
    my_results: true,
    open_votes: true,
    quarters: true,
    my_profiles: true,
    my_requests: true,
    my_open_cases: true,
    published_documents: true,
    named_thing: true,
    thing_faults: ['off', 'leaning', 'other'],
    open_of_thing: true,
    news_families: ['case', 'petition', 'proposal', 'meeting'],
    my_data_ways: [
      'show',
      'copy',
      'stop_notices',
      'resume_notices',
      'choose_news',
      'allow_abroad',
      'refuse_abroad',
      'link',
      'part',
      'erase',
      'keep',
    ],
  },
};

/** Every value that the words of an outcome may ask for. */
export const values = {
  who: 'جدة',
  agenda: 'a',
  body: 'b',
  cases: 2,
  code: 'ABCD',
  count: 3,
  date: '1',
  family: 'case',
  days: 11,
  messages: 4,
  minutes: 15,
  name: 'n',
  needed: 'n',
  proposals: 0,
  reference: '26-004821-7',
  since: '1',
  kind: 'complaint',
  link: 'https://c.ma/b',
  next: 'n',
  project: 'p',
  stage: 's',
  status: 's',
  supports: 1,
  text: 't',
  thing: 'l',
  threshold: 200,
  title: 't',
  category: 'c',
  words: 'w',
  about: 'a',
  sent: 's',
  asked: 'q',
  until: '2',
  from: 18,
  to: 30,
  limits: 'both',
  quarters: 'q',
  phone: '0800',
};

const CATEGORIES = [
  'lighting',
  'waste',
  'roads',
  'water',
  'animals',
  'noise',
  'traffic',
  'hygiene',
  'heritage',
  'other',
];

/** What the town offers; every list can be replaced. */
export interface Town {
  lists: Record<string, Entry[]>;
  language: string;
}

export const aTown = (lists: Record<string, Entry[]> = {}, language = 'fr'): Town => ({
  language,
  lists: {
    complaint_categories: CATEGORIES.map((id) => ({ id, label: `le ${id}` })),
    similar_cases: [],
    similar_ideas: [],
    campaign_axes: [],
    open_petitions: [{ id: 'p1', label: 'Un jardin' }],
    listed_proposals: [{ id: 'i1', label: 'Une idée' }],
    open_consultations: [{ id: 'k1', label: 'La charte' }],
    open_votes: [{ id: 'v1', label: 'Le budget' }],
    open_calls: [{ id: 'c1', label: 'Le conseil des jeunes' }],
    age_bands: ['younger', 'between', 'older'].map((id) => ({ id, label: id })),
    my_results: [{ id: 'c1', label: 'Le conseil des jeunes' }],
    quarters: [{ id: 'lastah', label: 'Lastah' }],
    my_profiles: [{ id: 'p1', label: 'votre grand-mère' }],
    my_requests: [{ id: 'c1', label: '26-004821-7' }],
    my_open_cases: [{ id: 'c1', label: '26-004821-7' }],
    published_documents: [],
    named_thing: [{ id: '1042', label: 'Lampadaire n° 1042' }],
    thing_faults: ['off', 'leaning', 'other'].map((id) => ({ id, label: id })),
    open_of_thing: [],
    news_families: ['case', 'petition', 'proposal', 'meeting'].map((id) => ({ id, label: id })),
    my_data_ways: [
      'show',
      'copy',
      'stop_notices',
      'resume_notices',
      'choose_news',
      'allow_abroad',
      'refuse_abroad',
      'link',
      'part',
      'erase',
      'keep',
    ].map((id) => ({
      id,
      label: id,
    })),
    ...lists,
  },
});

export function surroundingsOf(town: Town): FlowHost {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return {
    list: (name) => town.lists[name] ?? [],
    check(rule, answer) {
      if (answer.kind === 'date') return { ok: true, answer };
      const text = answer.kind === 'text' ? (answer.text ?? '') : '';
      if (rule === 'full_name') {
        return /\p{L}{2,} \p{L}{2,}/u.test(text) ? { ok: true, answer } : { ok: false, slip: 'not_a_name' };
      }
      if (rule === 'birth_or_age' || rule === 'association_name') return { ok: true, answer };
      if (rule === 'email_address')
        return text.includes('@') ? { ok: true, answer } : { ok: false, slip: 'not_an_email' };
      const shape = rule === 'three_digits' ? /^\d{3}$/u : /^[A-Z]{1,2}\d{5,6}$/u;
      return shape.test(text)
        ? {
            ok: true,
            answer: { kind: 'secret', shown: `•••${text.slice(-3)}`, sealed: 'sealed', hash: 'hash' },
          }
        : { ok: false, slip: 'not_a_card' };
    },
    daysNear: () => [],
    readPlace(text) {
      if (same(text, 'lastah')) return { kind: 'named', quarter: 'lastah' };
      if (same(text, 'Agadir')) return { kind: 'outside', saying: { message: 'common-outside' } };
      if (same(text, 'je ne sais pas')) return { kind: 'unsure' };
      if (same(text, 'oui') || same(text, 'non')) return { kind: 'none' };
      return { kind: /rue|école|bab/iu.test(text) ? 'named' : 'unknown', quarter: 'medina' };
    },
    readPin: ({ latitude, longitude }) =>
      latitude === 0
        ? { kind: 'outside', saying: { message: 'common-outside' } }
        : { kind: 'pin', latitude, longitude },
    has: ({ message, attribute }) => words.has(town.language, message, attribute),
    label: (label) => ('label' in label ? label.label : words.say(town.language, label)),
    more: () => null,
    reads: {
      stays: (text) => same(text, 'laissez ainsi'),
      tellsOn: () => false,
      partedTelling: (text) => [text],
      toldElsewhere: (told) => told,
      mayBeUnheard: () => true,
      spansDays: (text) => /^du \d+ au \d+/.test(text),
      asksWhat: (text) => text === 'what shall I write?',
      number: (text) => (/^\d+$/.test(digits(text)) ? Number(digits(text)) : null),
      yesNo: (text) => (same(text, 'oui') ? 'yes' : same(text, 'non') ? 'no' : null),
      day: (text) => dayInFigures(text, '2026-11-24') ?? null,
      skip: (text) => same(text, 'passer'),
      agrees: (text) => same(text, 'oui'),
      sends: (text) => same(text, 'envoyer'),
      review: () => null,
      option: (text, options) =>
        options.find(({ label, id }) => same(label, text) || same(id, text))?.id ?? null,
    },
  };
}

export function flowOf(source: string, name = 'f'): Flow {
  const { flow, problems } = parseFlow(`flow: ${name}\nsteps:\n${source}`, `flows/${name}.yaml`);
  if (!flow) throw new Error(problems.map(({ line, message }) => `${line} ${message}`).join('\n'));
  return flow;
}

export const named = (name: string): Flow => {
  const flow = flows.get(name);
  if (!flow) throw new Error(`no flow ${name}`);
  return flow;
};

export const text = (said: string, late?: boolean): Input => ({
  kind: 'text',
  text: said,
  ...(late && { late }),
});
export const pin = (late?: boolean): Input => ({
  kind: 'place',
  latitude: 30.47,
  longitude: -8.87,
  ...(late && { late }),
});
export const photo = (attachment: string, more: { caption?: string; late?: boolean } = {}): Input => ({
  kind: 'file',
  media: 'photo',
  attachment,
  ...more,
});
export const voice = (attachment: string, late?: boolean): Input => ({
  kind: 'file',
  media: 'voice',
  attachment,
  ...(late && { late }),
});

/** One citizen in one flow; the memory goes through JSON before every turn, as it does in the database. */
export class Talk {
  flow: Flow;
  town: Town;
  memory: Memory = {};
  last: Advanced | undefined;

  constructor(flow: Flow, town: Town = aTown()) {
    this.flow = flow;
    this.town = town;
  }

  async open(prefilled: Answers = {}): Promise<this> {
    return this.after(await openFlow(this.flow, this.memory, surroundingsOf(this.town), { prefilled }));
  }

  async give(...givens: Input[]): Promise<this> {
    const memory: Memory = JSON.parse(JSON.stringify(this.memory));
    return this.after(await advance(this.flow, memory, givens, surroundingsOf(this.town)));
  }

  say(...said: string[]): Promise<this> {
    return this.give(...said.map((each) => text(each)));
  }

  tap(option: string, menu = this.memory.shown?.menu ?? 0): Promise<this> {
    return this.give({ kind: 'option', menu, option });
  }

  async conclude(outcome: string): Promise<this> {
    const { step, action } = this.last?.then.kind === 'do' ? this.last.then : { step: '', action: '' };
    const known = knowledge.actions[action];
    if (known?.ends?.includes(outcome))
      return this.after(
        endWith(this.flow, this.memory, step, { outcome, values }, surroundingsOf(this.town)),
      );
    const said = known?.silent?.includes(outcome) ? null : values;
    return this.after(await conclude(this.flow, this.memory, step, outcome, said, surroundingsOf(this.town)));
  }

  after(advanced: Advanced): this {
    this.last = advanced;
    this.memory = advanced.memory;
    return this;
  }

  /** The step being asked, or what the flow came to. */
  get at(): string {
    const then = this.last?.then;
    if (then?.kind === 'do') return `do ${then.action}`;
    return then?.kind === 'wait' ? (this.memory.shown?.step ?? '') : (then?.kind ?? '');
  }

  /** Names of all that was said in the last turn. */
  get said(): string[] {
    const name = ({ message, attribute }: Message) =>
      attribute === undefined ? message : `${message}.${attribute}`;
    return (this.last?.say ?? []).map(({ saying }) => name(saying));
  }

  get options(): string[] {
    return this.last?.say.at(-1)?.options?.map(({ id }) => id) ?? [];
  }
}

/** A complaint up to the step named. */
export async function complaintAt(step: string, town: Town = aTown()): Promise<Talk> {
  const talk = await new Talk(named('complaint'), town).open();
  const ways: [string, () => Promise<unknown>][] = [
    ['category', () => talk.tap('lighting')],
    ['details', () => talk.say('Le lampadaire est éteint')],
    ['place', () => talk.give(pin())],
    ['photo', () => talk.tap('_skip')],
  ];
  for (const [name, go] of ways) {
    if (name === step) break;
    await go();
  }
  return talk;
}
