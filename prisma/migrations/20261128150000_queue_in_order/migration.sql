-- The queue is read in its order and no further than may leave: twenty thousand notices cost no more than twenty.
create index "OutgoingMessage_queued_notices" on "OutgoingMessage" ("position") where state = 'queued' and kind = 'notice';
create index "OutgoingMessage_queued_answers" on "OutgoingMessage" ("position") where state = 'queued' and kind <> 'notice';
