// What the bot makes of the first words of somebody: the request they open, what is kept of them, and what is said.
import { randomUUID } from 'node:crypto';
import type { Town } from '../support/town.ts';

/** One line of the list: what a person who reads the sentence would say that it asks for. */
export interface First {
  /** A flow, `elsewhere`, `person`, `none`, or the name of what is said beside everything. */
  does: string;
  /** Subjects that a clerk would look for it under; `?` where it is asked for; `-` none yet; `*` any. */
  subject: string;
  /** Words of the place that is kept; `-` none; `*` any. */
  place: string;
  sentence: string;
}

interface Heard extends First {
  flow: string;
  subjectKept: string;
  placeKept: string;
  said: string;
  mode: string;
}
interface Memory {
  flow?: string;
  answers?: {
    category?: { option: string };
    details?: { text: string };
    place?: { text?: string; quarter?: string };
  };
}

/** Says the sentence as somebody who is here for the first time today. */
export async function heardFirst(town: Town, first: First, index: number): Promise<Heard> {
  const address = `first-${index}`;
  const id = randomUUID();
  const { darija } = town.context;
  const language = darija.identify(first.sentence).main === 'fr' ? 'fr' : 'ary';
  const citizen = { id: randomUUID(), language, acceptedAt: town.now, noticeVersion: '2026-3' };
  await town.db.conversation.create({
    data: { id, channel: 'simulator', address, citizen: { create: citizen } },
  });
  await town.hears(address, first.sentence);
  const { mode, memory } = await town.db.conversation.findUniqueOrThrow({ where: { id } });
  const rows = await town.db.outgoingMessage.findMany({ where: { conversationId: id } });
  const { flow = '-', answers = {} } = memory as Memory;
  const { category, details, place } = answers;
  const quarter = place?.quarter && town.context.referenceData.quarterName(place.quarter, language);
  return {
    ...{ ...first, flow, mode, said: rows.map(({ text }) => text).join('\n') },
    subjectKept: category?.option ?? (flow === 'complaint' && details ? '?' : '-'),
    placeKept: place ? `${quarter ?? ''} ${place.text ?? ''}` : '-',
  };
}

/** Kept as something that it is not: what nobody may file. Asking is never wrong. */
export function isWrong({ subject, place, subjectKept, placeKept }: Heard): boolean {
  const wrongly = !['?', '-'].includes(subjectKept) && !subject.split(',').includes(subjectKept);
  return (subject !== '*' && wrongly) || (place === '-' && placeKept !== '-');
}

/** Understood as it is meant, nothing asked that was said. */
export function isRight(town: Town, heard: Heard): boolean {
  if (isWrong(heard) || !does(town, heard)) return false;
  const { subject, subjectKept, place, placeKept } = heard;
  const placed = ['-', '*'].includes(place) || placeKept.toLowerCase().includes(place.toLowerCase());
  return placed && (subject === '*' || subject.split(',').includes(subjectKept));
}

const FLOWS: Readonly<Record<string, string>> = {
  complaint: 'complaint',
  service: 'service_complaint',
  idea: 'proposal',
};
/** So much of a sentence tells it from all others. */
const BEGINNING = 12;

function does({ context }: Town, { does: wanted, flow, mode, said }: Heard): boolean {
  if (wanted === 'person') return mode === 'waiting';
  if (mode !== 'bot') return false;
  if (FLOWS[wanted]) return flow === FLOWS[wanted];
  if (wanted === 'elsewhere') return flow === 'complaint' && said.includes('chikaya.ma');
  if (wanted === 'none') return flow === '-';
  const status = { message: 'status-show', attribute: 'none' };
  const saying = wanted === 'status' ? status : { message: `asides-${wanted}` };
  const values = { phone: '', opens: '', closes: '' };
  return context.words.languages.some((language) =>
    said.includes(context.words.say(language, { ...saying, values }).slice(0, BEGINNING)),
  );
}
