// News of a petition for those who support it.

import { standingToken } from '../../bot/input.ts';
import type { Transaction } from '../../database/client.ts';
import { countedOf } from '../../database/supports.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { showsFrench } from '../../domain/names.ts';
import { receiptOf } from '../../domain/petition.ts';
import { reasonedAnswerBy, sessionAfter } from '../../domain/petition-clock.ts';
import { SPOKEN_FAULTS } from '../../domain/spoken-support.ts';
import type { NoticeRenderer, Planning } from '../../notifications/feature.ts';
import { type DueNotice, inTransaction } from '../../notifications/notices.ts';
import type { Words } from '../../words/words.ts';
import { flagSpoken } from './spoken/flag-spoken.ts';
import { flagStrangeSupports, listCrossings, noteCrossing } from './threshold.ts';

/**
 * A petition that has just reached the number of supports that the law asks for (organic law 113-14 art. 123): its
 * supporters are owed the news, and staff must prepare its file. Or it has fallen below again, which is no less so.
 */
export async function planThresholdNotices({ db, newId, clock }: Planning): Promise<void> {
  const at = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    await flagStrangeSupports(tx, at, newId);
    await flagSpoken(tx, at, newId);
    for (const crossing of await listCrossings(tx))
      await noteCrossing(tx, { ...crossing, eventId: newId(), flagId: newId(), at });
  });
}

/** Tells supporters what became of a petition; several pieces of news follow each other in one message. */
export const tellPetitions: NoticeRenderer = async (tx, words, bundles) => {
  const found = await readPetitions(tx, [...new Set(bundles.map(({ subjectId }) => subjectId))]);
  const petitions = new Map(found.map((petition) => [petition.id, petition]));
  return new Map(
    bundles.flatMap((bundle) => {
      const petition = petitions.get(bundle.subjectId);
      if (!petition) return [];
      const { language, notices } = bundle;
      const title = showsFrench(language) ? petition.titleFr : petition.titleAr;
      const shared = {
        title,
        ...councilDays(words, language, petition),
        count: petition.supports,
        threshold: petition.threshold,
      };
      // More may have been given than cards count: below the number it is all the same.
      const below = { ...shared, count: Math.min(shared.count, shared.threshold - 1) };
      const say = (attribute?: string, text = '—') =>
        words.say(language, {
          message: 'notices-petition',
          attribute,
          values: { ...(attribute === 'below' ? below : shared), reason: text, words: text },
        });
      const news = stepsOf(notices).flatMap((step) => toldOf(say, dated(step, petition)));
      if (news.length === 0) return [];
      const template = { name: 'petition_update', language, values: [title, news.join(' ')] };
      const text = [say(), ...news].join('\n');
      const options = againOf(notices, petition.id, (message) => words.say(language, { message }));
      return [[bundle, { text, about: 'petition', template, ...(options && { options }) }] as const];
    }),
  );
};

/** What could not be typed is sent again by a tap: whoever only speaks writes no word to begin. */
function againOf(notices: DueNotice[], petitionId: string, say: (message: string) => string) {
  const isRefused = notices.some(({ values: { event } }) => UNTYPED.some((each) => each === event));
  return isRefused
    ? [{ token: standingToken('support_anew', petitionId), label: say('petition-anew') }]
    : undefined;
}
const UNTYPED = SPOKEN_FAULTS.map((fault) => `spoken_${fault}`);

/** Numbers and days of the way through the council, in words. */
export function councilDays(
  words: Words,
  language: string,
  petition: Pick<TitledSubject, 'depositedAt' | 'acceptedAt' | 'receiptYear' | 'receiptNumber'>,
) {
  const { depositedAt, acceptedAt, receiptYear, receiptNumber } = petition;
  return {
    receipt: receiptYear && receiptNumber ? receiptOf(receiptYear, receiptNumber) : '—',
    until: depositedAt ? words.date(language, reasonedAnswerBy(depositedAt)) : '—',
    session: acceptedAt ? words.month(language, sessionAfter(acceptedAt)) : '—',
  };
}

/** A step with its days, where they are known; one from before they were kept is told without. */
function dated(step: Step, { receiptNumber, acceptedAt, depositedAt }: TitledSubject): Step {
  const isDated =
    (step.event === 'deposited' && receiptNumber !== null) ||
    (step.event === 'checking' && depositedAt !== null) ||
    (step.event === 'accepted' && acceptedAt !== null);
  return isDated ? { ...step, event: `${step.event}_on` } : step;
}

interface Step {
  /** Null where only the words are left to tell. */
  event: string | null;
  text: string;
}

/** In order; a step that was taken back and taken again before anybody was told is told as taken once. */
function stepsOf(notices: DueNotice[]): Step[] {
  const steps: Step[] = [];
  for (const { values } of notices) {
    const { event, text } = values;
    if (typeof event !== 'string') continue;
    const taken = steps.findIndex((step) => step.event === event);
    if (taken >= 0) for (const step of steps.slice(taken)) if (!isWorded(step)) step.event = null;
    steps.push({ event, text: typeof text === 'string' ? text : '' });
  }
  return steps;
}

/** Their own words carry these already. */
const isWorded = ({ event }: Step): boolean => WORDED.some((each) => each === event);
const WORDED = [
  ...(['refused', 'decided', 'support_counted', 'support_refused'] as const),
  ...(['spoken_counted', 'spoken_waiting', 'spoken_same'] as const),
];

/** What happened, and what staff wrote to it. */
function toldOf(say: (attribute: string, text?: string) => string, step: Step): string[] {
  const { event, text } = step;
  const happened = event === null ? [] : [say(event, text || undefined)];
  return text && !isWorded(step) ? [...happened, say('words', text)] : happened;
}

export interface TitledSubject {
  id: string;
  reference: string;
  titleAr: string;
  titleFr: string;
  threshold: number;
  supports: number;
  depositedAt: Date | null;
  acceptedAt: Date | null;
  receiptYear: number | null;
  receiptNumber: number | null;
}

/** The petitions these notices are about. */
export function readPetitions(tx: Transaction, ids: string[]): Promise<TitledSubject[]> {
  return tx.$queryRawUnsafe<TitledSubject[]>(
    `select p."id", p."reference", p."titleAr", p."titleFr", p."threshold",
       p."depositedAt", p."acceptedAt", p."receiptYear", p."receiptNumber",
       ${countedOf('p."id"')} as "supports"
     from "Petition" p where p."id" = any($1::uuid[])`,
    ids,
  );
}
