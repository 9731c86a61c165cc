-- AlterTable
ALTER TABLE "OutgoingMessage" ADD COLUMN     "doubts" INTEGER NOT NULL DEFAULT 0;
