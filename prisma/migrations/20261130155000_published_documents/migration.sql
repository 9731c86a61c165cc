-- CreateTable
CREATE TABLE "PublishedDocument" (
    "id" UUID NOT NULL,
    "titleAr" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "link" TEXT,
    "attachmentId" UUID,
    "keywords" TEXT NOT NULL DEFAULT '',
    "searchKey" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PublishedDocument_attachmentId_key" ON "PublishedDocument"("attachmentId");

-- CreateIndex
CREATE INDEX "PublishedDocument_day_idx" ON "PublishedDocument"("day");

-- CreateIndex
CREATE INDEX "PublishedDocument_kind_day_idx" ON "PublishedDocument"("kind", "day");

-- AddForeignKey
ALTER TABLE "PublishedDocument" ADD CONSTRAINT "PublishedDocument_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Words of a key in any order, as those of cases.
create index "PublishedDocument_searchKey" on "PublishedDocument" using gin (array_to_tsvector(string_to_array("searchKey", ' ')));
