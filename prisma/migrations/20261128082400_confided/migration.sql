-- Who supports a petition is told in confidence: the record of the chat says what was talked about, and holds a mark for
-- the words. The real words of what leaves lie sealed beside it until they have left.
alter table "IncomingMessage" add column "about" text;
alter table "OutgoingMessage" add column "about" text, add column "sealed" text;
create index "OutgoingMessage_sealed_idx" on "OutgoingMessage" ("createdAt") where "sealed" is not null;
