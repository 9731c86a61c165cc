// Calls to Telegram within their limits: of time, of bytes, and of connections.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTransport } from '../../src/channels/telegram/transport.ts';

const asked: string[] = [];
const held: ServerResponse[] = [];
const server = createServer((req, res) => {
  asked.push(req.url ?? '');
  if (req.url === '/held') held.push(res);
  else res.end(req.url === '/large' ? 'x'.repeat(2_000) : 'ok');
});
let root = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const LIMITS = { ms: 10_000, bytes: 1_000 };

it('what has waited too long for a connection is never said', async () => {
  const transport = openTransport(root, 1);
  const first = transport.call('/held', '{}', LIMITS);
  await expect(transport.call('/late', '{}', { ...LIMITS, ms: 20 })).rejects.toMatchObject({
    code: 'timeout',
  });
  held.pop()?.end('there');
  expect(String((await first).body)).toBe('there');
  expect(await transport.call('/next', '{}', LIMITS)).toMatchObject({ status: 200 });
  expect(asked).toEqual(['/held', '/next']);
  transport.close();
});

it('what takes too long, is too large or is not wanted any more is given up', async () => {
  const transport = openTransport(root, 2);
  const late = transport.call('/held', '{}', { ...LIMITS, ms: 20 });
  await expect(late).rejects.toMatchObject({ code: 'timeout' });
  await expect(transport.call('/large', null, LIMITS)).rejects.toMatchObject({ code: 'too_big' });
  const wish = new AbortController();
  const unwanted = transport.call('/held', '{}', { ...LIMITS, signal: wish.signal });
  wish.abort();
  await expect(unwanted).rejects.toMatchObject({ code: 'aborted' });
  const before = asked.length;
  await expect(transport.call('/never', '{}', { ...LIMITS, signal: wish.signal })).rejects.toMatchObject({
    code: 'aborted',
  });
  expect(asked.slice(before)).not.toContain('/never');
  transport.close();
});

it('goes on after it was closed', async () => {
  const transport = openTransport(`${root}/`, 2);
  const unanswered = transport.call('/held', '{}', LIMITS);
  transport.close();
  await expect(unanswered).rejects.toThrow();
  expect(await transport.call('/again', null, LIMITS)).toMatchObject({ status: 200 });
  transport.close();
});
