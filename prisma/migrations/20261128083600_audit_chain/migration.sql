-- DropForeignKey
ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_staffId_fkey";

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "position" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_position_key" ON "AuditEvent"("position");

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit log is a chain: each line carries the hash of itself and of the line before. Written by hand.

create function audit_line(event "AuditEvent", place int) returns text language sql stable as $$
  select jsonb_build_array(place, event."id", (extract(epoch from event."at") * 1000)::bigint, event."staffId",
    event."action", event."subject", event."subjectId", event."detail")::text
$$;

create function audit_hash(previous text, line text) returns text language sql immutable as $$
  select encode(sha256(convert_to(previous || E'\n' || line, 'UTF8')), 'hex')
$$;

-- What was written before there was a chain.
do $$
declare
  event "AuditEvent";
  place int := 0;
  previous text := '';
begin
  for event in select * from "AuditEvent" order by "id" loop
    place := place + 1;
    previous := audit_hash(previous, audit_line(event, place));
    update "AuditEvent" set "position" = place, "hash" = previous where "id" = event."id";
  end loop;
end
$$;

-- At the commit, so that copies of the program wait for one another for its length only, and never in a circle.
create function chain_audit() returns trigger language plpgsql as $$
declare
  place int;
  previous text;
begin
  perform pg_advisory_xact_lock(72707371);
  select "position", "hash" into place, previous from "AuditEvent" where "position" is not null
    order by "position" desc limit 1;
  place := coalesce(place, 0) + 1;
  update "AuditEvent" set "position" = place, "hash" = audit_hash(coalesce(previous, ''), audit_line(new, place))
    where "id" = new."id";
  return null;
end
$$;
create constraint trigger audit_chain after insert on "AuditEvent" deferrable initially deferred
  for each row execute function chain_audit();

-- A line gets its place once, and nothing else ever changes.
create function keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old."hash" is null
    and to_jsonb(new) - 'position' - 'hash' = to_jsonb(old) - 'position' - 'hash' then
    return new;
  end if;
  raise exception 'the audit log is only ever added to' using errcode = 'AU001';
end
$$;
create trigger audit_kept before update or delete on "AuditEvent" for each row execute function keep_audit();
create trigger audit_not_emptied before truncate on "AuditEvent" for each statement execute function keep_audit();
