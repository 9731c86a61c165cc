// What changed while nobody was asking: due notices become messages, many at a time, each person's of one subject as one.

import type { Database, Transaction } from '../database/client.ts';
import { Batch, type NewRow } from '../database/unit-of-work.ts';
import { isNight, nextDaytime } from '../domain/calendar.ts';
import type { NoticeFamily } from '../domain/notice.ts';
import { planMeetingNotices, tellMeetings } from '../features/bodies/notices.ts';
import { tellCases } from '../features/cases/notices.ts';
import { tellPersonBack } from '../features/inbox/notices.ts';
import { planThresholdNotices, tellPetitions } from '../features/petitions/notices.ts';
import { tellAbroad } from '../features/privacy/notices.ts';
import { tellProposals } from '../features/proposals/notices.ts';
import type { Words } from '../words/words.ts';
import { claimNotices, type DueNotice, inTransaction, putOff, settleNotice } from './notices.ts';

export interface Notifying {
  db: Database;
  words: Words;
  newId(): string;
  clock(): Date;
  log: { error(detail: object, message: string): void };
}

/** A notice whose person can be written to. */
type Reachable = DueNotice & { conversationId: string };

/** Notices of one kind of subject for one person, oldest first. */
export interface Bundle {
  citizenId: string;
  subjectId: string;
  language: string;
  notices: DueNotice[];
  newest: Reachable;
}

/** What is to be said; null: there is nothing left to say. */
export interface Told {
  text: string;
  options?: { token: string; label: string }[];
  caseId?: string;
  /** Files that go after the words, each as a message of its own. */
  files?: string[];
  template?: { name: string; language: string; values: string[] };
}

/** Puts bundles of one kind into words. */
export type Teller = (
  tx: Transaction,
  words: Words,
  bundles: Bundle[],
  now: Date,
) => Promise<Map<Bundle, Told>>;

/** Who tells each: a family of kinds without a teller does not compile. */
const TELLERS: Record<NoticeFamily, Teller> = {
  abroad: tellAbroad,
  case: tellCases,
  meeting: tellMeetings,
  person: tellPersonBack,
  petition: tellPetitions,
  proposal: tellProposals,
};

/** Kinds a person hears of even after asking for silence: their own matters, and their duties as a member. */
const OWN: ReadonlySet<string> = new Set<NoticeFamily>(['case', 'meeting', 'person', 'proposal']);
/** Somebody who wrote this lately is awake. */
const AWAKE_MS = 15 * 60_000;
const MOST_AT_ONCE = 500;
/** When a notice that nobody can tell is looked at again. */
const UNKNOWN_REST_MS = 24 * 3_600_000;
/** News that could not be delivered for so long is no news any more; meetings say themselves when they are over. */
const NEWS_FOR_MS = 7 * 24 * 3_600_000;

/** What else the clock does must not wait for twenty thousand notices, of which few leave in a second: the rest is next. */
const BUDGET_MS = 1_500;

/** What is due now, and of very much as much as is soon done. Returns how many messages went to the outbox. */
export async function notify(notifying: Notifying): Promise<number> {
  await planMeetingNotices(notifying);
  await planThresholdNotices(notifying);
  const began = performance.now();
  let told = 0;
  for (;;) {
    const round = await notifyOnce(notifying);
    told += round.told;
    if (round.seen < MOST_AT_ONCE || performance.now() - began > BUDGET_MS) return told;
  }
}

async function notifyOnce({
  db,
  words,
  newId,
  clock,
  log,
}: Notifying): Promise<{ seen: number; told: number }> {
  const batch = new Batch();
  const now = clock();
  let seen = 0;
  let told = 0;
  await inTransaction(db, batch, async (tx) => {
    const due = await claimNotices(tx, now, MOST_AT_ONCE);
    seen = due.length;
    const ready = due.filter((notice) => mayLeave(batch, notice, now));
    for (const [family, notices] of Map.groupBy(ready, familyOf)) {
      const bundles = bundle(notices);
      const teller = isFamily(family) ? TELLERS[family] : null;
      // Of a newer version.
      if (teller === null) {
        // Not settled, so that the version that knows the kind tells it; put off, so that it is asked for once a day.
        for (const { id } of notices) putOff(batch, id, new Date(now.getTime() + UNKNOWN_REST_MS));
        batch.insert('Flag', { id: newId(), kind: 'notice_unknown', detail: family, createdAt: now });
        log.error({ family, notices: notices.length }, 'nobody tells notices of this kind');
        continue;
      }
      const spoken = await teller(tx, words, bundles, now);
      for (const each of bundles) {
        const said = spoken.get(each);
        if (said) {
          const row = outgoingRow(each, said, newId(), now);
          batch.insert('OutgoingMessage', row);
          for (const file of said.files ?? []) batch.insert('OutgoingMessage', fileRow(row, file, newId()));
          told++;
        }
        for (const { id } of each.notices) settleNotice(batch, id, now, said ? undefined : 'nothing_to_say');
      }
    }
  });
  return { seen, told };
}

/** Drops or puts off what must not leave now. */
function mayLeave(batch: Batch, notice: DueNotice, now: Date): notice is Reachable {
  if (notice.expiresAt && notice.expiresAt < now) settleNotice(batch, notice.id, now, 'expired');
  else if (notice.conversationId === null) settleNotice(batch, notice.id, now, 'unreachable');
  else if (notice.muted && !(notice.own && OWN.has(familyOf(notice))))
    settleNotice(batch, notice.id, now, 'muted');
  else if (isNight(now) && !notice.urgent && !isAwake(notice, now))
    putOff(batch, notice.id, nextDaytime(now));
  else return true;
  return false;
}

function isAwake({ lastHeardAt }: DueNotice, now: Date): boolean {
  return lastHeardAt !== null && now.getTime() - lastHeardAt.getTime() < AWAKE_MS;
}

function familyOf({ kind }: DueNotice): string {
  return kind.split('_', 1)[0] ?? kind;
}

const isFamily = (name: string): name is NoticeFamily => Object.hasOwn(TELLERS, name);

function bundle(notices: Reachable[]): Bundle[] {
  const groups = Map.groupBy(notices, ({ citizenId, subjectId }) => `${citizenId} ${subjectId}`);
  return [...groups.values()].flatMap((group) => {
    const newest = group.at(-1);
    if (newest === undefined) return [];
    const { citizenId, subjectId, language } = newest;
    return [{ citizenId, subjectId, language, notices: group, newest }];
  });
}

function outgoingRow({ newest }: Bundle, said: Told, id: string, now: Date): NewRow<'OutgoingMessage'> {
  return {
    id,
    conversationId: newest.conversationId,
    // The newest notice of the bundle names the message: a second round over the same notices says nothing twice.
    dedupeKey: `notice:${newest.id}`,
    kind: 'notice',
    text: said.text,
    options: said.options ?? null,
    template: said.template ?? null,
    caseId: said.caseId ?? null,
    about: familyOf(newest) === 'petition' ? 'petition' : (said.caseId ?? null),
    attachmentId: null,
    state: 'queued',
    notBefore: now,
    expiresAt: newest.expiresAt ?? new Date(now.getTime() + NEWS_FOR_MS),
    createdAt: now,
  };
}

/** A file of a message, without words: it never shares the fate of the words. */
function fileRow(
  message: NewRow<'OutgoingMessage'>,
  attachmentId: string,
  id: string,
): NewRow<'OutgoingMessage'> {
  const bare = { text: '', options: null, template: null };
  return { ...message, ...bare, id, attachmentId, dedupeKey: `${message.dedupeKey}:${attachmentId}` };
}
