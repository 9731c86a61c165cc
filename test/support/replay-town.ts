// The town in which a conversation is replayed: the real engine on a real database, and a clock that moves when told.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerDue } from '../../src/bot/debounce.ts';
import type { Context } from '../../src/bot/turn.ts';
import type { Channel, ChannelName, Incoming, Receipt, Sink } from '../../src/channels/channel.ts';
import { openLive } from '../../src/console/live.ts';
import { openCommuneWords, openContext } from '../../src/context.ts';
import type { Database } from '../../src/database/client.ts';
import { openCipher } from '../../src/database/encryption/cipher.ts';
import { openReferenceData } from '../../src/database/reference-data.ts';
import { type Engine, openEngine } from '../../src/engine.ts';
import { type Files, openFiles } from '../../src/files/file-store.ts';
import { keepPictures } from '../../src/files/own-pictures.ts';
import { freshDatabase } from './database.ts';
import { RING } from './keys.ts';
import { NO_LOG } from './no-log.ts';
import type { Road } from './replay-road.ts';
import { MORNING } from './town.ts';
import { newWaiting } from './waiting.ts';

/** Who answers in the console. */
export const STAFF = 'khadija';
export const STAFF_NAME = 'خديجة';

/** A day on which staff close the offices in a conversation. */
export const EXCEPTIONAL = 'Jour exceptionnel';

/** What outlives a conversation: a database with its register, and what was read from it. */
export interface Site {
  db: Database;
  context: Context;
  files: Files;
  /** Words that were missing. */
  missing: object[];
  /** Takes out all that citizens and staff brought in. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const { db, close } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  const missing: object[] = [];
  const referenceData = await openReferenceData(db);
  const words = openCommuneWords(referenceData, (each) => void missing.push(each));
  const files = openFiles(join(folder, 'files'), RING);
  const context = openContext(referenceData, openCipher(RING), words, await keepPictures(db, files));
  await db.staff.create({
    data: { id: STAFF, name: STAFF_NAME, email: 'khadija@example.org', allDepartments: true },
  });
  const clear = async () => {
    missing.length = 0;
    await db.$transaction([
      ...[
        db.case.deleteMany(),
        db.proposal.deleteMany(),
        db.project.deleteMany(),
        db.petition.deleteMany(),
        db.consultation.deleteMany(),
        db.call.deleteMany(),
        db.vote.deleteMany(),
        db.body.deleteMany(),
      ],
      ...[db.notice.deleteMany(), db.citizen.deleteMany(), db.flag.deleteMany(), db.miss.deleteMany()],
      db.$executeRaw`alter sequence reference_number restart`,
      ...[
        db.recount.deleteMany(),
        db.publishedDocument.deleteMany(),
        db.thing.deleteMany(),
        db.party.deleteMany(),
        db.association.deleteMany(),
        db.associationMessage.deleteMany(),
      ],
    ]);
    const { count } = await db.holiday.deleteMany({ where: { nameFr: EXCEPTIONAL } });
    // That of 2023 is of the seed.
    const ours = { opensOn: { gt: new Date('2024-01-01') } };
    const { count: campaigns } = await db.campaign.deleteMany({ where: ours });
    const { opinionsAsked, calls, votes } = referenceData;
    if (count + campaigns + opinionsAsked.length + calls.length + votes.length > 0)
      await referenceData.refresh();
  };
  return {
    ...{ db, context, files, missing, clear },
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface ReplayTown extends Site {
  now: Date;
  sink: Sink;
  /** What is wrong enough for the log. */
  trouble: string[];
  /** Does something and waits until `messages` of it were heard and everything that follows is done. */
  hearing(messages: number, deed: () => Promise<unknown>): Promise<void>;
  /** The same; the messages reach the engine together, as they do while it is busy with something else. */
  hearingAtOnce(messages: number, deed: () => Promise<unknown>): Promise<void>;
  /** Does something so long after what was done before, and waits only until it is heard: see `rest`. */
  hearingOn(afterMs: number, deed: () => Promise<unknown>): Promise<void>;
  /** Waits until everything that follows from what was heard is done. */
  rest(): Promise<void>;
  /** Hands the last message to the engine once more, to the letter. */
  hearAgain(): Promise<void>;
  /** Lets time pass, and the clocked work run. */
  pass(ms: number): Promise<void>;
  /** Runs the clocked work, and waits until all has left that may leave. */
  settle(): Promise<void>;
  /** The program dies as it stands, and starts again. */
  restart(): void;
  end(): Promise<void>;
}

/** People wait a moment between two messages. */
export const MOMENT_MS = 5_000;
/** What is to leave so soon is waited for. */
const SOON_MS = 1_000;
/** How often a message is tried anew before a conversation goes on without it. */
const ROUNDS_MOST = 4;
const HOUR_MS = 3_600_000;
/** What comes to pass at an hour of its own is near the end of what a transcript lets pass; before it, the clock goes faster. */
const NEAR_END_MS = 72 * HOUR_MS;
const FAST_MS = 3 * HOUR_MS;

export function openTown(site: Site, roads: Map<ChannelName, Road>): ReplayTown {
  const { db, context, files } = site;
  const { ring, until } = newWaiting();
  const trouble: string[] = [];
  let heard = 0;
  let held: Incoming[] | null = null;
  let last: Incoming[] = [];
  let engine: Engine;
  const warn = (fields: object, text: string) => void trouble.push(`${text} ${JSON.stringify(fields)}`);
  const log = { ...NO_LOG, warn, error: warn };

  const sink: Sink = {
    async receive(incoming) {
      // What was sent is as old as this town says; and no phone tells more of its owner than another.
      const read = incoming.map(({ language: _, ...each }) => ({ ...each, at: self.now }));
      last = read;
      if (held) held.push(...read);
      else await engine.sink.receive(read);
      heard += read.length;
      ring();
    },
    receipts: (receipts: Receipt[]) => engine.sink.receipts(receipts),
  };

  const start = (): Engine => {
    const channels = new Map<string, Channel>([...roads].map(([name, road]) => [name, road.seenFrom(sink)]));
    const clock = () => self.now;
    return openEngine({ db, context, channels, files, live: openLive(), copy: 'replay', clock, log });
  };

  const hearing = async (messages: number, deed: () => Promise<unknown>, afterMs = MOMENT_MS) => {
    self.now = new Date(self.now.getTime() + afterMs);
    const wanted = heard + messages;
    await deed();
    await until(() => heard >= wanted, 60_000, `${messages} messages to be heard`);
  };

  /** Something is to leave or to be told soon, or a file waits to be fetched. */
  const isBusy = async () => {
    const soon = new Date(self.now.getTime() + SOON_MS);
    const [found] = await db.$queryRaw<{ busy: boolean }[]>`
      select exists (select 1 from "OutgoingMessage" where "state" = 'queued' and "notBefore" <= ${soon})
        or exists (select 1 from "Notice" where "doneAt" is null and "dueAt" <= ${soon})
        or exists (select 1 from "Attachment" where "state" = 'waiting') as "busy"`;
    return found?.busy ?? false;
  };

  /** Nobody says more: when the breath is over, it is answered. */
  const exhale = async () => {
    const held = await db.conversation.aggregate({ _max: { answerDueAt: true } });
    const due = held._max.answerDueAt;
    if (due === null) return;
    self.now = new Date(Math.max(self.now.getTime(), due.getTime()));
    // As the alarm does that rings then: what runs by the clock has not come round.
    await answerDue(db, engine.inform, self.now);
    await engine.idle();
  };

  /** On a busy machine a provider may be too slow for once: what it did not take is said before anybody goes on. */
  const again = async () => {
    for (let round = 0; round < ROUNDS_MOST; round++) {
      const late = { state: 'queued', attempts: { gt: 0 } };
      const { _min } = await db.outgoingMessage.aggregate({ where: late, _min: { notBefore: true } });
      if (_min.notBefore === null) return;
      self.now = new Date(Math.max(self.now.getTime(), _min.notBefore.getTime()));
      await settle();
    }
  };

  const rest = async () => {
    await engine.idle();
    await exhale();
    if (!(await isBusy())) return again();
    await settle();
    if (await isBusy()) {
      self.now = new Date(self.now.getTime() + SOON_MS);
      await settle();
    }
    await again();
  };

  const settle = async () => {
    await engine.tick();
    await engine.idle();
  };

  const self: ReplayTown = {
    ...site,
    ...{ now: MORNING, sink, trouble, settle },
    async hearing(messages, deed) {
      await hearing(messages, deed);
      await rest();
    },
    async hearingAtOnce(messages, deed) {
      held = [];
      await hearing(messages, deed);
      const together = held;
      held = null;
      await engine.sink.receive(together);
      await rest();
    },
    async hearingOn(afterMs, deed) {
      await hearing(1, deed, afterMs);
      await engine.idle();
    },
    rest,
    async hearAgain() {
      await engine.sink.receive(last);
      await rest();
    },
    async pass(ms) {
      const end = self.now.getTime() + ms;
      while (self.now.getTime() < end) {
        const step = end - self.now.getTime() > NEAR_END_MS ? FAST_MS : HOUR_MS;
        self.now = new Date(Math.min(end, self.now.getTime() + step));
        await settle();
      }
    },
    restart() {
      // The dead ring no more: their clock would answer whoever lives on this site after them.
      void engine.close();
      engine = start();
    },
    async end() {
      await engine.close();
      await site.clear();
    },
  };
  engine = start();
  return self;
}
