// What an operator reads when a setting keeps the program from starting: its name, and what to do.
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { remedyOf } from '../src/config/remedy.ts';
import { closeFolder } from '../src/database/encryption/closed-folder.ts';
import { migrate } from '../src/database/run-migrations.ts';

const settings = (environment: Record<string, string> = {}) =>
  readConfig({ DATA_DIR: '/srv/p', ...environment });

async function failureOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => expect.unreachable('nothing failed'),
    (error: unknown) => error,
  );
}

describe('the one line of a start that failed', () => {
  it('names the port that another program has', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const address = first.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const second = createServer().listen(port, '127.0.0.1');
    const [error]: unknown[] = await once(second, 'error');
    expect(remedyOf(error, settings({ PORT: String(port) }))).toBe(
      `PORT: another program listens on ${port} already; stop it or choose another port`,
    );
    first.close();
  });

  it('names the database that nobody serves, and never its password', async () => {
    const url = 'postgresql://clerk:secret@127.0.0.1:1/x';
    const line = remedyOf(await failureOf(migrate(url)), settings({ DATABASE_URL: url }));
    expect(line).toBe('DATABASE_URL: nobody listens at that host and port; is PostgreSQL running?');
  });

  it('names the folder in which nothing can be made, at once', async () => {
    // Root may write anywhere but below a file, and below what the system makes up itself.
    const folder = await mkdtemp(join(tmpdir(), 'remedy-'));
    await writeFile(join(folder, 'file'), '');
    for (const dataDir of [join(folder, 'file', 'data'), '/proc/nope', '/proc/nope/deeper']) {
      const line = remedyOf(await failureOf(closeFolder(dataDir)), settings({ DATA_DIR: dataDir }));
      expect(line).toMatch(/^DATA_DIR: .+ cannot be made or written \(E[A-Z]+\); choose a folder/);
    }
    await rm(folder, { recursive: true });
  });

  it('names the folder that is a file, and closes that to nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'remedy-'));
    const file = join(folder, 'file');
    await writeFile(file, '', { mode: 0o644 });
    const line = remedyOf(await failureOf(closeFolder(file)), settings({ DATA_DIR: file }));
    expect(line).toMatch(/^DATA_DIR: .+ cannot be made or written \(ENOTDIR\); choose a folder/);
    expect((await stat(file)).mode & 0o777).toBe(0o644);
    await rm(folder, { recursive: true });
  });

  it('comes of no folder of somebody else, which is left as it is; an empty one of ours is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'remedy-'));
    const mode = async () => (await stat(folder)).mode & 0o777;
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'passwd'), '');
    expect([await closeFolder(folder, (name) => name === 'files'), await mode()]).toEqual([false, 0o755]);
    await rm(join(folder, 'passwd'));
    expect([await closeFolder(folder), await mode()]).toEqual([true, 0o700]);
    await chmod(folder, 0o750);
    await mkdir(join(folder, 'files'));
    expect([await closeFolder(folder), await mode()]).toEqual([false, 0o750]);
    expect([await closeFolder(folder, (name) => name === 'files'), await mode()]).toEqual([true, 0o700]);
    await rm(folder, { recursive: true });
  });

  it('names the folder of the keys when it is that one', async () => {
    const line = remedyOf(
      await failureOf(closeFolder('/proc/keys-of-us')),
      settings({ KEYS_DIR: '/proc/keys-of-us' }),
    );
    expect(line).toMatch(/^KEYS_DIR: \/proc\/keys-of-us cannot be made/);
  });

  it('is what the error says where no setting is the cause', () => {
    expect(remedyOf(new Error('A restore was cut short'), settings())).toBe('A restore was cut short');
  });
});
