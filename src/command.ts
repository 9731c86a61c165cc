// The entry of the commands that work beside the program, or while it is away: `npm run keys`, `npm run audit`.
import { join } from 'node:path';
import { readKnown, verifyAudit } from './audit.ts';
import { readConfig } from './config.ts';
import { rotateKeys, showKeys } from './keys.ts';
import { openStore, type Store } from './open-store.ts';

process.umask(0o077);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [about, what = '', more] = process.argv.slice(2);

type Work = (store: Store) => Promise<boolean>;

function workOf(): Work | null {
  const config = readConfig(process.env);
  const folder = join(config.dataDir, 'files');
  const configured = config.encryptionKeys.length > 0;
  switch (`${about} ${what}`) {
    case 'keys ':
    case 'keys show':
      return async (store) => {
        await showKeys({ ...store, folder, configured, say });
        return true;
      };
    case 'keys rotate':
      return (store) => rotateKeys({ ...store, folder, configured, say });
    case 'audit verify': {
      const known = more === undefined ? null : readKnown(more);
      return known === undefined ? null : ({ db }) => verifyAudit(db, known, say);
    }
    default:
      return null;
  }
}

async function run(): Promise<boolean> {
  const work = workOf();
  if (!work) {
    say('npm run keys -- show|rotate     npm run audit -- verify [<line>:<hash>, as the log has it]');
    return false;
  }
  const undo: (() => Promise<unknown>)[] = [];
  const log = { info: () => undefined, warn: (_: object, text: string) => say(text) };
  try {
    return await work(await openStore(readConfig(process.env), log, undo));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

const isWell = await run().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return false;
});
process.exitCode = isWell ? 0 : 1;
