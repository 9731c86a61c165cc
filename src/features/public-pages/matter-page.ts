// The page of one petition or one idea: what is wanted, how many stand behind it, what became of it, and how to go on in
// the chat.

import { html, raw } from 'hono/html';
import QRCode from 'qrcode';
import { dayOf } from '../../domain/calendar.ts';
import { type ChatWays, chatLinks } from '../../domain/chat-links.ts';
import { showsFrench } from '../../domain/names.ts';
import { type ReferralFact, referralLines } from '../../domain/referral.ts';
import type { Words } from '../../words/words.ts';
import type { Look, Markup, PublicPage } from './frame.ts';
import { FOLDERS, type Matter, type MatterEvent, type MatterKind } from './matters.ts';
import { wayOf } from './petition-way.ts';

export interface Shown {
  kind: MatterKind;
  matter: Matter;
  events: readonly MatterEvent[];
  /** Of an idea: what consultative bodies were asked, and replied. */
  referrals: readonly ReferralFact[];
  /** It takes supports today. */
  isOpen: boolean;
  now: Date;
  ways: ChatWays;
}

/** What it is called in this language. */
export const titleIn = (language: string, { titleAr, titleFr }: Matter): string =>
  showsFrench(language) ? titleFr : titleAr;

/** Where it stands, in words. */
export function statusIn(words: Words, language: string, kind: MatterKind, status: string): string {
  const message = `console-${kind === 'petition' ? 'petition' : 'proposal'}-status-${status}`;
  return words.has(language, message) ? words.say(language, { message }) : status;
}

/** How many stand behind it, and of how many the law asks. */
export function supportsIn({ say }: Look, { supports, threshold }: Matter): string {
  return threshold === null
    ? say('supports', { count: supports })
    : say('supports_of', { count: supports, threshold });
}

/** Draws it. */
export async function matterPage(look: Look, words: Words, shown: Shown): Promise<PublicPage> {
  const { language } = look;
  const { kind, matter, events } = shown;
  const title = titleIn(language, matter);
  const text = showsFrench(language) ? matter.textFr : matter.textAr;
  const progress =
    matter.threshold === null
      ? ''
      : html`<progress max="${matter.threshold}" value="${Math.min(matter.supports, matter.threshold)}" aria-label="${supportsIn(look, matter)}"></progress>`;
  const body = html`<article class="card"><span class="badge">${statusIn(words, language, kind, matter.status)}</span><h1 dir="auto">${title}</h1>
<p dir="auto">${text}</p>${progress}<p><strong>${supportsIn(look, matter)}</strong></p><p class="soft">${facts(look, words, shown).join(' · ')}</p></article>
${answered(look, matter)}${projectOf(look, words, matter)}${opinionsOf(look, words, shown)}${wayOf(look, words, shown)}${history(look, words, events)}${await chat(look, shown)}${codeForm(look, kind)}`;
  return { title, summary: supportsIn(look, matter), body, card: `${look.path}/card-${language}.png` };
}

function facts({ say, language }: Look, words: Words, { kind, matter }: Shown): string[] {
  const { theme, closesAt, shownAt, reference } = matter;
  const quarter = showsFrench(language) ? matter.quarterFr : matter.quarterAr;
  return [
    say('number', { reference }),
    say(kind === 'petition' ? 'opened' : 'listed', { date: words.date(language, shownAt) }),
    ...(closesAt === null ? [] : [say('closes', { date: words.date(language, closesAt) })]),
    ...(theme !== null && words.has(language, `theme-${theme}`)
      ? [words.say(language, { message: `theme-${theme}` })]
      : []),
    ...(quarter === null ? [] : [quarter]),
  ];
}

const answered = ({ say }: Look, { answer, status }: Matter): Markup | '' =>
  answer === null
    ? ''
    : html`<section class="card"><h2>${say(status === 'taken_up' ? 'taken_up' : 'answer')}</h2><p dir="auto">${answer}</p></section>`;

/** The project that carries it, and where that stands. */
function projectOf({ say, language }: Look, words: Words, matter: Matter): Markup | '' {
  const french = showsFrench(language);
  const name = french ? matter.projectFr : matter.projectAr;
  if (name === null || matter.projectStage === null) return '';
  const said = french ? matter.projectWordsFr : matter.projectWordsAr;
  const stage = words.say(language, { message: `project-stage-${matter.projectStage}` });
  return html`<section class="card"><h2>${say('project')}</h2><p><strong>${name}</strong> <span class="badge">${stage}</span></p><p>${french ? matter.projectAboutFr : matter.projectAboutAr}</p>${said === null ? '' : html`<p>${said}</p>`}</section>`;
}

/** The consultative bodies that were asked about it, and their replies. */
function opinionsOf({ say: saying, language }: Look, words: Words, { referrals, now }: Shown): Markup | '' {
  if (referrals.length === 0) return '';
  const say = (message: string, attribute?: string, values: Record<string, string> = {}) =>
    words.say(language, { message, attribute, values });
  const telling = { language, today: dayOf(now), say, date: (day: Date) => words.date(language, day) };
  return html`<section class="card"><h2>${saying('opinions')}</h2>${referrals.map((each) =>
    referralLines(each, telling).map((line) => html`<p dir="auto">${line}</p>`),
  )}</section>`;
}

function history({ say, language }: Look, words: Words, events: readonly MatterEvent[]): Markup | '' {
  if (events.length === 0) return '';
  const lines = events.map(({ at, kind, text }) => {
    const message = `console-petition-event-${kind}`;
    const named = words.has(language, message) ? words.say(language, { message }) : kind;
    return html`<li><time datetime="${at.toISOString()}">${words.date(language, at)}</time>: ${named}${text === null ? '' : html`<br><span dir="auto">${text}</span>`}</li>`;
  });
  return html`<section class="card"><h2>${say('history')}</h2><ol>${lines}</ol></section>`;
}

/** Opens it in the chat: tapped on a telephone, scanned from a screen or a sheet of paper. */
export async function chatSquares(
  { say }: Look,
  { link: to, isOpen, ways, head }: { link: string; isOpen: boolean; ways: ChatWays; head: string },
): Promise<Markup | ''> {
  const links = chatLinks(ways, to);
  if (!isOpen || links.length === 0) return '';
  const squares = await Promise.all(
    links.map(async ({ label, link }) => {
      const square = await QRCode.toString(link, { type: 'svg', margin: 0 });
      return html`<a href="${link}" rel="nofollow noopener">${raw(square)}${label}</a>`;
    }),
  );
  return html`<section class="card"><h2>${say(head)}</h2><div class="ways">${squares}</div></section>`;
}

const chat = (look: Look, { kind, matter, isOpen, ways }: Shown): Promise<Markup | ''> =>
  chatSquares(look, { link: `${kind}_${matter.reference}`, isOpen, ways, head: 'chat' });

/** Whoever has a code sees that their support is counted, without a name anywhere. */
const codeForm = ({ say, language }: Look, kind: MatterKind): Markup | '' =>
  kind === 'petition'
    ? html`<section class="card"><h2>${say('code')}</h2><form method="get" action="/public/check"><input type="hidden" name="lang" value="${language}"><input name="code" aria-label="${say('code')}" dir="ltr" autocomplete="off"><button>${say('check')}</button></form></section>`
    : '';

/** The row of a list. */
export const matterRow = (look: Look, words: Words, kind: MatterKind, matter: Matter): Markup =>
  html`<li><a href="/public/${FOLDERS[kind]}/${matter.reference}?lang=${look.language}" dir="auto">${titleIn(look.language, matter)}</a><br><span class="soft">${statusIn(words, look.language, kind, matter.status)} · ${supportsIn(look, matter)}</span></li>`;
