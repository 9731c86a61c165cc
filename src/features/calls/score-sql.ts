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
/** Null until then: an average of one would tell what one gave. */
export const AVERAGE = `(select case when ${SETTLED} then round(avg(s."total"), 1)::float8 end ${SHEETS})`;
