-- CreateIndex
CREATE INDEX "Attachment_path_idx" ON "Attachment"("path");
