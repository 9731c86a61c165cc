-- AlterTable
ALTER TABLE "Quarter" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true;
