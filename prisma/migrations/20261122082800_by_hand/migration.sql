-- What the schema language cannot say. Written by hand.

-- The running number inside references such as 26-004821-7; rises for ever, whatever the year.
create sequence reference_number as bigint minvalue 1;

-- Called inside a commit when a conversation has moved on since its turn was computed: undoes the whole commit.
create function stale_turn() returns boolean language plpgsql as $$
begin
  raise exception 'a turn was computed from an older state of its conversation' using errcode = 'TU001';
end
$$;

-- The outbox grows for ever, what is due in it is small: these indexes hold only what is due.
create index "OutgoingMessage_queued" on "OutgoingMessage" ("notBefore") where state = 'queued';
create index "OutgoingMessage_sending" on "OutgoingMessage" ("claimedUntil") where state = 'sending';
create index "OutgoingMessage_pending" on "OutgoingMessage" ("conversationId") where state in ('queued', 'sending');
create index "Notice_due" on "Notice" ("dueAt") where "doneAt" is null;
create index "Flag_open" on "Flag" ("createdAt") where "resolvedAt" is null;
