// Somebody who has sent a complaint, and out of the blue writes one sentence: what becomes of it.
import { randomUUID } from 'node:crypto';
import type { Town } from '../support/town.ts';
import { PROBLEMS, type Script } from './problems.ts';

/** One line of a list: what a person who reads the sentence would say that it means, after which problem. */
export interface After {
  label: string;
  situation: string;
  sentence: string;
}

/** What became of it: the words that were said, by their names, and what the database holds. */
export interface Became extends After {
  script: Script;
  /** What was done, one word each. */
  outcome: string;
  said: string;
  names: string[];
  place: string | null;
}

interface Shown {
  step: string;
  menu: number;
  options: string[];
}
interface Memory {
  flow?: string;
  shown?: Shown;
  aboutCase?: object;
}

/** People wait so long between two messages that each is a breath of its own. */
const PAUSE_MS = 15_000;
const MOST_MESSAGES = 12;
const DAY = 24 * 3_600_000;
/** Between the reference and the sentence. */
export const GAPS = [60_000, 20 * 60_000, DAY, 4 * DAY];

export function openAfter(town: Town) {
  let people = 0;
  const names = new Map<string, string>();
  const { words } = town.context;
  const say = words.say.bind(words);
  words.say = (language, message) => {
    const text = say(language, message);
    const { message: name, attribute } = message;
    names.set(text, attribute ? `${name}.${attribute}` : name);
    return text;
  };

  async function answer(address: string, place: string): Promise<boolean> {
    const { memory, citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
    if ((await town.db.case.count({ where: { citizenId } })) > 0) return true;
    const { shown } = memory as Memory;
    if (!shown) throw new Error(`nothing is asked of ${address}`);
    const has = (option: string) => shown.options.includes(option);
    const option = ['send', '_skip', '_done'].find(has);
    await town.hears(
      address,
      shown.step === 'place'
        ? place
        : { kind: 'option', token: `q${shown.menu}.${option ?? shown.options[0]}` },
    );
    return false;
  }

  /** Somebody who has sent this problem. */
  async function sender({ situation, sentence }: After): Promise<{ address: string; script: Script }> {
    const script = scriptOf(town, sentence);
    const problem = PROBLEMS[situation];
    if (!problem) throw new Error(`no problem ${situation}`);
    const address = `after-${++people}`;
    const language = script === 'fr' ? 'fr' : 'ary';
    const citizen = { id: randomUUID(), language, acceptedAt: town.now, noticeVersion: '2026-3' };
    await town.db.conversation.create({
      data: { id: randomUUID(), channel: 'simulator', address, citizen: { create: citizen } },
    });
    const { told, place } = problem[script];
    await town.hears(address, told);
    for (let tries = 0; tries < MOST_MESSAGES; tries++) {
      town.pass(PAUSE_MS / 15);
      if (await answer(address, place)) return { address, script };
    }
    throw new Error(`${situation} ${script} was not filed`);
  }

  async function becameOf(after: After, address: string, script: Script): Promise<Became> {
    const { id, citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
    const before = await town.db.case.findFirstOrThrow({ where: { citizenId } });
    const from = await town.db.outgoingMessage.count({ where: { conversationId: id } });
    await town.hears(address, after.sentence);
    const row = await town.db.conversation.findFirstOrThrow({ where: { address } });
    const rows = await town.db.outgoingMessage.findMany({
      where: { conversationId: id },
      orderBy: { position: 'asc' },
      skip: from,
    });
    const said = rows.map(({ text }) => text).join('\n');
    const now = await town.db.case.findUniqueOrThrow({ where: { id: before.id }, include: { events: true } });
    const memory = row.memory as Memory;
    const done = [
      now.status === before.status ? '' : now.status,
      now.placeText === before.placeText ? '' : 'placed',
      now.events.some(({ kind }) => kind === 'reply') ? 'added' : '',
      memory.aboutCase ? 'asked_back' : '',
      memory.flow ? `form:${memory.flow}` : '',
      row.mode === 'bot' ? '' : row.mode,
    ].filter(Boolean);
    const found = [...names]
      .filter(([text]) => text.length > 6 && said.includes(text))
      .map(([, name]) => name);
    return {
      ...{ ...after, script, said, place: now.placeText },
      names: [...new Set(found)],
      outcome: done.join(' '),
    };
  }

  /** Says each to its own person, all of them after the same while. */
  async function all(list: readonly After[], gap: number): Promise<Became[]> {
    const senders = await Promise.all(list.map(sender));
    town.pass(gap);
    names.clear();
    return Promise.all(
      list.map((after, at) => {
        const { address, script } = senders[at] ?? { address: '', script: 'fr' };
        return becameOf(after, address, script);
      }),
    );
  }

  return { all };
}

export function scriptOf({ context: { darija } }: Town, sentence: string): Script {
  if (/[\u0600-\u06ff]/u.test(sentence)) return 'ary-Arab';
  return darija.identify(sentence).main === 'fr' ? 'fr' : 'ary-Latn';
}
