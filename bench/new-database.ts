// An empty database for one contender, on the server that all of them share.
import { Client } from 'pg';

/** Makes a database of this name beside the one of `url`; answers its own address. */
export async function newDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.toString();
}
