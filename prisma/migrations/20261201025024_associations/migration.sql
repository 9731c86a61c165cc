-- CreateTable
CREATE TABLE "Association" (
    "id" UUID NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "foundedIn" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "phone" TEXT,
    "checkedOn" DATE,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "linkHash" TEXT,
    "linkUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssociationContact" (
    "citizenId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "linkHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationContact_pkey" PRIMARY KEY ("citizenId")
);

-- CreateTable
CREATE TABLE "AssociationMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "textAr" TEXT NOT NULL,
    "textFr" TEXT NOT NULL,
    "answerBy" DATE,
    "told" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssociationReply" (
    "messageId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationReply_pkey" PRIMARY KEY ("messageId","associationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Association_linkHash_key" ON "Association"("linkHash");

-- CreateIndex
CREATE INDEX "Association_createdAt_idx" ON "Association"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AssociationContact_linkHash_key" ON "AssociationContact"("linkHash");

-- CreateIndex
CREATE INDEX "AssociationContact_associationId_idx" ON "AssociationContact"("associationId");

-- CreateIndex
CREATE INDEX "AssociationMessage_sentAt_idx" ON "AssociationMessage"("sentAt");

-- CreateIndex
CREATE INDEX "AssociationReply_associationId_idx" ON "AssociationReply"("associationId");

-- AddForeignKey
ALTER TABLE "AssociationContact" ADD CONSTRAINT "AssociationContact_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationContact" ADD CONSTRAINT "AssociationContact_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationReply" ADD CONSTRAINT "AssociationReply_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "AssociationMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationReply" ADD CONSTRAINT "AssociationReply_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE CASCADE ON UPDATE CASCADE;
