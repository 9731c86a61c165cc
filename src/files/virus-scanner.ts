// Asks a virus scanner that speaks the protocol of clamd what it thinks of a file (`INSTREAM`).
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Where it listens: `host:port`, or the full path of a socket. */
export type ScannerAddress = { host: string; port: number } | { path: string };

export interface Scanner {
  /**
   * @returns the name of what was found; null: nothing
   * @throws ScannerAway when it does not answer, or cannot say
   */
  scan(bytes: Uint8Array): Promise<string | null>;
}

/** Nobody could look at the file: it waits. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

const PIECE = 65_536;
const PATIENCE_MS = 60_000;

/** Opens nothing by itself: each file is a connection of its own, as clamd wants it. */
export function openScanner(address: ScannerAddress, patienceMs = PATIENCE_MS): Scanner {
  return {
    async scan(bytes) {
      const said = await ask(address, bytes, patienceMs).catch((error: unknown) => {
        throw new ScannerAway('The scanner does not answer', { cause: error });
      });
      if (said === 'stream: OK') return null;
      const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
      if (found === undefined) throw new ScannerAway(`The scanner says: ${said.slice(0, 100)}`);
      return found;
    },
  };
}

/** A scanner that says nothing for so long answers nobody. */
const HELLO_MS = 3_000;

/** Whether a scanner looks at files there, tried with an empty one. Never rejects. */
export function isScanning(address: ScannerAddress): Promise<boolean> {
  return openScanner(address, HELLO_MS)
    .scan(new Uint8Array())
    .then(
      () => true,
      () => false,
    );
}

async function ask(address: ScannerAddress, bytes: Uint8Array, patienceMs: number): Promise<string> {
  const socket: Socket = connect(address);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer')));
  try {
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      socket.write(lengthOf(piece.length));
      socket.write(piece);
    }
    socket.write(lengthOf(0));
    return (await text(socket)).replace(/\0.*$/s, '').trim();
  } finally {
    socket.destroy();
  }
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}
