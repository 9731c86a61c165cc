-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "reason" TEXT;
