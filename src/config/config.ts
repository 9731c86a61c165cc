// The environment, read once: what it may hold, and one precise line for each thing that is wrong with it.
import { resolve } from 'node:path';
import { z } from 'zod';
import { isRhythm, type Rhythm, rhythmOf } from './rhythm.ts';

export interface Config {
  host: string;
  port: number;
  /** Full path of the folder for the database, files, keys and sessions. */
  dataDir: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  admin: { email?: string; password?: string; recover?: string };
  /** Full path of the folder for the keys, which no copy of the data may hold. */
  keysDir: string;
  /** Full path of the folder in which a backup is made every night; null: none is. */
  backupDir: string | null;
  /** 32 bytes each, the newest first; none: those kept in `keysDir`. */
  encryptionKeys: Buffer[];
  /** A virus scanner that speaks the protocol of clamd; null: none. */
  scanner: { host: string; port: number } | { path: string } | null;
  /** When news becomes messages. */
  notifier: Rhythm;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  telegram: { token: string; apiRoot?: string; webhook?: { url: string; secret: string } } | null;
  whatsapp: { is: 'off' } | WhatsAppWeb | WhatsAppCloud;
  translation: { apiKey?: string; credentialsFile?: string; apiRoot?: string } | null;
  simulator: boolean;
  /** Figures for Prometheus: for whoever knows the token, or for everybody while that is this machine only. */
  metrics: { is: 'token'; token: string } | { is: 'open' } | { is: 'off' };
  /** Where people reach the program from outside, such as `https://participation.example`; null: where it listens. */
  publicUrl: string | null;
  /** Map tiles for the console, such as `https://tiles.example/{z}/{x}/{y}.png`; null: maps without tiles. */
  tileUrl: string | null;
  /** A reverse proxy stands in front and says who asks. */
  behindProxy: boolean;
}

export interface WhatsAppWeb {
  is: 'web';
  chromium?: string;
  pairingPhone?: string;
  /** Port of a stand-in of WhatsApp Web on this machine, for trying the bot without a telephone. */
  standInPort?: number;
}

export interface WhatsAppCloud {
  is: 'cloud';
  token: string;
  phoneId: string;
  appSecret: string;
  verifyToken: string;
  apiRoot?: string;
  templates?: string;
}

/** Everything that is wrong, one line each; `message` holds them all. */
export class ConfigError extends Error {
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
    this.lines = lines;
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Whether a host name can be reached from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const TILES_LIKE = 'https://example.org/{z}/{x}/{y}.png';

const text = z.string().optional();
const url = (protocols: RegExp, like: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(value), `must look like ${like}`);
const apiRoot = url(/^https?:/, 'https://example.org')
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();
/** A name that is called in addresses and compared with those that browsers send: nothing of it may hang on. */
const origin = z
  .string()
  .refine(
    (value) =>
      /^https?:/.test(value) && URL.canParse(value) && `${new URL(value).origin}/` === new URL(value).href,
    'must be a name alone, such as https://example.org: without path, query or user',
  )
  .transform((value) => new URL(value).origin)
  .optional();
const port = (least: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a number from ${least} to 65535`)
    .transform(Number)
    .refine((value) => value >= least && value <= 65_535, `must be a number from ${least} to 65535`);

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(0).default(3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: url(/^postgres(ql)?:/, 'postgresql://user:password@host:5432/name').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  KEYS_DIR: text,
  BACKUP_DIR: text,
  RECOVER_ADMIN: z.email('must be an e-mail address').optional(),
  ENCRYPTION_KEY: z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((key) => key !== ''))
    .transform((keys) => keys.map((key) => Buffer.from(key, /^[0-9a-f]{64}$/i.test(key) ? 'hex' : 'base64')))
    .refine(
      (keys) => keys.length > 0 && keys.every((key) => key.length === 32),
      'must be 32 bytes, as 64 hexadecimal digits or in base64; several with commas between, the newest first',
    )
    .optional(),
  CLAMD_ADDRESS: z
    .string()
    .regex(
      /^(\/.+|[\w.-]+:\d{1,5}|\[[0-9a-f:]+\]:\d{1,5})$/i,
      'must look like 127.0.0.1:3310, or be the full path of a socket',
    )
    .refine(
      (value) => value.startsWith('/') || !(Number(/:(\d+)$/.exec(value)?.[1]) > 65_535),
      'must have a port up to 65535',
    )
    .optional(),
  NOTIFIER_CRON: z
    .string()
    .refine(
      isRhythm,
      'must be a cron expression, such as */5 * * * * * for every five seconds, without a step wider than its field',
    )
    .default('*/5 * * * * *'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must be the token that BotFather gave, digits:letters')
    .optional(),
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_WEBHOOK_URL: url(/^https?:/, 'https://example.org/webhooks/telegram').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'may hold 1 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  WHATSAPP: z.enum(['off', 'web', 'cloud']).default('off'),
  CHROMIUM_PATH: text,
  WHATSAPP_PAIRING_PHONE: z
    .string()
    .regex(/^\d{8,15}$/, 'must be digits only, with the country, such as 212612345678')
    .optional(),
  WHATSAPP_STAND_IN_PORT: port(1).optional(),
  WHATSAPP_CLOUD_TOKEN: text,
  WHATSAPP_CLOUD_PHONE_ID: text,
  WHATSAPP_CLOUD_APP_SECRET: text,
  WHATSAPP_CLOUD_VERIFY_TOKEN: text,
  WHATSAPP_CLOUD_API_ROOT: apiRoot,
  WHATSAPP_CLOUD_TEMPLATES: text,
  GOOGLE_TRANSLATE_API_KEY: text,
  GOOGLE_APPLICATION_CREDENTIALS: text,
  GOOGLE_TRANSLATE_API_ROOT: apiRoot,
  SIMULATOR: z.enum(['on', 'off']).optional(),
  PUBLIC_URL: origin,
  TILE_URL: url(/^https?:/, TILES_LIKE)
    .refine(
      (value) => ['{z}', '{x}', '{y}'].every((hole) => value.includes(hole)),
      `must hold {z}, {x} and {y}, as ${TILES_LIKE} does`,
    )
    .optional(),
  BEHIND_PROXY: z.enum(['yes', 'no']).default('no'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'may hold letters, digits and signs, no blanks')
    .optional(),
});
type Environment = z.infer<typeof Environment>;

/** Names of all variables, for the table in the README. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/**
 * @param environment usually `process.env`; a variable that is empty counts as absent
 * @throws ConfigError naming every variable that is wrong, never its value (it may be a secret)
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]);
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const wrong = disagreements(parsed.data);
  if (wrong.length > 0) throw new ConfigError(wrong);
  return toConfig(parsed.data);
}

function disagreements(env: Environment): string[] {
  const lines: string[] = [];
  if ((env.TELEGRAM_WEBHOOK_URL === undefined) !== (env.TELEGRAM_WEBHOOK_SECRET === undefined)) {
    lines.push('TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: set both, or neither');
  }
  if (env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_BOT_TOKEN) {
    lines.push('TELEGRAM_WEBHOOK_URL: TELEGRAM_BOT_TOKEN is missing');
  }
  if (env.WHATSAPP === 'cloud') {
    for (const name of CLOUD_NEEDS)
      if (env[name] === undefined) lines.push(`${name}: needed by WHATSAPP=cloud`);
  }
  return lines;
}

const CLOUD_NEEDS = [
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_PHONE_ID',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
] as const;

function toConfig(env: Environment): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    keysDir: resolve(env.KEYS_DIR ?? `${resolve(env.DATA_DIR)}-keys`),
    backupDir: env.BACKUP_DIR ? resolve(env.BACKUP_DIR) : null,
    databaseUrl: env.DATABASE_URL ?? null,
    admin: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD, recover: env.RECOVER_ADMIN },
    encryptionKeys: env.ENCRYPTION_KEY ?? [],
    scanner: scanner(env.CLAMD_ADDRESS),
    notifier: rhythmOf(env.NOTIFIER_CRON),
    logLevel: env.LOG_LEVEL,
    telegram: telegram(env),
    whatsapp: whatsapp(env),
    translation: translation(env),
    // A page on which anybody may speak for anybody belongs on the operator's own machine only.
    simulator: env.SIMULATOR ? env.SIMULATOR === 'on' : isOwnMachineOnly(env),
    metrics: metrics(env),
    publicUrl: env.PUBLIC_URL ?? null,
    tileUrl: env.TILE_URL ?? null,
    behindProxy: env.BEHIND_PROXY === 'yes',
  };
}

/** Behind a proxy a loopback address says nothing about who asks. */
function isOwnMachineOnly(env: Environment): boolean {
  return isLoopback(env.HOST) && !env.PUBLIC_URL && env.BEHIND_PROXY === 'no';
}

function metrics(env: Environment): Config['metrics'] {
  if (env.METRICS_TOKEN) return { is: 'token', token: env.METRICS_TOKEN };
  return isOwnMachineOnly(env) ? { is: 'open' } : { is: 'off' };
}

function scanner(address: string | undefined): Config['scanner'] {
  if (!address) return null;
  if (address.startsWith('/')) return { path: address };
  const [, host = '', port] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  return { host, port: Number(port) };
}

function telegram(env: Environment): Config['telegram'] {
  if (!env.TELEGRAM_BOT_TOKEN) return null;
  const { TELEGRAM_WEBHOOK_URL: hook, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  const webhook = hook && secret ? { url: hook, secret } : undefined;
  return { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT, webhook };
}

function whatsapp(env: Environment): Config['whatsapp'] {
  if (env.WHATSAPP === 'off') return { is: 'off' };
  if (env.WHATSAPP === 'web') {
    return {
      is: 'web',
      chromium: env.CHROMIUM_PATH,
      pairingPhone: env.WHATSAPP_PAIRING_PHONE,
      standInPort: env.WHATSAPP_STAND_IN_PORT,
    };
  }
  return {
    is: 'cloud',
    token: env.WHATSAPP_CLOUD_TOKEN ?? '',
    phoneId: env.WHATSAPP_CLOUD_PHONE_ID ?? '',
    appSecret: env.WHATSAPP_CLOUD_APP_SECRET ?? '',
    verifyToken: env.WHATSAPP_CLOUD_VERIFY_TOKEN ?? '',
    apiRoot: env.WHATSAPP_CLOUD_API_ROOT,
    templates: env.WHATSAPP_CLOUD_TEMPLATES,
  };
}

function translation(env: Environment): Config['translation'] {
  const { GOOGLE_TRANSLATE_API_KEY: apiKey, GOOGLE_APPLICATION_CREDENTIALS: credentialsFile } = env;
  if (!apiKey && !credentialsFile) return null;
  return { apiKey, credentialsFile, apiRoot: env.GOOGLE_TRANSLATE_API_ROOT };
}
