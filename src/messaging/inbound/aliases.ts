// Who is meant: one person comes under several names, which arrive one by one; messages are gathered by all of them.

import { type Arrival, isMessage } from '../../bot/inside-event.ts';
import type { Context, Turn } from '../../bot/turn.ts';
import type { ConversationRow, WantedPerson } from '../../database/conversations.ts';

/** Every name under which these came that are of one person, the best to answer to first. */
export function addressesOf(arrived: readonly Arrival[]): string[] {
  const best = arrived.find((each) => aliasesOf(each).length > 0) ?? arrived[0];
  const all = arrived.flatMap((each) => [each.address, ...aliasesOf(each)]);
  return [...new Set([...(best ? [best.address] : []), ...all])];
}

const aliasesOf = (arrival: Arrival): string[] => (isMessage(arrival) && arrival.aliases) || [];

/** A name as the table of aliases keeps it: numbers are not readable there. */
export function hashedName({ cipher }: Context, channel: string, name: string): string {
  return cipher.hash(`name ${channel} ${name}`);
}

/** What to look for in the store to find the person of these. */
export function wantedOf(context: Context, arrived: readonly Arrival[]): WantedPerson {
  const channel = arrived[0]?.channel ?? '';
  const addresses = addressesOf(arrived);
  const isNamed = context.roads.get(channel)?.manyNames === true;
  const names = isNamed ? addresses.map((name) => hashedName(context, channel, name)) : [];
  return { channel, addresses, names, ids: arrived.filter(isMessage).map(({ messageId }) => messageId) };
}

/**
 * True when a conversation that one of these names led to is this person's. Where a provider gives a number beside an
 * id, somebody known under the number but another id had the number before: numbers are given to other people again.
 */
export function isTheirs({ address }: ConversationRow, { addresses }: WantedPerson): boolean {
  return addresses.length === 1 || addresses.includes(address);
}

/** What came of one person under different names, each group in the order it came. */
export function gatherByName(batch: Arrival[][]): Arrival[][] {
  if (!batch.some((arrived) => arrived.some((each) => aliasesOf(each).length > 0))) return batch;
  const groups: { names: Set<string>; arrived: Arrival[] }[] = [];
  for (const arrived of batch) {
    const names = addressesOf(arrived).map((name) => `${arrived[0]?.channel} ${name}`);
    const mine = groups.filter((group) => names.some((name) => group.names.has(name)));
    const [first = { names: new Set<string>(), arrived: [] }, ...others] = mine;
    if (mine.length === 0) groups.push(first);
    for (const each of [...others, { names: new Set(names), arrived }]) {
      first.arrived.push(...each.arrived);
      for (const name of each.names) first.names.add(name);
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map(({ arrived }) => arrived);
}

/**
 * Writes down the names that are new. One that was another person's before (`others`) is this person's from now on; one
 * that somebody else writes down at the same moment refuses the turn, which then finds them.
 */
export function recordNames(turn: Turn, { names }: WantedPerson, others: readonly ConversationRow[]): void {
  const fresh = names.filter((name) => !turn.row.names.includes(name));
  const taken = new Set(others.flatMap((other) => other.names));
  turn.newNames = fresh.length > 0;
  for (const name of fresh) {
    const row = { name, conversationId: turn.row.id };
    if (taken.has(name)) turn.unitOfWork.upsert([row], takeOver);
    else turn.unitOfWork.insert('Alias', row);
  }
}

function takeOver(rows: string): string {
  return `update "Alias" a set "conversationId" = p."conversationId"
    from jsonb_populate_recordset(null::"Alias", ${rows}) p where a."name" = p."name" returning 1`;
}
