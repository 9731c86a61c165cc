-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "answers" JSONB,
ADD COLUMN     "confided" TEXT,
ADD COLUMN     "flow" TEXT NOT NULL DEFAULT 'complaint',
ALTER COLUMN "categoryId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Case_flow_status_dueOn_idx" ON "Case"("flow", "status", "dueOn");

-- CreateIndex
CREATE INDEX "Case_flow_createdAt_idx" ON "Case"("flow", "createdAt");

-- A key never outlives the answers it was made from either.
drop trigger "Case_forget_key" on "Case";
create trigger "Case_forget_key" before update of "description", "placeText", "quarterId", "categoryId", "answers" on "Case" for each row
  when ((old."description", old."placeText", old."quarterId", old."categoryId", old."answers")
    is distinct from (new."description", new."placeText", new."quarterId", new."categoryId", new."answers"))
  execute function forget_search_key();
