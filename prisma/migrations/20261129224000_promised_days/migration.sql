-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "lateOn" DATE,
ADD COLUMN     "warnedOn" DATE;

-- AlterTable
ALTER TABLE "CaseEvent" ADD COLUMN     "dueOn" DATE;

-- What is late already stands in its list: nobody is written to at once about all that was promised before.
update "Case" set "warnedOn" = "dueOn", "lateOn" = "dueOn"
where "status" in ('received', 'assigned', 'in_progress') and "dueOn" < current_date;

create index "Case_unwarned" on "Case" ("dueOn") where "status" in ('received', 'assigned', 'in_progress') and "warnedOn" is distinct from "dueOn";
create index "Case_untold_late" on "Case" ("dueOn") where "status" in ('received', 'assigned', 'in_progress') and "lateOn" is distinct from "dueOn";
