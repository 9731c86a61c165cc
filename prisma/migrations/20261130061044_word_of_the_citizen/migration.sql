-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "rating" TEXT,
ADD COLUMN     "ratingAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "solemn" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "verdict" TEXT;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "pictureNeeded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "solemn" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Case_doneAt_verdict_idx" ON "Case"("doneAt", "verdict");

update "Category" set "pictureNeeded" = true
where "id" in ('lighting', 'waste', 'roads', 'water_sewage', 'public_space', 'green_spaces', 'facilities', 'environment', 'heritage');
update "Category" set "solemn" = true where "id" in ('animals', 'safety');

-- What is over, and what is said of it now.
update "Case" set "doneAt" = coalesce("closedAt", "updatedAt"), "verdict" = case when "contestedAt" is not null then 'disputed' end
where "status" = 'closed';

create index "Case_rated" on "Case" ("doneAt", "rating") where "rating" is not null;
