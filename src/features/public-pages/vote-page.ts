// The page of one vote: what may be chosen, how to vote in the chat, how it is kept secret, and once it is closed the result.

import { html } from 'hono/html';
import type { ChatWays } from '../../domain/chat-links.ts';
import { showsFrench } from '../../domain/names.ts';
import { placedOptions, sentenceOf, type VoteResults } from '../../domain/vote-result.ts';
import type { Words } from '../../words/words.ts';
import type { Look, Markup, PublicPage } from './frame.ts';
import { chatSquares } from './matter-page.ts';
import type { PublicVote } from './public-votes.ts';

export interface ShownVote {
  found: PublicVote;
  /** Null: it is not closed, and nobody is told how it stands. */
  results: VoteResults | null;
  isOpen: boolean;
  ways: ChatWays;
}

export const voteTitle = (
  language: string,
  { titleAr, titleFr }: Pick<PublicVote, 'titleAr' | 'titleFr'>,
): string => (showsFrench(language) ? titleFr : titleAr);

export const voteStatus = (words: Words, language: string, status: string): string =>
  words.say(language, { message: `console-vote-status-${status}` });

/** Draws it. */
export async function votePageOf(look: Look, words: Words, shown: ShownVote): Promise<PublicPage> {
  const { language, say, path } = look;
  const { found, results, isOpen, ways } = shown;
  const title = voteTitle(language, found);
  const voted = say('voted', { count: found.people });
  const facts = [
    say('number', { reference: found.reference }),
    ...(found.budget === null ? [] : [say('vote_budget', { cost: found.budget })]),
    say('opened', { date: words.date(language, found.opensAt) }),
    say('closes', { date: words.until(language, found.closesAt) }),
  ];
  const picture =
    results !== null && found.results[`result_${language}_1`]
      ? html`<section class="card"><img src="${path}/result-${language}.png" alt="${say('vote_result')}" style="width:100%;height:auto" loading="lazy"></section>`
      : '';
  const body = html`<article class="card"><span class="badge">${voteStatus(words, language, found.status)}</span><h1 dir="auto">${title}</h1>
<p dir="auto">${showsFrench(language) ? found.summaryFr : found.summaryAr}</p><p><strong>${voted}</strong></p><p class="soft">${facts.join(' · ')}</p></article>
${await chatSquares(look, { link: `vote_${found.reference}`, isOpen, ways, head: 'vote_chat' })}
${results === null ? choices(look, found) : resultCard(look, words, results)}${picture}
<section class="card"><h2>${words.say(language, { message: 'console-vote-secrecy' })}</h2><p>${words.say(language, { message: 'console-vote-secrecy-more' })}</p></section>`;
  return { title, summary: voted, body, card: `${path}/card-${language}.png` };
}

const named = (language: string, { nameAr, nameFr }: { nameAr: string; nameFr: string }): string =>
  showsFrench(language) ? nameFr : nameAr;

function choices({ say, language }: Look, { options }: PublicVote): Markup {
  return html`<section class="card"><h2>${say('vote_choices')}</h2><ol>${options.map(
    (option) =>
      html`<li dir="auto">${named(language, option)}${option.cost === null ? '' : html` · ${say('vote_cost', { cost: option.cost })}`}</li>`,
  )}</ol></section>`;
}

function resultCard(look: Look, words: Words, results: VoteResults): Markup {
  const { language, say } = look;
  const told = (attribute: string, values: Record<string, string | number> = {}) =>
    words.say(language, { message: 'console-vote-result', attribute, values });
  const isPairs = results.ranking !== null;
  const { attribute, values } = sentenceOf(results);
  const rows = placedOptions(results).map((option) => {
    const { votes, shown, cost, isFunded } = option;
    const count = isPairs ? told('wanted', { votes, shown }) : html`${votes}${isFunded ? ' ✔' : ''}`;
    const price = cost === null ? '' : html` · ${say('vote_cost', { cost })}`;
    return html`<tr><th scope="row" dir="auto">${named(language, option)}${price}</th><td>${count}</td></tr>`;
  });
  return html`<section class="card"><h2>${say('vote_result')}</h2><p><strong>${told(attribute, values)}</strong></p><table>${rows}</table><p class="soft">${told(isPairs ? 'rule_pairs' : 'rule_budget')}</p></section>`;
}

/** The row of a list. */
export const voteRow = (look: Look, words: Words, found: PublicVote): Markup =>
  html`<li><a href="/public/votes/${found.reference}?lang=${look.language}" dir="auto">${voteTitle(look.language, found)}</a><br><span class="soft">${voteStatus(words, look.language, found.status)} · ${look.say('voted', { count: found.people })}</span></li>`;
