-- AlterTable
ALTER TABLE "Learned" ADD COLUMN     "conversationId" UUID;

-- CreateIndex
CREATE INDEX "Learned_conversationId_idx" ON "Learned"("conversationId");

-- AddForeignKey
ALTER TABLE "Learned" ADD CONSTRAINT "Learned_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
