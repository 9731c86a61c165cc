// The result of a vote that is closed, as staff read it: the same that everybody reads.
import { html } from 'hono/html';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { VoteResults } from '../../../domain/vote-result.ts';
import { barsOf, sayResult, sureOf } from '../pictures/result-words.ts';

/** An amount in dirhams. */
export const dirhams = ({ parts, language }: Visit, cost: number): string =>
  sayResult(parts.words, language)('cost', { cost });

export function resultView(visit: Visit, results: VoteResults): Markup {
  const { say, parts, language } = visit;
  const words = sayResult(parts.words, language);
  const rows = barsOf(words, language, results).map(
    ({ label, share, value }) =>
      html`<tr><th scope="row"><bdi>${label}</bdi></th><td><progress max="1" value="${share.toFixed(4)}" aria-hidden="true"></progress></td><td class="number">${value}</td></tr>`,
  );
  const halves =
    results.ranking === null
      ? ''
      : html`<p class="soft">${words('halves', {
          ...{ decided: results.decided, undecided: results.undecided },
          first: results.decided === 0 ? '—' : `${Math.round((100 * results.firstHalf) / results.decided)} %`,
        })}</p>`;
  return html`<section class="card"><h2>${say('vote-results')}</h2><p><strong>${sureOf(words, results)}</strong></p>
<div class="table" tabindex="0" role="region" aria-label="${say('vote-results')}"><table>${rows}</table></div>${halves}<p class="soft">${words(results.ranking === null ? 'rule_budget' : 'rule_pairs')}</p></section>`;
}
