-- The version of a conversation rises with all that a turn reads of it. So a copy of the program may compute the next turn
-- from what it remembers: if that is no longer so, the commit refuses it.

-- With whatever changes in its own row, by whomever.
create function raise_own_version() returns trigger language plpgsql as $$
begin
  new."version" := old."version" + 1;
  return new;
end
$$;
create trigger "Conversation_version" before update on "Conversation" for each row
  when (new."version" = old."version") execute function raise_own_version();

-- The conversations of a citizen, save those that this transaction has written itself.
create function raise_versions(citizen uuid) returns void language sql as $$
  update "Conversation" set "version" = "version" + 1
  where "citizenId" = citizen and xmin <> pg_current_xact_id()::xid
$$;

create function raise_versions_of_citizen() returns trigger language plpgsql as $$
begin
  perform raise_versions(new."id");
  return null;
end
$$;
create trigger "Citizen_versions" after update on "Citizen" for each row
  when ((old."language", old."noticeVersion", old."acceptedAt", old."erasureAskedAt", old."mutedAt", old."abroad")
    is distinct from (new."language", new."noticeVersion", new."acceptedAt", new."erasureAskedAt", new."mutedAt", new."abroad"))
  execute function raise_versions_of_citizen();

create function raise_versions_of_member() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then perform raise_versions(new."citizenId"); end if;
  if tg_op <> 'INSERT' then perform raise_versions(old."citizenId"); end if;
  return null;
end
$$;
create trigger "Mandate_versions" after insert or update or delete on "Mandate" for each row
  execute function raise_versions_of_member();

-- With every message that is put beside its turns, and with every one of theirs that does not arrive: what is said next may
-- not overtake it, and buttons may be pressed by words.
create function raise_version_of_message() returns trigger language plpgsql as $$
begin
  update "Conversation" set "version" = "version" + 1
  where "id" = new."conversationId" and xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
create trigger "OutgoingMessage_queued" after insert on "OutgoingMessage" for each row
  when (new."state" = 'queued') execute function raise_version_of_message();
create trigger "OutgoingMessage_unsaid" after update of "state" on "OutgoingMessage" for each row
  when (new."state" <> old."state" and new."state" not in ('sending', 'sent', 'delivered', 'read'))
  execute function raise_version_of_message();

-- With a name that becomes somebody else's.
create function raise_versions_of_names() returns trigger language plpgsql as $$
begin
  update "Conversation" set "version" = "version" + 1
  where "id" in (old."conversationId", new."conversationId") and xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
create trigger "Alias_versions" after update on "Alias" for each row execute function raise_versions_of_names();
