// What whoever writes for somebody hears of that somebody's yes: it is kept, it could not be heard, or staff heard no yes in it.
import { v7 as uuidv7 } from 'uuid';
import { standingToken } from '../../bot/input.ts';
import type { Transaction } from '../../database/client.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { toKin } from '../../domain/profile.ts';
import type { NoticeGroup, NoticeRenderer, RenderedNotice } from '../../notifications/feature.ts';
import type { Words } from '../../words/words.ts';

/** Whose yes it is, by which note, and why it is none. */
interface Telling {
  /** Of the profile. */
  id: string;
  kin: string;
  citizenId: string;
  fileId: string;
  caseId: string | null;
  kind: Extract<NoticeKind, `consent_${string}`>;
  why: string | null;
}

/** Puts it among the news, once. */
export async function tellConsent(tx: Transaction, telling: Telling, at: Date): Promise<void> {
  const { id, kin, citizenId, fileId, caseId, kind, why } = telling;
  const filed =
    caseId === null ? null : await tx.case.findUnique({ where: { id: caseId }, select: { reference: true } });
  await tx.notice.create({
    data: {
      ...{ id: uuidv7(), dedupeKey: `${kind}:${fileId}`, kind, citizenId, subjectId: id },
      values: { kin, why, reference: filed?.reference ?? null },
      ...{ urgent: false, dueAt: at, createdAt: at },
    },
  });
}

/** Tells the last that became of each yes. */
export const tellConsents: NoticeRenderer = async (_tx, words, bundles) =>
  new Map(bundles.map((bundle) => [bundle, told(words, bundle)] as const));

function told(words: Words, { language, newest }: NoticeGroup): RenderedNotice {
  const { kin, why, reference } = newest.values;
  const say = (message: string, attribute?: string, values?: Record<string, string>) =>
    words.say(language, { message, ...(attribute && { attribute }), ...(values && { values }) });
  const who = say('behalf-who', toKin(String(kin)));
  const number = String(reference ?? '');
  const text = say('behalf-consent_heard', newest.kind === 'consent_kept' ? undefined : String(why), {
    who,
    reference: number,
  });
  const template = { name: 'case_update', language, values: [number, text] };
  if (newest.kind === 'consent_kept') return { text, template };
  const again = { token: standingToken('consent', newest.subjectId), label: say('behalf-consent') };
  return { text, template, options: [again] };
}
