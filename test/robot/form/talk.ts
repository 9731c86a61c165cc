// Somebody who is in the middle of a complaint says one sentence to the question on the screen.
import { randomUUID } from 'node:crypto';
import type { IncomingContent } from '../../../src/channels/channel.ts';
import type { Saying } from '../../../src/words/words.ts';
import type { Town } from '../../support/town.ts';
import { PROBLEMS, QUESTIONS, type Question } from '../problems.ts';

/** One line of a list: what whoever wrote it means by it, where it is said, and the words. */
export interface Line {
  label: string;
  problem: string;
  question: Question;
  sentence: string;
}

/** What the conversation remembers, as far as it is looked at. */
export interface Memory {
  flow?: string;
  answers?: Record<string, { kind: string; text?: string; option?: string; quarter?: string; open?: true }>;
  shown?: { step: string; menu: number; options: string[]; mode?: string; unheard?: string };
  others?: { category: string; text: string }[];
  parked?: { flow: string }[];
}

/** What came of a sentence. */
export interface Came {
  line: Line;
  before: Memory;
  after: Memory;
  mode: string;
  /** Names of all that was said, with the variant behind a dot. */
  said: string[];
  text: string;
  filed: { description: string; place: string }[];
}

/** People wait so long between two messages that each is a breath of its own. */
const PAUSE_MS = 15_000;
const MOST_MESSAGES = 8;

type Language = 'ary' | 'fr';

export async function openForms(town: Town) {
  let people = 0;
  const said: [string, string][] = [];
  const { words } = town.context;
  const say = words.say.bind(words);
  words.say = (language: string, saying: Saying) => {
    const text = say(language, saying);
    said.push([[saying.message, saying.attribute].filter(Boolean).join('.'), text]);
    return text;
  };

  const hears = async (address: string, content: IncomingContent | string): Promise<void> => {
    town.pass(PAUSE_MS);
    await town.hears(address, content);
  };

  async function newcomer(language: Language, memory?: Memory): Promise<string> {
    const address = `form-${++people}`;
    const citizen = { id: randomUUID(), language, acceptedAt: town.now, noticeVersion: '2026-3' };
    await town.db.conversation.create({
      data: {
        ...{ id: randomUUID(), channel: 'simulator', address, citizen: { create: citizen } },
        ...(memory && { memory: JSON.parse(JSON.stringify(memory)) }),
      },
    });
    return address;
  }

  async function conversationOf(address: string) {
    const found = await town.db.conversation.findFirstOrThrow({ where: { address } });
    return { ...found, memory: found.memory as Memory };
  }

  /** Tells the problem and answers until this question is on the screen. */
  async function walkTo(problem: string, question: Question, language: Language): Promise<Memory> {
    const of = PROBLEMS[problem];
    if (!of) throw new Error(`there is no problem ${problem}`);
    const { told: details, place } = of[language === 'fr' ? 'fr' : 'ary-Arab'];
    const address = await newcomer(language);
    await hears(address, details);
    for (let tries = 0; tries < MOST_MESSAGES; tries++) {
      const { memory } = await conversationOf(address);
      const { shown, flow } = memory;
      if (flow !== 'complaint' || !shown) throw new Error(`«${details}» opens ${flow ?? 'nothing'}`);
      const taps = (option: string) => hears(address, { kind: 'option', token: `q${shown.menu}.${option}` });
      if (shown.step === question) {
        if (memory.answers?.category?.option === of.category) return memory;
        throw new Error(`«${details}» is heard as ${memory.answers?.category?.option}`);
      }
      if (shown.step === 'category') await taps(of.category);
      else if (shown.step === 'details') await hears(address, details);
      else if (shown.step === 'place') await hears(address, place);
      else await taps('_skip');
    }
    throw new Error(`${problem} did not reach ${question}`);
  }

  const forms = new Map<string, Memory>();
  for (const problem of Object.keys(PROBLEMS))
    for (const question of QUESTIONS)
      for (const language of ['ary', 'fr'] as const)
        forms.set(`${problem}@${question}.${language}`, await walkTo(problem, question, language));

  /** Says it to the open form. */
  async function hear(line: Line): Promise<Came> {
    const language = town.context.darija.identify(line.sentence).main === 'fr' ? 'fr' : 'ary';
    const before = forms.get(`${line.problem}@${line.question}.${language}`);
    if (!before) throw new Error(`there is no ${line.problem}@${line.question}`);
    const address = await newcomer(language, before);
    said.length = 0;
    await hears(address, line.sentence);
    const { id, memory, mode, citizenId } = await conversationOf(address);
    const rows = await town.db.outgoingMessage.findMany({ where: { conversationId: id } });
    const cases = await town.db.case.findMany({ where: { citizenId } });
    // What is filed is mended at once: nobody after them is asked whether theirs is the same.
    await town.db.case.updateMany({ where: { citizenId }, data: { status: 'resolved' } });
    const text = rows.map((row) => row.text).join('\n');
    const names = said.filter(([, words]) => words.length > 1 && text.includes(words)).map(([name]) => name);
    return {
      ...{ line, before, after: memory, mode, text },
      said: [...new Set(names)].filter((name) => !name.startsWith('heard-') && !name.startsWith('category-')),
      filed: cases.map(({ description, placeText }) => ({
        description: description ?? '',
        place: placeText ?? '',
      })),
    };
  }

  return { hear };
}
