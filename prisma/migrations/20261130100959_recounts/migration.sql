-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "countedDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "countedFrom" DATE;

-- CreateTable
CREATE TABLE "Recount" (
    "id" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" TEXT,
    "reachedDay" DATE,
    "reachedId" UUID,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Recount_pkey" PRIMARY KEY ("id")
);

-- As it stands now: a day that was put off was chosen, any other one was counted from when it was filed.
update "Case" k set "countedFrom" = k."createdAt"::date, "countedDays" = c."days"
from (
  select o."id", (select count(*)::int from generate_series(o."createdAt"::date + 1, o."dueOn", interval '1 day') d
    where extract(isodow from d) < 6 and not exists (select 1 from "Holiday" h where h."day" = d::date)) as "days"
  from "Case" o where o."status" in ('received', 'assigned', 'in_progress')
    and not exists (select 1 from "CaseEvent" e where e."caseId" = o."id" and e."kind" in ('postponed', 'resumed', 'status') and e."dueOn" is not null)
) c where k."id" = c."id" and c."days" > 0;
