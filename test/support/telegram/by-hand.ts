// Telegram to be played by hand: a page where anyone is a citizen with a phone, and the same by JSON for scripts.
//   GET  /                          the page (`/?as=612345678` is somebody else)
//   GET  /people/<id>               all messages of that person's chat
//   GET  /people/<id>/events        an event whenever anything changes
//   POST /people/<id>               {"says"} {"picks","of"?} {"place"} {"contact"} {"file"} {"does"} {"edits","text"}
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { messageIdOf } from '../../../src/channels/telegram/ids.ts';
import { newPerson, type TelegramPerson } from './people.ts';
import { type BotApi, openBotApi } from './server.ts';

const PORT = 8081;

export async function standIn([port = String(PORT)]: string[]): Promise<void> {
  // A bot that ran against an earlier start remembers the numbers it has seen.
  const firstId = Math.floor(Date.now() / 1000) - 1_700_000_000;
  const api = await openBotApi({ port: Number(port), firstId });
  const people = new Map<number, TelegramPerson>();
  api.other = (req, res) => {
    serve(api, people, req, res).catch((error: unknown) => {
      if (!res.headersSent) res.writeHead(400, { 'content-type': 'text/plain' });
      res.end(error instanceof Error ? error.message : 'no');
    });
  };
  console.log(`Telegram is played here. Start the bot against it in another terminal:

  TELEGRAM_BOT_TOKEN=${api.token} TELEGRAM_API_ROOT=${api.root} npm start

and be a citizen at ${api.root}/ (another one at ${api.root}/?as=661000000). Ctrl-C ends it.`);
}

async function serve(
  api: BotApi,
  people: Map<number, TelegramPerson>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const path = req.url?.split('?')[0] ?? '/';
  if (path === '/') {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return void res.end(await readFile(new URL('./page.html', import.meta.url)));
  }
  const [, id, more] = /^\/people\/(\d+)(\/events)?$/u.exec(path) ?? [];
  if (id === undefined) return void res.writeHead(404).end();
  const person = people.get(Number(id)) ?? newPerson(api, Number(id));
  people.set(Number(id), person);
  if (more) return events(api, res);
  if (req.method === 'POST') await act(person, await readBody(req));
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(chatOf(api, Number(id), person)));
}

function events(api: BotApi, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  res.write('data: hello\n\n');
  const silence = api.listen(() => res.write('data: changed\n\n'));
  res.once('close', silence);
}

/** Both sides of a chat, as the phone shows them. */
function chatOf(api: BotApi, id: number, person: TelegramPerson): unknown[] {
  const seen = new Map(person.seen().map((one) => [one.providerMessageId, one]));
  return [...api.world.chat(id).messages.values()].map((message) => {
    const name = messageIdOf(id, message.message_id);
    const shown = seen.get(name);
    if (shown) return { ...shown, from: 'bot', at: message.date };
    const kind = ['photo', 'voice', 'document', 'location', 'contact', 'poll'].find((key) => message[key]);
    return { id: name, from: 'citizen', text: message.text ?? message.caption ?? '', kind, at: message.date };
  });
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
  file: z
    .object({
      media: z.enum(['photo', 'voice', 'audio', 'video', 'document', 'sticker']),
      base64: z.base64(),
      mimeType: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
});

async function act(person: TelegramPerson, body: string): Promise<void> {
  const deed = Deed.parse(JSON.parse(body));
  if (deed.says !== undefined) await person.says(deed.says);
  if (deed.picks !== undefined) {
    await person.picks(
      deed.picks,
      person.seen().find(({ providerMessageId }) => providerMessageId === deed.of),
    );
  }
  if (deed.place) await person.sharesPlace(deed.place.latitude, deed.place.longitude);
  if (deed.contact !== undefined) await person.sharesContact(deed.contact, true);
  if (deed.file) await person.sendsFile(deed.file.media, Buffer.from(deed.file.base64, 'base64'), deed.file);
  if (deed.edits !== undefined) await person.edits(deed.edits, deed.text ?? '');
  if (deed.does !== undefined) await person.does(deed.does);
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
