// The environment: what it may hold, and what is said when it is wrong.
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config/config.ts';

function linesOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('may be empty: loopback, embedded database, simulator, no channel', () => {
    const config = readConfig({ TELEGRAM_BOT_TOKEN: '', PORT: ' ' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      encryptionKeys: [],
      telegram: null,
      whatsapp: { is: 'off' },
      translation: null,
      simulator: true,
    });
  });

  it('lets the notifier go every so many seconds, or at the times of a cron expression', () => {
    const notifier = (NOTIFIER_CRON: string) => readConfig({ NOTIFIER_CRON }).notifier;
    expect(notifier('')).toEqual({ everyMs: 5_000 });
    expect(notifier('* * * * * *')).toEqual({ everyMs: 1_000 });
    expect(notifier('*/30 * * * * *')).toEqual({ everyMs: 30_000 });
    expect(notifier('0 */2 * * * *')).toEqual({ cron: '0 */2 * * * *' });
    expect(linesOf({ NOTIFIER_CRON: 'often' })).toEqual([expect.stringMatching(/^NOTIFIER_CRON: must be/u)]);
  });

  it.each([
    ...['*/2592000 * * * * *', '*/99 * * * * *', '*/60 * * * * *', '1-5/70 * * * * *', '1,*/90 * * * * *'],
    ...[
      '0 */99 * * * *',
      '*/99 * * * *',
      '0 0 */25 * * *',
      '0 0 0 */40 * *',
      '0 0 0 * */13 *',
      '0 0 0 * * */8',
    ],
    ...['*/0 * * * * *', '0 0 0 31 2 *'],
  ])('refuses a rhythm that would be another one than it says: %s', (NOTIFIER_CRON) => {
    expect(linesOf({ NOTIFIER_CRON })).toEqual([expect.stringMatching(/^NOTIFIER_CRON: must be/u)]);
  });

  it.each([
    ['CLAMD_ADDRESS', '127.0.0.1:99999'],
    ['PORT', '0x10'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['WHATSAPP_STAND_IN_PORT', '0'],
    ['PUBLIC_URL', 'https://town.example/sub/path'],
    ['PUBLIC_URL', 'https://town.example/?x=1'],
    ['PUBLIC_URL', 'https://town.example/#part'],
    ['PUBLIC_URL', 'https://user:word@town.example'],
    ['PUBLIC_URL', 'ftp://town.example'],
    ['ENCRYPTION_KEY', ','],
    ['TILE_URL', 'https://tiles.example/{z}'],
    ['TILE_URL', 'https://tiles.example/{z}/{x}.png'],
    ['TILE_URL', 'https://tiles.example/'],
    ['TILE_URL', 'tiles/{z}/{x}/{y}.png'],
  ])('takes no %s like %s', (name, value) => {
    expect(linesOf({ [name]: value })).toEqual([expect.stringContaining(`${name}: must`)]);
  });

  it('takes the name it is known by with or without the stroke at its end', () => {
    for (const given of ['https://Town.example', 'https://town.example/', 'https://town.example:443'])
      expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe('https://town.example');
    expect(readConfig({ PUBLIC_URL: 'http://10.0.0.5:3000/' }).publicUrl).toBe('http://10.0.0.5:3000');
  });

  it('closes the simulator where others can reach it, unless told otherwise', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).simulator).toBe(false);
    expect(readConfig({ HOST: '0.0.0.0', SIMULATOR: 'on' }).simulator).toBe(true);
    expect(readConfig({ SIMULATOR: 'off' }).simulator).toBe(false);
  });

  it('takes the key in hexadecimal digits or in base64', () => {
    const key = Buffer.alloc(32, 7);
    const other = Buffer.alloc(32, 8);
    expect(readConfig({ ENCRYPTION_KEY: key.toString('hex') }).encryptionKeys).toEqual([key]);
    const both = `${key.toString('base64')}, ${other.toString('hex')}`;
    expect(readConfig({ ENCRYPTION_KEY: both }).encryptionKeys).toEqual([key, other]);
  });

  it('keeps the keys beside the data, never in it', () => {
    expect(readConfig({ DATA_DIR: '/srv/data/' }).keysDir).toBe('/srv/data-keys');
    expect(readConfig({ DATA_DIR: '/srv/data', KEYS_DIR: '/safe' }).keysDir).toBe('/safe');
  });

  it('takes the address of a scanner in each of its forms', () => {
    const scanner = (address: string) => readConfig({ CLAMD_ADDRESS: address }).scanner;
    expect(scanner('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
    expect(scanner('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(scanner('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(linesOf({ CLAMD_ADDRESS: 'clamd' })).toEqual([expect.stringContaining('CLAMD_ADDRESS')]);
  });

  it('names everything that is wrong at once, without repeating a secret', () => {
    const lines = linesOf({
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      ENCRYPTION_KEY: 'hunter2',
      WHATSAPP: 'yes',
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'ENCRYPTION_KEY',
      'WHATSAPP',
    ]);
    expect(lines.join('\n')).not.toContain('hunter2');
  });

  it('says what one variable needs of another', () => {
    expect(linesOf({ WHATSAPP: 'cloud' })).toHaveLength(4);
    expect(linesOf({ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://a.b/c' })).toEqual([
      'TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: set both, or neither',
    ]);
  });
});
