// Which supports of a petition count, and which ones staff should look at before anybody says that there are enough.

/**
 * How many cards support the petition whose id stands in this column of SQL: each once, whoever gave it, and as far as
 * nobody refused it.
 */
export const countedOf = (petition: string): string =>
  `(select count(distinct s."personHash")::int from "Support" s where s."petitionId" = ${petition} and s."state" = 'counted')`;

/** Whether that many cards support the petition: no more of them are counted. */
export const hasEnough = (petition: string, threshold: string): string =>
  `((select count(*) from (select distinct s."personHash" from "Support" s where s."petitionId" = ${petition}
    and s."state" = 'counted' limit ${threshold}) counted) >= ${threshold})`;

/**
 * What citizens are told of it: how many supports were given. In a chat it moves alike whether or not a card was given in
 * another one before, so that nobody reads from it whose card is in. Whoever signed on paper is one with their supports in
 * chats: a sheet is read by all who sign below.
 */
export const givenOf = (petition: string): string =>
  `((select count(*)::int from "Support" s where s."petitionId" = ${petition} and s."state" in ('counted', 'again'))
    - (select count(distinct s."id")::int from "Support" o join "Support" s on s."petitionId" = o."petitionId"
      and s."state" = 'counted' and s."personHash" = o."personHash" and s."id" <> o."id"
      where o."petitionId" = ${petition} and o."sheetId" is not null and o."state" = 'counted'
        and (s."sheetId" is null or (o."createdAt", o."id") < (s."createdAt", s."id"))))`;

/** The one row by which each card of a petition counts: the oldest. */
export const countedOnce = (
  petition: string,
): string => `select distinct on (s."personHash") s.* from "Support" s
  where s."petitionId" = ${petition} and s."state" = 'counted' order by s."personHash", s."createdAt", s."id"`;

const spare = (than: string): string => `(s."state" <> 'counted' or exists (select 1 from "Support" o
  where o."petitionId" = s."petitionId" and o."personHash" = s."personHash" and o."state" = 'counted' and ${than}))`;

/** True of a row `s` of a person without which its card counts all the same, or by which none counts. */
export const IS_SPARE = spare(
  '(o."citizenId" is distinct from s."citizenId" or (o."createdAt", o."id") < (s."createdAt", s."id"))',
);

/** The same, but for one row of each card that counts. */
export const IS_SPARE_BUT_ONE = spare('(o."createdAt", o."id") < (s."createdAt", s."id")');

/** Leaves of a support `s` that it was given, and whether by it a card counts; nothing of whose it was. */
export const GONE_SUPPORT = `"personHash" = 'gone:' || s."id", "citizenId" = null, "name" = '', "card" = '', "cardTail" = '',
  "nameHash" = null, "nearHashes" = '{}'`;

/** What may be strange about a support; none of it is proof. */
export const SIGNS = ['phone', 'card', 'name', 'near', 'minute', 'unusual'] as const;
export type Sign = (typeof SIGNS)[number];

/** A couple may support side by side; three within one minute are worth a look. */
const MANY_IN_A_MINUTE = 3;

/** Ids of the supports whose card lies in a range in which another card lies: all of them are looked at once, in one order. */
const nearOf = (petition: string): string => `
  select distinct r."id" from (
    select o."id", min(o."personHash") over range as "least", max(o."personHash") over range as "most"
    from "Support" o, unnest(o."nearHashes") h("hash") where o."petitionId" = ${petition} window range as (partition by h."hash")
  ) r where r."least" <> r."most"`;

/**
 * The supports of the petition whose id this column or parameter holds, each with its signs; `pending` until staff have
 * looked at one that has any, or that waits. A line of paper was looked at by whoever keyed it, and a person who signed it
 * and supports in a chat as well is nothing strange.
 */
export const signedOf = (petition: string): string => `
select w.*, w."state" = 'waiting' or (w."state" = 'counted' and w."lookedAt" is null and w."signs" <> '{}') as "pending" from (
  select s.*, array_remove(array[
    case when s."citizenId" is not null and count(*) over (partition by s."citizenId") > 1 then 'phone' end,
    case when s."citizenId" is not null and count(s."citizenId") over (partition by s."personHash") > 1 then 'card' end,
    case when s."nameHash" is not null and count(*) over (partition by s."nameHash") > 1 then 'name' end,
    case when near."id" is not null then 'near' end,
    case when s."sheetId" is null and count(*) filter (where s."sheetId" is null) over (
      order by s."createdAt" range between interval '30 seconds' preceding and interval '30 seconds' following)
      >= ${MANY_IN_A_MINUTE} then 'minute' end,
    case when s."unusual" then 'unusual' end
  ], null) as "signs"
  from "Support" s left join (${nearOf(petition)}) near on near."id" = s."id" where s."petitionId" = ${petition}
) w`;

/** True of the petition in this column while staff have not looked at all that they should. */
export const isPending = (petition: string): string =>
  `exists (select 1 from (${signedOf(petition)}) v where v."pending")`;
