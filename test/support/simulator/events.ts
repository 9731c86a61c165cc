// Reads server-sent events as a browser does, and keeps them.
import { newWaiting, type Waiting } from '../waiting.ts';

export interface Event {
  id?: string;
  name: string;
  data: unknown;
}

export interface Events {
  all: Event[];
  until: Waiting['until'];
  /** True once the other side has ended the answer. */
  ended(): boolean;
  close(): void;
}

/** Opens a stream of events; resolves when the answer has begun. `each` is called for every event. */
export async function readEvents(
  url: string,
  headers: Record<string, string> = {},
  each: (event: Event) => void = () => undefined,
): Promise<Events> {
  const cut = new AbortController();
  const response = await fetch(url, { headers, signal: cut.signal });
  if (!response.ok || !response.body) throw new Error(`no events: ${response.status}`);
  const all: Event[] = [];
  const { ring, until } = newWaiting();
  let ended = false;
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parse(block);
        if (!event) continue;
        all.push(event);
        each(event);
      }
      ring();
    }
  };
  read(response.body)
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      ring();
    });
  return { all, until, ended: () => ended, close: () => cut.abort() };
}

function parse(block: string): Event | undefined {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line] as const));
  const field = (name: string) => fields.get(name)?.slice(name.length + 2);
  const name = field('event');
  return name === undefined ? undefined : { id: field('id'), name, data: JSON.parse(field('data') ?? '{}') };
}
