// The results of a consultation: counted, by group where no group is too small, and drawn.
import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import {
  GROUPINGS,
  type Grouping,
  type GroupRow,
  type Results,
  readGroups,
  readResults,
  type Tally,
} from '../../../database/consultation-results.ts';
import { FEWEST_SHOWN, isCounted } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import { drawCharts } from '../../../files/chart.ts';
import { STAFF_LANGUAGES } from '../../../words/languages.ts';
import type { PartFile } from '../changes.ts';
import type { WholeConsultation } from '../queries.ts';
import { PATH, titleOf } from './list-view.ts';

export async function resultsPage(visit: Visit, found: WholeConsultation): Promise<Markup> {
  const { say, parts } = visit;
  const results = await readResults(parts.db, found.id);
  const groups = await Promise.all(GROUPINGS.map((by) => readGroups(parts.db, found.id, by)));
  return html`<nav class="crumb"><a href="${PATH}">${say('consultations')}</a> / <a href="${PATH}/${found.id}"><bdi>${titleOf(visit, found)}</bdi></a></nav>
<h1>${say('consultation-results')}</h1><p>${say('consultation-answered-by', { count: results.people })}</p>
${results.questions.map((tally) => tallyView(visit, tally))}
<p class="soft">${say('consultation-groups-more', { count: FEWEST_SHOWN })}</p>
${GROUPINGS.map((by, i) => groupView(visit, by, { rows: groups[i] ?? [], results }))}`;
}

function tallyView(visit: Visit, { kind, textAr, textFr, answers, options, mean }: Tally): Markup {
  const { say, language } = visit;
  const french = showsFrench(language);
  const rows = options.map(
    ({ ar, fr, count, share }) =>
      html`<li><bdi>${french ? fr : ar}</bdi><progress max="1" value="${share}" aria-hidden="true"></progress><span class="number">${count}</span><span class="number">${percent(share)}</span></li>`,
  );
  return html`<section class="card"><h2 dir="auto">${french ? textFr : textAr}</h2><p class="soft">${wordFor(visit, 'question-kind', kind)} · ${say('consultation-answers-to-it', { count: answers })}${mean === null ? '' : html` · ${say('consultation-mean', { mean: Math.round(mean * 10) / 10 })}`}</p>
${rows.length === 0 ? '' : html`<ul class="tally">${rows}</ul>`}</section>`;
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

function groupView(
  visit: Visit,
  by: Grouping,
  { rows, results }: { rows: GroupRow[]; results: Results },
): Markup | string {
  const { say } = visit;
  if (rows.length === 0) return '';
  const french = showsFrench(visit.language);
  const heads = ['question', by, 'option', 'count', 'of'];
  const named = (head: string) => say(`consultation-column-${head}`);
  const lines = rows.map(({ group, answers, questionId, choice, count }) => {
    const tally = results.questions.find(({ id }) => id === questionId);
    const option = tally?.options[tally.kind === 'scale' ? choice - 1 : choice];
    return html`<tr><td><bdi>${french ? tally?.textFr : tally?.textAr}</bdi></td><td data-label="${named(by)}"><bdi>${groupName(visit, by, group)}</bdi></td><td data-label="${named('option')}"><bdi>${french ? option?.fr : option?.ar}</bdi></td><td data-label="${named('count')}">${count}</td><td data-label="${named('of')}">${answers}</td></tr>`;
  });
  return html`<section class="card"><h2>${say(`consultation-by-${by}`)}</h2><div class="table" tabindex="0" role="region" aria-label="${say(`consultation-by-${by}`)}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${named(head)}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div></section>`;
}

function groupName(visit: Visit, by: Grouping, group: string): string {
  const { parts, language } = visit;
  if (by === 'quarter') return parts.referenceData.quarterName(group, language) ?? group;
  return parts.words.say(language, { message: `consultation_about-${by}`, attribute: group });
}

/** The results as pictures for the chat, in both languages, kept with the files. */
export async function drawResults(visit: Visit, found: WholeConsultation): Promise<PartFile[]> {
  const { parts } = visit;
  const results = await readResults(parts.db, found.id);
  const drawn = await Promise.all(
    STAFF_LANGUAGES.map(async (language) => {
      const pictures = await drawCharts(chartIn(visit, found, { results, language }));
      return Promise.all(
        pictures.map(async (bytes, i): Promise<PartFile> => {
          const file = await parts.files.keepOwn(bytes, 'image/png');
          return { part: `results_${language}_${i + 1}`, file: { ...file, name: `results-${i + 1}.png` } };
        }),
      );
    }),
  );
  return drawn.flat();
}

function chartIn(
  { parts }: Visit,
  { titleAr, titleFr }: WholeConsultation,
  { results, language }: { results: Results; language: (typeof STAFF_LANGUAGES)[number] },
) {
  const french = showsFrench(language);
  const { nameAr, nameFr } = parts.referenceData.settings.commune;
  const counted = results.questions.filter(({ kind, answers }) => isCounted(kind) && answers > 0);
  return {
    ...{ fromRight: !french, commune: french ? nameFr : nameAr, title: french ? titleFr : titleAr },
    people: parts.words.say(language, {
      message: 'console-consultation-answered-by',
      values: { count: results.people },
    }),
    blocks: counted.map(({ textAr, textFr, options }) => ({
      title: french ? textFr : textAr,
      bars: options.map(({ ar, fr, count, share }) => ({
        ...{ label: french ? fr : ar, share, value: `${count} · ${percent(share)}` },
      })),
    })),
  };
}
