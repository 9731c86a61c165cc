// Stands in for clamd: takes what comes by INSTREAM, piece by piece, and finds the harmless test virus in it.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** What every scanner takes for a virus (EICAR), put together here so that none takes this file for one. */
export const TEST_VIRUS = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('');

export interface Clamd {
  address: { host: string; port: number };
  /** Bytes of each file that came whole. */
  seen: number[];
  /** Says this instead of looking. */
  says: string | null;
  close(): Promise<void>;
}

export async function startClamd(): Promise<Clamd> {
  const server = createServer((socket) => {
    let came = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (some: Buffer) => {
      came = Buffer.concat([came, some]);
      const file = fileIn(came);
      if (!file) return;
      clamd.seen.push(file.length);
      const found = file.includes(TEST_VIRUS) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      socket.end(`${clamd.says ?? found}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const clamd: Clamd = {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    seen: [],
    says: null,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
  return clamd;
}

/** Null while it has not come whole. */
function fileIn(came: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (came.length < command.length) return null;
  if (came.toString('latin1', 0, command.length) !== command) throw new Error('not the command of a stream');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= came.length; ) {
    const length = came.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
