-- Whoever files a complaint is shown the open ones that may be the same: those of its subject in the quarter, newest first,
-- and those around a pin. Without these all open ones of the subject were read for each.
create index "Case_open_in_quarter" on "Case" ("categoryId", "quarterId", "createdAt")
  where "status" in ('received', 'assigned', 'in_progress') and "quarterId" is not null;
create index "Case_open_around" on "Case" ("categoryId", "latitude")
  where "status" in ('received', 'assigned', 'in_progress') and "latitude" is not null;
