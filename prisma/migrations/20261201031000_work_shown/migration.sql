alter table "WorkOrder" add column "shownEventId" uuid;
-- What is looked at in each round of the clock.
create index "WorkOrder_shown" on "WorkOrder" ("id") where "shownEventId" is not null;
