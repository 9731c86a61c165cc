// Its conversations in PostgreSQL by the bare driver.
import pg from 'pg';
import { databaseUrl, runBot } from './complaint.ts';
import { fileInto, storageOn, TABLES } from './postgres.ts';

const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query(TABLES);

runBot({ storage: storageOn(() => pool), file: (complaint) => fileInto(pool, complaint), close: () => pool.end() });
