-- AlterTable
ALTER TABLE "CaseEvent" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "WorkOrder" ADD COLUMN     "promises" INTEGER NOT NULL DEFAULT 0;

-- A day that was promised counts as one promise.
UPDATE "WorkOrder" SET "promises" = 1 WHERE "promisedOn" IS NOT NULL;

-- What is late is looked for by the first of its two days.
CREATE INDEX "WorkOrder_first_day" ON "WorkOrder"(least("promisedOn", "dueOn")) WHERE "status" IN ('sent', 'going');
