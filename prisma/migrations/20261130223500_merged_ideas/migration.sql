-- Ideas that say the same go on as one: each that was merged names the one that goes on, and the one it was merged into itself.
ALTER TABLE "Proposal" ADD COLUMN "mergedIntoId" UUID,
ADD COLUMN "mergedUnderId" UUID,
ADD COLUMN "mergedAt" TIMESTAMPTZ(3);
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Proposal_mergedIntoId_idx" ON "Proposal"("mergedIntoId");
-- A support that came along with an idea names where it was given.
ALTER TABLE "ProposalSupport" ADD COLUMN "fromId" UUID;
CREATE INDEX "ProposalSupport_fromId_idx" ON "ProposalSupport"("fromId");
CREATE TABLE "ProposalEvent" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT,
    "staffId" TEXT,

    CONSTRAINT "ProposalEvent_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ProposalEvent_proposalId_at_idx" ON "ProposalEvent"("proposalId", "at");
ALTER TABLE "ProposalEvent" ADD CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProposalEvent" ADD CONSTRAINT "ProposalEvent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- What everybody may read, the newest first: one that was merged answers with the one that goes on.
DROP INDEX "Proposal_public";
CREATE INDEX "Proposal_public" ON "Proposal" ("listedAt" desc, "id" desc) WHERE "status" NOT IN ('submitted', 'refused', 'merged') AND "listedAt" IS NOT NULL;

-- A support that was on its way while its idea was merged is counted with the one that goes on, and names where it was given.
create function support_goes_along() returns trigger language plpgsql as $$
declare goes_on uuid; author uuid;
begin
  select "mergedIntoId" into goes_on from "Proposal" where "id" = new."proposalId" for share;
  if goes_on is null then return new; end if;
  select "citizenId" into author from "Proposal" where "id" = goes_on;
  if author = new."citizenId" or exists (select 1 from "ProposalSupport" where "proposalId" = goes_on and "citizenId" = new."citizenId") then
    return new;
  end if;
  new."fromId" := coalesce(new."fromId", new."proposalId");
  new."proposalId" := goes_on;
  return new;
end
$$;
create trigger support_along before insert on "ProposalSupport" for each row execute function support_goes_along();
