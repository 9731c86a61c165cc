// The log, and what it is told of a failure: kind, code and the way there, never the words of an error.

import { type WhyAway, whyAway } from './database/errors.ts';

/** A pino logger is one. Fields are ids and names of things, never words or numbers of people. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

/** So many steps of the way tell one fault from another. */
const MOST_FRAMES = 8;
/** As V8 writes them; a line of a message that looks like one names no file. */
const FRAME = /^\s+at (?:(.+) \()?((?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+)\)?$/u;
const CODE = /^[\w.-]{1,40}$/;
const ROOT = new URL('..', import.meta.url);

/** Kind and code of a failure: its words may quote what people wrote. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const code = 'code' in thrown && thrown.code !== undefined ? String(thrown.code) : '';
  return CODE.test(code) ? `${thrown.name} ${code}` : thrown.name;
}

/** What the log is told of a failure. */
export interface Traced {
  reason: string;
  /** The functions and files it came through, the innermost first. */
  trace: string[];
  /** It is not ours: the database takes nothing just now, and why. */
  database?: WhyAway;
}

/** Everything of ours goes to the database by Prisma; the same codes of others are the network's. */
const OF_DATABASE = /^(?:Prisma|DriverAdapter)|node_modules\/(?:@prisma|pg|pg-pool)\//u;

/** What the log is told: the kind of a failure, and the way there. */
export function traceOf(thrown: unknown): Traced {
  const stack = thrown instanceof Error ? (thrown.stack ?? '').replace(thrown.message, '') : '';
  const frames = stack.split('\n').flatMap((line) => {
    const [, by = '', file = ''] = FRAME.exec(line) ?? [];
    const where = file.replace(ROOT.href, '').replace(ROOT.pathname, '');
    return where ? [by ? `${by} ${where}` : where] : [];
  });
  const database =
    thrown instanceof Error && OF_DATABASE.test(`${thrown.name}\n${thrown.stack}`) ? whyAway(thrown) : null;
  return {
    ...{ reason: reasonOf(thrown), trace: frames.slice(0, MOST_FRAMES) },
    ...(database === null ? {} : { database }),
  };
}
