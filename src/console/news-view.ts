// News on its way to many, on the page of the case or the petition it is about: how much has left, and a stop to the rest.
import { html } from 'hono/html';
import { COUNTED_MOST } from '../database/pagination.ts';
import {
  type NewsStopped,
  type NewsSubject,
  type NewsUnderWay,
  readNewsStopped,
  readNewsUnderWay,
  stopNews,
} from '../notifications/stop-broadcast.ts';
import { countView, shortMoment } from './format.ts';
import type { Answer, Markup } from './layout.ts';
import { actorOf, type Visit } from './request.ts';

export interface News {
  underWay: NewsUnderWay;
  stopped: NewsStopped | null;
}

/** What `newsView` shows. */
export async function readNews({ parts: { db } }: Visit, subject: NewsSubject): Promise<News> {
  const [underWay, stopped] = await Promise.all([
    readNewsUnderWay(db, subject, COUNTED_MOST + 1),
    readNewsStopped(db, subject),
  ]);
  return { underWay, stopped };
}

/** How far the news is, and what was stopped of it; nothing while there is neither. */
export function newsView(
  visit: Visit,
  { underWay, stopped }: News,
  { path, mayStop }: { path: string; mayStop: boolean },
): Markup | string {
  const { say, language, now } = visit;
  const note =
    stopped === null
      ? ''
      : html`<p class="note">${say('news-stopped', {
          when: shortMoment(language, stopped.at, now),
          by: stopped.by ?? say('somebody'),
          left: stopped.left,
          stopped: stopped.stopped,
        })}</p>`;
  if (underWay.waiting === 0) return note;
  const waiting = shown(underWay.waiting);
  const left = shown(underWay.left);
  return html`<section class="card news">${note}<p>${say('news-waiting', { waiting, left })}</p>
${mayStop ? stopForm(visit, path) : ''}</section>`;
}

/** A number that words go with, up to where it is counted. */
const shown = (count: number) => (count > COUNTED_MOST ? countView(count) : count);

/** Not one tap away: what is stopped is not sent again. */
function stopForm({ say }: Visit, path: string): Markup {
  return html`<details><summary>${say('news-stop')}</summary><p>${say('news-stop-more')}</p>
<form method="post" action="${path}/stop-news"><button>${say('news-stop-do')}</button></form></details>`;
}

/** Stops it, and shows the page again with what came of it. */
export async function stopAndShow(visit: Visit, subject: NewsSubject, path: string): Promise<Answer> {
  const ended = await stopNews(visit.parts.db, subject, actorOf(visit));
  return { is: 'redirect', to: path, told: ended === null ? 'news-all-left' : 'news-stopped' };
}
