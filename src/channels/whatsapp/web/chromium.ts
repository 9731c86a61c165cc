// Which browser is used, and which arguments it may get.
import { accessSync, constants } from 'node:fs';

/** The places where distributions put Chromium, most usual first. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/lib/chromium/chromium-headless-shell',
];

const INSTALL =
  'on Debian or Ubuntu: apt-get install --no-install-recommends chromium; or name a browser with CHROMIUM_PATH';

/** Said to the operator; the channel stays stopped until a browser is there. */
export class NoChromium extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'NoChromium';
  }
}

/**
 * Path of the browser: the one that was named, or the first that is there.
 * @throws NoChromium with one line saying what to install
 */
export function findChromium(named: string | undefined, places: string[] = PLACES): string {
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new NoChromium(`no_browser: WhatsApp needs Chromium, and ${named} is not a program: ${INSTALL}`);
  }
  const found = places.find(isProgram);
  if (found === undefined)
    throw new NoChromium(`no_browser: WhatsApp needs Chromium, and none was found: ${INSTALL}`);
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Each of these would let somebody else stand in for WhatsApp and take the account over.
const HOLES = [
  /^--ignore-certificate-errors/,
  /^--ignore-urlfetcher-cert-requests/,
  /^--allow-insecure-localhost/,
  /^--(host-resolver-rules|host-rules)\b/,
  /^--proxy-(server|pac-url)\b/,
  /^--remote-debugging-(port|address)\b/,
  /^--disable-web-security/,
  /^--allow-running-insecure-content/,
  /^--no-sandbox/,
];

/** @throws Error naming the argument that must not be given outside tests */
export function refuseHoles(browserArguments: string[]): void {
  const hole = browserArguments.find((argument) => HOLES.some((pattern) => pattern.test(argument)));
  if (hole !== undefined) throw new Error(`Chromium must not be started with ${hole.split('=')[0]}`);
}

/** Sends the browser to a stand-in on this machine, and nowhere else: the first rule that matches counts. */
export function standInArguments(port: number): string[] {
  return [
    `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${port}, MAP * ~NOTFOUND`,
    // Its certificate is made for one run. Through the rule above no certificate but that one can be met.
    '--ignore-certificate-errors',
  ];
}

const QUIET = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * How the browser is started; SIGTERM stays ours, and the pipe ends the browser when this program dies.
 * @param sandbox wished or not: for root Chromium has none
 */
export function launchSettings(path: string, sandbox: boolean, furtherArguments: string[]) {
  const hasSandbox = sandbox && process.getuid?.() !== 0;
  const shell = path.endsWith('chromium-headless-shell');
  return {
    executablePath: path,
    headless: shell ? ('shell' as const) : true,
    pipe: true,
    // Every call of ours has its own limit; the library's may wait for a slow line, but not for ever.
    protocolTimeout: 90_000,
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    args: [...QUIET, ...(hasSandbox ? [] : ['--no-sandbox']), ...furtherArguments],
  };
}
