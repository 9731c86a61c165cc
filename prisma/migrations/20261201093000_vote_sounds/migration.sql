-- AlterTable
ALTER TABLE "VoteOption" ADD COLUMN "soundId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "VoteOption_soundId_key" ON "VoteOption"("soundId");

-- AddForeignKey
ALTER TABLE "VoteOption" ADD CONSTRAINT "VoteOption_soundId_fkey" FOREIGN KEY ("soundId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here on. Takes back which of two was wanted first, so that the same two may be compared anew; of whoever has compared nothing any more nothing stays.
create function uncompare_options(vote uuid, citizen uuid, ballot uuid, low int, high int) returns boolean language plpgsql as $$
begin
  perform hold_vote(vote);
  perform 1 from "VoteVoter" where "voteId" = vote and "citizenId" = citizen and "ballotId" = ballot for update;
  if not found then return stale_turn(); end if;
  delete from "VoteComparison" where "ballotId" = ballot and "one" = low and "other" = high;
  if not found then return stale_turn(); end if;
  if not exists (select 1 from "VoteComparison" where "ballotId" = ballot) then
    update "VoteVoter" set "ballotId" = null where "voteId" = vote and "citizenId" = citizen;
    delete from "VoteBallot" where "id" = ballot;
    delete from "VoteVoter" where "voteId" = vote and "citizenId" = citizen and "personHash" is null;
  end if;
  return true;
end
$$;

-- What was shown to whom goes from the chats, and so does what was heard: as it was, but for the recordings of options.
create or replace function cut_ballots(vote uuid) returns boolean language plpgsql as $$
begin
  update "OutgoingMessage" o set "attachmentId" = null from "VotePicture" p
    where p."voteId" = vote and p."part" ~ '^\d+-\d+$' and o."attachmentId" = p."attachmentId";
  update "OutgoingMessage" o set "attachmentId" = null from "VoteOption" s where s."voteId" = vote and o."attachmentId" = s."soundId";
  -- The real words of what was told in confidence are kept sealed for some minutes after they have left: of votes no longer.
  update "OutgoingMessage" o set "sealed" = null from "VoteVoter" v join "Conversation" c on c."citizenId" = v."citizenId"
    where v."voteId" = vote and o."conversationId" = c."id" and o."sealed" is not null and o."state" not in ('queued', 'sending', 'awaiting', 'unknown')
      and not exists (select 1 from "Leaving" l where l."id" = o."id");
  update "VoteVoter" set "ballotId" = null, "personHash" = null where "voteId" = vote and "ballotId" is not null;
  -- Who gave a card and voted nothing has not voted.
  delete from "VoteVoter" where "voteId" = vote and "personHash" is not null;
  with old as (delete from "VoteComparison" where "voteId" = vote returning *)
    insert into "VoteComparison" ("id", "voteId", "one", "other", "swapped", "chosen")
    select gen_random_uuid(), "voteId", "one", "other", "swapped", "chosen" from old order by random();
  with old as (delete from "VoteBallot" where "voteId" = vote returning *)
    insert into "VoteBallot" ("id", "voteId", "choices") select gen_random_uuid(), "voteId", "choices" from old order by random();
  return true;
end
$$;
