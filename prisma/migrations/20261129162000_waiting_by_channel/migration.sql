-- What waits to leave is found by its channel: what waits for one that is away, be it fifty thousand, is not read for another.
ALTER TABLE "OutgoingMessage" ADD COLUMN "channel" TEXT;

update "OutgoingMessage" o set "channel" = c."channel" from "Conversation" c
where c."id" = o."conversationId" and o."state" = 'queued';

create function channel_of_waiting() returns trigger language plpgsql as $$
begin
  new."channel" := (select "channel" from "Conversation" where "id" = new."conversationId");
  return new;
end
$$;
create trigger "OutgoingMessage_channel" before insert or update of "state" on "OutgoingMessage" for each row
  when (new."state" = 'queued' and new."channel" is null) execute function channel_of_waiting();

drop index "OutgoingMessage_queued_notices";
drop index "OutgoingMessage_queued_answers";
create index "OutgoingMessage_queued_notices" on "OutgoingMessage" ("channel", "position") where state = 'queued' and kind = 'notice';
create index "OutgoingMessage_queued_answers" on "OutgoingMessage" ("channel", "position") where state = 'queued' and kind <> 'notice';
