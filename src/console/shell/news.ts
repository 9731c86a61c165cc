// Server-sent events: tells open pages that something changed, and knows who looks at which conversation.
import type { Response } from 'express';
import { z } from 'zod';
import { listReachable, readConversation, type StaffView } from '../../database/reachable.ts';
import { listCasesWithin } from '../../database/scope.ts';
import { IDLE_MS } from '../authentication.ts';
import type { Change } from '../live.ts';
import { actorOf, type Visit } from '../request.ts';
import { type Granted, may, scopeOf, toRole } from '../roles.ts';
import { readSignedIn } from '../staff-accounts.ts';
import type { Viewers } from './viewers.ts';

/** Proxies drop connections that stay silent for a minute. */
const PULSE_MS = 25_000;
/** Open pages of one session; browsers hold six. */
const STREAMS_MOST = 10;

/**
 * Answers `/live`; with `?conversation=` the visitor also counts as looking at it until the page is left. Each change is
 * told to whoever may open what changed, for as long as the session lasts and the account is not disabled.
 */
export function openNews(
  viewers: Viewers,
  granted: Granted,
): (visit: Visit, response: Response) => Promise<void> {
  const open = new Map<string, number>();
  const count = (session: string, by: number) => {
    const streams = (open.get(session) ?? 0) + by;
    if (streams === 0) open.delete(session);
    else open.set(session, streams);
  };
  return async (visit, response) => {
    const session = visit.session.id;
    const asked = visit.query.get('conversation');
    if (asked !== null && !(await isReachable(visit, asked))) return void response.status(404).end();
    if ((open.get(session) ?? 0) >= STREAMS_MOST) return void response.status(429).end();
    // The page may be gone already.
    if (response.destroyed) return;
    count(session, 1);
    const stop = stream(visit, response, granted);
    const leave = asked === null ? null : viewers.enter(asked, visit.staff);
    response.on('close', () => {
      count(session, -1);
      stop();
      leave?.();
    });
  };
}

async function isReachable(visit: Visit, conversation: string): Promise<boolean> {
  if (!z.uuid().safeParse(conversation).success) return false;
  return (await readConversation(visit.parts.db, conversation, actorOf(visit))) !== null;
}

/** Begins to tell; answers the function that ends it. */
function stream(visit: Visit, response: Response, granted: Granted): () => void {
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  response.write('retry: 2000\n\nevent: open\ndata: {}\n\n');
  let waiting: Change[] = [];
  let telling = false;
  const tell = async () => {
    if (telling) return;
    telling = true;
    try {
      // What changes while it is looked up is told in the next round, all of it by one look.
      do {
        const changes = waiting.splice(0);
        const view = await viewNow(visit, granted);
        if (view === null) return void response.end();
        for (const change of await within(visit, changes, view)) response.write(written(change));
      } while (waiting.length > 0);
    } catch {
      // The page comes back by itself, and finds out what is wrong.
      response.end();
    } finally {
      telling = false;
    }
  };
  const unsubscribe = visit.parts.changed.subscribe((change) => {
    waiting.push(change);
    void tell();
  });
  const pulse = setInterval(() => {
    response.write(': \n\n');
    void tell();
  }, PULSE_MS);
  pulse.unref();
  return () => {
    waiting = [];
    clearInterval(pulse);
    unsubscribe();
  };
}

/** What this person may see by now; null: the session is over, or what it was opened for is no longer theirs. */
async function viewNow({ parts, session }: Visit, granted: Granted): Promise<StaffView | null> {
  const at = parts.clock();
  const unusedSince = new Date(at.getTime() - IDLE_MS);
  const row = await readSignedIn(parts.db, session.id, { at, unusedSince });
  if (row === null) return null;
  const role = toRole(row.role);
  return may(granted, role, 'live.read')
    ? { staffId: row.id, scope: scopeOf({ ...row, role }, parts.flows) }
    : null;
}

/** The changes of what may be seen. Of alerts it is only said that there is something: pages ask for their own. */
async function within({ parts: { db } }: Visit, changes: Change[], view: StaffView): Promise<Change[]> {
  const ids = (of: Change['kind'][]) =>
    changes.flatMap(({ kind, id }) => (of.includes(kind) && z.uuid().safeParse(id).success ? [id] : []));
  const [conversations, cases] = await Promise.all([
    listReachable(db, ids(['conversation', 'viewers']), view),
    listCasesWithin(db, ids(['case']), view.scope),
  ]);
  const seen = new Set([...conversations, ...cases]);
  return changes
    .map((change): Change => (change.kind === 'flag' ? { ...change, id: '' } : change))
    .filter(({ kind, id }) => kind === 'flag' || seen.has(id));
}

function written(change: Change): string {
  return `event: change\ndata: ${JSON.stringify(change)}\n\n`;
}
