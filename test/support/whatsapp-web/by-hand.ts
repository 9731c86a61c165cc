// WhatsApp Web to be played by hand: a page where anyone is a citizen with a phone, and the same by JSON for scripts.
//   GET  /                     the page (`/?as=661000000` is somebody else)
//   GET  /people/<id>          all messages of that person's chat
//   GET  /people/<id>/events   an event whenever anything changes
//   POST /people/<id>          {"says","replyTo"} {"picks"} {"place"} {"file"} {"edits","text"} {"does"} {"staff"}
//   POST /account              {"tells":"scan"}, or logout, reload, connection with {"state"}, …
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { idOf, StandInAccount } from './account.ts';
import { newKey, newPerson, type WebPerson } from './person.ts';
import { PageServer } from './server.ts';

const PORT = 8082;

export async function standIn([port = String(PORT)]: string[]): Promise<void> {
  const account = new StandInAccount();
  const page = new PageServer(account, { pairedFromStart: false, haste: 1 });
  await page.listen(Number(port) + 1);
  const people = new Map<string, WebPerson>();
  const server = createServer((request, response) => {
    serve({ account, page, people }, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.message : 'no');
    });
  });
  server.listen(Number(port), '127.0.0.1');
  console.log(`WhatsApp Web is played here. Start the bot against it in another terminal:

  WHATSAPP=web WHATSAPP_STAND_IN_PORT=${page.port} npm start

then be a citizen at http://127.0.0.1:${port}/ (another one at http://127.0.0.1:${port}/?as=661000000).
The button “Scan” there pairs the telephone, as scanning the QR code in the console would. Ctrl-C ends it.`);
}

interface Played {
  account: StandInAccount;
  page: PageServer;
  people: Map<string, WebPerson>;
}

async function serve(played: Played, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0] ?? '/';
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return void response.end(await readFile(new URL('./page.html', import.meta.url)));
  }
  if (path === '/account' && request.method === 'POST') {
    const { tells, ...fields } = Order.parse(JSON.parse(await readBody(request)));
    played.page.tell(tells, fields);
    return void response.writeHead(204).end();
  }
  const [, id, more] = /^\/people\/(\d+)(\/events)?$/u.exec(path) ?? [];
  if (id === undefined) return void response.writeHead(404).end();
  if (more) return sendEvents(played.account, response);
  const address = `212${id}@c.us`;
  const person = played.people.get(id) ?? newPerson(played.account, address, () => {});
  played.people.set(id, person);
  if (request.method === 'POST') await act(played.account, person, await readBody(request));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(chatOf(played.account, person)));
}

function sendEvents(account: StandInAccount, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: hello\n\n');
  const changed = () => response.write('data: changed\n\n');
  account.on('change', changed);
  response.once('close', () => account.off('change', changed));
}

/** Both sides of a chat, as the phone shows them. */
function chatOf(account: StandInAccount, person: WebPerson): unknown[] {
  const seen = new Map(person.seen().map((one) => [one.providerMessageId, one]));
  const own = account.messages.filter(({ chat }) => chat === person.address);
  return own.map((message) => {
    const shown = seen.get(idOf(message));
    if (shown) return { ...shown, from: 'bot' };
    const text = message.body ?? message.caption ?? message.pollName ?? '';
    return {
      id: idOf(message),
      from: 'citizen',
      text,
      kind: message.type === 'chat' ? undefined : message.type,
    };
  });
}

const Order = z.looseObject({ tells: z.string() });

const Deed = z.object({
  says: z.string().optional(),
  replyTo: z.string().optional(),
  staff: z.string().optional(),
  picks: z.number().optional(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  does: z.string().optional(),
  edits: z.string().optional(),
  text: z.string().optional(),
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

async function act(account: StandInAccount, person: WebPerson, body: string): Promise<void> {
  const deed = Deed.parse(JSON.parse(body));
  if (deed.says !== undefined) await person.says(deed.says, { replyTo: deed.replyTo });
  if (deed.staff !== undefined) writeAsStaff(account, person.address, deed.staff);
  if (deed.picks !== undefined) await person.picks(deed.picks);
  if (deed.place) await person.sharesPlace(deed.place.latitude, deed.place.longitude);
  if (deed.file) await person.sendsFile(deed.file.media, Buffer.from(deed.file.base64, 'base64'), deed.file);
  if (deed.edits !== undefined) await person.edits(deed.edits, deed.text ?? '');
  if (deed.does !== undefined) await person.does(deed.does);
}

/** Somebody of the commune answers on the paired telephone itself. */
function writeAsStaff(account: StandInAccount, chat: string, body: string): void {
  const t = Math.floor(Date.now() / 1_000);
  account.receive({ chat, key: newKey(), fromMe: true, type: 'chat', t, ack: 1, body });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
