// What every error of the Cloud API means for us: one table for answers, statuses and account notices alike.
import type { ChannelError } from '../../channel.ts';

/** How one call ended: with an answer of the Graph API, or with none. */
export type Answer =
  | { reached: true; status: number; body: unknown; retryAfter?: number }
  | { reached: false; code: string; mayHaveArrived: boolean };

/** The part of a Graph error that decides; titles and texts change and may hold a phone number. */
export interface GraphError {
  code: number;
  error_subcode?: number;
}

/** What the classifier knows of the past: how often in a row this chat, or the account, was told to slow down. */
export interface Slowed {
  chat: number;
  account: number;
}

const NEVER_SLOWED: Slowed = { chat: 0, account: 0 };

/** The object behind the path does not exist or is not ours: a wrong phone id, or a media id that is gone. */
const NO_SUCH_OBJECT = 33;

const RETRYABLE = new Set([1, 2, 131000, 131016, 131057]);
const THROTTLED = new Set([4, 80007, 130429]);
const PAIR_RATE = 131056;
const SPAM_RATE = 131048;
const REGISTRATION_RATE = 133016;
const WINDOW = 131047;
/** Half a dozen reasons, most of them passing; WhatsApp does not say which, nor that somebody blocked us. */
const UNDELIVERABLE = new Set([131026, 131030]);
const RESTRICTED = new Set([33, 368, 130497, 131031, 131037, 131042]);
const CREDENTIALS = new Set([0, 3, 10, 190, 131005, 131045]);

/** Quarter of an hour: a number marked as spam gets worse by every further try. */
const SPAM_PAUSE_SECONDS = 900;
const REGISTRATION_PAUSE_SECONDS = 3600;
const LONGEST_PAUSE_SECONDS = 256;

/**
 * The class of a Graph error, by its code alone: Meta announces that titles will go, and HTTP statuses vary.
 * Source: Meta's page "Error codes" of the WhatsApp Business Platform, 15 May 2026.
 */
export function classify(
  error: GraphError,
  slowed: Slowed = NEVER_SLOWED,
  retryAfter?: number,
): ChannelError {
  const code = String(error.code);
  if (RETRYABLE.has(error.code)) return { is: 'retryable', code };
  const pause = pauseFor(error.code, slowed, retryAfter);
  if (pause) return { is: 'retry_after', code, ...pause };
  if (error.code === WINDOW) return { is: 'window_closed', code };
  if (UNDELIVERABLE.has(error.code)) return { is: 'undeliverable', code };
  if (RESTRICTED.has(error.code)) return { is: 'restricted', code };
  if (isAboutAccess(error)) return { is: 'credentials', code };
  return { is: 'refused', code };
}

function pauseFor(code: number, slowed: Slowed, retryAfter?: number) {
  // Meta's own advice for one person written to too fast: 4 to the power of the tries so far, in seconds.
  if (code === PAIR_RATE) return { seconds: retryAfter ?? growing(4, slowed.chat), scope: 'chat' } as const;
  if (THROTTLED.has(code))
    return { seconds: retryAfter ?? growing(2, slowed.account + 1), scope: 'account' } as const;
  if (code === SPAM_RATE) return { seconds: SPAM_PAUSE_SECONDS, scope: 'account' } as const;
  if (code === REGISTRATION_RATE) return { seconds: REGISTRATION_PAUSE_SECONDS, scope: 'account' } as const;
  return undefined;
}

function growing(base: number, times: number): number {
  return Math.min(base ** times, LONGEST_PAUSE_SECONDS);
}

function isAboutAccess({ code, error_subcode }: GraphError): boolean {
  if (CREDENTIALS.has(code) || (code >= 200 && code <= 299)) return true;
  if (code >= 133000 && code <= 133999) return true;
  return code === 100 && error_subcode === NO_SUCH_OBJECT;
}

/**
 * The class of an answer that is not a success. An answer without a Graph error comes from something in between
 * (a proxy, a balancer): when that is a server's failure, nobody knows whether the message went through.
 */
export function explain(answer: Answer, slowed: Slowed = NEVER_SLOWED): ChannelError {
  if (!answer.reached) return unreachable(answer);
  const error = graphErrorOf(answer.body);
  if (error) return classify(error, slowed, answer.retryAfter);
  const code = `http_${answer.status}`;
  if (answer.status === 429) {
    return {
      is: 'retry_after',
      code,
      seconds: answer.retryAfter ?? growing(2, slowed.account + 1),
      scope: 'account',
    };
  }
  if (answer.status === 401 || answer.status === 403) return { is: 'credentials', code };
  if (answer.status >= 400 && answer.status < 500) return { is: 'refused', code };
  return { is: 'ambiguous', code };
}

function unreachable({ code, mayHaveArrived }: { code: string; mayHaveArrived: boolean }): ChannelError {
  if (mayHaveArrived) return { is: 'ambiguous', code };
  return TLS_FAILURE.test(code) ? { is: 'down', code } : { is: 'retryable', code };
}

/** A certificate that does not hold will not hold at the next try either. */
const TLS_FAILURE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;

/** The error in a Graph answer, or undefined where there is none that can be read. */
export function graphErrorOf(body: unknown): GraphError | undefined {
  if (!isRecord(body) || !isRecord(body.error)) return undefined;
  const { code, error_subcode } = body.error;
  if (typeof code !== 'number') return undefined;
  return typeof error_subcode === 'number' ? { code, error_subcode } : { code };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
