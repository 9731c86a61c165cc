-- AlterTable
ALTER TABLE "Miss" ADD COLUMN     "conversationId" UUID;

-- CreateIndex
CREATE INDEX "Miss_conversationId_idx" ON "Miss"("conversationId");

-- CreateIndex
CREATE INDEX "Miss_lastAt_idx" ON "Miss"("lastAt");

-- AddForeignKey
ALTER TABLE "Miss" ADD CONSTRAINT "Miss_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
