// Pages that are open on a telephone: what is said reaches them at once, by server-sent events.
import type { Response } from 'express';
import { type ReadSaid, type Said, tell } from './spoken-events.ts';

interface Page {
  address: string;
  base: string;
  response: Response;
  /** Positions already told to this page. */
  told: Set<string>;
  newest: bigint;
}

/** Each holds a connection; a telephone has few pages, and a program that plays a thousand reads messages instead. */
const PAGES_OF_ONE = 20;
const PAGES_OF_ALL = 200;

export interface Pages {
  /** Whether there is room for one more page of this person. */
  hasRoom(address: string): boolean;
  /** Keeps the answer open; tells at once everything said after this position. Resolves when that is told. */
  open(response: Response, address: string, base: string, after: bigint): Promise<void>;
  /** Tells the pages of this person what the outbox holds under this id. Resolves to whether a page was there. */
  show(address: string, id: string): Promise<boolean>;
  typing(address: string): void;
  /** Ends all of them. */
  close(): void;
}

export function openPages(said: ReadSaid): Pages {
  const pages = new Map<string, Set<Page>>();

  function tellTo(page: Page, row: Said): void {
    if (page.told.has(row.position)) return;
    page.told.add(row.position);
    if (BigInt(row.position) > page.newest) page.newest = BigInt(row.position);
    for (const part of tell(row, page.address, page.base)) {
      page.response.write(`id: ${row.position}\nevent: said\ndata: ${JSON.stringify(part)}\n\n`);
    }
  }

  return {
    hasRoom(address) {
      const all = [...pages.values()].reduce((sum, open) => sum + open.size, 0);
      return all < PAGES_OF_ALL && (pages.get(address)?.size ?? 0) < PAGES_OF_ONE;
    },

    async open(response, address, base, after) {
      const page: Page = { address, base, response, told: new Set(), newest: after };
      const beside = pages.get(address) ?? new Set();
      pages.set(address, beside.add(page));
      response.on('close', () => {
        beside.delete(page);
        if (beside.size === 0) pages.delete(address);
      });
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      for (const row of await said(address, after)) tellTo(page, row);
      response.write('event: ready\ndata: {}\n\n');
    },

    async show(address, id) {
      const open = [...(pages.get(address) ?? [])];
      for (const page of open) {
        let rows = await said(address, page.newest);
        // A message held back until morning was numbered yesterday, below what was said since.
        if (!rows.some((row) => row.id === id))
          rows = (await said(address, 0n)).filter((row) => row.id === id);
        for (const row of rows) tellTo(page, row);
      }
      return open.length > 0;
    },

    typing(address) {
      for (const { response } of pages.get(address) ?? []) response.write('event: typing\ndata: {}\n\n');
    },

    close() {
      for (const { response } of [...pages.values()].flatMap((open) => [...open])) response.end();
      pages.clear();
    },
  };
}
