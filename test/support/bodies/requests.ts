// Requests as nobody of ours would send them: odd paths, headers, forms and files, and bodies of providers made strange.
import { createHmac } from 'node:crypto';
import fc from '../property.ts';
import { changes, type Json, mutated } from './mutate.ts';
import { cloudMessages, cloudValues, simulatorBodies, telegramUpdates } from './samples.ts';

export interface OddRequest {
  method: string;
  path: string;
  headers: [string, string][];
  body: Buffer;
}

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** What may stand anywhere. */
export const ODD_TEXTS = [
  ...words(
    `-1 0 NaN 99999999999999999999 % %ff %00 %E0%A4%A %ed%a0%80 %2e%2e .. \\ _ {"a":1} [] null true ٠١٢ 🤢`,
  ),
  ...words('+212612345678 0612345678 018f0000-0000-7000-8000-000000000000 2026-02-31 -271821-04-20 1e999'),
  ...[
    '',
    ' ',
    "'; drop table x --",
    '9'.repeat(3_000),
    'é'.repeat(900),
    '\u202e',
    '\u0000',
    'x\ty',
    'a\u0000b',
  ],
];
/** `~` stands for anything. */
const PATHS = words(`
  / /healthz /readyz /metrics /nowhere // /.. /%ff * /webhooks /webhooks/~ /webhooks/telegram /webhooks/whatsapp
  /simulator /simulator/ /simulator/messages /simulator/messages /simulator/events /simulator/events
  /simulator/files/~ /simulator/page/~ /simulator/~ /console /console/~ /console/static/~ /console/live
  /console/sign-in /console/sign-in /console/sign-in/code /console/sign-out /console/language /console/unsent
  /console/files/~ /console/cases/~ /console/inbox/~/answer /console/petitions/~/supporters.csv
  /console/bodies/~/meetings/~ /console/account/second-factor`);
const METHODS = words('GET GET GET GET GET POST POST POST HEAD OPTIONS PUT DELETE PATCH TRACE get ODD');
const QUERIES = words(
  'from after before next told case hub.mode hub.verify_token hub.challenge __proto__ a[b]',
);
const FIELDS = words('email password code next language text from __proto__');
const HEADERS = words(`
  accept accept-language accept-encoding authorization cookie content-encoding expect host if-none-match
  if-modified-since last-event-id origin range referer sec-fetch-site user-agent x-forwarded-for x-forwarded-proto
  x-http-method-override hx-request hx-target content-type x-hub-signature-256 x-telegram-bot-api-secret-token te`);
export const ODD_HEADERS = HEADERS.filter(
  (name) => !['host', 'origin', 'content-type', 'cookie'].includes(name),
);
export const ODD_VALUES = [
  ...words(
    'gzip bytes=0- bytes=5-1 bytes=-9999999999999999999 bytes=a-b 100-continue fr;q=9,ar;q=x null * W/"1',
  ),
  ...words(
    '127.0.0.1 localhost:x http://[ ::1,x application/json;charset=x application/x-www-form-urlencoded',
  ),
  ...[
    'participation.session_token=x.y',
    'a=%ff; b="; =; __Host-x=1',
    'Thu, 99 Jan 9999',
    'Bearer ',
    'same-origin',
  ],
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'x'.repeat(4_000), '', '-1', '0'],
];
const EVERY_VALUE = [...ODD_TEXTS, ...ODD_VALUES];

const odd = fc.constantFrom(...ODD_TEXTS);
/** In the form of an address, mostly. */
const piece = fc.oneof(
  { weight: 3, arbitrary: odd.map((text) => encodeURIComponent(text.toWellFormed())) },
  odd,
);
const target = fc
  .record({
    path: fc.constantFrom(...PATHS),
    pieces: fc.tuple(piece, piece),
    query: fc.array(fc.tuple(fc.constantFrom(...QUERIES), piece), { maxLength: 2 }),
  })
  .map(({ path, pieces, query }) => {
    const filled = pieces.reduce((so, each) => so.replace('~', () => each), path);
    return `${filled}${query.length > 0 ? '?' : ''}${query.map((pair) => pair.join('=')).join('&')}`;
  });

type Sent = Pick<OddRequest, 'headers' | 'body'>;

const typed = (type: string, body: Buffer | string, more: [string, string][] = []): Sent => ({
  headers: [['content-type', type], ...more],
  body: Buffer.from(body),
});
const BARE: Sent = { headers: [], body: Buffer.alloc(0) };

const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), piece), { maxLength: 5 })
  .map((pairs) => typed('application/x-www-form-urlencoded', pairs.map((pair) => pair.join('=')).join('&')));

/** A form with files, well made or not. */
export const oddMultipart = (fields: string[]): fc.Arbitrary<Sent> =>
  fc
    .record({
      parts: fc.array(
        fc.record({
          name: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fields) }, odd),
          file: fc.option(odd),
          body: fc.uint8Array({ maxLength: 200 }),
        }),
        { maxLength: 4 },
      ),
      boundary: fc.constantFrom('b', 'b', 'b', 'b b', '"b"', '', 'x'.repeat(100)),
      end: fc.constantFrom('--b--\r\n', '--b--\r\n', '--b', ''),
    })
    .map(({ parts, boundary, end }) => {
      const pieces = parts.flatMap(({ name, file, body }) => [
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"`),
        Buffer.from(`${file === null ? '' : `; filename="${file}"`}\r\n\r\n`),
        Buffer.from(body),
        Buffer.from('\r\n'),
      ]);
      return typed(`multipart/form-data; boundary=${boundary}`, Buffer.concat([...pieces, Buffer.from(end)]));
    });

const junk = fc
  .tuple(
    fc.constantFrom(...words('application/json text/plain application/octet-stream')),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([type, bytes]) => typed(type, Buffer.from(bytes)));

/** Any method on any address of the program, with anything beside it. */
export const oddRequest: fc.Arbitrary<OddRequest> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    path: target,
    more: fc.array(fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...EVERY_VALUE)), { maxLength: 2 }),
    sent: fc.oneof(fc.constant(BARE), form, oddMultipart(FIELDS), junk),
  })
  .map(({ method, path, more, sent }) => ({
    method,
    path,
    headers: [...sent.headers, ...more],
    body: sent.body,
  }));

/** Once in sixteen times, else null. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(null) }, arbitrary);

/** What the providers alone can send: they know the secrets. */
export function oddDeliveries(secrets: { telegram: string; whatsApp: string }): fc.Arbitrary<OddRequest> {
  let count = 10_000;
  const strange = (all: (n: number) => Json[]) =>
    fc
      .record({ kind: fc.nat(50), changed: changes, deepAt: rarely(fc.nat(30)) })
      .map(({ kind, changed, deepAt }) => {
        const bodies = all(++count);
        const body = JSON.stringify(mutated(bodies[kind % bodies.length] ?? null, changed)) ?? '';
        return Buffer.from(deepAt === null ? body : nestedAt(body, deepAt));
      });
  const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some));
  const mostly = (all: (n: number) => Json[]) => fc.oneof({ weight: 5, arbitrary: strange(all) }, bytes);
  const updates = mostly((n) => telegramUpdates(700_000 + (n % 50), n)).map((body) =>
    typed('application/json', body, [['x-telegram-bot-api-secret-token', secrets.telegram]]),
  );
  const deliveries = mostly((n) => deliveriesOf(n)).map((body) => {
    const signature = createHmac('sha256', secrets.whatsApp).update(body).digest('hex');
    return typed('application/json', body, [['x-hub-signature-256', `sha256=${signature}`]]);
  });
  const said = mostly((n) => simulatorBodies(`+2126${20_000_000 + (n % 50)}`)).map((body) =>
    typed('application/json', body),
  );
  const to = (path: string) => (sent: Sent) => ({ method: 'POST', path, ...sent });
  return fc.oneof(
    updates.map(to('/webhooks/telegram')),
    deliveries.map(to('/webhooks/whatsapp')),
    said.map(to('/simulator/messages')),
  );
}

/** More than anybody can write down again. */
const DEEP = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;

/** One of its values nested like that. */
function nestedAt(body: string, place: number): string {
  let at = 0;
  return body.replace(/(?<=:)(?:"[^"]*"|\d+)/gu, (value) => (at++ === place ? DEEP : value));
}

function deliveriesOf(n: number): Json[] {
  const from = `2126${10_000_000 + (n % 50)}`;
  const messages = cloudMessages(from, `w${n}`).map((message): Json => ({ messages: [message] }));
  return [...messages, ...cloudValues(from, `v${n}`)].map((value) => ({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  }));
}
