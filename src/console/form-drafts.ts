// Keeps what staff type until it is sent: saved while typing, carried through sign-in, given back in the same form.
import { html } from 'hono/html';
import { z } from 'zod';
import type { Place } from '../database/encryption/cipher.ts';
import { cleanAll } from './clean-values.ts';
import type { ConsoleParts } from './context.ts';
import { dropUnsent, keepUnsent, listUnsent, placeOfTyped } from './form-draft-store.ts';
import type { Answer, Markup } from './layout.ts';
import type { Upload, Visit } from './request.ts';
import type { Routes } from './routes.ts';

/** What was wrong with a field: its sentence is `console-fault-<why>`. */
export interface Fault {
  why: string;
  count?: number;
  /** What it clashes with. */
  name?: string;
}
export type Faults = Record<string, Fault>;

export interface Typed {
  fields: Record<string, string>;
  faults: Faults;
  /** Names of the files that were chosen: no browser gives a file back, it must be chosen again. */
  files: string[];
  /** When it was kept; null for what came with this very request. */
  keptAt: Date | null;
}

/** Field that names the form, and the one in which the script sends along what other forms of the page hold. */
export const FORM_FIELD = 'unsent';
export const OTHERS_FIELD = 'unsent-others';
/** Names of the files chosen in a form, one a line: in a draft, and where the files themselves are not read. */
const FILES_FIELD = 'unsent-files';
const FILES_MOST = 20;

/** Written by us at every showing, and no words of anybody. */
const OURS = /^(?:unsent|unsent-others|unsent-files|unsent-by|nonce|back|before|from|seen.*)$/;
const FormPlace = z.string().regex(/^\/console\/[\w/.-]{1,200}(?:#[\w-]{1,60})?$/);
const Fields = z.record(z.string().max(60), z.string().max(20_000));
const Kept = z.object({
  fields: Fields,
  faults: z
    .record(
      z.string(),
      z.object({ why: z.string(), count: z.number().optional(), name: z.string().optional() }),
    )
    .catch({}),
  files: z.array(z.string()).catch([]),
});
const Others = z.record(FormPlace, Fields);
const Carried = z.object({ staffId: z.string().optional(), form: Fields });

/** A form carried through sign-in lies in the page, in no row. */
const CARRIED_AT = 'Unsent.carried.sign-in';

type Keeping = Pick<ConsoleParts, 'db' | 'cipher'>;

/** What this person has not sent, by the place of the form. What the key no longer opens is as if it were not there. */
export async function readUnsent({ db, cipher }: Keeping, staffId: string): Promise<Map<string, Typed>> {
  const rows = await listUnsent(db, staffId);
  return new Map(
    rows.flatMap(({ place, typed, updatedAt }) => {
      const kept = opened(cipher, { sealed: typed, at: placeOfTyped(staffId, place) }, Kept);
      return kept === null ? [] : [[place, { ...kept, keptAt: updatedAt }] as const];
    }),
  );
}

function opened<T>(
  seal: Keeping['cipher'],
  { sealed, at }: { sealed: string; at: Place },
  shape: z.ZodType<T>,
): T | null {
  try {
    return shape.safeParse(JSON.parse(seal.open(sealed, at))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps one form and what the other forms of its page held, as far as anything was typed into them. */
async function keep(
  { db, cipher }: Keeping,
  form: Record<string, string>,
  by: { staffId: string; at: Date },
  faults: Faults = {},
): Promise<void> {
  const forms = [
    ...Object.entries(othersOf(form)).map(([place, fields]) => ({ place, fields, faults: {} })),
    { place: form[FORM_FIELD] ?? '', fields: form, faults },
  ].filter(({ place }) => FormPlace.safeParse(place).success);
  const typed = forms.map(({ place, fields, faults: wrong }) => {
    const own = Object.entries(fields).filter(([name]) => !OURS.test(name));
    return { place, fields: Object.fromEntries(own), faults: wrong, files: filesIn(fields) };
  });
  const blank = typed.filter(
    ({ fields, files }) => files.length === 0 && Object.values(fields).every((value) => value.trim() === ''),
  );
  await dropUnsent(
    db,
    by.staffId,
    blank.map(({ place }) => place),
  );
  const rows = typed
    .filter((each) => !blank.includes(each))
    .map(({ place, ...rest }) => ({
      place,
      subjectId: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(place)?.[0] ?? null,
      typed: cipher.seal(JSON.stringify(rest), placeOfTyped(by.staffId, place)),
    }));
  await keepUnsent(db, by.staffId, rows, by.at);
}

function filesIn(fields: Record<string, string>): string[] {
  const names = (fields[FILES_FIELD] ?? '').split('\n').map((name) => name.trim().slice(0, 200));
  return names.filter((name) => name !== '').slice(0, FILES_MOST);
}

/** Fields of a form with the names of what was chosen in it, which the script tells and else the files themselves. */
export function withFileNames(fields: Record<string, string>, uploads: Upload[]): Record<string, string> {
  return { [FILES_FIELD]: uploads.map(({ name }) => name).join('\n'), ...fields };
}

/** What was typed into a form and came with this very request. */
export function typedNow({ form, uploads, faults }: Visit): Typed {
  return { fields: form, faults, files: filesIn(withFileNames(form, uploads)), keptAt: null };
}

function othersOf(form: Record<string, string>): Record<string, Record<string, string>> {
  try {
    const others = Others.safeParse(JSON.parse(form[OTHERS_FIELD] ?? '{}')).data ?? {};
    return Object.fromEntries(
      Object.entries(others).map(([place, fields]) => [place, cleanAll(Object.entries(fields))]),
    );
  } catch {
    return {};
  }
}

/** Which form was sent: as it says itself, else by its address. Secrets are typed on pages of the account; never kept. */
export function placeOf({ form, request }: Visit): string | undefined {
  const path = request.originalUrl.split('?')[0] ?? '';
  if (request.method !== 'POST' || path.startsWith('/console/account')) return undefined;
  return form[FORM_FIELD] ?? path;
}

/** After a form was handled: what was carried out is forgotten, anything else is kept with what was wrong with it. */
export async function settleUnsent(visit: Visit, answer: Answer): Promise<void> {
  const { parts, staff, form, now, request } = visit;
  const place = placeOf(visit);
  const others = { [OTHERS_FIELD]: form[OTHERS_FIELD] ?? '{}' };
  const by = { staffId: staff.id, at: now };
  if (place === undefined || !wasDone(answer)) {
    const typed = withFileNames(form, visit.uploads);
    return keep(parts, { ...typed, [FORM_FIELD]: place ?? '' }, by, visit.faults);
  }
  await keep(parts, others, by);
  // A page in answer to another address than the form's own, such as a draft that was translated, sent nothing yet.
  const own = place.split('#')[0] === request.originalUrl.split('?')[0];
  if (own || answer.is === 'redirect') await dropUnsent(parts.db, staff.id, [place]);
}

function wasDone(answer: Answer): boolean {
  if (answer.is === 'redirect') return answer.again !== true || answer.isForgotten === true;
  if (answer.is === 'page') return (answer.status ?? 200) < 400;
  return answer.is !== 'missing' && answer.is !== 'refused';
}

/** Writes down which fields of the form were wrong, and how, as zod found it; the page shows it beside them. */
export function findFaults({ faults }: Visit, error: z.ZodError | undefined): void {
  for (const issue of error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    if (field !== '') faults[field] ??= faultIn(issue);
  }
}

/** The form was not carried out: its page again, with everything typed in it and what was wrong beside its fields. */
export function again(
  visit: Visit,
  to: string,
  error: z.ZodError | undefined,
  told = 'incomplete',
): Extract<Answer, { is: 'redirect' }> {
  findFaults(visit, error);
  return { is: 'redirect', to, told, again: true };
}

function faultIn(issue: z.core.$ZodIssue): Fault {
  // A form's own rule names its sentence.
  const why = issue.code === 'custom' ? issue.params?.why : undefined;
  if (typeof why === 'string') return { why };
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return Number(issue.minimum) <= 1 ? { why: 'missing' } : { why: 'short', count: Number(issue.minimum) };
  }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { why: 'long', count: Number(issue.maximum) };
  return { why: 'wrong' };
}

/** A form of somebody whose session ended, to be put into the sign-in page; null when nothing in it is worth it. */
export function carry({ cipher }: Keeping, path: string, form: Record<string, string>): string | null {
  const isBlank = filesIn(form).length === 0 && Object.keys(form).every((name) => OURS.test(name));
  if (path.startsWith('/console/account') || isBlank) return null;
  const carried = { staffId: authorIn(cipher, form), form: { [FORM_FIELD]: path, ...form } };
  return cipher.seal(JSON.stringify(carried), CARRIED_AT);
}

/** Keeps what was carried through sign-in for whoever wrote it, who may not be the one who signed in. */
export async function keepCarried(
  parts: Keeping,
  carried: string | undefined,
  by: { staffId: string; at: Date },
): Promise<void> {
  const read = carried ? opened(parts.cipher, { sealed: carried, at: CARRIED_AT }, Carried) : null;
  if (read !== null) await keep(parts, read.form, { ...by, staffId: read.staffId ?? by.staffId });
}

/** Keeps what the forms of a page hold from which somebody goes by a button of the frame, such as the language. */
export async function keepOthers(
  parts: Keeping,
  form: Record<string, string>,
  by: { staffId: string; at: Date },
): Promise<void> {
  await keep(parts, { [OTHERS_FIELD]: form[OTHERS_FIELD] ?? '{}' }, by);
}

/** Who writes in a form, in a hidden field: nobody else can make it, and put words into the drafts of a colleague. */
export function authorField({ parts, staff }: Visit): Markup {
  return html`<input type="hidden" name="${AUTHOR_FIELD}" value="${signed(parts.cipher, staff.id)}">`;
}

const AUTHOR_FIELD = `${FORM_FIELD}-by`;
const signed = (seal: ConsoleParts['cipher'], staffId: string): string =>
  `${staffId}.${seal.hash(`unsent by ${staffId}`)}`;

function authorIn(seal: ConsoleParts['cipher'], form: Record<string, string>): string | undefined {
  const written = form[AUTHOR_FIELD] ?? '';
  const staffId = written.split('.')[0] ?? '';
  return written === signed(seal, staffId) ? staffId : undefined;
}

/** Where the script saves what is being typed, and where it is thrown away. */
export function openUnsent(routes: Routes): void {
  routes.post('/unsent', 'account', async ({ parts, form, staff, now, say }) => {
    await keep(parts, form, { staffId: staff.id, at: now });
    return { is: 'fragment', body: html`${say('unsent-kept')}` };
  });
  routes.post('/unsent/drop', 'account', async ({ parts, form, staff, back }) => {
    await dropUnsent(parts.db, staff.id, [form[FORM_FIELD] ?? '']);
    return { is: 'redirect', to: back, told: 'unsent-dropped' };
  });
}
