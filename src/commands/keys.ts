// `npm run keys`: shows the ring of keys, or puts a new one first and seals everything anew, while the program runs.
import { setTimeout as pause } from 'node:timers/promises';
import { recordDeed } from '../database/audit.ts';
import { openCipher } from '../database/encryption/cipher.ts';
import { isRotating, renewWitness } from '../database/encryption/key-location.ts';
import { countHashes, countSeals } from '../database/encryption/key-report.ts';
import { addKey, keyFileIn, type Ring, ringIn } from '../database/encryption/key-ring.ts';
import { bury } from '../database/instances.ts';
import { openLease } from '../database/lease.ts';
import { openFiles } from '../files/file-store.ts';
import { resealAll } from '../files/rotation.ts';
import { startHeart } from '../instance/heartbeat.ts';
import { isDeadCopy, newCopyName } from '../instance/instance.ts';
import type { Store } from '../open-database.ts';

export interface KeysCommand extends Omit<Store, 'url'> {
  /** Folder of the files. */
  folder: string;
  /** The keys come from the environment: no new one can be put there from here. */
  configured: boolean;
  say(line: string): void;
  settle?(): Promise<void>;
}

/** Longer than a copy of the program takes to see that another key is first. */
const SEEN_MS = 1500;

/** Lists the keys, the first first, with how much each has sealed. */
export async function showKeys({ db, ring, say }: KeysCommand): Promise<void> {
  const seals = await countSeals(db);
  const keys = ring.all();
  keys.forEach(({ id }, i) => {
    const does = [i === 0 ? 'seals' : 'opens', ...(i === keys.length - 1 ? ['hashes'] : [])].join(', ');
    say(`${id}  ${does}  ${seals.get(id) ?? 0} seals in the database`);
  });
  const old = seals.get('') ?? 0;
  if (old > 0) say(`${old} seals name no key yet: npm run keys -- rotate`);
  if (await isRotating(db, ring)) say('A rotation was begun and not ended: npm run keys -- rotate');
}

/** False: somebody else is at it, or something could not be opened. */
export async function rotateKeys(command: KeysCommand): Promise<boolean> {
  const { db, say } = command;
  const copy = newCopyName();
  await bury(db, (name) => isDeadCopy(name, copy));
  const heart = await startHeart({ db, copy, log: { info: () => undefined, warn: (_, text) => say(text) } });
  const lease = openLease(db, 'keys', copy);
  try {
    if (!(await lease.acquire())) {
      say('Another rotation is under way');
      return false;
    }
    const ring = await newRing(command);
    const { count, unopened } = await resealAll({
      ...{ db, cipher: openCipher(ring), files: openFiles(command.folder, ring) },
      settle: command.settle ?? (() => pause(SEEN_MS)),
      async said(what, { count, unopened: left }) {
        if (count > 0) say(`${what}: ${count} sealed anew`);
        if (left > 0) say(`${what}: ${left} opened by no key of the ring, left as they are`);
      },
    });
    await renewWitness(db, ring);
    const deed = { action: 'keys.rotate', subject: 'keys', detail: { count } };
    await recordDeed(db, { at: new Date(), staffId: null, ...deed });
    await sayWhatStays(command, ring);
    return unopened === 0;
  } finally {
    await lease.release();
    await heart.stop();
  }
}

async function newRing({ db, ring, keysDir, configured, say }: KeysCommand): Promise<Ring> {
  if (await isRotating(db, ring)) {
    say(`Going on with the key ${ring.first().id}`);
    return ring;
  }
  if (configured) {
    say('ENCRYPTION_KEY: for another key put it before this one, with a comma, in every copy of the program');
    return ring;
  }
  await addKey(keysDir);
  const fresh = ringIn(keyFileIn(keysDir));
  say(`New key ${fresh.first().id}, before ${ring.first().id}`);
  return fresh;
}

async function sayWhatStays({ db, say }: KeysCommand, ring: Ring): Promise<void> {
  const { petitions, supports, names, codes } = await countHashes(db);
  say(
    `Not rotated: hashes, which the last key ${ring.all().at(-1)?.id} goes on making: ${supports} cards under ${petitions} petitions that collect, ${names} names of chats, ${codes} codes, words of searches`,
  );
  say('Not rotated: session.key, which signs the cookies of the console and opens second factors');
  say(
    'Keys between the first and the last open nothing but copies of the data made before: keep them as long',
  );
}
