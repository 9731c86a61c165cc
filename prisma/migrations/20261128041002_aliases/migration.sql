-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "undelivered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unreachable" TEXT;

-- CreateTable
CREATE TABLE "Alias" (
    "name" TEXT NOT NULL,
    "conversationId" UUID NOT NULL,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Alias_conversationId_idx" ON "Alias"("conversationId");

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
