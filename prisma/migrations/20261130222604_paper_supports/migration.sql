-- AlterTable
ALTER TABLE "Support" ADD COLUMN     "fault" TEXT,
ADD COLUMN     "sheetId" UUID,
ADD COLUMN     "sheetRow" INTEGER;

-- CreateTable
CREATE TABLE "PetitionSheet" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,
    "photoId" UUID,

    CONSTRAINT "PetitionSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PetitionSheet_photoId_key" ON "PetitionSheet"("photoId");

-- CreateIndex
CREATE UNIQUE INDEX "PetitionSheet_petitionId_number_key" ON "PetitionSheet"("petitionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Support_sheetId_sheetRow_key" ON "Support"("sheetId", "sheetRow");

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "PetitionSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionSheet" ADD CONSTRAINT "PetitionSheet_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionSheet" ADD CONSTRAINT "PetitionSheet_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Who signed on paper: few beside those of chats, and asked for with every count.
CREATE INDEX "Support_paper" ON "Support"("petitionId", "personHash") WHERE "sheetId" IS NOT NULL;
