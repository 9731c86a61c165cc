-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "awayFrom" DATE,
ADD COLUMN     "awayTo" DATE,
ADD COLUMN     "deputyId" TEXT;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
