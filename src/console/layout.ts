// The frame around every page, and what a page of the console is made of.

import { html } from 'hono/html';
import type { OpenFile } from '../files/file-store.ts';
import { STAFF_LANGUAGES } from '../words/languages.ts';
import type { Told } from './flash-message.ts';
import { countView } from './format.ts';
import type { Visit } from './request.ts';

/** Escaped markup; made with the `html` template only. */
export type Markup = ReturnType<typeof html>;

/** What a handler answers. */
export type Answer =
  | {
      is: 'page';
      title: string;
      body: Markup;
      status?: number;
      needs?: Asset[];
      conversation?: string;
      /** Address of the entry of the menu that leads here, where the path does not say it. */
      under?: string;
    }
  /** A piece of a page, asked for by htmx. */
  | { is: 'fragment'; body: Markup }
  /**
   * After every form. `told` names a sentence `console-told-<told>` shown on the next page. `again`: the form was not
   * carried out, and what was typed stands in it again, unless it `isForgotten`.
   */
  | { is: 'redirect'; to: string; told?: string; again?: boolean; isForgotten?: boolean }
  | { is: 'file'; bytes: Uint8Array | OpenFile; mimeType: string; name?: string; download: boolean }
  | { is: 'missing' }
  | { is: 'refused' };

/** Files that only some pages need. */
export type Asset = 'map';

export interface MenuEntry {
  href: string;
  label: string;
  /** How many things wait there; nothing is shown at 0. */
  count: number;
  /** How many are new; likewise. */
  fresh: number;
  current: boolean;
}

export const DIRECTION: Record<string, 'rtl' | 'ltr'> = { ar: 'rtl', fr: 'ltr' };

/** How somebody is called, kept apart from the words around it: a name may run the other way. */
export function calledBy(name: string | null | undefined, otherwise: Markup | string = '—'): Markup | string {
  return name ? html`<bdi class="name">${name}</bdi>` : otherwise;
}

/** A whole page with its address bar title, menu and body. */
export function layout(
  visit: Visit,
  menu: MenuEntry[],
  answer: Extract<Answer, { is: 'page' }>,
  told?: Told,
): Markup {
  const { say } = visit;
  // Refused: the page leads to what is wrong.
  const isRefused = told?.isRefusal || (visit.request.method === 'POST' && (answer.status ?? 200) >= 400);
  const person = html`${calledBy(visit.staff.name)}<small>${say(`role-${visit.staff.role}`)}</small>`;
  return html`${head(visit.language, `${answer.title} — ${say('product')}`, answer.needs ?? [])}
<body data-address="${visit.request.method === 'POST' ? visit.back : ''}" data-ended="${say('session-ended')}" data-live="${visit.ready && visit.may('live.read') ? '/console/live' : ''}" data-conversation="${answer.conversation ?? ''}" data-lost="${say('live-lost')}" data-too-long="${say('too-long')}"${isRefused ? html` data-refused="1"` : ''}>
<a class="skip" href="#main">${say('skip')}</a>
<div class="frame">
<header class="side">
  <a class="brand" href="/console"><span class="mark" aria-hidden="true"></span><span>${say('product')}</span></a>
  ${visit.ready ? menuList(say, menu) : ''}
  <div class="who">
    ${visit.ready ? html`<a href="/console/account" class="person">${person}</a>` : html`<span class="person">${person}</span>`}
    ${languageSwitch(visit)}
    <form method="post" action="/console/sign-out"><button class="quiet">${say('sign-out')}</button></form>
  </div>
</header>
<main id="main" tabindex="-1">
  ${told === undefined ? '' : html`<p class="${told.isRefusal ? 'alert' : 'told'}" role="${told.isRefusal ? 'alert' : 'status'}">${told.words}</p>`}
  ${answer.body}
</main>
</div>
</body></html>`;
}

/** The menu alone: asked for again by htmx whenever something changed. */
export function menuList(say: Visit['say'], menu: MenuEntry[]): Markup {
  const here = menu.find(({ current }) => current)?.href;
  return html`<nav id="menu" aria-label="${say('menu')}" hx-get="/console/menu${here === undefined ? '' : `?at=${here}`}" hx-select="#menu > *" hx-trigger="live:change from:body">
  <ul>${menu.map(
    (entry) =>
      html`<li><a href="${entry.href}" ${entry.current ? html`aria-current="page"` : ''}>${entry.label}${
        entry.fresh > 0
          ? html` <span class="count fresh" title="${say('count-fresh')}">${countView(entry.fresh)}<span class="minor"> ${say('count-fresh')}</span></span>`
          : ''
      }${
        entry.count > 0
          ? html` <span class="count"${entry.fresh > 0 ? html` title="${say('late')}"` : ''}>${countView(entry.count)}</span>`
          : ''
      }</a></li>`,
  )}</ul></nav>`;
}

/** Whoever sees a page; `carried`: fields that the language switch takes along. */
interface Visitor {
  language: string;
  say: Visit['say'];
  back: string;
  carried?: Markup;
}

/** The frame of pages for people who are not signed in. */
export function plainLayout(visit: Visitor, title: string, body: Markup): Markup {
  return html`${head(visit.language, `${title} — ${visit.say('product')}`, [])}
<body class="plain">
<main id="main" class="gate">
  <p class="brand"><span class="mark" aria-hidden="true"></span><span>${visit.say('product')}</span></p>
  ${body}
  ${languageSwitch(visit)}
</main>
</body></html>`;
}

function head(language: string, title: string, needs: Asset[]): Markup {
  return html`<!doctype html>
<html lang="${language}" dir="${DIRECTION[language] ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,"disableInheritance":true}'>
<title>${title}</title>
<link rel="icon" href="/console/static/mark.svg">
${needs.includes('map') ? html`<link rel="stylesheet" href="/console/static/leaflet.css">` : ''}
<link rel="stylesheet" href="/console/static/console.css">
<link rel="stylesheet" href="/console/static/civic.css">
<script defer src="/console/static/htmx.js"></script>
${needs.includes('map') ? html`<script defer src="/console/static/leaflet.js"></script>` : ''}
<script defer src="/console/static/console.js"></script>
<script defer src="/console/static/unsent.js"></script>
</head>`;
}

function languageSwitch(visit: Visitor): Markup {
  const other = STAFF_LANGUAGES.find((language) => language !== visit.language);
  return html`<form method="post" action="/console/language" class="language">
  <input type="hidden" name="back" value="${visit.back}">${visit.carried ?? ''}
  <button class="quiet" name="language" value="${other}" lang="${other}">${visit.say('other-language')}</button>
</form>`;
}

/** What stands on a page that says why there is nothing to see. */
export function errorBody(title: string, more: string): Markup {
  return html`<div class="empty"><h1>${title}</h1><p>${more}</p></div>`;
}
