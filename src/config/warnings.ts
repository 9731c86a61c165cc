// Settings that are allowed, and dangerous together: said at the start, one line each.
import { type Config, isLoopback } from './config.ts';

/** Guessing less is a matter of time. */
const SECRET_MIN = 16;

/** One line for each danger, without a single secret in it. */
export function dangersOf(config: Config, user: number | undefined = process.getuid?.()): string[] {
  return [
    ...reachable(config),
    ...secrets(config),
    ...inTheClear(config),
    ...together(config),
    ...(user === 0 ? ['The program runs as root: start it as an ordinary user'] : []),
  ];
}

function reachable({ host, publicUrl, behindProxy, simulator, metrics }: Config): string[] {
  const lines: string[] = [];
  const isOpen = !isLoopback(host);
  if (simulator && (isOpen || publicUrl || behindProxy)) {
    lines.push(
      'SIMULATOR=on where others than this machine can reach it: on that page anybody speaks for anybody',
    );
  }
  if (publicUrl?.startsWith('https:') && !behindProxy) {
    lines.push(
      'PUBLIC_URL is https and BEHIND_PROXY=no: everybody who signs in counts as one, the web server in front; set BEHIND_PROXY=yes',
    );
  }
  if (publicUrl?.startsWith('http:') && !isLoopback(hostOf(publicUrl))) {
    lines.push('PUBLIC_URL is not https: passwords of staff can be read on the way');
  }
  if (isOpen && publicUrl === null) {
    lines.push(
      'HOST is open to the network and PUBLIC_URL is not set: passwords of staff can be read on the way',
    );
  }
  if (metrics.is === 'token' && metrics.token.length < SECRET_MIN) lines.push(tooShort('METRICS_TOKEN'));
  return lines;
}

function secrets({ telegram, whatsapp }: Config): string[] {
  const given: [string, string | undefined][] = [
    ['TELEGRAM_WEBHOOK_SECRET', telegram?.webhook?.secret],
    ['WHATSAPP_CLOUD_VERIFY_TOKEN', whatsapp.is === 'cloud' ? whatsapp.verifyToken : undefined],
    ['WHATSAPP_CLOUD_APP_SECRET', whatsapp.is === 'cloud' ? whatsapp.appSecret : undefined],
  ];
  return given.flatMap(([name, secret]) =>
    secret !== undefined && secret.length < SECRET_MIN ? [tooShort(name)] : [],
  );
}

const tooShort = (name: string) =>
  `${name} has fewer than ${SECRET_MIN} characters: whoever guesses it speaks for anybody`;

function inTheClear({ databaseUrl, telegram, whatsapp, translation, tileUrl }: Config): string[] {
  const roads: [string, string | undefined | null][] = [
    ['TELEGRAM_API_ROOT', telegram?.apiRoot],
    ['TELEGRAM_WEBHOOK_URL', telegram?.webhook?.url],
    ['WHATSAPP_CLOUD_API_ROOT', whatsapp.is === 'cloud' ? whatsapp.apiRoot : undefined],
    ['GOOGLE_TRANSLATE_API_ROOT', translation?.apiRoot],
    ['TILE_URL', tileUrl],
  ];
  const lines = roads.flatMap(([name, url]) =>
    url?.startsWith('http:') && !isLoopback(hostOf(url))
      ? [`${name} is not https: what goes there can be read`]
      : [],
  );
  if (databaseUrl !== null && isForeignInTheClear(databaseUrl)) {
    lines.push('DATABASE_URL leads to another machine without TLS: add sslmode=verify-full');
  }
  return lines;
}

/** What is lost or stolen together might as well be one. */
function together({ backupDir, dataDir, keysDir }: Config): string[] {
  if (backupDir === null) return [];
  const lies = (folder: string, where: string) => `${folder}/`.startsWith(`${where}/`);
  return [
    ...(lies(backupDir, dataDir) || lies(dataDir, backupDir)
      ? ['BACKUP_DIR and DATA_DIR lie in one another: what destroys the one destroys the other']
      : []),
    ...(lies(keysDir, backupDir) || lies(backupDir, keysDir)
      ? ['BACKUP_DIR and KEYS_DIR lie in one another: whoever has the backup would have the keys to it']
      : []),
  ];
}

/** A socket of this machine has no host; `prefer` and `allow` go without TLS when somebody on the way wants it. */
function isForeignInTheClear(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  if (host === '' || host.startsWith('/') || isLoopback(host)) return false;
  const isSealed = ['require', 'verify-ca', 'verify-full', 'no-verify'].includes(
    searchParams.get('sslmode') ?? '',
  );
  return !isSealed && searchParams.get('ssl') !== 'true';
}

/** Of an address with holes, as those of map tiles, too. */
function hostOf(url: string): string {
  return new URL(url.replaceAll(/[{}]/g, '')).hostname.replace(/^\[|\]$/g, '');
}
