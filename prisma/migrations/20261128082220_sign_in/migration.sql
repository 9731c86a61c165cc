-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "provenAt" TIMESTAMPTZ(3),
ADD COLUMN     "seenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "oneTimeUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN     "lastStep" INTEGER;

-- CreateTable
CREATE TABLE "Guess" (
    "key" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Guess_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Guess_lastAt_idx" ON "Guess"("lastAt");
