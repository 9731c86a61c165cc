-- All departments are a choice of their own: an account without a department sees the matters of none. Until now the form
-- called no department "all departments", so whoever was added or changed by it, which is on record, keeps them.
alter table "Staff" add column "allDepartments" boolean not null default false;
update "Staff" s set "allDepartments" = true where s."departmentId" is null and exists (
  select 1 from "AuditEvent" a where a."subject" = 'staff' and a."subjectId" = s."id" and a."action" in ('staff.create', 'staff.change'));
