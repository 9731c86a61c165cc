// What each refusal of Telegram means, one call each, answered by a server of our own.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelError } from '../../src/channels/channel.ts';
import { openTelegram } from '../../src/channels/telegram/channel.ts';
import { toChannelError } from '../../src/channels/telegram/errors.ts';

const TOKEN = '1:SECRET';

let answer: (res: ServerResponse) => void;
const server = createServer((_, res) => answer(res));
const rootOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function failureAt(apiRoot: string): Promise<ChannelError> {
  const channel = openTelegram({ token: TOKEN, apiRoot });
  const result = await channel.send({ id: '1', address: '5', text: 'x' });
  await channel.stop();
  if (result.ok) throw new Error('it went through');
  return result.error;
}

function failure(told: typeof answer): Promise<ChannelError> {
  answer = told;
  return failureAt(rootOf());
}

const said = (status: number, body: string) => (res: ServerResponse) => void res.writeHead(status).end(body);
const refusal = (error_code: number, description: string, parameters?: object) =>
  said(error_code, JSON.stringify({ ok: false, error_code, description, parameters }));

describe('a refusal of Telegram', () => {
  const answers: [number, string, object | undefined, ChannelError][] = [
    [
      429,
      'Too Many Requests: retry after 9',
      { retry_after: 9 },
      { is: 'retry_after', seconds: 9, scope: 'chat', code: '429' },
    ],
    [
      403,
      'Forbidden: bot was blocked by the user',
      undefined,
      { is: 'blocked', code: '403 bot was blocked by the user' },
    ],
    [
      403,
      'Forbidden: user is deactivated',
      undefined,
      { is: 'undeliverable', code: '403 user is deactivated' },
    ],
    [
      403,
      'Forbidden: bot was kicked from the group chat',
      undefined,
      { is: 'blocked', code: '403 bot was kicked from the group chat' },
    ],
    [400, 'Bad Request: chat not found', undefined, { is: 'undeliverable', code: '400 chat not found' }],
    [
      400,
      'Bad Request: group chat was upgraded to a supergroup chat',
      { migrate_to_chat_id: -1009 },
      { is: 'moved', newAddress: '-1009', code: '400 group chat was upgraded to a supergroup chat' },
    ],
    [
      400,
      'Bad Request: message text is empty',
      undefined,
      { is: 'refused', code: '400 message text is empty' },
    ],
    [413, 'Request Entity Too Large', undefined, { is: 'refused', code: '413 Request Entity Too Large' }],
    [401, 'Unauthorized', undefined, { is: 'credentials', code: '401' }],
    [404, 'Not Found', undefined, { is: 'retryable', code: '404' }],
    [409, 'Conflict: terminated by other getUpdates request', undefined, { is: 'restricted', code: '409' }],
    [500, 'Internal Server Error', undefined, { is: 'ambiguous', code: '500' }],
    [502, 'Bad Gateway', undefined, { is: 'ambiguous', code: '502' }],
  ];
  for (const [status, description, parameters, expected] of answers) {
    it(`of ${status} "${description}" is ${expected.is}`, async () => {
      expect(await failure(refusal(status, description, parameters))).toEqual(expected);
    });
  }
});

describe('a call to Telegram that fails on its way', () => {
  const codes: [string, ChannelError['is']][] = [
    ['ECONNREFUSED', 'retryable'],
    ['ENOTFOUND', 'retryable'],
    ['EAI_AGAIN', 'retryable'],
    ['ENETUNREACH', 'retryable'],
    ['EHOSTUNREACH', 'retryable'],
    ['CERT_HAS_EXPIRED', 'retryable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'retryable'],
    ['UND_ERR_SOCKET', 'ambiguous'],
    ['ECONNRESET', 'ambiguous'],
    ['ETIMEDOUT', 'ambiguous'],
    ['EPIPE', 'ambiguous'],
  ];
  for (const [code, meaning] of codes) {
    it(`by ${code} is ${meaning}`, () => {
      const error = Object.assign(new Error(`getaddrinfo ${TOKEN}`), { code });
      expect(toChannelError(error)).toEqual({ is: meaning, code });
    });
  }

  it('because nobody is there is repeated, and because the connection broke is not', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    expect(await failureAt(`http://127.0.0.1:${port}`)).toEqual({ is: 'retryable', code: 'ECONNREFUSED' });
    const broken = await failure((res) => res.socket?.destroy());
    expect(broken.is).toBe('ambiguous');
  });

  it('and is answered by a page of somebody in between is ambiguous', async () => {
    expect(await failure(said(502, '<html>'))).toEqual({
      is: 'ambiguous',
      code: 'http_502',
    });
    expect(await failure(said(200, ''))).toEqual({ is: 'ambiguous', code: 'http_200' });
  });
});
