// Runs before start and test: installs packages and generates the Prisma client, but only if something changed.
// Plain JavaScript that Node 20 understands: on a fresh clone there is nothing else yet.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const packages = stampOf(['package.json', 'package-lock.json']);
const schema = stampOf(['prisma/schema.prisma', 'package-lock.json']);
const [lastPackages, lastSchema] = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').split(' ') : [];

if (packages !== lastPackages) {
  console.log('Installing packages, once…');
  run('npm install --no-audit --no-fund --loglevel=error');
}
if (schema !== lastSchema || !existsSync(`${ROOT}src/store/prisma/client.ts`)) run('npm run -s generate');
// `npm install` may have tidied the lock file.
writeFileSync(
  STAMP,
  `${stampOf(['package.json', 'package-lock.json'])} ${stampOf(['prisma/schema.prisma', 'package-lock.json'])}`,
);
