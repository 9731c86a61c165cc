-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "toldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- When staff last said something to the citizen, or the clock of the promise went on; else when it was filed.
update "Case" k set "toldAt" = coalesce(
  (select max(e."at") from "CaseEvent" e where e."caseId" = k."id"
    and (e."kind" in ('status', 'answer', 'postponed', 'asked', 'resumed') or (e."kind" = 'assigned' and e."status" is not null))),
  k."createdAt");

create index "Case_silent" on "Case" ("toldAt", "id") where "status" in ('received', 'assigned', 'in_progress') and "awaitedOn" is null;
