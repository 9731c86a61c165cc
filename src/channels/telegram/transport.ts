// Carries one request to Telegram over kept-alive connections, within a time limit.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** A fault that the system has no code for. The message never holds the address called: the token is part of it. */
export class TransportError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the call to Telegram failed: ${code}`);
    this.code = code;
  }
}

/** What is needed of an `AbortSignal`, be it the platform's or the one grammY brings. */
export interface Cancel {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Limits {
  /** Milliseconds from the first byte out to the last byte in. */
  ms: number;
  /** Bytes of the longest answer taken in. */
  bytes: number;
  signal?: Cancel;
}

export interface Reply {
  status: number;
  body: Buffer;
}

export interface Transport {
  /** Posts JSON, or gets the path when there is none. Throws a system error or a `TransportError`. */
  call(path: string, json: string | null, limits: Limits): Promise<Reply>;
  close(): void;
}

/** Idle connections are let go before the other side does it: a request sent into a closing one is ambiguous. */
const IDLE_MS = 15_000;

export function openTransport(apiRoot: string, parallel: number): Transport {
  const { protocol, hostname, port, pathname } = new URL(apiRoot);
  const secure = protocol === 'https:';
  const options = { keepAlive: true, maxSockets: parallel, timeout: IDLE_MS, noDelay: true };
  const agent = secure ? new HttpsAgent(options) : new HttpAgent(options);
  const request = secure ? httpsRequest : httpRequest;
  const base = { host: hostname.replace(/^\[|\]$/gu, ''), port, agent };
  const root = pathname.replace(/\/$/u, '');

  function call(path: string, json: string | null, limits: Limits): Promise<Reply> {
    return new Promise((resolve, reject) => {
      let answered = false;
      const headers =
        json === null
          ? undefined
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) };
      const outgoing = request(
        { ...base, path: `${root}${path}`, method: json === null ? 'GET' : 'POST', headers },
        (response) => {
          const done = (reply: Reply) => {
            answered = true;
            resolve(reply);
          };
          receive(response, limits.bytes, done, reject);
        },
      );
      const giveUp = () => outgoing.destroy(new TransportError('aborted'));
      const timer = setTimeout(() => outgoing.destroy(new TransportError('timeout')), limits.ms);
      limits.signal?.addEventListener('abort', giveUp);
      outgoing.on('error', reject);
      outgoing.on('close', () => {
        clearTimeout(timer);
        limits.signal?.removeEventListener('abort', giveUp);
        // An error is dear to make, and nearly every call has its answer by now.
        if (!answered) reject(new TransportError('closed'));
      });
      if (limits.signal?.aborted) giveUp();
      else outgoing.end(json ?? undefined);
    });
  }

  return { call, close: () => agent.destroy() };
}

function receive(
  response: IncomingMessage,
  max: number,
  resolve: (reply: Reply) => void,
  reject: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= max) return void chunks.push(chunk);
    reject(new TransportError('too_big'));
    response.destroy();
  });
  response.on('error', reject);
  response.on('end', () => {
    const [only] = chunks;
    const body = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    resolve({ status: response.statusCode ?? 0, body });
  });
}
