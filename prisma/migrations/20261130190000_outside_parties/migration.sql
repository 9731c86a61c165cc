-- AlterTable
ALTER TABLE "CaseEvent" ADD COLUMN     "partyId" UUID;

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "categoryIds" TEXT[],
    "days" INTEGER NOT NULL,
    "addressee" TEXT,
    "phone" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "linkHash" TEXT,
    "linkUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyContact" (
    "partyId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "linkHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartyContact_pkey" PRIMARY KEY ("partyId","citizenId")
);

-- CreateTable
CREATE TABLE "WorkOrder" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "departmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "words" TEXT,
    "placeText" TEXT,
    "files" UUID[],
    "dueOn" DATE NOT NULL,
    "promisedOn" DATE,
    "remindedOn" DATE,
    "lateOn" DATE,
    "linkHash" TEXT,
    "linkUntil" TIMESTAMPTZ(3),
    "letterYear" INTEGER,
    "letterNumber" INTEGER,
    "staffId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Party_linkHash_key" ON "Party"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "PartyContact_linkHash_key" ON "PartyContact"("linkHash");

-- CreateIndex
CREATE INDEX "PartyContact_citizenId_idx" ON "PartyContact"("citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkOrder_linkHash_key" ON "WorkOrder"("linkHash");

-- CreateIndex
CREATE INDEX "WorkOrder_caseId_createdAt_idx" ON "WorkOrder"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "WorkOrder_createdAt_idx" ON "WorkOrder"("createdAt");

-- CreateIndex
CREATE INDEX "WorkOrder_status_createdAt_idx" ON "WorkOrder"("status", "createdAt");

-- CreateIndex
CREATE INDEX "WorkOrder_partyId_createdAt_idx" ON "WorkOrder"("partyId", "createdAt");

-- CreateIndex
CREATE INDEX "WorkOrder_departmentId_createdAt_idx" ON "WorkOrder"("departmentId", "createdAt");

-- CreateIndex
CREATE INDEX "WorkOrder_departmentId_status_createdAt_idx" ON "WorkOrder"("departmentId", "status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WorkOrder_letterYear_letterNumber_key" ON "WorkOrder"("letterYear", "letterNumber");

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyContact" ADD CONSTRAINT "PartyContact_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyContact" ADD CONSTRAINT "PartyContact_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkOrder" ADD CONSTRAINT "WorkOrder_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkOrder" ADD CONSTRAINT "WorkOrder_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the clock looks at: orders and letters that are still awaited, by their day; and those that end with their case.
create index "WorkOrder_awaited" on "WorkOrder" (coalesce("promisedOn", "dueOn")) where "status" in ('sent', 'going');
create index "WorkOrder_under_way" on "WorkOrder" ("caseId") where "status" in ('sent', 'going', 'done', 'not_ours', 'answered');

-- A department finds its orders without looking at each case: an order is of whoever has its case now.
create function order_goes_along() returns trigger language plpgsql as $$
begin
  update "WorkOrder" set "departmentId" = new."departmentId" where "caseId" = new."id";
  return null;
end $$;
create trigger order_goes_along after update of "departmentId" on "Case"
  for each row when (old."departmentId" is distinct from new."departmentId") execute function order_goes_along();
