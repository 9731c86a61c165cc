-- What was said under two names of one person and is not yet answered is one breath when the names meet, both halves of
-- it. Written by hand.
drop function join_rows_of_conversations(uuid, uuid, text);
alter function join_conversations(uuid, uuid, text) rename to join_rows_of_conversations;
create function join_conversations(one uuid, other uuid, new_address text) returns boolean language plpgsql as $$
declare
  breath jsonb;
  due timestamptz;
  joined boolean;
begin
  perform 1 from "Conversation" where "id" in (one, other) order by "id" for update;
  select jsonb_build_object('messages', jsonb_agg(m order by m->'at'), 'since', min((c."memory"->'breath'->>'since')::float8),
      'last', max((c."memory"->'breath'->>'last')::float8)), max(c."answerDueAt") into breath, due
    from "Conversation" c cross join lateral jsonb_array_elements(c."memory"->'breath'->'messages') m where c."id" in (one, other);
  joined := join_rows_of_conversations(one, other, new_address);
  if joined and due is not null then
    update "Conversation" set "answerDueAt" = due, "memory" = "memory" || jsonb_build_object('breath', breath)
      where "id" in (one, other);
  end if;
  return joined;
end
$$;
