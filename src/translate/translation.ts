// The door of this room: translates between citizens and staff, within the law, the budget and the patience of a person.
import type { Runtime } from '../database/runtime.ts';
import { type Abroad, readUse } from '../database/translations.ts';
import { traceOf } from '../log.ts';
import { openBreaker } from './breaker.ts';
import { type GoogleConfig, openGoogle } from './google.ts';
import { type Finder, openFinder } from './identifying.ts';
import { goingOf, type LanguageReader } from './languages.ts';
import { type Redacted, redact, restored, written } from './redaction.ts';
import { codeOf, type Fetched, fetchAll, monthOf } from './service-requests.ts';
import { keyOf, recall, type Sending } from './translation-memory.ts';
import type { Service } from './translator.ts';

/** A text to be translated. */
export interface Wanted {
  text: string;
  /** `ar` or `fr`, the languages of the console; `ary`, in whatever letters, is written as Arabic. */
  to: string;
  /** Names the citizen is known by: they never leave. */
  names: readonly string[];
  /** What the citizen said about translation abroad: unless allowed, nothing is sent, nothing looked up. */
  abroad: Abroad;
}

/** `not_allowed`: the citizen was not asked yet, or has not answered. `unknown`: not remembered, and nothing was to be sent. */
export type Why =
  | ('not_allowed' | 'refused')
  | ('off' | 'cap' | 'broken' | 'failed')
  | ('lost' | 'language' | 'unknown');

export type Translated =
  | { is: 'translated'; text: string }
  /** Latin Darija for a reader of Arabic: the same words in Arabic letters, made here. */
  | { is: 'letters'; text: string }
  /** Already in the language of the reader, or without words. */
  | { is: 'same' }
  /** Why there is only the original. */
  | { is: 'not'; why: Why };

export type TranslationState =
  | { is: 'off' }
  | { is: 'ready' | 'cap_reached'; used: number; cap: number }
  | { is: 'broken'; since: Date; used: number; cap: number };

export interface Translation {
  /** Translates all of them: one query for what is known, one call for each pair of languages. Never throws. */
  translate(wanted: readonly Wanted[]): Promise<Translated[]>;
  /** The same from memory alone: nothing leaves. */
  recall(wanted: readonly Wanted[]): Promise<Translated[]>;
  /** For the console. */
  state(): Promise<TranslationState>;
  /** Whether the service offers Tamazight, asked once. */
  offers(code: string): Promise<boolean>;
}

export interface TranslationParts extends Runtime {
  reader: LanguageReader;
}

const BREAKS_AFTER = 3;
const RESTS_MS = 60_000;

/** Opens the room for the configuration; without a service it answers `off`, and still writes Arabic letters. */
export function openTranslation(config: GoogleConfig | null, parts: TranslationParts): Translation {
  return openTranslationBy(config ? openGoogle(config) : null, parts);
}

/** One text on its way. `going` null: it stays, with the answer already known. */
interface Way {
  answer: Translated | null;
  going: { sending: Sending; redacted: Redacted } | null;
}

/** The same with a service handed in. */
export function openTranslationBy(service: Service | null, parts: TranslationParts): Translation {
  const { db, reader, clock, log } = parts;
  const find = openFinder((word) => reader.searchKey(word));
  const breaker = openBreaker({ failures: BREAKS_AFTER, restMs: RESTS_MS, clock });
  const offered = openOffer(service, log);
  const prepare = (wanted: readonly Wanted[]) =>
    Promise.all(wanted.map((each) => wayOf(each, reader, find, service, offered)));
  const answers = async (ways: Way[], fetch: (missing: Sending[]) => Promise<Fetched>) => {
    const sendings = ways.flatMap(({ going }) => going?.sending ?? []);
    if (sendings.length === 0) return ways.map(settled);
    const known = await recall(db, sendings);
    const missing = new Map(sendings.map((sending) => [keyOf(sending), sending]));
    for (const key of known.keys()) missing.delete(key);
    const fetched = await fetch([...missing.values()]);
    return ways.map((way) => answerOf(way, known, fetched));
  };
  return {
    async translate(wanted) {
      try {
        return await answers(await prepare(wanted), (missing) =>
          fetchAll({ service, breaker, db, clock, log }, missing),
        );
      } catch (error) {
        log.warn(traceOf(error), 'translations could not be kept');
        return wanted.map(() => ({ is: 'not', why: 'failed' }));
      }
    },
    recall: async (wanted) =>
      answers(await prepare(wanted), async () => ({ known: new Map(), why: 'unknown' })),
    async state() {
      if (!service) return { is: 'off' };
      const use = await readUse(db, monthOf(clock()));
      const since = breaker.brokenSince;
      if (since) return { is: 'broken', since, ...use };
      return { is: use.used >= use.cap ? 'cap_reached' : 'ready', ...use };
    },
    offers: async (code) => (await offered()).has(code),
  };
}

/** What the service offers, asked at once and once; asked again only after a failure, and then when it matters. */
function openOffer(
  service: Service | null,
  log: TranslationParts['log'],
): () => Promise<ReadonlySet<string>> {
  let asked: Promise<ReadonlySet<string>> | null = null;
  const ask = () => {
    asked ??= (service?.languages() ?? Promise.resolve(new Set<string>())).catch((error: unknown) => {
      asked = null;
      log.warn({ reason: codeOf(error) }, 'the translation service did not list its languages');
      return new Set<string>();
    });
    return asked;
  };
  void ask();
  return ask;
}

async function wayOf(
  wanted: Wanted,
  reader: LanguageReader,
  find: Finder,
  service: Service | null,
  offered: () => Promise<ReadonlySet<string>>,
): Promise<Way> {
  const stays = (answer: Translated): Way => ({ answer, going: null });
  const to = wanted.to.startsWith('ary') ? 'ar' : wanted.to;
  if (!/\p{L}{2}/u.test(wanted.text)) return stays({ is: 'same' });
  const going = await goingOf(wanted.text, reader, offered);
  // Arabic letters are made here, for everybody: no service is asked.
  if (going?.transliterate && to === 'ar')
    return stays({ is: 'letters', text: reader.transliterate(wanted.text) });
  if (going?.from === to) return stays({ is: 'same' });
  if (!service) return stays({ is: 'not', why: 'off' });
  if (wanted.abroad !== 'allowed')
    return stays({ is: 'not', why: wanted.abroad === 'refused' ? 'refused' : 'not_allowed' });
  if (!going) return stays({ is: 'not', why: 'language' });
  const redacted = redact(wanted.text, find, wanted.names);
  if (!redacted) return stays({ is: 'not', why: 'lost' });
  if (redacted.parts.every((part) => typeof part === 'number' || !/\p{L}{2}/u.test(part)))
    return stays({ is: 'same' });
  const text = written(redacted, going.transliterate ? (part) => reader.transliterate(part) : undefined);
  return { answer: null, going: { sending: { text, from: going.from, to }, redacted } };
}

const settled = ({ answer }: Way): Translated => answer ?? { is: 'not', why: 'failed' };

function answerOf(way: Way, known: Map<string, string>, fetched: Fetched): Translated {
  if (!way.going) return settled(way);
  const key = keyOf(way.going.sending);
  const answer = known.get(key) ?? fetched.known.get(key);
  if (answer === undefined) return { is: 'not', why: fetched.why };
  const text = restored(answer, way.going.redacted);
  return text === null ? { is: 'not', why: 'lost' } : { is: 'translated', text };
}
