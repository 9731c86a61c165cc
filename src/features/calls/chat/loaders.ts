// What turns ask about what somebody applied for.
import { many } from '../../../database/loaders.ts';
import type { KeptAnswers } from '../../../domain/kept-answer.ts';

/** A candidacy of somebody, with its request and its call. */
export interface CandidacyFact {
  /** Of its request. */
  id: string;
  callId: string;
  reference: string;
  status: string;
  answers: KeptAnswers | null;
  confided: string | null;
  /** For whom it is, where that is somebody else of the same phone. */
  profileId: string | null;
  callStatus: string;
  titleAr: string;
  titleFr: string;
  opensAt: Date;
  closesAt: Date;
  appealsUntil: Date | null;
  outcome: string | null;
  appealedAt: Date | null;
  /** All that is asked was found there. */
  isComplete: boolean;
  /** When they answered what the commune asked last; null: never. */
  answeredAt: Date | null;
}

/** By citizen: what they applied for and did not take back, the newest first. */
export const candidaciesOf = many<CandidacyFact>(`
select k."citizenId"::text as "key", k."id", c."callId", k."reference", k."status", k."answers", k."confided", k."profileId", l."status" as "callStatus",
  l."titleAr", l."titleFr", l."opensAt", l."closesAt", l."appealsUntil", c."outcome", c."appealedAt", c."completeAt" is not null as "isComplete",
  (select max(e."at") from "CaseEvent" e where e."caseId" = k."id" and e."kind" = 'resumed') as "answeredAt"
from "Case" k join "Candidacy" c on c."id" = k."id" join "Call" l on l."id" = c."callId"
where k."citizenId" = any($1::uuid[]) and k."status" <> 'withdrawn' order by k."createdAt" desc`);
