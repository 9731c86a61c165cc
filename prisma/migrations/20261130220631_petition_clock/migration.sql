-- AlterTable
ALTER TABLE "Petition" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "depositedAt" TIMESTAMPTZ(3),
ADD COLUMN     "receiptNumber" INTEGER,
ADD COLUMN     "receiptYear" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "Petition_receiptYear_receiptNumber_key" ON "Petition"("receiptYear", "receiptNumber");


-- What is known of petitions that went their way before: the days stand in their history. Their receipts have no number here.
UPDATE "Petition" p SET "depositedAt" = (SELECT max(e."at") FROM "PetitionEvent" e WHERE e."petitionId" = p."id" AND e."kind" = 'deposited'),
  "acceptedAt" = (SELECT max(e."at") FROM "PetitionEvent" e WHERE e."petitionId" = p."id" AND e."kind" = 'accepted')
WHERE p."status" IN ('deposited', 'accepted', 'refused', 'decided', 'closed');

-- Of an association the law asks for no supports (organic law 113-14 art. 124).
UPDATE "Petition" p SET "threshold" = 0 FROM "Case" k WHERE k."id" = p."caseId" AND k."answers"->'who'->>'option' = 'association';
