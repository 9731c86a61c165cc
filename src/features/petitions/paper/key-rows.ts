// What clerks key from a sheet: line by line, each person once however often they signed, on paper or in a chat.

import { v7 as uuidv7 } from 'uuid';
import type { Actor, Change } from '../../../database/audit.ts';
import type { Asking, Database } from '../../../database/client.ts';
import type { Cipher } from '../../../database/encryption/cipher.ts';
import { normaliseCard } from '../../../domain/citizen.ts';
import type { SupportState, TIES } from '../../../domain/petition.ts';
import { supportRow } from '../new-support.ts';
import { beforeDeposit, isWritten, noteWritten, type Writing } from '../write-down.ts';

/** One line as it was keyed; name and card are known to be such. */
export interface KeyedLine {
  row: number;
  name: string;
  card: string;
  tie: (typeof TIES)[number];
}

export interface Keying extends Writing {
  number: number;
  lines: readonly KeyedLine[];
}

export type Keyed = Change<'missing' | 'no_way'> & {
  /** Lines that somebody else had keyed meanwhile, with another person on them: they stay as they are. */
  taken?: number[];
};

type Sealing = Pick<Cipher, 'hash' | 'seal'>;

/** Writes down lines of a sheet. A card that counts already is written down as well: it is counted once. */
export function keyLines(
  { db, cipher }: { db: Database; cipher: Sealing },
  { petitionId, number, eventId, lines }: Keying,
  by: Actor,
): Promise<Keyed> {
  return db.$transaction(async (tx): Promise<Keyed> => {
    const is = await beforeDeposit(tx, petitionId);
    if (is !== 'open') return { is };
    const sheet = await tx.petitionSheet.findUnique({
      where: { petitionId_number: { petitionId, number } },
      include: { supports: { select: { sheetRow: true, personHash: true } } },
    });
    if (sheet === null) return { is: 'missing' };
    if (await isWritten(tx, { petitionId, eventId })) return { is: 'done' };
    const there = new Map(sheet.supports.map(({ sheetRow, personHash }) => [sheetRow, personHash]));
    const rows = lines
      .filter(({ row }) => row >= 1 && row <= sheet.rows)
      .map((line) => supportOf(cipher, { petitionId, sheetId: sheet.id, line, at: by.at }));
    const fresh = rows.filter(({ sheetRow }) => !there.has(sheetRow));
    const taken = rows.filter(
      ({ sheetRow, personHash }) => there.has(sheetRow) && there.get(sheetRow) !== personHash,
    );
    if (fresh.length > 0) {
      await tx.support.createMany({ data: fresh });
      const detail = { sheet: number, count: fresh.length };
      const deed = { kind: 'paper_keyed', action: 'petition.paper', detail } as const;
      await noteWritten(tx, { petitionId, eventId }, deed, by);
    }
    return { is: 'done', taken: taken.map(({ sheetRow }) => sheetRow) };
  });
}

interface Line {
  petitionId: string;
  sheetId: string;
  line: KeyedLine;
  at: Date;
}

/** No hashes of name and neighbours, as of a support in a chat: whoever keyed it saw the signature. */
function supportOf(cipher: Sealing, { petitionId, sheetId, line, at }: Line) {
  const { name, tie, row } = line;
  const given = { id: uuidv7(), petitionId, name, card: normaliseCard(line.card), tie, at };
  const paper = { sheetId, sheetRow: row, lookedAt: at, nearHashes: [] };
  return { ...supportRow(cipher, given), ...paper };
}

/** Where else the card of a line was given: on a sheet and its line, or in a chat (null). */
export interface Elsewhere {
  sheet: number | null;
  row: number | null;
  state: SupportState;
}

export interface SheetLine {
  id: string;
  row: number;
  /** Encrypted. */
  name: string;
  cardTail: string;
  tie: string;
  state: SupportState;
  fault: string | null;
  unusual: boolean;
  /** The oldest first. */
  elsewhere: Elsewhere[];
}

/** The lines of a sheet that were keyed, each with where else its card stands under the same petition. */
export const readLines = (db: Asking, sheetId: string): Promise<SheetLine[]> =>
  db.$queryRawUnsafe<SheetLine[]>(
    `select s."id", s."sheetRow" as "row", s."name", s."cardTail", s."tie", s."state", s."fault", s."unusual",
       coalesce((select jsonb_agg(jsonb_build_object('sheet', h."number", 'row', o."sheetRow", 'state', o."state") order by o."createdAt", o."id")
         from "Support" o left join "PetitionSheet" h on h."id" = o."sheetId"
         where o."petitionId" = s."petitionId" and o."personHash" = s."personHash" and o."id" <> s."id"), '[]'::jsonb) as "elsewhere"
     from "Support" s where s."sheetId" = $1::uuid order by s."sheetRow"`,
    sheetId,
  );
