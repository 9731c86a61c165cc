-- What a turn says is written once: a narrow row tells that it is on its way, and goes when it has left; what the
-- provider calls it is a small row of its own.
CREATE TABLE "Leaving" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "claimedBy" TEXT NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Leaving_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SentAs" (
    "id" UUID NOT NULL,
    "providerMessageId" TEXT NOT NULL,
    "providerOrder" BIGINT,

    CONSTRAINT "SentAs_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Leaving_conversationId_idx" ON "Leaving"("conversationId");

-- Receipts name a message by its provider's id where the provider does not number them.
create index "SentAs_provider" on "SentAs" ("providerMessageId") where "providerOrder" is null;

-- Every row is soon gone again: it is swept often, so that it stays as small as what is on its way.
alter table "Leaving" set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
-- What is written once needs no room beside it to be written again.
alter table "OutgoingMessage" set (fillfactor = 100);
