// grammY's client for the Bot API, with calls without files carried by our own transport.
import { Api, InputFile, type RawApi, type Transformer } from 'grammy';
import { openTransport, type Transport, TransportError } from './transport.ts';

export interface Client {
  api: Api;
  /** Ends the wait for updates that is under way. */
  interrupt(): void;
  /** Bytes of a file that `getFile` named. Throws like the transport. */
  fetchFile(path: string, maxBytes: number): Promise<{ status: number; body: Buffer }>;
  close(): void;
}

export interface ClientOptions {
  token: string;
  apiRoot: string;
  /** How many calls may be under way at once. */
  parallel: number;
  /** Milliseconds one call may take; a call that waits for updates may take `pollSeconds` longer. */
  callMs: number;
}

/** Answers of the Bot API are small; a hundred long updates stay far below. */
const ANSWER_MAX = 16 * 1024 * 1024;

/** Files are larger than words, and citizens' lines are slow. */
const FILE_PATIENCE = 4;

/**
 * Calls pass through a transformer, where grammY lets them be changed, and so keep its types and its errors: a `fetch` of
 * ours below its client took half as much again.
 */
export function openClient(options: ClientOptions): Client {
  const { token, apiRoot, callMs } = options;
  const transport = openTransport(apiRoot, options.parallel);
  const api = new Api(token, { apiRoot, timeoutSeconds: (callMs * FILE_PATIENCE) / 1000 });
  let waiting = new AbortController();
  api.config.use(direct(transport, token, callMs, () => waiting.signal));
  return {
    api,
    interrupt() {
      waiting.abort();
      waiting = new AbortController();
    },
    fetchFile: (path, bytes) =>
      transport.call(`/file/bot${token}/${path}`, null, { ms: callMs * FILE_PATIENCE, bytes }),
    close: transport.close,
  };
}

function direct(
  transport: Transport,
  token: string,
  callMs: number,
  interrupted: () => AbortSignal,
): Transformer<RawApi> {
  return async (prev, method, payload, signal) => {
    if (holdsFile(payload)) return prev(method, payload, signal);
    const waits = 'timeout' in payload && typeof payload.timeout === 'number' ? payload.timeout * 1000 : 0;
    const limits = { ms: callMs + waits, bytes: ANSWER_MAX, signal: waits > 0 ? interrupted() : signal };
    const { status, body } = await transport.call(`/bot${token}/${method}`, JSON.stringify(payload), limits);
    try {
      return JSON.parse(body.toString());
    } catch {
      // A proxy or a gateway answered in Telegram's place.
      throw new TransportError(`http_${status}`);
    }
  };
}

function holdsFile(payload: object): boolean {
  return Object.values(payload).some((value) => value instanceof InputFile);
}
