// Where Prisma finds the schema. Generating the client never runs the schema engine, so naming any existing
// program keeps the command line from trying to download one (a commune behind a proxy has no way to it).
import { defineConfig } from 'prisma/config';

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: '../prisma/schema' });
