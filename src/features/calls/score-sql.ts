// How the scores of a candidacy stand, in SQL: `c` is the candidacy, `l` its call, `k` its request. The rules are those of
// `scoresStand` in src/domain/call.ts.
import { SCORERS } from '../../domain/call.ts';

const SHEETS = `from "CandidacyScore" s where s."candidacyId" = c."id"`;

/** How many have scored it. */
export const GIVEN = `(select count(*)::int ${SHEETS})`;
/** Two are too far apart, and one more is called. */
export const THIRD = `(select count(*) = ${SCORERS} and max(s."total") - min(s."total") > l."gap" ${SHEETS})`;
/** All that are needed are given. */
export const SETTLED = `(select count(*) > ${SCORERS} or (count(*) = ${SCORERS} and max(s."total") - min(s."total") <= l."gap") ${SHEETS})`;
/** It is kept or in reserve by scores that are not settled; or somebody who is too near scored it, or decided. */
export const UNSOUND = `((c."outcome" in ('kept', 'reserve') and not ${SETTLED}) or (c."outcome" is not null and exists (
  select 1 from "CandidacyConflict" f where f."candidacyId" = c."id" and (f."staffId" = c."decidedById"
    or exists (select 1 from "CandidacyScore" s where s."candidacyId" = c."id" and s."staffId" = f."staffId")))))`;
/** Null until then: an average of one would tell what one gave. */
export const AVERAGE = `(select case when ${SETTLED} then round(avg(s."total"), 1)::float8 end ${SHEETS})`;
