-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "claimedBy" TEXT;

-- AlterTable
ALTER TABLE "Lease" DROP COLUMN "until";

-- CreateTable
CREATE TABLE "Copy" (
    "name" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "steadySince" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Copy_pkey" PRIMARY KEY ("name")
);
