-- CreateTable
CREATE TABLE "UnreadDelivery" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnreadDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnreadDelivery_receivedAt_idx" ON "UnreadDelivery"("receivedAt");
