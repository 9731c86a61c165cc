// Polls as an extra beside a numbered menu: what was offered in each, and what a vote means.
import wweb, { type PollVote } from 'whatsapp-web.js';
import { BoundedMap } from '../../../domain/bounded-map.ts';
import type { Incoming, IncomingContent, Option } from '../../channel.ts';
import { momentOf } from '../../kit/provider-time.ts';
import { readVote } from './incoming.ts';

// What WhatsApp allows in one poll.
const LEAST = 2;
const MOST = 12;
const LABEL_MOST = 100;
const QUESTION_MOST = 255;

export interface Polls {
  /** The poll for a menu under this text, or null when a poll cannot hold it. */
  of(text: string, options: Option[]): InstanceType<typeof wweb.Poll> | null;
  sent(pollId: string, options: Option[]): void;
  read(vote: PollVote): Incoming[];
}

export function openPolls(): Polls {
  const offered = new BoundedMap<string, Option[]>(2_000);
  return {
    of(text, options) {
      const labels = options.map(({ label }) => label);
      const fits = labels.every((label) => label !== '' && label.length <= LABEL_MOST);
      const distinct = new Set(labels).size === labels.length;
      if (!fits || !distinct || labels.length < LEAST || labels.length > MOST) return null;
      return new wweb.Poll(lastLine(text), labels, { allowMultipleAnswers: false, messageSecret: undefined });
    },
    sent(pollId, options) {
      offered.set(pollId, options);
    },
    read(vote) {
      const chosen = readVote(vote);
      if (chosen === null) return [];
      const { poll, address, name, at } = chosen;
      const option = offered.get(poll)?.find(({ label }) => label === name);
      // A poll from before a restart: the label is what somebody would type.
      const content: IncomingContent =
        option === undefined ? { kind: 'text', text: name } : { kind: 'option', token: option.token };
      const messageId = `${poll}:vote:${address}:${at}`;
      return [
        {
          channel: 'whatsapp-web',
          address,
          at: momentOf(at / 1000, new Date()),
          messageId,
          replyTo: poll,
          content,
        },
      ];
    },
  };
}

/** The question of a menu is what its text ends with. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, QUESTION_MOST) ?? '';
}
