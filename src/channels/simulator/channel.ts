// A channel for trying everything: telephones drawn on a web page, or played by a program through JSON.
import type { Router } from 'express';
import { type Log, traceOf } from '../../log.ts';
import type {
  Capabilities,
  Channel,
  ChannelHealth,
  Download,
  Outgoing,
  RemoteFile,
  SendResult,
  Sink,
} from '../channel.ts';
import { type Heard, openHearing } from './incoming.ts';
import { FILE_MAX, type Sent } from './message.ts';
import { openPages } from './pages.ts';
import { openRouter } from './router.ts';
import { type ReadSaid, TEXT_MAX } from './spoken-events.ts';
import { openSpool, type Sealing } from './spool.ts';
import { openUnderWay } from './under-way.ts';

export type { Said, SaidFile } from './spoken-events.ts';

export interface Simulator extends Channel {
  /** To be mounted at `/simulator`, and only where the simulator is switched on: it lets anybody be anybody. */
  router: Router;
}

/** Generous where a telephone is; tokens as short as Telegram wants them, so that none works here only. */
const CAPABILITIES: Capabilities = {
  textMax: TEXT_MAX,
  captionMax: 1024,
  buttons: { max: 100, labelMax: 120, tokenMaxBytes: 64 },
  list: null,
  requests: ['place', 'contact'],
  edits: false,
  receipts: true,
  windowHours: null,
  fileInMax: FILE_MAX,
  fileOutMax: 50 * 1024 * 1024,
  noticesPerSecond: 1000,
  sendsPerSecond: null,
  chatGapMs: 0,
  doubtMs: null,
  parallel: 64,
};

const SWEEP_MS = 60_000;

/**
 * Opens the simulator. Bytes that telephones send wait in `folder`, sealed; `said` reads the outbox.
 * A send is taken at once; a receipt follows only where a page was open to show it.
 */
export function openSimulator(parts: {
  folder: string;
  sealing: Sealing;
  said: ReadSaid;
  clock: () => Date;
  log: Pick<Log, 'warn'>;
}): Simulator {
  const { folder, sealing, said, clock, log } = parts;
  const spool = openSpool(folder, sealing, clock);
  const pages = openPages(said);
  const hear = openHearing({ said, spool, clock });
  const underWay = openUnderWay();
  const blocked = new Set<string>();
  let sink: Sink | undefined;
  let sweeping: NodeJS.Timeout | undefined;
  let health: ChannelHealth = { state: 'stopped', since: clock() };

  function hearAndKeep(sent: Sent, into: Sink): Promise<Heard> {
    if (sent.block) blocked.add(sent.from);
    else blocked.delete(sent.from);
    return underWay.add(hear(sent, into));
  }

  async function show({ id, address }: Outgoing): Promise<void> {
    // The sender first writes down that it was sent: a word about delivery must not overtake that.
    await new Promise((resolve) => setImmediate(resolve));
    const receipt = { channel: 'simulator' as const, providerMessageId: id, outgoingId: id };
    if (await pages.show(address, id)) await sink?.receipts([{ ...receipt, status: 'delivered' }]);
  }

  return {
    name: 'simulator',
    capabilities: CAPABILITIES,
    router: openRouter({ hear: hearAndKeep, said, pages, sink: () => sink, log }),
    health: () => health,
    async start(into) {
      await spool.sweep();
      const failed = (thrown: unknown) => log.warn(traceOf(thrown), 'files of the simulator could not go');
      clearInterval(sweeping);
      sweeping = setInterval(() => void spool.sweep().catch(failed), SWEEP_MS).unref();
      sink = into;
      health = { state: 'ready', since: clock() };
    },
    async stop() {
      pages.close();
      clearInterval(sweeping);
      sink = undefined;
      await underWay.ended();
      health = { state: 'stopped', since: clock() };
    },
    async send(message): Promise<SendResult> {
      if (!sink) return { ok: false, error: { is: 'retryable', code: 'stopped' } };
      if (blocked.has(message.address)) return { ok: false, error: { is: 'blocked', code: 'blocked' } };
      const unshown = (thrown: unknown) =>
        log.warn({ ...traceOf(thrown), id: message.id }, 'an open page was not told');
      void underWay.add(show(message)).catch(unshown);
      return { ok: true, providerMessageId: message.id };
    },
    async download(file: RemoteFile): Promise<Download> {
      const bytes = await spool.fetch(file.ref);
      if (!bytes) return { ok: false, error: { is: 'refused', code: 'gone' } };
      return { ok: true, bytes, mimeType: file.mimeType, name: file.name };
    },
    async typing(address) {
      pages.typing(address);
    },
  };
}
