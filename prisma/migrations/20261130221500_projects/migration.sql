-- Ideas that are taken into account are linked to a project of the commune, which may carry several.
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "aboutAr" TEXT NOT NULL,
    "aboutFr" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'planned',
    "wordsAr" TEXT,
    "wordsFr" TEXT,
    "stagedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Project_createdAt_idx" ON "Project"("createdAt");
ALTER TABLE "Proposal" ADD COLUMN "projectId" UUID;
CREATE INDEX "Proposal_projectId_idx" ON "Proposal"("projectId");
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;
