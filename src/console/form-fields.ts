// A form that gives back what was typed into it: after a fault, another form of the page, another day, another browser.
import { html } from 'hono/html';
import { authorField, FORM_FIELD, placeOf, type Typed, typedNow } from './form-drafts.ts';
import { shortMoment } from './format.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';

export interface TypedForm {
  /** Stands inside the form, first: names it. */
  start: Markup;
  /**
   * Stands inside the form, last, so that the return key sends and does not throw away: says that something in it is not
   * sent yet. Drawn above the fields.
   */
  rest: Markup | string;
  /** What was typed into a field; else what stands there. */
  value(name: string, otherwise?: string | number | null): string;
  checked(name: string, otherwise: boolean): Markup | string;
  /** Attributes of a field that was refused. */
  invalid(name: string): Markup | string;
  /** Beside its field: why it was refused. */
  fault(name: string): Markup | string;
  /** Names of the files that had been chosen and must be chosen again. */
  files: string[];
}

/**
 * The form that goes to `action`. Where several on one page go to the same address, `part` tells them apart.
 */
export function formAt(visit: Visit, action: string, part?: string): TypedForm {
  const place = part === undefined ? action : `${action}#${part}`;
  const typed = typedAt(visit, place);
  const { say, language, now } = visit;
  const idOf = (name: string) => `fault-${`${place}-${name}`.replaceAll(/\W+/g, '-')}`;
  const wrong = (name: string) => typed?.faults[name];
  return {
    start: html`<input type="hidden" name="${FORM_FIELD}" value="${place}">${authorField(visit)}`,
    rest:
      typed?.keptAt == null
        ? ''
        : html`<p class="unsent">${say('unsent')} ${shortMoment(language, typed.keptAt, now)} <button class="quiet" formaction="/console/unsent/drop" formnovalidate data-drop>${say('unsent-drop')}</button></p>`,
    files: typed?.files ?? [],
    value: (name, otherwise = '') => typed?.fields[name] ?? String(otherwise ?? ''),
    checked: (name, otherwise) =>
      (typed === undefined ? otherwise : typed.fields[name] === '1') ? html`checked` : '',
    invalid: (name) =>
      wrong(name) === undefined ? '' : html`aria-invalid="true" aria-errormessage="${idOf(name)}"`,
    fault: (name) => {
      const found = wrong(name);
      return found === undefined
        ? ''
        : html`<span class="fault" role="alert" id="${idOf(name)}">${say(`fault-${found.why}`, { count: found.count ?? 0, name: found.name ?? '' })}</span>`;
    },
  };
}

/** What was typed into a form and not sent: just now with this request, or before. */
export function typedAt(visit: Visit, place: string): Typed | undefined {
  return placeOf(visit) === place ? typedNow(visit) : visit.unsent.get(place);
}
