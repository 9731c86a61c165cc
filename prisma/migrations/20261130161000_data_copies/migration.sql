-- CreateTable
CREATE TABLE "DataCopy" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataCopy_citizenId_idx" ON "DataCopy"("citizenId");

-- CreateIndex
CREATE INDEX "DataCopy_dueAt_idx" ON "DataCopy"("dueAt");

-- CreateIndex
CREATE INDEX "DataCopy_askedAt_idx" ON "DataCopy"("askedAt");

-- AddForeignKey
ALTER TABLE "DataCopy" ADD CONSTRAINT "DataCopy_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;
