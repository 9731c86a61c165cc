// The page of one consultation: what is asked, how to answer in the chat, and once it is closed what was answered and kept.

import { html } from 'hono/html';
import type { GroupRow, Results, Tally } from '../../database/consultation-results.ts';
import type { ReferenceData } from '../../database/reference-data.ts';
import type { ChatWays } from '../../domain/chat-links.ts';
import { FEWEST_SHOWN } from '../../domain/consultation.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Words } from '../../words/words.ts';
import type { Look, Markup, PublicPage } from './frame.ts';
import { chatSquares } from './matter-page.ts';
import type { PublicConsultation } from './public-consultations.ts';

export interface ShownConsultation {
  found: PublicConsultation;
  results: Results;
  /** By quarter, where that is not too few. */
  groups: readonly GroupRow[];
  isOpen: boolean;
  /** Its results are complete. */
  isOver: boolean;
  ways: ChatWays;
  quarterName: ReferenceData['quarterName'];
}

export const consultationTitle = (
  language: string,
  { titleAr, titleFr }: Pick<PublicConsultation, 'titleAr' | 'titleFr'>,
): string => (showsFrench(language) ? titleFr : titleAr);

export const consultationStatus = (words: Words, language: string, status: string): string =>
  words.say(language, { message: `console-consultation-status-${status}` });

/** Draws it. */
export async function consultationPageOf(
  look: Look,
  words: Words,
  shown: ShownConsultation,
): Promise<PublicPage> {
  const { language, say } = look;
  const { found, results, isOver, isOpen, ways } = shown;
  const french = showsFrench(language);
  const title = consultationTitle(language, found);
  const answered = say('answered_by', { count: results.people });
  const facts = [
    say('number', { reference: found.reference }),
    say('opened', { date: words.date(language, found.opensAt) }),
    say('closes', { date: words.until(language, found.closesAt) }),
  ];
  const said = (head: string, text: string | null) =>
    text === null ? '' : html`<section class="card"><h2>${say(head)}</h2><p dir="auto">${text}</p></section>`;
  const body = html`<article class="card"><span class="badge">${consultationStatus(words, language, found.status)}</span><h1 dir="auto">${title}</h1>
<p dir="auto">${french ? found.summaryFr : found.summaryAr}</p><p><strong>${answered}</strong></p><p class="soft">${facts.join(' · ')}</p></article>
${await chatSquares(look, { link: `consultation_${found.reference}`, isOpen, ways, head: 'consultation_chat' })}
${said('kept', french ? found.keptFr : found.keptAr)}${said('adopted', french ? found.adoptedFr : found.adoptedAr)}
${isOver ? results.questions.map((tally) => tallyCard(look, tally)) : questions(look, results)}${isOver ? groupsCard(look, shown) : ''}`;
  return { title, summary: answered, body, card: `${look.path}/card-${language}.png` };
}

function questions({ say, language }: Look, { questions: all }: Results): Markup {
  const french = showsFrench(language);
  return html`<section class="card"><h2>${say('questions')}</h2><ol>${all.map(({ textAr, textFr }) => html`<li dir="auto">${french ? textFr : textAr}</li>`)}</ol></section>`;
}

function tallyCard({ say, language }: Look, { textAr, textFr, answers, options }: Tally): Markup {
  const french = showsFrench(language);
  const rows = options.map(
    ({ ar, fr, count, share }) =>
      html`<tr><th scope="row" dir="auto">${french ? fr : ar}</th><td><progress max="1" value="${share.toFixed(4)}" aria-hidden="true"></progress></td><td>${count}</td></tr>`,
  );
  return html`<section class="card"><h2 dir="auto">${french ? textFr : textAr}</h2><p class="soft">${say('answers', { count: answers })}</p>${rows.length === 0 ? '' : html`<table>${rows}</table>`}</section>`;
}

function groupsCard(
  { say, language }: Look,
  { groups, results, quarterName }: ShownConsultation,
): Markup | '' {
  if (groups.length === 0) return '';
  const french = showsFrench(language);
  const lines = groups.map(({ group, answers, questionId, choice, count }) => {
    const tally = results.questions.find(({ id }) => id === questionId);
    const option = tally?.options[tally.kind === 'scale' ? choice - 1 : choice];
    return html`<tr><td dir="auto">${quarterName(group, language) ?? group}</td><td dir="auto">${french ? tally?.textFr : tally?.textAr}</td><td dir="auto">${french ? option?.fr : option?.ar}</td><td>${count}/${answers}</td></tr>`;
  });
  return html`<section class="card"><h2>${say('by_quarter')}</h2><p class="soft">${say('fewest', { count: FEWEST_SHOWN })}</p><table>${lines}</table></section>`;
}

/** The row of a list. */
export const consultationRow = (look: Look, words: Words, found: PublicConsultation): Markup =>
  html`<li><a href="/public/consultations/${found.reference}?lang=${look.language}" dir="auto">${consultationTitle(look.language, found)}</a><br><span class="soft">${consultationStatus(words, look.language, found.status)} · ${look.say('answered_by', { count: found.people })}</span></li>`;
