// After each `ready`: what arrived while nobody listened, and what became of sends without an answer.
import type { Message } from 'whatsapp-web.js';
import type { GuardedClient } from './client.ts';
import { type Clock, within } from './clock.ts';
import { readMessage } from './incoming.ts';
import type { Intake } from './intake.ts';
import type { Limits } from './options.ts';
import { unreadChats } from './page.ts';
import type { Flight, OwnMessages } from './sent-ids.ts';

/** More unread messages of one person than this are not a conversation. */
const MOST_OF_ONE_CHAT = 50;
const RECENT = 30;
// The page keeps seconds, we keep milliseconds, and clocks differ a little.
const SLACK_MS = 5_000;

interface CatchUpNeeds {
  intake: Intake;
  own: OwnMessages;
  clock: Clock;
  limits: Limits;
}

/**
 * Hands in every unread message of single people that is not older than `since` (milliseconds); those handed in before
 * are dropped on the way.
 */
export async function catchUp(client: GuardedClient, needs: CatchUpNeeds, since: number): Promise<void> {
  const page = client.pupPage;
  if (page === undefined) return;
  const chats = await within(needs.clock, needs.limits.send, 'unread chats', unreadChats(page));
  for (const { address, unread } of chats) {
    const limit = Math.min(unread, MOST_OF_ONE_CHAT);
    const messages = await fetchSome(client, address, { limit, fromMe: false }, needs);
    const missed = messages.flatMap(readMessage).filter(({ at }) => at.getTime() >= since - SLACK_MS);
    needs.intake.takeMissed(missed);
  }
}

/** Looks for the sends that may have been delivered, and reports those that were. */
export async function settleDoubts(client: GuardedClient, needs: CatchUpNeeds): Promise<void> {
  for (const flight of [...needs.own.doubtful()]) {
    const recent = await fetchSome(client, flight.address, { limit: RECENT, fromMe: true }, needs);
    const found = recent.find((message) => isThatOf(flight, message, needs.own));
    if (found === undefined) continue;
    needs.own.name(flight, found.id._serialized);
    needs.intake.takeReceipt(needs.own.acknowledge(found.id._serialized, found.ack));
  }
}

function isThatOf(flight: Flight, message: Message, own: OwnMessages): boolean {
  if (flight.id !== undefined) return message.id._serialized === flight.id;
  if (own.isOurs(message.id._serialized)) return false;
  return message.body === flight.text && message.timestamp * 1_000 >= flight.since - SLACK_MS;
}

async function fetchSome(
  client: GuardedClient,
  address: string,
  search: { limit: number; fromMe: boolean },
  { clock, limits }: CatchUpNeeds,
): Promise<Message[]> {
  const work = async (): Promise<Message[]> => {
    const chat = await client.getChatById(address);
    return chat.fetchMessages(search);
  };
  return within(clock, limits.send, 'recent messages', work());
}
