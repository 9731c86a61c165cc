-- CreateTable
CREATE TABLE "InformationRequest" (
    "caseId" UUID NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "card" TEXT,
    "cardHash" TEXT,
    "cardTail" TEXT,
    "code" TEXT NOT NULL,
    "receiptDueAt" TIMESTAMPTZ(3),
    "soonOn" DATE,
    "extendedAt" TIMESTAMPTZ(3),
    "extendedFor" TEXT,
    "decision" TEXT,
    "ground" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" DATE,

    CONSTRAINT "InformationRequest_pkey" PRIMARY KEY ("caseId")
);

-- CreateIndex
CREATE UNIQUE INDEX "InformationRequest_code_key" ON "InformationRequest"("code");

-- CreateIndex
CREATE INDEX "InformationRequest_receiptDueAt_idx" ON "InformationRequest"("receiptDueAt");

-- CreateIndex
CREATE INDEX "InformationRequest_cardHash_idx" ON "InformationRequest"("cardHash");

-- AddForeignKey
ALTER TABLE "InformationRequest" ADD CONSTRAINT "InformationRequest_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
