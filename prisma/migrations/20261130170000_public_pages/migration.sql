-- What everybody may read, the newest first.
create index "Petition_public" on "Petition" ("openedAt" desc, "id" desc) where "status" <> 'draft' and "openedAt" is not null;
create index "Proposal_public" on "Proposal" ("listedAt" desc, "id" desc) where "status" not in ('submitted', 'refused') and "listedAt" is not null;
