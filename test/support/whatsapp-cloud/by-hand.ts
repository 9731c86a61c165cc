// The Cloud API to be played by hand: a page where anyone is a citizen on WhatsApp, and the same by JSON for scripts.
//   GET  /                      the page (`/?as=MA.77` or `/?as=212661000000` is somebody else)
//   GET  /people/<address>      that person's chat
//   GET  /people/<address>/events   an event whenever anything changes
//   POST /people/<address>      {"says"} {"picks","of"?} {"place"} {"contact"} {"file"} {"does"} {"edits","text"} {"hours"}
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { approvedTemplates } from './approved.ts';
import { newCounter } from './messages.ts';
import { type CloudPerson, newPerson } from './person.ts';
import { newPostman, type Postman } from './postman.ts';
import { startGraph } from './server.ts';
import { humanAt, newWorld, type World } from './world.ts';

const PORT = 8082;
const WEBHOOK = 'http://127.0.0.1:3000/webhooks/whatsapp';

/** One line of a chat, as the phone shows it. */
type Line = { from: 'bot' | 'citizen'; text: string; kind?: string };

interface Phone {
  person: CloudPerson;
  lines: Line[];
  /** How many messages of ours are among the lines. */
  shown: number;
}

/** Starts the stand-in on a port of its own and says how to run the bot against it; it stays until it is ended. */
export async function standIn([port = String(PORT), webhook = WEBHOOK]: string[]): Promise<void> {
  const world = newWorld(approvedTemplates());
  const postman = newPostman(world, () => webhook);
  const phones = new Map<string, Phone>();
  const graph = await startGraph(world, newCounter(world, postman), Number(port), (req, res, body) =>
    serve(world, postman, phones, req, res, body).catch((error: unknown) => {
      if (!res.headersSent) res.writeHead(400, { 'content-type': 'text/plain' });
      res.end(error instanceof Error ? error.message : 'no');
    }),
  );
  const { origin } = new URL(graph.apiRoot);
  console.log(`The WhatsApp Cloud API is played here. Start the bot against it in another terminal:

  WHATSAPP=cloud WHATSAPP_CLOUD_TOKEN=${world.token} WHATSAPP_CLOUD_PHONE_ID=${world.phoneId} \\
  WHATSAPP_CLOUD_APP_SECRET=${world.appSecret} WHATSAPP_CLOUD_VERIFY_TOKEN=${world.verifyToken} \\
  WHATSAPP_CLOUD_API_ROOT=${graph.apiRoot} npm start

and be a citizen at ${origin}/ (another one at ${origin}/?as=MA.77). What citizens write is brought to
${webhook} (another address may be given after the port). Ctrl-C ends it.`);
}

async function serve(
  world: World,
  postman: Postman,
  phones: Map<string, Phone>,
  req: IncomingMessage,
  res: ServerResponse,
  body: Buffer,
): Promise<void> {
  const path = req.url?.split('?')[0] ?? '/';
  if (path === '/') {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    res.end(await readFile(new URL('./page.html', import.meta.url)));
    return;
  }
  const [, address, more] = /^\/people\/([\w.]+)(\/events)?$/u.exec(path) ?? [];
  if (address === undefined) {
    res.writeHead(404).end();
    return;
  }
  if (more) {
    events(world, res);
    return;
  }
  const person = newPerson(world, postman, humanAt(world, address));
  const phone = phones.get(address) ?? { person, lines: [], shown: 0 };
  phones.set(address, phone);
  if (req.method === 'POST') await act(world, phone, JSON.parse(body.toString('utf8')));
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(chatOf(phone, postman)));
}

/** Tells a page that something changed; the look that never finds is how it hears of everything. */
function events(world: World, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  res.write('data: hello\n\n');
  let before = 0;
  const changes = () => world.taken.length;
  const tell = async () => {
    while (!res.destroyed) {
      before = changes();
      await world.events.until(() => res.destroyed || changes() !== before, 60_000).catch(() => {});
      if (!res.destroyed) res.write('data: changed\n\n');
    }
  };
  void tell();
}

/** What came in since the last look, before what is said next. */
function collect(phone: Phone): void {
  for (const seen of phone.person.seen().slice(phone.shown)) {
    phone.lines.push({ from: 'bot', ...seen });
    phone.shown += 1;
  }
}

function chatOf(phone: Phone, postman: Postman): object[] {
  collect(phone);
  const answers = postman.deliveries.at(-1)?.answers ?? [];
  const isLost = answers.length > 1 && answers.at(-1) !== 200;
  const warning: Line = { from: 'bot', text: '', kind: 'the bot does not take messages: is it running?' };
  return isLost ? [...phone.lines, warning] : phone.lines;
}

const Deed = z.object({
  says: z.string().optional(),
  picks: z.number().optional(),
  of: z.string().optional(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z.string().optional(),
  does: z.string().optional(),
  edits: z.string().optional(),
  text: z.string().optional(),
  /** Lets the clock of WhatsApp run ahead, for the window of 24 hours. */
  hours: z.number().optional(),
  file: z
    .object({
      media: z.enum(['photo', 'voice', 'audio', 'video', 'document', 'sticker']),
      base64: z.base64(),
      mimeType: z.string().optional(),
      name: z.string().optional(),
      caption: z.string().optional(),
    })
    .optional(),
});

async function act(world: World, phone: Phone, body: unknown): Promise<void> {
  collect(phone);
  const { person } = phone;
  const { says, picks, of, place, contact, does, edits, text = '', hours, file } = Deed.parse(body);
  const wrote = (words: string, kind?: string) =>
    void phone.lines.push({ from: 'citizen', text: words, kind });
  if (says !== undefined) {
    wrote(says);
    await person.says(says);
  }
  if (picks !== undefined) {
    const message = person.seen().find(({ providerMessageId }) => providerMessageId === of);
    const shown = message ?? person.seen().findLast(({ options }) => options.length > 0);
    wrote(shown?.options[picks - 1]?.label ?? String(picks));
    await person.picks(picks, message);
  }
  if (place) {
    wrote('', 'place');
    await person.sharesPlace(place.latitude, place.longitude);
  }
  if (file) {
    wrote(file.caption ?? '', file.media);
    await person.sendsFile(file.media, Buffer.from(file.base64, 'base64'), file);
  }
  if (contact !== undefined) await person.sharesContact(contact, true);
  if (edits !== undefined) await person.edits(edits, text);
  if (does !== undefined) await person.does(does);
  if (hours !== undefined) world.advance(hours * 3_600_000);
}
