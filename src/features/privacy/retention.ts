// Erases or anonymises what is over its time, so many rows at a time; each bite is written into the audit log with it.

import { recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { NOBODY, type PersonalData } from '../../database/personal-data.ts';
import type { Kept } from '../../domain/retention.ts';
import { FIRST_LANGUAGE } from '../../words/languages.ts';

/**
 * Takes one bite of what is over its time, in one transaction with its line in the audit log.
 *
 * @param before everything older than this goes
 * @returns the most rows that went by one statement; fewer than `most` means that nothing is left
 */
export function eraseOld(
  db: Database,
  { expires }: Pick<PersonalData, 'expires'>,
  { kind, before, most, at }: { kind: Kept; before: Date; most: number; at: Date },
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.citizen.createMany({
      data: [{ id: NOBODY, language: FIRST_LANGUAGE, erasedAt: at, createdAt: at }],
      skipDuplicates: true,
    });
    const gone: number[] = [];
    for (const bite of expires.get(kind) ?? [])
      gone.push((await tx.$queryRawUnsafe<unknown[]>(bite, before, most)).length);
    const count = gone.reduce((sum, each) => sum + each, 0);
    if (count > 0) {
      const detail = { count, before: before.toISOString().slice(0, 10) };
      await recordDeed(tx, { at, staffId: null, action: `retention.${kind}`, subject: 'retention', detail });
    }
    return Math.max(0, ...gone);
  });
}
