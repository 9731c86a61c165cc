-- What waits may be turned round to another phone of its person, on another channel: it waits there then.
drop trigger "OutgoingMessage_channel" on "OutgoingMessage";
create trigger "OutgoingMessage_channel" before insert or update of "state", "conversationId" on "OutgoingMessage" for each row
  when (new."state" = 'queued') execute function channel_of_waiting();
