// Sends the very bytes of a request, which no client of ours would send.
import { connect } from 'node:net';
import type { OddRequest } from './requests.ts';

/** Whoever is not answered within this is not answered. */
const ANSWER_MS = 20_000;

/** The status of the answer, whose rest is not waited for; null: the connection was ended without one. */
export async function statusOf(
  url: string,
  { method, path, headers, body }: OddRequest,
): Promise<number | null> {
  const { hostname, port, host } = new URL(url);
  const names = new Set(headers.map(([name]) => name));
  const lines = [
    ...(names.has('host') ? [] : [`host: ${host}`]),
    ...(names.has('origin') ? [] : [`origin: ${url}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body.length > 0 ? [`content-length: ${body.length}`] : []),
  ];
  const socket = connect({ host: hostname, port: Number(port) }).setTimeout(ANSWER_MS);
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
  socket.write(body);
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (some) => {
      answer += some.toString('latin1');
      // Told to go on, whoever asked has sent everything already.
      const status = /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1];
      if (status === undefined || status === '100') return;
      resolve(Number(status));
      socket.destroy();
    });
    socket.on('timeout', () => reject(new Error(`nobody answered ${method} ${path.slice(0, 200)}`)));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(null));
  });
}
