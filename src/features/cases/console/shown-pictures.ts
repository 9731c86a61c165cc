// On the page of a complaint: which of its pictures neighbours may see, one tap each, and no more.
import { html } from 'hono/html';
import { fileView, nonce, type ShownFile } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import type { WholeCase } from '../queries.ts';
import { RELEASED } from '../shown-picture.ts';

/** A file of the citizen, and below a picture the way to let neighbours see it. */
export function pictureOfCase(visit: Visit, found: WholeCase, file: ShownFile): Markup {
  const { say } = visit;
  const isPicture = file.media === 'photo' && file.state === 'stored';
  if (!isPicture || !mayShow(visit, found)) return fileView(visit, file);
  return html`<div class="shown-picture">${fileView(visit, file)}<form method="post" action="/console/cases/${found.id}/pictures/${file.id}">${nonce()}<button class="quiet" title="${say('picture-show-hint')}">${say('picture-show')}</button></form></div>`;
}

/** That a picture is shown, and how it stops. */
export function shownNote(visit: Visit, found: WholeCase): Markup | string {
  const { say } = visit;
  const isShown = found.events.some(
    ({ kind, attachments }) => kind === RELEASED && attachments.some(({ state }) => state === 'stored'),
  );
  if (!isShown || !visit.may('cases.write')) return '';
  return html`<form method="post" action="/console/cases/${found.id}/pictures">${nonce()}<p class="soft">${say('picture-shown')} <button class="quiet">${say('picture-hide')}</button></p></form>`;
}

const mayShow = (visit: Visit, { flow, status }: WholeCase): boolean =>
  flow === COMPLAINT && isOpen(toStatus(status)) && visit.may('cases.write');
