-- AlterTable
ALTER TABLE "Petition" ADD COLUMN     "caseId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Petition_caseId_key" ON "Petition"("caseId");

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;
