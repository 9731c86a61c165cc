// Turns handlers of visits into routes: who may come in, what the form said, how the answer is sent.
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import { recordReading } from '../database/audit.ts';
import { TooLarge } from './clean-values.ts';
import { goOn, takeTold } from './flash-message.ts';
import { readForm } from './form.ts';
import { settleUnsent } from './form-drafts.ts';
import { PROOF_FIELD, type Prove } from './fresh-proof.ts';
import { type Answer, errorBody, layout, type MenuEntry } from './layout.ts';
import { actorOf, type Visit } from './request.ts';
import type { Granted, Permission } from './roles.ts';

export type Handler = (visit: Visit) => Promise<Answer>;

/** What a section uses to say which paths it answers. Every path names the permission it needs. */
export interface Routes {
  get(path: string, need: Permission, handler: Handler): void;
  /** `proof`: not without the password or a code of the last minutes. */
  post(path: string, need: Permission, handler: Handler, wants?: 'proof'): void;
  /** An answer that goes on for as long as the page is open. */
  stream(path: string, need: Permission, handler: (visit: Visit, response: Response) => Promise<void>): void;
}

/** One entry of the menu and the paths behind it. Features offer them. */
export interface Section {
  /** Sentence `console-menu-<name>`, and the part of the path after `/console/`. */
  name: string;
  need: Permission;
  /** What it is called, where its words are not those of the console. */
  label?(visit: Visit): string;
  /** Whether it is for this person, whose role carries the permission. */
  isFor?(visit: Visit): boolean | Promise<boolean>;
  /** How many things wait there for this person. */
  waiting?(visit: Visit): Promise<number>;
  /** How many of them are new: shown beside, where what waits is something else. */
  fresh?(visit: Visit): Promise<number>;
  open(routes: Routes): void;
}

/** Finds out who asks; answers null when the request was already answered (nobody signed in, password to change). */
export type Gate = (request: Request, response: Response) => Promise<Visit | null>;

/**
 * Routes on `router`, behind `gate`. Refusals are decided here and nowhere else.
 * @throws Error, from a route, naming the right that it needs and nobody brings.
 */
export function openRoutes(
  router: Router,
  { gate, sections, granted, prove }: { gate: Gate; sections: Section[]; granted: Granted; prove: Prove },
): Routes {
  const guarded = (need: Permission, act: (visit: Visit, response: Response) => Promise<void>) => {
    if (!granted.has(need)) throw new Error(`No feature brings the right “${need}”, which a page needs`);
    return async (request: Request, response: Response): Promise<void> => {
      const visit = await gate(request, response);
      if (visit === null) return;
      if (!visit.may(need)) {
        await recordRefusal(visit, need);
        return send(visit, { is: 'refused' }, response, sections);
      }
      await act(visit, response);
    };
  };
  return {
    get(path, need, handler) {
      router.get(
        path,
        guarded(need, async (visit, response) => send(visit, await handler(visit), response, sections)),
      );
    },
    post(path, need, handler, wants) {
      router.post(
        path,
        guarded(need, async (visit, response) => {
          try {
            const { fields, uploads, isCut } = await readForm(visit.request);
            const { [PROOF_FIELD]: _, ...form } = fields;
            const filled = { ...visit, form, uploads };
            const first = wants === 'proof' ? await prove({ ...filled, form: fields }) : null;
            const answer = isCut ? tooLarge(visit) : (first ?? (await carryOut(handler, filled)));
            await settleUnsent(filled, answer);
            await send(filled, answer, response, sections);
          } catch (thrown) {
            if (!(thrown instanceof TooLarge)) throw thrown;
            await send(visit, tooLarge(visit), response, sections);
          }
        }),
      );
    },
    stream(path, need, handler) {
      router.get(
        path,
        guarded(need, async (visit, response) => handler(visit, response)),
      );
    },
  };
}

const tooLarge = ({ back }: Visit): Answer => ({ is: 'redirect', to: back, told: 'too-large', again: true });

/** Whoever tries what is not theirs is on record, by what they lacked and never by what they asked for. */
async function recordRefusal(visit: Visit, need: Permission): Promise<void> {
  const refused = { action: 'access.refused', subject: 'permission', subjectId: need };
  await recordReading(visit.parts.db, { ...actorOf(visit), ...refused });
}

/** What was typed outlives a handler that fails: the page it came from gives it back. */
async function carryOut(handler: Handler, filled: Visit): Promise<Answer> {
  try {
    return await handler(filled);
  } catch (thrown) {
    // Where the database itself is away nothing can be kept, and the first failure is the one to tell.
    await settleUnsent(filled, { is: 'missing' }).catch(() => undefined);
    throw thrown;
  }
}

/** The menu as this person sees it, with what waits behind each entry. */
export async function menuOf(visit: Visit, sections: Section[]): Promise<MenuEntry[]> {
  const granted = sections.filter((section) => visit.may(section.need));
  const isFor = await Promise.all(granted.map((section) => section.isFor?.(visit) ?? true));
  const shown = granted.filter((_, i) => isFor[i]);
  return Promise.all(
    shown.map(async (section) => {
      const href = `/console/${section.name}`;
      return {
        href,
        label: section.label?.(visit) ?? visit.say(`menu-${section.name}`),
        count: (await section.waiting?.(visit)) ?? 0,
        fresh: (await section.fresh?.(visit)) ?? 0,
        current:
          visit.path === href || visit.path.startsWith(`${href}/`) || visit.path.startsWith(`${href}?`),
      };
    }),
  );
}

/** Sends one answer; `missing` and `refused` become pages that say so. */
export async function send(
  visit: Visit,
  answer: Answer,
  response: Response,
  sections: Section[],
): Promise<void> {
  if (answer.is === 'redirect') return response.redirect(303, goOn(visit, answer, response));
  if (answer.is === 'file') return sendFile(answer, response);
  if (answer.is === 'fragment') {
    response.type('html').send(String(await answer.body));
    return;
  }
  const page = answer.is === 'page' ? answer : notice(visit, answer.is);
  const path = page.under ?? visit.path;
  const menu = visit.ready ? await menuOf({ ...visit, path }, sections) : [];
  response
    .status(page.status ?? 200)
    .type('html')
    .send(String(await layout(visit, menu, page, takeTold(visit, response))));
}

function notice(visit: Visit, is: 'missing' | 'refused'): Extract<Answer, { is: 'page' }> {
  const title = visit.say(is);
  return {
    is: 'page',
    title,
    status: is === 'missing' ? 404 : 403,
    body: errorBody(title, visit.say(`${is}-more`)),
  };
}

async function sendFile(answer: Extract<Answer, { is: 'file' }>, response: Response): Promise<void> {
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  response.set('Cache-Control', 'private, no-store');
  // The name would choose the type too: what the file is has the last word.
  if (answer.download) response.attachment(answer.name);
  response.type(answer.mimeType);
  const { bytes } = answer;
  const length = bytes instanceof Uint8Array ? bytes.length : bytes.size;
  const range = rangeOf(response.req.get('range'), length);
  const { from, to } = range ?? { from: 0, to: length - 1 };
  if (range === null) response.set('Accept-Ranges', 'bytes');
  else response.status(206).set('Content-Range', `bytes ${from}-${to}/${length}`);
  if (bytes instanceof Uint8Array) {
    response.send(Buffer.from(bytes.subarray(from, to + 1)));
    return;
  }
  response.set('Content-Length', String(to - from + 1));
  // Whoever moves within a film goes away in the middle; what cannot be opened to its end is cut off there.
  await pipeline(bytes.bytes(from, to), response).catch(() => response.destroy());
}

/** The one range that players ask for when somebody moves within a recording (RFC 9110, 14.2). */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | null {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (asked === null) return null;
  const from = Number(asked[1]);
  const to = asked[2] === '' ? length - 1 : Math.min(Number(asked[2]), length - 1);
  return from <= to ? { from, to } : null;
}
