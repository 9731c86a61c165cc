// Every night: what is over its time goes, and whoever asked to be erased is erased and told.

import { openLease } from '../../database/lease.ts';
import type { PersonalData } from '../../database/personal-data.ts';
import { nextDaytime } from '../../domain/calendar.ts';
import { cutoff, ERASURE_DAYS, KEPT_DAYS, type Kept } from '../../domain/retention.ts';
import type { Files } from '../../files/file-store.ts';
import { removeGoneFiles } from '../../files/gone-files.ts';
import { eraseCitizen, listErasuresDue } from '../../messaging/erasure.ts';
import type { Planning } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';
import { eraseOld } from './retention.ts';

/** Rows in one transaction: short enough that nobody waits for it. */
const BITE = 500;

export interface Retaining extends Planning {
  personalData: PersonalData;
  words: Words;
  files: Pick<Files, 'remove'>;
  /** Name of this copy of the program. */
  copy: string;
}

/** Does all of it once. Of several copies of the program only one does; the others return at once. */
export async function retain(retaining: Retaining): Promise<void> {
  const { db, personalData, files, clock, copy } = retaining;
  const lease = openLease(db, 'retention', copy);
  if (!(await lease.acquire())) return;
  try {
    for (const id of await listErasuresDue(db, cutoff(clock(), ERASURE_DAYS), BITE)) {
      await eraseAsAsked(retaining, id);
      await lease.renew();
    }
    for (const kind of Object.keys(KEPT_DAYS) as Kept[]) {
      const now = clock();
      const wanted = { kind, before: cutoff(now, KEPT_DAYS[kind]), most: BITE, at: now };
      while ((await eraseOld(db, personalData, wanted)) >= BITE) await lease.renew();
    }
    await removeGoneFiles(db, files);
  } finally {
    await lease.release();
  }
}

function eraseAsAsked({ db, personalData, words, newId, clock }: Retaining, citizenId: string) {
  const at = clock();
  const farewell = (language: string) => words.say(language, { message: 'notices-data_erased' });
  const erasing = {
    citizenId,
    messageId: newId(),
    strangerId: newId(),
    farewell,
    notBefore: nextDaytime(at),
  };
  return eraseCitizen(db, personalData, erasing, { staffId: null, at });
}
