-- No message is checked for its conversation any more: it cost every turn a sixth of what the database does for it. One
-- path writes these rows, who removes a conversation removes them, and the night looks for any that were left behind.
ALTER TABLE "IncomingMessage" DROP CONSTRAINT "IncomingMessage_conversationId_fkey";
ALTER TABLE "OutgoingMessage" DROP CONSTRAINT "OutgoingMessage_conversationId_fkey";

-- A conversation is written again with every turn: room beside it keeps its indexes out of that.
alter table "Conversation" set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
