-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "foretoldOn" DATE;
