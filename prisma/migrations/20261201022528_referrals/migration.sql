-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "proposalId" UUID,
    "projectId" UUID,
    "carriedAt" TIMESTAMPTZ(3) NOT NULL,
    "replyBy" DATE NOT NULL,
    "lateAt" TIMESTAMPTZ(3),
    "opinion" TEXT,
    "wordsAr" TEXT,
    "wordsFr" TEXT,
    "metOn" DATE,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Referral_bodyId_opinion_idx" ON "Referral"("bodyId", "opinion");

-- CreateIndex
CREATE INDEX "Referral_proposalId_idx" ON "Referral"("proposalId");

-- CreateIndex
CREATE INDEX "Referral_projectId_idx" ON "Referral"("projectId");

-- CreateIndex
CREATE INDEX "Referral_opinion_replyBy_idx" ON "Referral"("opinion", "replyBy");

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
