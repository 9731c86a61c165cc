// The secret that signs the console's cookies: made at the first start, kept beside the encryption key.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads the secret, or makes it with `make` and keeps it readable by its owner only. */
export async function sessionSecret(dataDir: string, make: () => string): Promise<string> {
  const file = join(dataDir, 'session.key');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${make()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
