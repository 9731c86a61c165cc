-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "awaitedOn" DATE,
ADD COLUMN     "remindedOn" DATE;

create index "Case_awaited" on "Case" ("awaitedOn") where "awaitedOn" is not null;
