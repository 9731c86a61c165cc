// What a failed send means: surely not delivered, perhaps delivered, or never to be.
import type { ChannelError, ChannelState } from '../../channel.ts';
import { firstLine } from './client.ts';
import { TimeIsUp } from './clock.ts';

type Verdict = ChannelError['is'] & ('retryable' | 'ambiguous' | 'undeliverable' | 'refused');

// The first that matches counts. Whatever is not here may have left already: ambiguous.
const WORDS: { said: RegExp; is: Verdict; code: string }[] = [
  { said: /No LID for user/i, is: 'undeliverable', code: 'no_whatsapp' },
  { said: /reading 'getChat'|reading 'sendMessage'/, is: 'retryable', code: 'page_not_ready' },
  {
    said: /window\.require is not a function|Requiring unknown module/,
    is: 'retryable',
    code: 'page_not_ready',
  },
  { said: /upload failed|media-fault|upload/i, is: 'retryable', code: 'upload_failed' },
  {
    said: /Execution context was destroyed|Execution context is not available/,
    is: 'ambiguous',
    code: 'page_reloaded',
  },
  { said: /detached|Target closed|Session closed|Connection closed/i, is: 'ambiguous', code: 'browser_gone' },
  { said: /timed out|Protocol error/i, is: 'ambiguous', code: 'no_answer' },
];

/** The meaning of what a call into the page threw during a send. */
export function readSendError(error: unknown): ChannelError {
  if (error instanceof TimeIsUp) return { is: 'ambiguous', code: 'no_answer' };
  const line = firstLine(error);
  const rule = WORDS.find(({ said }) => said.test(line));
  if (rule !== undefined) return { is: rule.is, code: rule.code };
  const limit = /rate-overlimit|\b429\b/.test(line);
  if (limit) return { is: 'retry_after', seconds: 60, scope: 'account', code: 'rate_overlimit' };
  return { is: 'ambiguous', code: 'unknown_page_error' };
}

/** Why nothing can be sent in this state; null when it can. */
export function notReady(state: ChannelState, detail: string | undefined): ChannelError | null {
  if (state === 'ready') return null;
  if (state === 'stopped' && detail === 'banned') return { is: 'restricted', code: 'banned' };
  return { is: 'retryable', code: `not_ready:${state}` };
}
