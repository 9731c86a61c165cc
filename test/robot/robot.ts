// Somebody who files a complaint about a street light, says one unexpected sentence on the way, and goes on to the end.
import { randomUUID } from 'node:crypto';
import type { IncomingContent } from '../../src/channels/channel.ts';
import type { Town } from '../support/town.ts';
import type { Said } from './wrong.ts';

export const STEPS = ['nothing', 'category', 'details', 'place', 'photo', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What the robot means to file, whatever it says in between. */
export interface Good {
  category: string;
  details: string;
}

export interface Filed {
  said: Said;
  step: Step;
  good: Good;
  cases: {
    description: string;
    placeText: string | null;
    quarter: string | null;
    category: string;
    pinned: boolean;
  }[];
  /** Filed by the sentence itself. */
  early: boolean;
  /** Ideas and supports, which the robot never confirms. */
  other: number;
  /** The sentence was kept for staff as not understood. */
  missed: boolean;
}

interface Shown {
  step: string;
  menu: number;
  options: string[];
  mode?: string;
}
interface Memory {
  flow?: string;
  shown?: Shown;
}

/** People wait so long between two messages that each is a breath of its own. */
const PAUSE_MS = 15_000;
/** A way to the end has fewer messages than this. */
const MOST_MESSAGES = 25;
const PIN: IncomingContent = { kind: 'place', latitude: 30.4703, longitude: -8.877 };
const DETAILS: Record<string, string> = {
  'ary-Arab': 'البوتو قدام الدار طافي من السيمانة اللي فاتت',
  'ary-Latn': 'lpoto 9eddam ddar tafi mn simana li fatet',
  fr: 'la lampe devant chez moi ne marche plus depuis lundi',
};

export function openRobot(town: Town, list: string) {
  const writing = list.replace(/-2$/u, '');
  const good: Good = { category: 'lighting', details: DETAILS[writing] ?? '' };
  let people = 0;

  const hears = async (address: string, content: IncomingContent | string): Promise<void> => {
    town.pass(PAUSE_MS);
    await town.hears(address, content);
  };

  async function conversationOf(address: string) {
    const { memory, mode, citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
    return { memory: memory as Memory, mode, citizenId };
  }

  /** Somebody who knows the service already. */
  async function newcomer(): Promise<string> {
    const address = `robot-${list}-${++people}`;
    const language = writing === 'fr' ? 'fr' : 'ary';
    await town.db.conversation.create({
      data: {
        ...{ id: randomUUID(), channel: 'simulator', address },
        citizen: {
          create: { id: randomUUID(), language, acceptedAt: town.now, noticeVersion: '1' },
        },
      },
    });
    return address;
  }

  const taps = (address: string, { menu }: Shown, option: string) =>
    hears(address, { kind: 'option', token: `q${menu}.${option}` });

  /** Gives the right answer to the question on the screen; without a question it opens the complaint. */
  async function answer(address: string): Promise<void> {
    const { memory } = await conversationOf(address);
    const { flow, shown } = memory;
    if (!shown) return hears(address, writing === 'fr' ? 'menu' : 'القائمة');
    const offered = (option: string) => shown.options.includes(option);
    if (flow !== 'complaint' || shown.step.startsWith('_')) {
      const way = shown.options.find((option) => /continue|resume|draft/u.test(option));
      if (way) return taps(address, shown, way);
      if (offered('complaint')) return taps(address, shown, 'complaint');
      return hears(address, writing === 'fr' ? 'menu' : 'القائمة');
    }
    switch (shown.step) {
      case 'category':
        return taps(address, shown, 'lighting');
      case 'details':
        return hears(address, good.details);
      case 'place':
        return hears(address, PIN);
      case 'photo':
        return taps(address, shown, offered('_done') ? '_done' : '_skip');
      case 'review':
        return taps(address, shown, shown.mode === 'change' ? '_back' : 'send');
      default:
        return taps(address, shown, offered('_skip') ? '_skip' : (shown.options[0] ?? ''));
    }
  }

  const isAt = ({ flow, shown }: Memory, step: Step): boolean =>
    flow === 'complaint' && shown?.step === step && shown.mode === undefined;

  async function walkTo(address: string, step: Step): Promise<void> {
    if (step === 'nothing') return;
    for (let tries = 0; tries < MOST_MESSAGES; tries++) {
      const { memory } = await conversationOf(address);
      if (isAt(memory, step)) return;
      await answer(address);
    }
    throw new Error(`the robot did not reach ${step}`);
  }

  /** Talks until the complaint is filed, or a person has been asked for. */
  async function talk(said: Said, step: Step): Promise<Filed> {
    const address = await newcomer();
    await walkTo(address, step);
    await hears(address, said.sentence);
    const { citizenId } = await conversationOf(address);
    const filed = () => town.db.case.findMany({ where: { citizenId } });
    const early = (await filed()).length > 0;
    for (let tries = 0; tries < MOST_MESSAGES && (await filed()).length === 0; tries++) {
      const { mode } = await conversationOf(address);
      if (mode !== 'bot') break;
      await answer(address);
    }
    const rows = await filed();
    const where = { citizenId };
    return {
      ...{ said, step, good, early },
      cases: rows.map(({ description, placeText, quarterId, categoryId, latitude }) => ({
        description: description ?? '',
        placeText,
        quarter: quarterId,
        category: categoryId ?? '',
        pinned: latitude !== null,
      })),
      other: (await town.db.proposal.count({ where })) + (await town.db.support.count({ where })),
      missed: (await town.db.miss.count({ where: { text: said.sentence } })) > 0,
    };
  }

  return { talk };
}
