// The secret that signs the console's cookies: made at the first start, kept beside the encryption key.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from '../database/encryption/key-ring.ts';

/** Reads the secret, or makes it with `make` and keeps it readable by its owner only. */
export async function sessionSecret(keysDir: string, make: () => string): Promise<string> {
  const file = join(keysDir, 'session.key');
  await writeOnce(file, `${make()}\n`);
  return (await readFile(file, 'utf8')).trim();
}
