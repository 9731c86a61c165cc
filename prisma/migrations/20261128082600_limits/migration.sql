-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "limitedAt" TIMESTAMPTZ(3),
ADD COLUMN     "trustedUntil" TIMESTAMPTZ(3);

-- By hand: that the disk is nearly full is said once, however many files find it so at the same moment.
create unique index "Flag_disk_full_key" on "Flag" ("subjectId") where "kind" = 'disk_full' and "resolvedAt" is null;
