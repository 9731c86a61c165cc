// Our bot as a contender, in a process of its own.
import { runContender } from './contender.ts';
import { openOurs } from './engine.ts';

const [, , databaseUrl = '', apiRoot, token] = process.argv;
runContender(await openOurs(databaseUrl, apiRoot, token));
