-- What is written at every turn carries only the indexes that are read.
drop index "OutgoingMessage_causedById_idx";
alter table "OutgoingMessage" drop column "causedById";
drop index "OutgoingMessage_caseId_idx";
create index "OutgoingMessage_case" on "OutgoingMessage" ("caseId") where "caseId" is not null;
-- Receipts name a message by the provider's id only on channels that do not number messages.
drop index "OutgoingMessage_providerMessageId_idx";
create index "OutgoingMessage_provider" on "OutgoingMessage" ("providerMessageId") where "providerMessageId" is not null and "providerOrder" is null;
-- Rewritten at every turn: room on the page keeps the rewrite there and the indexes untouched.
alter table "Conversation" set (fillfactor = 70);
alter table "OutgoingMessage" set (fillfactor = 85);
