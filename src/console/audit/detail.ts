// What a line of the journal says of a deed, in words: which thing it was done to, and what changed in it.
import { html } from 'hono/html';
import { wordFor } from '../components.ts';
import { shortDay } from '../format.ts';
import { calledBy, type Markup } from '../layout.ts';
import type { Visit } from '../request.ts';
import type { AuditScope } from './audited.ts';

/** Names by which what is written down as an id is known. */
export interface Names {
  /** What there is to be known of each kind of thing. */
  kinds: AuditScope['subjects'];
  subjects: Map<string, string>;
  staff: Map<string, string>;
  departments: Map<string, string>;
  /** Of accounts, by the mark under which tries at them are written down. */
  accounts: Map<string, string>;
}

interface Deed {
  action: string;
  subject: string | null;
  subjectId: string | null;
  detail: unknown;
}

/** What kind of thing, its number or name, and the way to it. */
export function subjectView(visit: Visit, { subject, subjectId }: Deed, names: Names): Markup | string {
  if (subject === null) return '—';
  const kind = wordFor(visit, 'subject', subject);
  const name = subjectId === null ? undefined : nameOfSubject(visit, subject, subjectId, names);
  const words = html`${kind}${name === undefined ? '' : html` ${calledBy(name)}`}`;
  const page = names.kinds.get(subject)?.page;
  return page === undefined || subjectId === null ? words : html`<a href="${page}${subjectId}">${words}</a>`;
}

function nameOfSubject(visit: Visit, subject: string, id: string, names: Names): string | undefined {
  if (subject === 'permission') return wordFor(visit, 'right', id);
  if (subject !== 'settings') return names.subjects.get(id);
  if (/^\d{4}-\d\d-\d\d$/.test(id)) return shortDay(visit.language, new Date(`${id}T00:00:00Z`));
  const category = wordFor(visit, 'category', id);
  if (category !== id) return category;
  const department = names.departments.get(id);
  return (
    department ??
    id
      .split(' ')
      .map((fact) => wordFor(visit, 'fact-changed', fact))
      .join('، ')
  );
}

/** What changed, such as «département : Voirie, agent : Rachid». */
export function detailView(visit: Visit, deed: Deed, names: Names): Markup {
  if (typeof deed.detail !== 'object' || deed.detail === null) return html``;
  const lines = told(deed.detail).map(
    ([name, value]) =>
      html`<span class="change">${wordFor(visit, 'detail', name)} <b dir="auto">${wordsOf(visit, deed, name, value, names)}</b></span>`,
  );
  return html`${lines}`;
}

/** Words alone, that moved nothing, are no way from here to here. */
function told(detail: object): [string, unknown][] {
  // The database keeps them by length: "to" would come before "from".
  const entries = Object.entries(detail).sort(([one], [other]) => placeOf(one) - placeOf(other));
  const { from, to } = Object.fromEntries(entries);
  if (from === undefined || from !== to) return entries;
  return entries.flatMap(([name, value]) =>
    name === 'from' ? [] : [[name === 'to' ? 'kept' : name, value]],
  );
}

const ORDER = ['from', 'to'];
const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

function wordsOf(visit: Visit, deed: Deed, name: string, value: unknown, names: Names): string {
  const { say } = visit;
  if (typeof value === 'boolean' || name === 'present')
    return say(value === true || value === 1 ? 'yes' : 'no');
  const text = value === null ? '' : String(value);
  const kind = names.kinds.get(deed.subject ?? '');
  switch (name) {
    case 'departmentId':
      return text === '' ? '—' : (names.departments.get(text) ?? text);
    case 'categoryId':
    case 'formerCategoryId':
      return wordFor(visit, 'category', text);
    case 'assigneeId':
    case 'deputyId':
      return text === '' ? say('nobody') : (names.staff.get(text) ?? say('somebody'));
    case 'account':
      return names.accounts.get(text) ?? text;
    case 'role':
      return wordFor(visit, 'role', text);
    case 'office':
      return wordFor(visit, 'office', text);
    case 'from':
    case 'to':
    case 'kept':
      if (kind?.isHeld) return names.staff.get(text) ?? say('somebody');
      return wordFor(visit, kind?.statuses ?? 'status', text);
    case 'before':
      return shortDay(visit.language, new Date(`${text}T00:00:00Z`));
    default:
      return wordFor(visit, `value-${name}`, text);
  }
}
