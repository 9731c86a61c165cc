-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "contestedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Case_contestedAt_idx" ON "Case"("contestedAt");

-- What citizens have said so far, where nobody took the case up since.
UPDATE "Case" c SET "contestedAt" = f."at"
FROM (SELECT "subjectId", max("createdAt") AS "at" FROM "Flag" WHERE "kind" = 'case_not_fixed' GROUP BY "subjectId") f
WHERE f."subjectId" = c."id"::text AND c."status" IN ('answered', 'closed', 'refused') AND NOT EXISTS (
  SELECT 1 FROM "CaseEvent" e
  WHERE e."caseId" = c."id" AND e."kind" = 'status' AND e."status" = 'in_progress' AND e."at" >= f."at");
