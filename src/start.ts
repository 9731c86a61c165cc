// Starts the program from the environment, says where it is, and stops it in order.

import { pino } from 'pino';
import { startProgram } from './app.ts';
import { ROADS } from './channel-traits.ts';
import { type Config, readConfig } from './config/config.ts';
import { remedyOf } from './config/remedy.ts';

const config = read();
const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
const starting = startProgram(config, log);

// Before anything is said: whoever reads that the program is up may ask it to stop at once.
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal means now.
    if (stopping) process.exit(1);
    stopping = true;
    void starting
      .then((program) => program.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  });
}

const program = await starting.catch((error: unknown) => giveUp(remedyOf(error, config)));

function read(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

function giveUp(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

const { admin, url } = program.web;
const { channels, simulator } = program.opened;
const adminIs = config.admin.recover === undefined ? 'First administrator' : 'Administrator';
const lines = [
  ...(simulator ? [`Simulator  ${url}/simulator`] : []),
  `Console    ${url}/console`,
  ...(admin ? [`${adminIs}  ${admin.email}   one-time password  ${admin.password}`] : []),
  ...[...channels].map(([name, channel]) => {
    const { state, detail } = channel.health();
    const why = ROADS.get(name)?.remedies?.[`${state} ${detail}`] ?? detail;
    return `Channel    ${name}: ${state}${why ? ` (${why})` : ''}`;
  }),
];
process.stdout.write(`${lines.join('\n')}\n`);
