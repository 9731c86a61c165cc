// Why a call to Telegram failed, by what to do next.
import { GrammyError, HttpError } from 'grammy';
import type { ChannelError } from '../channel.ts';

/** Faults that strike before a request has left this machine: surely nothing was delivered. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The account is gone, or was never there: the person blocked nobody. */
const NOBODY_THERE = /chat not found|PEER_ID_INVALID|user is deactivated/iu;

/**
 * The error of the contract for whatever a call threw. Codes carry no token, no address and no words of anybody.
 * `scope` of a `retry_after` is the chat: Telegram does not say; the sender widens it when several chats are told to wait.
 */
export function toChannelError(thrown: unknown): ChannelError {
  if (thrown instanceof GrammyError) return fromAnswer(thrown);
  const code = codeOf(thrown);
  if (code !== undefined && NEVER_LEFT.has(code)) return { is: 'retryable', code };
  return { is: 'ambiguous', code: code ?? (thrown instanceof HttpError ? 'no_answer' : 'thrown') };
}

/** The same for calls that may be repeated without harm (edits, downloads): nothing is ambiguous there. */
export function toRepeatableError(thrown: unknown): ChannelError {
  const error = toChannelError(thrown);
  return error.is === 'ambiguous' ? { is: 'retryable', code: error.code } : error;
}

function fromAnswer({ error_code: status, description, parameters }: GrammyError): ChannelError {
  const reason = (description ?? '').replace(/^[A-Z][\w ]+: /u, '');
  const code = `${status} ${reason}`.trim();
  if (status === 429) {
    return { is: 'retry_after', seconds: parameters?.retry_after ?? 1, scope: 'chat', code: '429' };
  }
  if (parameters?.migrate_to_chat_id !== undefined) {
    return { is: 'moved', newAddress: String(parameters.migrate_to_chat_id), code };
  }
  if (NOBODY_THERE.test(reason) && (status === 403 || status === 400)) return { is: 'undeliverable', code };
  if (status === 403) return { is: 'blocked', code };
  if (status === 401) return { is: 'credentials', code: '401' };
  // Of a wrong token, and as often of a proxy that has lost its way: nothing was delivered.
  if (status === 404) return { is: 'retryable', code: '404' };
  if (status === 409) return { is: 'restricted', code: '409' };
  if (status >= 400 && status < 500) return { is: 'refused', code };
  return { is: 'ambiguous', code: String(status) };
}

/** The system's code, found wherever the layers between hid it. */
function codeOf(thrown: unknown): string | undefined {
  for (let error = thrown, depth = 0; depth < 6 && error instanceof Error; depth += 1) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    error = error instanceof HttpError ? error.error : error.cause;
  }
  return undefined;
}

/** What a refused edit means: nothing had to be changed, or there is nothing to change any more. */
export function editOutcome(thrown: unknown): 'unchanged' | 'gone' | null {
  if (!(thrown instanceof GrammyError) || thrown.error_code !== 400) return null;
  if (/message is not modified/iu.test(thrown.description)) return 'unchanged';
  return /message to edit not found|message can't be edited|no text in the message|MESSAGE_ID_INVALID/iu.test(
    thrown.description,
  )
    ? 'gone'
    : null;
}
