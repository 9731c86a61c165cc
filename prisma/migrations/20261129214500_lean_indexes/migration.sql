-- What is due is read in the order in which it is told, and no further than is told now.
drop index "Notice_due";
create index "Notice_due" on "Notice" ("dueAt", "createdAt", "id") where "doneAt" is null;

-- How news of one subject is getting on is read from both its ends.
drop index "Notice_untold";
create index "Notice_untold" on "Notice" ("subjectId", "createdAt") where "doneAt" is null;
DROP INDEX "Notice_subjectId_idx";
CREATE INDEX "Notice_subjectId_doneAt_idx" ON "Notice"("subjectId", "doneAt");

-- Whoever puts a message into the outbox may say by which channel it waits.
drop trigger "OutgoingMessage_channel" on "OutgoingMessage";
create trigger "OutgoingMessage_channel" before insert on "OutgoingMessage" for each row
  when (new."state" = 'queued' and new."channel" is null) execute function channel_of_waiting();
create trigger "OutgoingMessage_channel_anew" before update of "state", "conversationId" on "OutgoingMessage" for each row
  when (new."state" = 'queued') execute function channel_of_waiting();

-- Versions rise once for all messages that were put into the outbox together.
create function raise_versions_of_queued() returns trigger language plpgsql as $$
begin
  update "Conversation" set "version" = "version" + 1
  where "id" = any(array(select "conversationId" from added where "state" = 'queued')) and xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
drop trigger "OutgoingMessage_queued" on "OutgoingMessage";
create trigger "OutgoingMessage_queued" after insert on "OutgoingMessage" referencing new table as added
  for each statement execute function raise_versions_of_queued();
