// `npm run audit`: follows the chain of the audit log, and says where it breaks.
import { type Head, verifyChain, type Why, writeHead } from '../database/audit-chain.ts';
import type { Database } from '../database/client.ts';

const WHY: Record<Why, string> = {
  changed: 'this line was changed, or the one before it',
  missing: 'lines before it are missing',
  unchained: 'after it stand lines that were written past the chain',
  other: 'this is not the line that was written down, or it is gone',
};

const UNPROVEN =
  'Whether its last lines were cut off shows only with the last head from the log of the program: audit verify LINE:HASH';

/** Reads `1234:abcd…`, as the log of the program has it; undefined: it is nothing of the kind. */
export function readKnown(text: string): Head | undefined {
  const [, position, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  return position && hash ? { position: Number(position), hash } : undefined;
}

/** True: it is whole. */
export async function verifyAudit(
  db: Database,
  known: Head | null,
  say: (line: string) => void,
): Promise<boolean> {
  const verdict = await verifyChain(db, known);
  if (verdict.is === 'whole') {
    say(`The audit log is whole: ${verdict.head.position} lines, head ${writeHead(verdict.head)}`);
    if (known === null) say(UNPROVEN);
    return true;
  }
  say(`The audit log is broken at line ${verdict.at}: ${WHY[verdict.why]}`);
  return false;
}
