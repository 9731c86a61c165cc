-- DropIndex
DROP INDEX "Support_petitionId_personHash_key";

-- AlterTable
ALTER TABLE "Support" ADD COLUMN     "lookedAt" TIMESTAMPTZ(3),
ADD COLUMN     "nameHash" TEXT,
ADD COLUMN     "nearHashes" TEXT[],
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'counted',
ADD COLUMN     "unusual" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Support_petitionId_createdAt_idx" ON "Support"("petitionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Support_petitionId_personHash_citizenId_key" ON "Support"("petitionId", "personHash", "citizenId");

-- By hand: what a turn knew of a citizen's supports still holds when it is written; else it is worked out again.
-- Whoever writes at the same moment from another telephone of the same person is waited for.
create function expect_supports(petition uuid, citizen uuid, expected int) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('supports ' || petition || citizen, 0));
  if (select count(*) from "Support" where "petitionId" = petition and "citizenId" = citizen) <> expected then
    return stale_turn();
  end if;
  return true;
end
$$;
