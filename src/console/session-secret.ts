// The secret that signs the console's cookies and opens second factors: made at the first start, kept beside the
// encryption key, and never new for staff who have sealed something with the one before.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { symmetricDecrypt } from 'better-auth/crypto';
import { recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import { writeOnce } from '../database/encryption/key-ring.ts';

export interface SecretParts {
  db: Database;
  /** Folder of the secrets. */
  keysDir: string;
  make(): string;
  /** An administrator comes in anew: what a lost secret had sealed is given up. */
  renews: boolean;
  clock(): Date;
}

/** Fewer are guessed, or were cut. */
const SECRET_MIN = 32;
/** Of so many second factors one opens, unless the secret is another. */
const TRIED = 5;

/**
 * Reads the secret; the first is made with `make`, readable by its owner only.
 *
 * @throws Error when it is lost or cut, or when second factors were sealed with another
 */
export async function sessionSecret(parts: SecretParts): Promise<string> {
  const { db, keysDir, make } = parts;
  const file = join(keysDir, 'session.key');
  const remedy = `put the right one back from your copy of the keys; if it is lost, take ${file} away and start once with RECOVER_ADMIN=an administrator’s e-mail: everybody then sets up their second factor anew`;
  const isNew = !existsSync(file);
  if (isNew && parts.renews) await giveUpSecondFactors(parts);
  else if (isNew && (await db.twoFactor.count()) > 0)
    throw new Error(
      `Second factors of this database were sealed with a secret that is not in ${file}: ${remedy}`,
    );
  if (isNew) await writeOnce(file, `${make()}\n`);
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < SECRET_MIN) throw new Error(`${file} is empty or cut: ${remedy}`);
  if (await opensSecondFactors(db, secret)) return secret;
  throw new Error(`${file} is another one than sealed the second factors of this database: ${remedy}`);
}

async function opensSecondFactors(db: Database, secret: string): Promise<boolean> {
  const found = await db.twoFactor.findMany({
    select: { secret: true },
    take: TRIED,
    orderBy: { id: 'desc' },
  });
  const opened = await Promise.allSettled(
    found.map(({ secret: data }) => symmetricDecrypt({ key: secret, data })),
  );
  return opened.length === 0 || opened.some(({ status }) => status === 'fulfilled');
}

/** What nobody can open any more goes, and with it whoever is signed in. */
async function giveUpSecondFactors({ db, clock }: SecretParts): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.twoFactor.deleteMany();
    await tx.staff.updateMany({ data: { twoFactorEnabled: false } });
    await tx.session.deleteMany();
    if (count > 0) await recordDeed(tx, { at: clock(), staffId: null, action: 'account.second_factor_end' });
  });
}
