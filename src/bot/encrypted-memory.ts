// What a chat remembers in words of its citizen: those told in confidence, and those with the number of a card in them,
// lie sealed in the database.

import { type Cipher, heldWords, readHeldWords, writeHeldWords } from '../database/encryption/cipher.ts';
import { maskCards } from '../domain/card-mask.ts';
import { HIDDEN, isConfided, memoryBefore, recorder } from './confidential.ts';
import type { BotMemory, Turn } from './turn.ts';

/** Where words of the citizen stand; a single word elsewhere is a name or a number of ours. */
const WORDS = new Set([
  ...['text', 'told', 'title', 'untold', 'unheard', 'passed', 'search', 'reason', 'label', 'caption'],
]);
const isWords = (name: string, value: unknown): value is string =>
  typeof value === 'string' && (WORDS.has(name) || /\s/u.test(value));

/** The memory of a turn as it is written down. */
export function sealedMemory(turn: Turn): BotMemory {
  const { newId, cipher } = turn.context;
  const sealed = (text: string): string => {
    const id = newId();
    return writeHeldWords(id, cipher.seal(text, heldWords(id)));
  };
  const isHeard = isConfided(turn);
  const recorded = recorder(turn);
  const isSecret = (text: string): boolean =>
    readHeldWords(text) !== null || maskCards(text) !== text || recorded(text) !== text;
  const { breath, ...memory } = turn.memory;
  return {
    ...mapWords(memory, (text) => (isSecret(text) ? sealed(text) : text)),
    // What is not answered yet may be the answer.
    ...(breath && { breath: mapWords(breath, (text) => (isHeard || isSecret(text) ? sealed(text) : text)) }),
  };
}

/** The same as it was before; what no key opens there is as if it had not been said. */
export function openMemory(memory: unknown, cipher: Pick<Cipher, 'open'>): BotMemory {
  return mapWords(memory as BotMemory, (text) => {
    const held = readHeldWords(text);
    if (held === null) return text;
    try {
      return cipher.open(held.sealed, heldWords(held.id));
    } catch {
      return '';
    }
  });
}

/** True when the citizen has told the number of a card, just now or in what is remembered: the reply may read it back. */
export function tellsCard(turn: Turn): boolean {
  if (turn.records.some(({ text }) => typeof text === 'string' && text.includes(HIDDEN))) return true;
  return [memoryBefore(turn), turn.memory].some((memory) =>
    someWords(memory, (text) => maskCards(text) !== text),
  );
}

/** The same memory with other words; what has none of them is the same object. */
function mapWords<T>(memory: T, map: (text: string) => string, name?: string): T;
function mapWords(memory: unknown, map: (text: string) => string, name = ''): unknown {
  if (isWords(name, memory)) return map(memory);
  if (Array.isArray(memory)) {
    const all = memory.map((each) => mapWords(each, map));
    return all.some((each, at) => each !== memory[at]) ? all : memory;
  }
  if (!(memory instanceof Object)) return memory;
  let changed: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(memory)) {
    const mapped = mapWords(value, map, key);
    if (mapped === value) continue;
    changed ??= { ...memory };
    changed[key] = mapped;
  }
  return changed ?? memory;
}

/** True when some words of a memory are like this. */
function someWords(memory: unknown, is: (text: string) => boolean, name = ''): boolean {
  if (isWords(name, memory)) return is(memory);
  if (!(memory instanceof Object)) return false;
  return Object.entries(memory).some(([key, value]) => someWords(value, is, key));
}
