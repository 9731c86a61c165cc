// Where the keys of an installation lie, and whether they are those of its database: never a new key for an old database.
import { existsSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../client.ts';
import { openCipher, type Place } from './cipher.ts';
import { closeFile, closeFolder } from './closed-folder.ts';
import { keyFileIn, makeKey, moveSecret, type Ring, ringIn, ringOf } from './key-ring.ts';

export interface KeyPlace {
  dataDir: string;
  /** Apart from `dataDir`, so that one copy tells nothing without the other. */
  keysDir: string;
  /** What goes with its container unless it is mounted. */
  inContainer?: boolean;
}

/** What Docker and Podman leave in every container. */
const MARKS = ['/.dockerenv', '/run/.containerenv'];
const WITNESS = 'keys';
const WITNESS_AT: Place = 'Setting.value.keys';
const Witness = z.object({ witness: z.string() });

/**
 * The folder of the keys, after whatever lay in the data folder was moved there. Keys that would be lost with the next
 * container stay where they are, which is said.
 *
 * @throws Error when a first key would be lost like that
 */
export async function folderOfKeys(place: KeyPlace, warn: (text: string) => void): Promise<string> {
  const { dataDir, keysDir, inContainer = MARKS.some((mark) => existsSync(mark)) } = place;
  const secrets = [keyFileIn, (folder: string) => join(folder, 'session.key')];
  if (inContainer && (await isOfContainer(keysDir)) && !(await isOfContainer(dataDir))) {
    const remedy = `mount a volume of its own at ${keysDir} (docs/operator.md)`;
    if (!secrets.some((at) => existsSync(at(dataDir))))
      throw new Error(`Keys in ${keysDir} would be lost with this container: ${remedy}`);
    warn(`The keys still lie in the data folder: ${remedy}`);
    return dataDir;
  }
  for (const at of secrets) await moveSecret(at(dataDir), at(keysDir));
  await closeKeys(
    keysDir,
    secrets.map((at) => at(keysDir)),
    warn,
  );
  return keysDir;
}

/** Of the keys, and of one that is being written. */
const IS_KEY = /^(encryption|session)\.key(\.[0-9a-f]+)?$/u;

async function closeKeys(keysDir: string, secrets: string[], warn: (text: string) => void): Promise<void> {
  const isClosed = await closeFolder(keysDir, (name) => IS_KEY.test(name));
  const open = [];
  for (const file of secrets.filter((each) => existsSync(each)))
    if (!(await closeFile(file))) open.push(file);
  if (!isClosed)
    warn(`KEYS_DIR: ${keysDir} holds other things and is open to others: choose a folder of its own`);
  for (const file of open)
    warn(`KEYS_DIR: ${file} is open to others, and this user may not close it: chmod 600`);
}

/**
 * The ring of an installation: the keys configured, else those kept in `folder`, of which the first is made for a
 * database in which nothing was ever sealed.
 *
 * @throws Error when the keys are not those of the database
 */
export async function openKeys(db: Database, folder: string, configured: readonly Buffer[]): Promise<Ring> {
  if (configured.length > 0) return proven(db, ringOf(configured), 'ENCRYPTION_KEY');
  const file = keyFileIn(folder);
  const isNew = !existsSync(file);
  // Another start may have made it, and sealed with it, while the database was asked.
  if (isNew && (await readSealed(db)) !== null && !existsSync(file))
    throw new Error(
      `The database was sealed with a key that is not in ${file}: put that file back, or set ENCRYPTION_KEY. No new key is made: it would open nothing`,
    );
  const made = isNew && (await makeKey(folder));
  try {
    return await proven(db, ringOfFile(file), file);
  } catch (error) {
    // Another machine made its own key for this database a moment before.
    if (made) await unlink(file);
    throw error;
  }
}

/** @throws Error naming the file when it holds no key, or less than one */
function ringOfFile(file: string): Ring {
  try {
    return ringIn(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is empty, cut or no file of keys (${why}): put the right one back`);
  }
}

interface Sealed {
  sealed: string;
  place: Place;
}

/** The ring, if it opens what the database keeps as a witness of its keys; the first ring writes it. */
async function proven(db: Database, ring: Ring, from: string): Promise<Ring> {
  const cipher = openCipher(ring);
  const opens = (found: Sealed | null): boolean => {
    try {
      return found === null || cipher.open(found.sealed, found.place) !== '';
    } catch {
      return false;
    }
  };
  if (opens(await readSealed(db))) await writeWitness(db, cipher.seal(WITNESS, WITNESS_AT));
  if (opens(await readSealed(db))) return ring;
  throw new Error(
    `The key in ${from} is not the one of this database, which was sealed with another: put the right one there`,
  );
}

/** Whether a ring opens the witness of a database that is not here yet. */
export function opensWitness(ring: Ring, witness: string): boolean {
  try {
    return openCipher(ring).open(witness, WITNESS_AT) === WITNESS;
  } catch {
    return false;
  }
}

/** Something sealed: the witness, else anything that was sealed before there was one. Null: nothing ever was. */
async function readSealed(db: Database): Promise<Sealed | null> {
  const kept = await db.setting.findUnique({ where: { key: WITNESS } });
  const read = Witness.safeParse(kept?.value);
  if (read.success) return { sealed: read.data.witness, place: WITNESS_AT };
  const [found] = await db.$queryRaw<Sealed[]>`
    (select "name" as "sealed", 'Conversation.name.' || "id" as "place" from "Conversation" where "name" like 'v%.%' limit 1)
    union all (select "phone", 'Conversation.phone.' || "id" from "Conversation" where "phone" like 'v%.%' limit 1)
    union all (select "card", 'Support.card.' || "id" from "Support" where "card" like 'v%.%' limit 1)
    union all (select "body", 'UnreadDelivery.body.' || "id" from "UnreadDelivery" limit 1) limit 1`;
  return found ?? null;
}

async function writeWitness(db: Database, witness: string): Promise<void> {
  await db.setting.createMany({ data: [{ key: WITNESS, value: { witness } }], skipDuplicates: true });
}

/** Seals the witness anew: from now on the first key of the ring is known to have sealed everything. */
export async function renewWitness(db: Database, ring: Ring): Promise<void> {
  const value = { witness: openCipher(ring).seal(WITNESS, WITNESS_AT) };
  await db.setting.update({ where: { key: WITNESS }, data: { value } });
}

/** Whether a rotation was begun and not ended: the witness is sealed last. */
export async function isRotating(db: Database, ring: Ring): Promise<boolean> {
  const found = await readSealed(db);
  return found !== null && !openCipher(ring).isFresh(found.sealed);
}

async function isOfContainer(folder: string): Promise<boolean> {
  const [root, found] = await Promise.all([stat('/'), stat(folder).catch(() => null)]);
  return found === null ? isOfContainer(dirname(folder)) : found.dev === root.dev;
}
