-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "searchKey" TEXT;

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "searchKey" TEXT;

-- AlterTable
ALTER TABLE "IncomingMessage" ADD COLUMN     "searchKey" TEXT;

-- CreateTable
CREATE TABLE "Unsent" (
    "staffId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "subjectId" TEXT,
    "typed" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Unsent_pkey" PRIMARY KEY ("staffId","place")
);

-- CreateIndex
CREATE INDEX "Unsent_subjectId_idx" ON "Unsent"("subjectId");

-- CreateIndex
CREATE INDEX "Unsent_updatedAt_idx" ON "Unsent"("updatedAt");

-- AddForeignKey
ALTER TABLE "Unsent" ADD CONSTRAINT "Unsent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "eventId" UUID;

-- AlterTable
ALTER TABLE "CaseEvent" ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "departmentId" TEXT;

-- CreateIndex
CREATE INDEX "Attachment_eventId_idx" ON "Attachment"("eventId");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CaseEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- Words are looked for by their beginnings: the keys are sets of words.
create index "Case_searchKey" on "Case" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
create index "Conversation_searchKey" on "Conversation" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
create index "IncomingMessage_searchKey" on "IncomingMessage" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
create index "Proposal_searchKey" on "Proposal" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
create index "Petition_searchKey" on "Petition" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));

-- What is still to be folded: small, whatever the size of the table.
create index "Case_unfolded" on "Case" ("id") where "searchKey" is null;
create index "Conversation_unfolded" on "Conversation" ("id") where "searchKey" is null;
create index "IncomingMessage_unfolded" on "IncomingMessage" ("id") where "searchKey" is null;

-- A key never outlives the words it was made from, whoever changes or erases them.
create function forget_search_key() returns trigger language plpgsql as $$
begin
  new."searchKey" := null;
  return new;
end
$$;
create trigger "Case_forget_key" before update of "description", "placeText", "quarterId", "categoryId" on "Case" for each row
  when ((old."description", old."placeText", old."quarterId", old."categoryId")
    is distinct from (new."description", new."placeText", new."quarterId", new."categoryId"))
  execute function forget_search_key();
create trigger "Conversation_forget_key" before update of "name", "phone" on "Conversation" for each row
  when ((old."name", old."phone") is distinct from (new."name", new."phone")) execute function forget_search_key();
create trigger "IncomingMessage_forget_key" before update of "text" on "IncomingMessage" for each row
  when (old."text" is distinct from new."text") execute function forget_search_key();
