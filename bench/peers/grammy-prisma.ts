// Its conversations by Prisma, through the storage that grammY offers for it.
import { PrismaAdapter } from '@grammyjs/storage-prisma';
import { PrismaPg } from '@prisma/adapter-pg';
import { databaseUrl, runBot, type Value } from './complaint.ts';
import { PrismaClient } from './prisma/client.ts';

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) });
// What `prisma db push` would make of the schema, which needs a download.
await prisma.$executeRaw`create table if not exists "Session" ("key" text primary key, "value" text not null)`;
await prisma.$executeRaw`create table if not exists "Complaint" ("id" serial primary key, "chat" bigint not null,
  "category" text not null, "details" text not null, "place" text not null)`;

runBot({
  storage: new PrismaAdapter<Value>(prisma.session),
  file: async (data) => String((await prisma.complaint.create({ data })).id),
  close: () => prisma.$disconnect(),
});
