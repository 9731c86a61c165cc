// Plates to print: of one thing, or of a page of the list.
import type { Answer } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { chatWays } from '../../../domain/chat-links.ts';
import { printPlates } from '../plates/sheet.ts';
import { plateWords } from '../plates/words.ts';
import { listThings, readThing, type ThingRow } from '../queries.ts';
import { PAGE_ROWS, readNumber, wantedThings } from './wanted.ts';

export function openPlates(routes: Routes): void {
  routes.get('/things/plates', 'things.write', plates);
}

async function plates(visit: Visit): Promise<Answer> {
  const { parts, say } = visit;
  const { commune } = parts.referenceData.settings;
  const ways = chatWays(parts.telegramName?.(), commune.chatPhone);
  const all = (await wanted(visit)).filter(({ active }) => active);
  const drawn = all.flatMap((thing) => plateWords(parts.words, commune, thing, ways) ?? []);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return { is: 'missing' };
  const span = first === last ? first.number : `${first.number}-${last.number}`;
  const bytes = await printPlates(drawn, `${say('things')} ${span}`);
  return { is: 'file', bytes, mimeType: 'application/pdf', name: `plaques-${span}.pdf`, download: false };
}

async function wanted(visit: Visit): Promise<ThingRow[]> {
  const { db } = visit.parts;
  const one = visit.query.get('number');
  if (one !== null) {
    const number = readNumber(one);
    const thing = number === null ? null : await readThing(db, number);
    return thing ? [thing] : [];
  }
  const { text: _, ...asked } = await wantedThings(visit);
  return (await listThings(db, { ...asked, limit: PAGE_ROWS })).rows;
}
