// Databases of the contenders, on the server that all of them share.
import { Client } from 'pg';

/** Makes a database of this name beside the one of `url`; answers its own address. */
export async function newDatabase(url: string, name: string): Promise<string> {
  await tell(url, `create database ${name}`);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.toString();
}

/** Counts what the tables hold, as the server does by itself within a minute: plans made for empty tables are dropped. */
export async function settle(url: string): Promise<void> {
  await tell(url, 'analyze');
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
