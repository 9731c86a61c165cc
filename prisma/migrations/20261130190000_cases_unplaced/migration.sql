-- Whoever files a complaint at a place that no list knows is shown the open ones of its subject that were told in the same
-- names. Without this all open ones of the subject were read for each.
create index "Case_open_unplaced" on "Case" ("categoryId", "createdAt")
  where "status" in ('received', 'assigned', 'in_progress') and "quarterId" is null and "latitude" is null and "placeText" is not null;
