// Trouble in the log: a line when it begins and a line when it is over, however many ran into it meanwhile.
import { describe, expect, it } from 'vitest';
import { openHealth } from '../src/channels/telegram/health.ts';
import { openTrouble } from '../src/instance/trouble.ts';
import { traceOf } from '../src/log.ts';

function opened() {
  const lines: string[] = [];
  const add = (fields: object, text: string) => void lines.push(`${text} ${JSON.stringify(fields)}`);
  let now = 0;
  const steady = () => now;
  const pass = (ms: number) => {
    now += ms;
  };
  const sink = { info: add, warn: add, error: add };
  return { lines, pass, steady, sink, trouble: openTrouble(sink, steady) };
}

const failure = (name: string, code: string, message = 'x') =>
  Object.assign(new Error(message), { name, code });
const ofDatabase = (message: string) => failure('PrismaClientKnownRequestError', 'P2010', message);

describe('trouble with the database', () => {
  it.each([
    ["Can't reach database server at x", 'the database cannot be reached'],
    ['Code: `25006`. Message: cannot execute INSERT in a read-only transaction', 'the database is read-only'],
    ['Code: `57014`. Message: canceling statement', 'the database does not answer in time'],
    ['Code: `53300`. Message: sorry, too many clients', 'the database has no connection left'],
  ])('is one line in words, and one when it is over: %s', (message, words) => {
    const { lines, pass, trouble } = opened();
    for (let second = 0; second < 60; second++) {
      trouble.log.error({ task: 'notifier', ...traceOf(ofDatabase(message)) }, 'a task of the clock failed');
      trouble.log.warn(traceOf(ofDatabase(message)), 'the outbox could not be swept');
      trouble.look(false);
      trouble.look(true);
      pass(1_000);
    }
    expect(lines).toEqual([expect.stringContaining(`${words}: nothing is lost`)]);
    pass(3_999);
    trouble.look(true);
    expect(lines).toHaveLength(1);
    pass(1);
    trouble.look(false);
    expect(lines).toHaveLength(1);
    trouble.look(true);
    trouble.look(true);
    expect(lines.slice(1)).toEqual([
      'the database takes everything again {"trouble":"database","seconds":59}',
    ]);
  });

  it('is not over after a full disk until something was written, and then at once', () => {
    const { lines, pass, trouble } = opened();
    expect(trouble.isFull()).toBe(false);
    const full = traceOf(
      ofDatabase('Code: `53100`. Message: could not extend file: No space left on device'),
    );
    trouble.log.warn(full, 'what people wrote could not be stored');
    expect(lines).toEqual([expect.stringContaining('the disk of the database is full: nothing is lost')]);
    pass(3_600_000);
    trouble.look(true);
    expect(lines).toHaveLength(1);
    expect(trouble.isFull()).toBe(true);
    trouble.foundRoom();
    expect(lines.slice(1)).toEqual([
      'the database takes everything again {"trouble":"database","seconds":0}',
    ]);
    expect(trouble.isFull()).toBe(false);
    trouble.look(true);
    expect(lines).toHaveLength(2);
  });

  it('that turns into one that somebody must mend is told once more', () => {
    const { lines, trouble } = opened();
    const told = [
      "Can't reach database server",
      '57P03',
      "Can't reach database server",
      '53100',
      '57P01',
      '53100',
    ];
    for (const message of told) trouble.log.warn(traceOf(ofDatabase(message)), 'x');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'the database cannot be reached',
      'the disk of the database is full',
    ]);
  });

  it('swallows nothing else, be it of the network or of our own', () => {
    const { lines, trouble } = opened();
    for (const error of [
      failure('FetchError', 'ECONNREFUSED'),
      failure('Error', 'ENOENT'),
      ofDatabase('Code: `23505`'),
      new TypeError('x'),
    ])
      trouble.log.error({ ...traceOf(error) }, 'a send broke');
    trouble.log.info({ database: 'mine' }, 'told as ever');
    expect(lines).toHaveLength(5);
  });
});

describe('trouble with Telegram', () => {
  it('is told in words when it begins and when it is over, and never for the database', () => {
    const { lines, pass, steady, sink } = opened();
    const health = openHealth(sink, steady);
    health.becomes('starting');
    health.becomes('ready');
    for (const detail of ['ECONNRESET', 'timeout', '502', 'ECONNRESET']) {
      health.becomes('degraded', detail);
      pass(1_000);
    }
    health.becomes('stopped', 'credentials');
    health.becomes('ready');
    health.becomes('degraded', 'not_stored');
    health.becomes('ready');
    health.becomes('ready', 'polled_elsewhere');
    health.becomes('degraded', '502');
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      'Telegram is starting',
      'Telegram is ready',
      'Telegram cannot be reached (ECONNRESET); it is asked again and again',
      'Telegram refuses the token: look at TELEGRAM_BOT_TOKEN; it is asked again and again',
      'Telegram is well again',
      'Telegram is ready',
      'Telegram answers with an error (502); it is asked again and again',
    ]);
    expect(lines[4]).toContain('"seconds":4');
  });
});
