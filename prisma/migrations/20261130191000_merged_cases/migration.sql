-- Cases that tell the same are handled as one: each that was merged names the one that goes on.
alter table "Case" add column "mergedIntoId" uuid, add column "mergedAt" timestamptz(3);
alter table "Case" add constraint "Case_mergedIntoId_fkey" foreign key ("mergedIntoId") references "Case"("id") on delete set null on update cascade;
create index "Case_mergedIntoId_idx" on "Case" ("mergedIntoId");
