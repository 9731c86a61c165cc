// The entry of the commands that work beside the program, or while it is away: `npm run keys`, `npm run audit`,
// `npm run backup`, `npm run restore`.
import { join, resolve } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config/config.ts';
import { remedyOf } from '../config/remedy.ts';
import { openStore, type Store } from '../open-database.ts';
import { readKnown, verifyAudit } from './audit.ts';
import { type BackupCommand, backUp, bringBack } from './backup.ts';
import { rotateKeys, showKeys } from './keys.ts';

process.umask(0o077);
// Whoever reads only the first lines ends nothing.
process.stdout.on('error', () => undefined);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [about = '', ...given] = process.argv.slice(2);

const USAGE: Record<string, string> = {
  keys: 'npm run keys -- show|rotate',
  audit: 'npm run audit -- verify [<line>:<hash>, as the log has it]',
  backup: 'npm run backup -- FOLDER [--keys ANOTHER_FOLDER]',
  restore: 'npm run restore -- FOLDER [--unsealed]',
};

type Work = () => Promise<boolean>;

/** Null: nothing that is known was asked for. */
function workOf(): Work | null {
  const config = readConfig(process.env);
  switch (about) {
    case 'keys':
      return keys(config);
    case 'audit':
      return audit(config);
    case 'backup':
    case 'restore':
      return carry(config);
    default:
      return null;
  }
}

function keys(config: Config): Work | null {
  const [what = 'show', ...more] = given;
  const parts = { folder: join(config.dataDir, 'files'), configured: config.encryptionKeys.length > 0, say };
  if (more.length > 0) return null;
  if (what === 'rotate') return withStore(config, (store) => rotateKeys({ ...store, ...parts }));
  if (what !== 'show') return null;
  return withStore(config, async (store) => {
    await showKeys({ ...store, ...parts });
    return true;
  });
}

function audit(config: Config): Work | null {
  const [what, line, ...more] = given;
  const known = line === undefined ? null : readKnown(line);
  if (what !== 'verify' || known === undefined || more.length > 0) return null;
  return withStore(config, ({ db }) => verifyAudit(db, known, say));
}

function carry(config: Config): Work | null {
  const [folder, option, keysTo, ...more] = given;
  if (!folder || folder.startsWith('-') || more.length > 0) return null;
  const stopping = new AbortController();
  // What is half made is taken away again.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stopping.abort(new Error('Stopped: nothing was left behind')));
  const command: BackupCommand = { config, folder: resolve(folder), say, signal: stopping.signal };
  if (about === 'restore') {
    const isKnown = option === undefined || (option === '--unsealed' && keysTo === undefined);
    return isKnown ? () => bringBack(command, option === undefined) : null;
  }
  if (option === undefined) return () => backUp(command, null);
  return option === '--keys' && keysTo ? () => backUp(command, resolve(keysTo)) : null;
}

function withStore(config: Config, act: (store: Store) => Promise<boolean>): Work {
  return async () => {
    const undo: (() => Promise<unknown>)[] = [];
    const log = { info: () => undefined, warn: (_: object, text: string) => say(text) };
    try {
      return await act(await openStore(config, log, undo));
    } finally {
      for (const step of undo.reverse()) await step();
    }
  };
}

async function run(): Promise<boolean> {
  const work = workOf();
  if (work) return work();
  say(USAGE[about] ?? Object.values(USAGE).join('     '));
  return false;
}

const isWell = await run().catch((error: unknown) => {
  say(error instanceof ConfigError ? error.message : remedyOf(error, readConfig(process.env)));
  return false;
});
process.exitCode = isWell ? 0 : 1;
