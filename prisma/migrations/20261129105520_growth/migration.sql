-- CreateIndex
CREATE INDEX "IncomingMessage_receivedAt_idx" ON "IncomingMessage"("receivedAt");

-- CreateIndex
CREATE INDEX "Support_petitionId_state_personHash_idx" ON "Support"("petitionId", "state", "personHash");

-- CreateIndex
CREATE INDEX "OutgoingMessage_createdAt_idx" ON "OutgoingMessage"("createdAt");

-- What the schema language cannot say: indexes that hold only the few rows that are looked for. Written by hand.

-- What staff have still to deal with is read by its deadline, however much is over.
create index "Case_open" on "Case" ("flow", "dueOn", "id")
  where "status" in ('received', 'assigned', 'in_progress') or "contestedAt" is not null;
-- The newest of the few messages that did not arrive.
create index "OutgoingMessage_lost" on "OutgoingMessage" ("createdAt") where "state" in ('failed', 'unknown', 'expired');
-- News of one matter that is still to be told.
create index "Notice_untold" on "Notice" ("subjectId") where "doneAt" is null;
-- What goes in the night: those who never agreed, what was over for long, files that belong to nothing.
create index "Citizen_stranger" on "Citizen" ("createdAt") where "acceptedAt" is null and "erasedAt" is null;
create index "Case_over" on "Case" (coalesce("closedAt", "updatedAt")) where "status" in ('answered', 'closed', 'refused', 'withdrawn')
  and "citizenId" <> '00000000-0000-7000-8000-000000000000';
create index "Attachment_loose" on "Attachment" ("createdAt") where "caseId" is null and "proposalId" is null and "state" <> 'erased';
-- Who asked to be erased, and waits for it.
create index "Citizen_erasing" on "Citizen" ("erasureAskedAt") where "erasureAskedAt" is not null and "erasedAt" is null;
-- The log of one matter by the beginning of its actions, be it ever so rare. The condition hides it from the schema language,
-- which would make it in another way.
create index "AuditEvent_action" on "AuditEvent" ("action" text_pattern_ops, "at") where "action" is not null;
