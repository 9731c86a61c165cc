// Asks the service for what is not known yet: within the budget, and only while the service is well.

import type { Runtime } from '../database/runtime.ts';
import { countCharacters, uncountCharacters } from '../database/translations.ts';
import type { Breaker } from './breaker.ts';
import { charactersOf, keyOf, remember, type Sending } from './translation-memory.ts';
import { type Service, ServiceError } from './translator.ts';

/** Of one call; the service recommends 5,000 and refuses 30,720. */
const MOST_CHARACTERS = 10_000;
/** Of one call; the service takes 128. */
const MOST_TEXTS = 100;

/** What came back by key, and why the rest did not. */
export interface Fetched {
  known: Map<string, string>;
  why: 'off' | 'cap' | 'broken' | 'failed' | 'unknown';
}

export interface Fetching extends Runtime {
  service: Service | null;
  breaker: Breaker;
}

/** Fetches all that is not known: one call for each pair of languages, unless they are very many. */
export async function fetchAll(fetching: Fetching, missing: Sending[]): Promise<Fetched> {
  const all: Fetched = { known: new Map(), why: 'failed' };
  const pairs = Map.groupBy(missing, ({ from, to }) => `${from} ${to}`);
  const calls = [...pairs.values()].flatMap(inCalls);
  for (const { known, why } of await Promise.all(calls.map((call) => fetchCall(fetching, call)))) {
    for (const [key, text] of known) all.known.set(key, text);
    if (why !== 'failed') all.why = why;
  }
  return all;
}

/** Parts one pair of languages into calls that the service takes. */
function inCalls(sendings: Sending[]): Sending[][] {
  const calls: Sending[][] = [];
  let room = 0;
  for (const sending of sendings) {
    const size = charactersOf(sending);
    const last = calls.at(-1);
    if (last && size <= room && last.length < MOST_TEXTS) {
      last.push(sending);
      room -= size;
    } else {
      calls.push([sending]);
      room = MOST_CHARACTERS - size;
    }
  }
  return calls;
}

/** One call: counted before it is made, taken back if the service refused it, remembered if it answered. */
async function fetchCall({ service, breaker, db, clock, log }: Fetching, call: Sending[]): Promise<Fetched> {
  const known = new Map<string, string>();
  const [first] = call;
  if (!service || !first) return { known, why: 'off' };
  if (!breaker.allows()) return { known, why: 'broken' };
  const month = monthOf(clock());
  const characters = call.reduce((sum, sending) => sum + charactersOf(sending), 0);
  if (!(await countCharacters(db, month, characters))) return { known, why: 'cap' };
  try {
    const texts = call.map(({ text }) => text);
    const answers = await service.translate(texts, first.from, first.to);
    breaker.succeeded();
    await remember(db, call, answers, clock());
    for (const [i, sending] of call.entries()) known.set(keyOf(sending), answers[i] ?? '');
    return { known, why: 'failed' };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    breaker.failed();
    if (error.refused) await uncountCharacters(db, month, characters);
    log.warn({ reason: error.code }, 'a translation failed');
    return { known, why: 'failed' };
  }
}

/** The month in which characters are counted, in universal time as the bill is. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** What a failure may be called in the log. */
export const codeOf = (error: unknown): string => (error instanceof ServiceError ? error.code : 'unknown');
