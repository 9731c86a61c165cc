-- AlterTable
ALTER TABLE "Citizen" ADD COLUMN     "declined" TEXT[] DEFAULT ARRAY[]::TEXT[];
