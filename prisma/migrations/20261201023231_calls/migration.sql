-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "titleAr" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "purposeAr" TEXT NOT NULL,
    "purposeFr" TEXT NOT NULL,
    "criteriaAr" TEXT NOT NULL,
    "criteriaFr" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "resultsOn" DATE NOT NULL,
    "seats" INTEGER NOT NULL,
    "ageFrom" INTEGER,
    "ageTo" INTEGER,
    "quarterIds" TEXT[],
    "appealDays" INTEGER NOT NULL,
    "gap" INTEGER NOT NULL,
    "documents" JSONB NOT NULL DEFAULT '[]',
    "scoring" JSONB NOT NULL DEFAULT '[]',
    "publishedAt" TIMESTAMPTZ(3),
    "appealsUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallFile" (
    "callId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "CallFile_pkey" PRIMARY KEY ("callId","part")
);

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "completeAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "reasonAr" TEXT,
    "reasonFr" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "publicName" TEXT,
    "appeal" TEXT,
    "appealVoices" UUID[],
    "appealedAt" TIMESTAMPTZ(3),
    "appealOutcome" TEXT,
    "appealReasonAr" TEXT,
    "appealReasonFr" TEXT,
    "appealAnsweredAt" TIMESTAMPTZ(3),
    "appealAnsweredBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidacyScore" (
    "candidacyId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "points" INTEGER[],
    "total" INTEGER NOT NULL,
    "remark" TEXT,
    "final" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CandidacyScore_pkey" PRIMARY KEY ("candidacyId","staffId")
);

-- CreateTable
CREATE TABLE "CandidacyConflict" (
    "candidacyId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CandidacyConflict_pkey" PRIMARY KEY ("candidacyId","staffId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Call_reference_key" ON "Call"("reference");

-- CreateIndex
CREATE INDEX "Call_status_createdAt_idx" ON "Call"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Call_createdAt_idx" ON "Call"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CallFile_attachmentId_key" ON "CallFile"("attachmentId");

-- CreateIndex
CREATE INDEX "Candidacy_callId_createdAt_idx" ON "Candidacy"("callId", "createdAt");

-- CreateIndex
CREATE INDEX "CandidacyScore_staffId_idx" ON "CandidacyScore"("staffId");

-- CreateIndex
CREATE INDEX "CandidacyConflict_staffId_idx" ON "CandidacyConflict"("staffId");

-- AddForeignKey
ALTER TABLE "CallFile" ADD CONSTRAINT "CallFile_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallFile" ADD CONSTRAINT "CallFile_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_id_fkey" FOREIGN KEY ("id") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyScore" ADD CONSTRAINT "CandidacyScore_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyScore" ADD CONSTRAINT "CandidacyScore_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyConflict" ADD CONSTRAINT "CandidacyConflict_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyConflict" ADD CONSTRAINT "CandidacyConflict_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
