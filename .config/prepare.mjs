// Runs before start and test: installs packages and generates the Prisma client, but only if something changed.
// Plain JavaScript that Node 20 understands: on a fresh clone there is nothing else yet.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${ROOT}node_modules/.prepared`;

/** @param {string[]} files */
function stampOf(files) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of files) hash.update(readFileSync(ROOT + file));
  return hash.digest('hex');
}

/** @param {string} command */
function run(command) {
  execSync(command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Whether nothing but `npm start` was ever asked for here: then what is for developing stays away. */
const isRunOnly =
  process.env.npm_lifecycle_event === 'prestart' && !existsSync(`${ROOT}node_modules/fast-check`);

/** Keeps to the lock file. What only helps while developing is left out where the program is only run. */
function install() {
  const quiet = '--no-audit --no-fund --loglevel=error';
  const what = isRunOnly ? '--omit=dev' : '';
  // `npm ci` takes everything away first: where something is there already, only what is missing is added.
  if (!existsSync(`${ROOT}node_modules`)) {
    try {
      return run(`npm ci ${what} ${quiet}`);
    } catch {
      // A registry that mirrors only some platforms makes npm find its own lock file wanting.
    }
  }
  run(`npm install --no-save ${what} ${quiet}`);
}

const packages = `${stampOf(['package.json', 'package-lock.json'])}${isRunOnly ? '-run' : ''}`;
const models = readdirSync(`${ROOT}prisma/schema`).map((file) => `prisma/schema/${file}`);
const schema = stampOf([...models.sort(), 'package-lock.json']);
const [lastPackages, lastSchema] = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').split(' ') : [];

if (packages !== lastPackages) {
  console.log('Installing packages, once…');
  install();
}
if (schema !== lastSchema || !existsSync(`${ROOT}src/database/prisma/client.ts`)) run('npm run -s generate');
writeFileSync(STAMP, `${packages} ${schema}`);
