-- Two conversations become one while somebody is still speaking in either of them.

-- The row at the new address stays where there is one; person, draft and who answers are those of whoever accepted the
-- notice (else of the older one). Done again, or after somebody else did it, it changes nothing.
create or replace function join_conversations(one uuid, other uuid, new_address text) returns boolean language plpgsql as $$
declare
  best "Conversation";
  rest "Conversation";
  keep uuid;
  gone uuid;
begin
  perform 1 from "Conversation" where "id" in (one, other) order by "id" for update;
  select c.* into best from "Conversation" c join "Citizen" z on z."id" = c."citizenId" where c."id" in (one, other)
    order by z."acceptedAt" is null, z."createdAt", z."id", c."createdAt", c."id" limit 1;
  select * into rest from "Conversation" where "id" in (one, other) and "id" <> best."id";
  if rest."id" is null then return false; end if;
  keep := case when rest."address" = new_address then rest."id" else best."id" end;
  gone := case when keep = best."id" then rest."id" else best."id" end;
  if rest."citizenId" <> best."citizenId" then
    -- No conversation is left out: both are this person's already when the turn begins.
    perform merge_citizens(rest."citizenId", best."citizenId", '00000000-0000-0000-0000-000000000000');
  end if;
  update "IncomingMessage" set "conversationId" = keep where "conversationId" = gone;
  update "OutgoingMessage" set "conversationId" = keep where "conversationId" = gone;
  update "Attachment" set "conversationId" = keep where "conversationId" = gone;
  update "Flag" set "conversationId" = keep where "conversationId" = gone;
  update "Alias" set "conversationId" = keep where "conversationId" = gone;
  delete from "Conversation" where "id" = gone;
  -- Everything of a citizen who has no conversation left went to the other one.
  delete from "Citizen" z where z."id" = rest."citizenId"
    and not exists (select 1 from "Conversation" c where c."citizenId" = z."id");
  update "Conversation" set "address" = new_address, "version" = "version" + 1,
    "name" = coalesce(best."name", rest."name"), "phone" = coalesce(best."phone", rest."phone"),
    "lastHeardAt" = greatest(best."lastHeardAt", rest."lastHeardAt"),
    "blockedAt" = null, "unreachable" = null, "undelivered" = 0,
    "mode" = case when best."mode" = 'bot' then rest."mode" else best."mode" end,
    "waitingSince" = case when best."mode" = 'bot' then rest."waitingSince" else best."waitingSince" end,
    "heldById" = case when best."mode" = 'bot' then rest."heldById" else best."heldById" end,
    "heldAt" = case when best."mode" = 'bot' then rest."heldAt" else best."heldAt" end,
    "answerDueAt" = least(best."answerDueAt", rest."answerDueAt"),
    -- A draft of either goes on; menus count on from the higher number, so that no old button is taken for a new one.
    "memory" = case when rest."memory" ? 'flow' and rest."memory"->>'flow' <> 'welcome' and not best."memory" ? 'flow'
        then rest."memory" else best."memory" end
      -- What either said in a breath that is not over is still answered.
      || case when rest."memory" ? 'breath' and not best."memory" ? 'breath'
        then jsonb_build_object('breath', rest."memory"->'breath') else '{}' end
      || jsonb_build_object('menu', greatest(coalesce((best."memory"->>'menu')::int, 0), coalesce((rest."memory"->>'menu')::int, 0)))
    where "id" = keep;
  return true;
end
$$;
