// What the commune keeps about a citizen, and the citizen's say over it (law 09-08 arts 7 to 9).

import { oneOf } from '../../bot/answers.ts';
import { confide } from '../../bot/confidential.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { namedFor, ownRequests } from '../../bot/own-requests.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { sentence, statusName, subjectName } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { kindOf } from '../../domain/case.ts';
import { makeCode } from '../../domain/citizen.ts';
import { showsFrench } from '../../domain/names.ts';
import { askForCopy } from './copy/ask-copy.ts';
import { offerParting } from './link-phones.ts';
import { WAYS } from './lists.ts';
import { setMuted } from './mute-notices.ts';
import { type ReadingFact, readingsOf, recordsOf, summaries } from './records.ts';

/** What somebody says about translation abroad. */
export type Abroad = 'allowed' | 'refused';

/** Minutes in which a linking code must be typed on the other phone. */
const LINK_MINUTES = 15;

/** Days of which readings are told: as long as what was said is kept. */
const READ_DAYS = 90;

/** Shows what is kept, or changes what may be done with it. */
export const tendMyData = action({
  needs: { what: oneOf(WAYS) },
  outcomes: [
    ...[
      'shown',
      'copy_made',
      'copy_today',
      'notices_stopped',
      'notices_resumed',
      'abroad_allowed',
      'abroad_refused',
    ],
    ...['erasure_asked', 'link_code', 'part_sure', 'not_linked'],
  ],
  async run(turn, answers): Promise<Outcome> {
    const { citizen, now, context, row, unitOfWork } = turn;
    switch (answers.what) {
      case 'stop_notices':
        return { outcome: setMuted(turn, true) };
      case 'resume_notices':
        return { outcome: setMuted(turn, false) };
      case 'allow_abroad':
        settleAbroad(turn, 'allowed');
        return { outcome: 'abroad_allowed' };
      case 'refuse_abroad':
        settleAbroad(turn, 'refused');
        return { outcome: 'abroad_refused' };
      case 'erase':
        row.erasing = true;
        citizen.erasureAskedAt = now;
        raiseOnce(turn, { kind: 'erasure_asked', subjectId: row.citizenId });
        return { outcome: 'erasure_asked' };
      case 'link': {
        const code = makeCode(context.cipher.hash(context.newId()));
        const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
        unitOfWork.insert('LinkCode', {
          codeHash: context.cipher.hash(`link ${code}`),
          citizenId: row.citizenId,
          expiresAt,
        });
        // Worth a quarter of an hour to whoever reads it: the record does without.
        confide(turn, code);
        return { outcome: 'link_code', values: { code, minutes: LINK_MINUTES } };
      }
      case 'part':
        return { outcome: (await offerParting(turn)) ? 'part_sure' : 'not_linked' };
      case 'copy':
        return { outcome: await askForCopy(turn) };
      case 'show':
        turn.reply.texts.push(await everythingKept(turn));
        return { outcome: 'shown' };
    }
  },
});

/** All that is kept, in lines that can be read. */
async function everythingKept(turn: Turn): Promise<string> {
  const { row, loaders, context } = turn;
  const [summary, requests, records, readings] = await Promise.all([
    summaries(loaders).load(row.citizenId),
    ownRequests(turn),
    recordsOf(loaders).load(row.citizenId),
    readingsOf(loaders).load(row.citizenId),
  ]);
  const line = (attribute: string, values: Record<string, string | number> = {}) =>
    sentence(turn, 'my_data-kept_lines', attribute, values);
  const since = context.words.date(row.language, summary?.createdAt ?? turn.now);
  const cases = requests.filter(({ kind }) => kind === 'case');
  const own = cases.map((request) => {
    const { reference } = request;
    const named = { category: subjectName(turn, request), status: statusName(turn, request) };
    return namedFor(turn, request, line('case', { reference, kind: kindOf(request), ...named }));
  });
  const chats = records.filter(({ kind }) => kind === 'chat').length;
  const others = records
    .filter(({ kind }) => kind !== 'chat')
    .map(({ kind, reference, titleAr, titleFr }) =>
      line(kind, { reference, title: showsFrench(row.language) ? titleFr : titleAr }),
    );
  const notices = line(row.muted ? 'notices_off' : 'notices_on');
  const abroad = line(row.abroad === 'allowed' ? 'abroad_on' : 'abroad_off');
  const language = line('language', { language: context.words.ownName(row.language) });
  const messages = line('messages', { count: summary?.messages ?? 0 });
  return [
    line('since', { since }),
    ...own,
    ...others,
    line('chats', { count: chats }),
    messages,
    whoRead(turn, readings),
    language,
    notices,
    abroad,
  ].join('\n');
}

/** How often the commune looked, and when last. */
function whoRead(turn: Turn, readings: readonly ReadingFact[]): string {
  const from = turn.now.getTime() - READ_DAYS * 86_400_000;
  const lately = readings.filter(({ at }) => at.getTime() >= from);
  const [last] = lately;
  if (!last) return sentence(turn, 'my_data-kept_lines', 'unread', { days: READ_DAYS });
  const date = turn.context.words.date(turn.row.language, last.at);
  return sentence(turn, 'my_data-kept_lines', 'read', { count: lately.length, days: READ_DAYS, date });
}

/** Takes back an erasure that was asked for and not yet carried out. */
export const keepMyData = action({
  needs: {},
  outcomes: ['kept'],
  run({ citizen, unitOfWork, row, now }) {
    row.erasing = false;
    citizen.erasureAskedAt = null;
    unitOfWork.upsert([{ subjectId: row.citizenId, at: now }], unflag);
    return { outcome: 'kept' };
  },
});

function unflag(rows: string): string {
  return `update "Flag" f set "resolvedAt" = p."at" from jsonb_to_recordset(${rows}) as p("subjectId" text, "at" timestamptz)
    where f."kind" = 'erasure_asked' and f."subjectId" = p."subjectId" and f."resolvedAt" is null returning 1`;
}

/** Writes down what this person says about translation abroad, and since when. */
export function settleAbroad(turn: Turn, abroad: Abroad): void {
  turn.row.abroad = abroad;
  Object.assign(turn.citizen, { abroad, abroadAt: turn.now });
}
