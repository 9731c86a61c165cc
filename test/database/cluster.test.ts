// What is said when the database of a first start could not be made.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { whyNotMade } from '../../src/database/embedded/cluster.ts';

const failureOf = (script: string) =>
  promisify(execFile)('sh', ['-c', script]).then(
    () => expect.unreachable('nothing failed'),
    (error: unknown) => error,
  );
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : '');

it.each([
  ['kill -TERM $$', 'The first start was stopped'],
  ['echo caught signal >&2; exit 1', 'The first start was stopped'],
  [
    'echo "child process was terminated by signal 15: Terminated" >&2; echo "initdb: removing contents" >&2; exit 1',
    'The first start was stopped',
  ],
  [
    'echo hello; echo "initdb: error: could not create directory" >&2; echo "initdb: hint" >&2; exit 1',
    'The database could not be made in /srv/data/database: initdb: error: could not create directory',
  ],
])('one line, without the command: %s', async (script, words) => {
  const said = wordsOf(whyNotMade(await failureOf(script), '/srv/data/database'));
  expect(said).toContain(words);
  expect(said).not.toContain('\n');
  expect(said).not.toContain('Command failed');
});

it('what the system says of a program that is not there stays, so that its setting is named', async () => {
  const error = await promisify(execFile)('/nowhere/initdb').catch((thrown: unknown) => thrown);
  expect(whyNotMade(error, '/srv')).toBe(error);
});
