-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "escalatedOn" DATE;

-- What is late already stands in the queue: nobody is told of all of it at once.
update "Case" set "escalatedOn" = "dueOn" where "status" in ('received', 'assigned', 'in_progress') and "dueOn" < current_date;

create index "Case_unescalated" on "Case" ("dueOn") where "status" in ('received', 'assigned', 'in_progress') and "escalatedOn" is distinct from "dueOn";
create index "Case_open_since" on "Case" ("createdAt", "id") where "status" in ('received', 'assigned', 'in_progress');
