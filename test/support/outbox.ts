// For tests of delivery: people with a conversation each, messages put into the outbox, channels that fail on demand.
import { v7 as newId } from 'uuid';
import type { Capabilities, ChannelHealth, ChannelName, ChannelState } from '../../src/channels/channel.ts';
import type { Database } from '../../src/database/client.ts';
import { type MemoryChannel, memoryChannel } from './memory-channel.ts';

export interface Known {
  citizenId: string;
  conversationId: string;
  address: string;
}

/** People who accepted the notice, each with one conversation; one statement for any number. */
export async function settlePeople(
  db: Database,
  channel: ChannelName,
  count: number,
  now: Date,
  prefix = 'p',
): Promise<Known[]> {
  const people = Array.from({ length: count }, (_, i) => ({
    citizenId: newId(),
    conversationId: newId(),
    address: `${prefix}${i + 1}`,
  }));
  await db.citizen.createMany({
    data: people.map(({ citizenId }) => ({
      id: citizenId,
      language: 'ary',
      acceptedAt: now,
      createdAt: now,
    })),
  });
  await db.conversation.createMany({
    data: people.map(({ citizenId, conversationId, address }) => ({
      ...{ id: conversationId, citizenId, channel, address },
      ...{ createdAt: now, lastHeardAt: now },
    })),
  });
  return people;
}

/** Another conversation of the same person, on another channel. */
export async function linkTo(
  db: Database,
  citizenId: string,
  channel: ChannelName,
  address: string,
  now: Date,
): Promise<Known> {
  const conversationId = newId();
  await db.conversation.create({
    data: { id: conversationId, citizenId, channel, address, createdAt: now, lastHeardAt: now },
  });
  return { citizenId, conversationId, address };
}

export interface Put {
  conversationId: string;
  text: string;
  kind?: 'reply' | 'staff' | 'notice';
  template?: { name: string; language: string; values: string[] };
  expiresAt?: Date;
  state?: string;
  claimedBy?: string;
}

/** Puts messages into the outbox, as staff and the notifier do; answers their ids. */
export async function put(db: Database, now: Date, messages: Put[]): Promise<string[]> {
  const rows = messages.map((message) => {
    const id = newId();
    return { id, dedupeKey: `test:${id}`, kind: 'notice', notBefore: now, createdAt: now, ...message };
  });
  await db.outgoingMessage.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

export interface MoodyChannel extends MemoryChannel {
  capabilities: Capabilities;
  becomes(state: ChannelState, detail?: string): void;
}

/** A channel in memory whose capabilities and health can be set. */
export function moodyChannel(name: ChannelName, capabilities: Partial<Capabilities> = {}): MoodyChannel {
  const channel = memoryChannel(name);
  let health: ChannelHealth = { state: 'ready', since: new Date(0) };
  return Object.assign(channel, {
    capabilities: { ...channel.capabilities, ...capabilities },
    health: () => health,
    becomes(state: ChannelState, detail?: string) {
      health = { state, since: new Date(0), ...(detail ? { detail } : {}) };
    },
  });
}

/** Where a message of the outbox stands. */
export async function stateOf(db: Database, id: string): Promise<string | undefined> {
  return (await db.outgoingMessage.findUnique({ where: { id }, select: { state: true } }))?.state;
}

/** Kinds of the flags that are open. */
export async function openFlags(db: Database): Promise<string[]> {
  const flags = await db.flag.findMany({ where: { resolvedAt: null }, orderBy: { createdAt: 'asc' } });
  return flags.map(({ kind }) => kind);
}
