// What changed while nobody was asking: due notices become messages, many at a time, each person's of one subject as one.

import { UnitOfWork } from '../database/unit-of-work.ts';
import { isNight, nextDaytime } from '../domain/calendar.ts';
import { familyOf } from '../domain/notice.ts';
import { enqueue, type Said } from '../messaging/outbound/enqueue-message.ts';
import type { Words } from '../words/words.ts';
import { withoutClosed } from './closed-subjects.ts';
import type { NoticeGroup, Notices, Planning, Reachable, RenderedNotice } from './feature.ts';
import { claimNotices, type DueNotice, inTransaction, putOff, settleNotice } from './notices.ts';

export interface Notifying extends Planning, Notices {
  words: Words;
}

/** Somebody who wrote this lately is awake. */
const AWAKE_MS = 15 * 60_000;
const MOST_AT_ONCE = 500;
/** When a notice that nobody can tell is looked at again. */
const UNKNOWN_REST_MS = 24 * 3_600_000;
/** News that could not be delivered for so long is no news any more; meetings say themselves when they are over. */
const NEWS_FOR_MS = 7 * 24 * 3_600_000;

/** What else the clock does must not wait for twenty thousand notices, of which few leave in a second: the rest is next. */
const BUDGET_MS = 1_500;

/** What one call told. */
export interface Told {
  /** Messages that went to the outbox. */
  messages: number;
  /** More is due than was told: the rest is for the next call, which need not wait. */
  more: boolean;
}

/** The notifier of one copy of the program. What is to be told is not worked out anew between two parts of very much. */
export function openNotifier(notifying: Notifying): () => Promise<Told> {
  let isGoingOn = false;
  return async () => {
    const told = await notify(isGoingOn ? { ...notifying, plans: [] } : notifying);
    isGoingOn = told.more;
    return told;
  };
}

/** What is due now, and of very much as much as is soon done. */
export async function notify(notifying: Notifying): Promise<Told> {
  for (const plan of notifying.plans) await plan(notifying);
  const began = performance.now();
  let messages = 0;
  for (;;) {
    const round = await notifyOnce(notifying);
    messages += round.told;
    if (round.seen < MOST_AT_ONCE) return { messages, more: false };
    if (performance.now() - began > BUDGET_MS) return { messages, more: true };
  }
}

async function notifyOnce({
  db,
  words,
  newId,
  clock,
  log,
  tellers,
}: Notifying): Promise<{ seen: number; told: number }> {
  const unitOfWork = new UnitOfWork();
  const now = clock();
  const round = { now, night: isNight(now), tellers };
  let seen = 0;
  let told = 0;
  await inTransaction(db, unitOfWork, async (tx) => {
    const due = await claimNotices(tx, now, MOST_AT_ONCE);
    seen = due.length;
    const ready = due.filter((notice) => mayLeave(unitOfWork, notice, round));
    for (const [family, notices] of Map.groupBy(ready, ({ kind }) => familyOf(kind))) {
      const bundles = bundle(notices);
      const teller = tellers.get(family);
      // Of a newer version.
      if (teller === undefined) {
        // Not settled, so that the version that knows the kind tells it; put off, so that it is asked for once a day.
        for (const { id } of notices) putOff(unitOfWork, id, new Date(now.getTime() + UNKNOWN_REST_MS));
        unitOfWork.insert('Flag', { id: newId(), kind: 'notice_unknown', detail: family, createdAt: now });
        log.error({ family, notices: notices.length }, 'nobody tells notices of this kind');
        continue;
      }
      const spoken = await withoutClosed(tx, words, await teller.tell(tx, words, bundles, now));
      for (const each of bundles) {
        const said = spoken.get(each);
        if (said) {
          const row = outgoingRow(each, said, newId(), now);
          enqueue(unitOfWork, row, ...(said.files ?? []).map((file) => fileRow(row, file, newId())));
          told++;
        }
        for (const { id } of each.notices)
          settleNotice(unitOfWork, id, now, said ? undefined : 'nothing_to_say');
      }
    }
  });
  return { seen, told };
}

/** Drops or puts off what must not leave now. */
function mayLeave(
  unitOfWork: UnitOfWork,
  notice: DueNotice,
  { now, night, tellers }: Pick<Notices, 'tellers'> & { now: Date; night: boolean },
): notice is Reachable {
  if (notice.expiresAt && notice.expiresAt < now) settleNotice(unitOfWork, notice.id, now, 'expired');
  else if (notice.conversationId === null) settleNotice(unitOfWork, notice.id, now, 'unreachable');
  else if (notice.declined) settleNotice(unitOfWork, notice.id, now, 'declined');
  else if (notice.muted && !(notice.own && tellers.get(familyOf(notice.kind))?.own))
    settleNotice(unitOfWork, notice.id, now, 'muted');
  else if (night && !notice.urgent && !isAwake(notice, now)) putOff(unitOfWork, notice.id, nextDaytime(now));
  else return true;
  return false;
}

function isAwake({ lastHeardAt }: DueNotice, now: Date): boolean {
  return lastHeardAt !== null && now.getTime() - lastHeardAt.getTime() < AWAKE_MS;
}

function bundle(notices: Reachable[]): NoticeGroup[] {
  const groups = Map.groupBy(notices, ({ citizenId, subjectId }) => `${citizenId} ${subjectId}`);
  return [...groups.values()].flatMap((group) => {
    const newest = group.at(-1);
    if (newest === undefined) return [];
    const { citizenId, subjectId, language } = newest;
    return [{ citizenId, subjectId, language, notices: group, newest }];
  });
}

function outgoingRow({ newest }: NoticeGroup, said: RenderedNotice, id: string, now: Date): Said {
  return {
    id,
    conversationId: newest.conversationId,
    channel: newest.channel,
    // The newest notice of the bundle names the message: a second round over the same notices says nothing twice.
    dedupeKey: `notice:${newest.id}`,
    kind: 'notice',
    text: said.text,
    options: said.options ?? null,
    template: said.template ?? null,
    caseId: said.caseId ?? null,
    about: said.about ?? said.caseId ?? null,
    attachmentId: null,
    state: 'queued',
    notBefore: now,
    expiresAt: newest.expiresAt ?? new Date(now.getTime() + NEWS_FOR_MS),
    createdAt: now,
  };
}

/** A file of a message, without words: it never shares the fate of the words. */
function fileRow(message: Said, attachmentId: string, id: string): Said {
  const bare = { text: '', options: null, template: null };
  return { ...message, ...bare, id, attachmentId, dedupeKey: `${message.dedupeKey}:${attachmentId}` };
}
