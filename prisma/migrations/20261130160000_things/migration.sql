-- CreateTable
CREATE TABLE "Thing" (
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "nameAr" TEXT,
    "nameFr" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "quarterId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "searchKey" TEXT NOT NULL,

    CONSTRAINT "Thing_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "Thing_kind_number_idx" ON "Thing"("kind", "number");

-- CreateIndex
CREATE INDEX "Thing_quarterId_number_idx" ON "Thing"("quarterId", "number");

-- AddForeignKey
ALTER TABLE "Thing" ADD CONSTRAINT "Thing_quarterId_fkey" FOREIGN KEY ("quarterId") REFERENCES "Quarter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "thingNumber" INTEGER;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_thingNumber_fkey" FOREIGN KEY ("thingNumber") REFERENCES "Thing"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever names a thing is shown what is open about it; its page in the console lists all, newest first.
create index "Case_open_of_thing" on "Case" ("thingNumber", "createdAt")
  where "status" in ('received', 'assigned', 'in_progress') and "thingNumber" is not null;
create index "Case_of_thing" on "Case" ("thingNumber", "createdAt") where "thingNumber" is not null;

-- The words under which staff look for things.
create index "Thing_searchKey" on "Thing" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
