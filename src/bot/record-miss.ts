// Records what was not understood, so that staff can teach it.

import { maskCards } from '../domain/card-mask.ts';
import { hideWhole, isSaidInSecret } from './confidential.ts';
import { lastDay } from './flood-limits.ts';
import type { Turn } from './turn.ts';

/** Longer texts are stories, not words to learn. */
const LONGEST = 120;

/** Counts the miss under its place (`flow.step`, or empty), as written and as matched; identity numbers, telephones and e-mails are masked. Of what was said in secret nothing is. */
export function recordMiss(turn: Turn, place: string, text: string, language: string): void {
  if (isSaidInSecret(turn)) {
    hideWhole(turn);
    return;
  }
  const { context, now, row: person } = turn;
  const words = context.darija.display(context.mask(maskCards(text))).slice(0, LONGEST);
  const key = context.darija.normalise(words);
  if (!key || hasMissedEnough(turn)) return;
  const row = { id: context.newId(), place, key, text: words, language, firstAt: now, lastAt: now };
  const conversationId = person.id;
  turn.unitOfWork.upsert([{ ...row, conversationId }], countMiss);
}

/** Nobody meets more words that the bot does not know in a day; more teach it nothing. */
const MOST_A_DAY = 20;

function hasMissedEnough(turn: Turn): boolean {
  const missed = lastDay(turn.memory.missed, turn.now);
  if (missed.length >= MOST_A_DAY) return true;
  turn.memory = { ...turn.memory, missed: [...missed, turn.now.getTime()] };
  return false;
}

function countMiss(rows: string): string {
  return `insert into "Miss" ("id", "place", "key", "text", "language", "times", "conversationId", "firstAt", "lastAt")
    select min("id"::text)::uuid, "place", "key", min("text"), min("language"), count(*),
      case when count(distinct "conversationId") = 1 then min("conversationId"::text)::uuid end, min("firstAt"), max("lastAt")
    from jsonb_populate_recordset(null::"Miss", ${rows}) group by "place", "key"
    on conflict ("place", "key") do update set "times" = "Miss"."times" + excluded."times",
      "conversationId" = case when "Miss"."conversationId" = excluded."conversationId" then excluded."conversationId" end, "lastAt" = excluded."lastAt" returning 1`;
}
