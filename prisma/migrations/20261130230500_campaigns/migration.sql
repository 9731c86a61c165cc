-- Campaigns in which ideas are gathered between two days, in axes with a theme and a number of ideas that are kept.
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "CampaignAxis" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "quota" INTEGER NOT NULL,

    CONSTRAINT "CampaignAxis_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CampaignAxis_campaignId_idx" ON "CampaignAxis"("campaignId");
ALTER TABLE "CampaignAxis" ADD CONSTRAINT "CampaignAxis_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD COLUMN "axisId" UUID;
CREATE INDEX "Proposal_axisId_createdAt_idx" ON "Proposal"("axisId", "createdAt");
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "CampaignAxis"("id") ON DELETE SET NULL ON UPDATE CASCADE;
