// What turns messages into answers: the door in, the turns, the door out, the notifier; without web and without clock.

import { answerDue } from './bot/debounce.ts';
import type { InsideEvent } from './bot/inside-event.ts';
import type { Context } from './bot/turn.ts';
import type { Channel, Sink } from './channels/channel.ts';
import type { Live } from './console/live.ts';
import { moveAddress } from './database/conversations.ts';
import type { Runtime } from './database/runtime.ts';
import { openDownloader } from './features/attachments/downloader.ts';
import { settleFiles } from './features/attachments/settle-files.ts';
import { openListeningQueue, type Transcriber } from './features/attachments/transcriber.ts';
import { openChannelMonitor } from './features/channel-status/monitor.ts';
import { noticesOf } from './features/feature.ts';
import { resumeHandedBack } from './features/inbox/handed-back.ts';
import { handOutReceipts } from './features/information-requests/receipt/receipts.ts';
import { hearConsents } from './features/on-behalf/hear-consents.ts';
import { proveWork } from './features/outside-parties/prove-work.ts';
import { handOutCopies } from './features/privacy/copy/hand-out.ts';
import { drawVotes } from './features/votes/draw-pictures.ts';
import { FEATURES } from './features.ts';
import type { Files } from './files/file-store.ts';
import type { Scanner } from './files/virus-scanner.ts';
import { openAlarmClock } from './instance/alarm-clock.ts';
import { traceOf } from './log.ts';
import { type Following, openTaking } from './messaging/inbound/after-commit.ts';
import { openReceiver, type Receiver } from './messaging/inbound/batcher.ts';
import {
  openRecentConversations,
  type RecentConversations,
} from './messaging/inbound/recent-conversations.ts';
import { storable } from './messaging/inbound/storable-message.ts';
import { type Storing, watchStoring } from './messaging/inbound/storing-health.ts';
import { openUnread } from './messaging/inbound/unreadable.ts';
import { type Delivery, openDelivery } from './messaging/outbound/delivery.ts';
import { openReceipts } from './messaging/outbound/receipts.ts';
import type { SendJournal } from './messaging/outbound/send-journal.ts';
import { openNotifier } from './notifications/notifier.ts';

export interface Engine {
  /** What channels hand their messages to. */
  sink: Sink;
  /** What the program itself tells conversations, in line with their messages; resolves as the sink does. */
  inform(events: InsideEvent[]): Promise<void>;
  /** Says that somebody else wrote to the outbox. */
  wake(): void;
  /** Looks for what may leave now. */
  sweep(): Promise<void>;
  /** Runs the clocked work once, now: notices, the outbox, waiting files. True: more news is due than was told. */
  tick(): Promise<boolean>;
  /** Resolves when everything heard is answered, and everything on its way has left or come. */
  idle(): Promise<void>;
  /** False while what people write waits in vain to be stored. */
  isStoring(): boolean;
  /** Told that the database takes again what it refused: nobody has to write first to see it. */
  isWell(): void;
  /** Answers what was heard, begins nothing new, waits for what is under way. */
  close(): Promise<void>;
}

export interface EngineParts extends Runtime {
  context: Context;
  channels: Map<string, Channel>;
  files: Pick<Files, 'keep' | 'keepOwn' | 'read' | 'free'>;
  live: Live;
  /** Who listens to voice notes; unless told, people do. */
  transcriber?: Transcriber;
  /** Who looks for viruses in what citizens send; nobody unless told. */
  scanner?: Scanner | null;
  /** Where people reach the program from outside; unless told, nobody said. */
  publicUrl?: string | null;
  /** Name of this copy of the program. */
  copy: string;
  /** False when another copy may have taken over what this one holds; never, unless told. */
  isHeard?(): boolean;
  /** Outlives a kill: what left and is not yet written down. */
  sendJournal?: SendJournal;
}

/** What features make of files, or look at in them, before anybody is told of it. */
function makesOf({ db, context, files, clock, log, publicUrl = null }: EngineParts) {
  const own = { ...context, db, files, clock, log };
  return [
    () => handOutReceipts({ ...own, publicUrl }),
    () => handOutCopies(own),
    () => hearConsents(db, files, clock),
    () => proveWork(db, files, clock),
    () => drawVotes(own),
  ];
}

/** Opens the engine; nothing runs by itself. */
export function openEngine(parts: EngineParts): Engine {
  const { db, context, clock, log } = parts;
  const failed = (error: unknown) => log.warn({ ...traceOf(error) }, 'the outbox could not be swept');
  const inform = (events: InsideEvent[]) => receiver.receive(events);
  const settle = () => settleFiles(db, inform, clock());
  const resume = () => resumeHandedBack(db, inform, clock());
  const answer = () => answerDue(db, inform, clock());
  const transcriber = parts.transcriber ?? openListeningQueue();
  const recent = openRecentConversations();
  const delivery = openDoorOut(parts, recent);
  const downloader = openDownloader({ ...parts, transcriber, settle });
  const answering = openAnswering(clock, () => answer().catch(failed));
  const storing = watchStoring();
  const receiver = openDoorIn(parts, storing, { recent, delivery, downloader, answerAt: answering.at });
  const channelMonitor = openChannelMonitor(parts);
  const told = noticesOf(FEATURES);
  const { words, newId } = context;
  const notices = openNotifier({ ...told, db, words, newId, clock, log });
  const wake = () =>
    void inOrder([resume, delivery.sweep]).then(([, swept]) => {
      if (swept?.status === 'rejected') failed(swept.reason);
    });
  const receive: Sink['receive'] = (incoming, inLine) => {
    const arrived = incoming.map((each) => storable(each, clock()));
    return receiver.receive(arrived, inLine);
  };
  return {
    sink: { receive, receipts: openReceipts(db, clock, wake), unread: openUnread(db, context, clock, log) },
    inform,
    wake,
    sweep: delivery.sweep,
    async tick() {
      const news = { more: false };
      const tell = async () => Object.assign(news, await notices());
      // Each is tried whatever became of the others: a notice that fails must not keep answers from leaving.
      const before = await inOrder([
        ...[channelMonitor.look, ...makesOf(parts), tell],
        ...[resume, answer, settle],
      ]);
      const after = await Promise.allSettled([delivery.sweep(), downloader.sweep()]);
      const broken = [...before, ...after].find(({ status }) => status === 'rejected');
      if (broken?.status === 'rejected') throw broken.reason;
      return news.more;
    },
    async idle() {
      await receiver.idle();
      await delivery.idle();
      await downloader.idle();
      // What came of the files may have been said meanwhile.
      await delivery.idle();
    },
    isStoring: () => !storing.isStuck(),
    isWell: storing.isWell,
    async close() {
      await answering.close();
      await receiver.idle();
      await delivery.idle(true);
    },
  };
}

/** The door out, with the words that it adds itself. */
function openDoorOut(parts: EngineParts, recent: RecentConversations): Delivery {
  const { db, channels, copy, clock, files, log, sendJournal } = parts;
  const { cipher, words } = parts.context;
  return openDelivery({
    ...{ db, channels, copy, clock, log, sendJournal },
    left: recent.left,
    readFile: files.read,
    isHeard: parts.isHeard ?? (() => true),
    moved: (id, address) => moveAddress(db, { id, address }, cipher),
    open: (sealed, id) => cipher.open(sealed, `OutgoingMessage.sealed.${id}`),
    requestLabel: (request, language) => words.say(language, { message: `delivery-${request}` }),
    numbersAlone: (numbers, language) =>
      words.say(language, { message: 'delivery-numbers', values: { numbers } }),
  });
}

/** The door in: each batch is taken under watch, and what it made possible follows. */
function openDoorIn(
  { db, context, channels, clock, copy, live, log }: EngineParts,
  storing: Storing,
  following: Pick<Following, 'recent' | 'delivery' | 'downloader' | 'answerAt'>,
): Receiver {
  const take = openTaking({
    ...{ db, context, channels, clock, copy, live, log },
    ...following,
    pours: (heard) => receiver.pours(heard),
  });
  const receiver = openReceiver((batch) =>
    storing
      .watch(() => take(batch))
      .catch((error: unknown) => {
        log.warn({ ...traceOf(error) }, 'what people wrote could not be stored');
        throw error;
      }),
  );
  return receiver;
}

/** Answers those who might still have gone on, as soon as they may be answered, and never twice at once. */
function openAnswering(clock: () => Date, answer: () => Promise<void>) {
  let answering = Promise.resolve();
  const alarm = openAlarmClock(clock, () => {
    answering = answering.then(answer);
  });
  return {
    at: alarm.set,
    /** Resolves when nobody is being answered any more. */
    async close(): Promise<void> {
      alarm.close();
      await answering;
    },
  };
}

async function inOrder(works: (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> {
  const results: PromiseSettledResult<unknown>[] = [];
  for (const work of works) results.push(...(await Promise.allSettled([work()])));
  return results;
}
