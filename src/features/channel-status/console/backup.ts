// The card of the nightly backup: whether the last one was restored and compared, when, and what to do when it was not.

import { html } from 'hono/html';
import { ago, wordFor } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { type BackupResult, readBackupResult } from '../../../database/backup-result.ts';
import { staffFormatsAs } from '../../../words/languages.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A night may pass without one; two are too many. */
const OLD_MS = 2 * DAY_MS;
const BADGES = { off: '', soon: 'in_progress', proven: 'closed', old: 'refused', failed: 'refused' };

export async function backupCard(visit: Visit): Promise<Markup> {
  const { say, parts, now } = visit;
  const result = await readBackupResult(parts.db);
  const state = parts.backsUp ? stateOf(result, now) : 'off';
  return html`<section class="card channel"><header class="title"><h2>${say('backup')}</h2>
<span class="status ${BADGES[state]}">${wordFor(visit, 'backup-state', state)}</span></header>
<p class="advice">${wordFor(visit, 'backup-do', state)}</p>${state === 'off' || result === null ? '' : facts(visit, result)}</section>`;
}

function stateOf(result: BackupResult | null, now: Date): 'soon' | 'proven' | 'old' | 'failed' {
  if (result === null) return 'soon';
  if (result.why !== null) return 'failed';
  return now.getTime() - result.at.getTime() > OLD_MS ? 'old' : 'proven';
}

function facts(visit: Visit, { at, why, proven }: BackupResult): Markup {
  const { say, language } = visit;
  const numbers = new Intl.NumberFormat(staffFormatsAs(language), {
    maximumFractionDigits: 1,
  });
  const row = (name: string, value: Markup | string | number) => html`<dt>${name}</dt><dd>${value}</dd>`;
  const counts = proven && [proven.rows, proven.files, proven.opened].map((count) => numbers.format(count));
  return html`<dl class="facts">${why === null ? '' : row(say('backup-tried'), html`${ago(visit, at)} <code dir="ltr">${why}</code>`)}
${row(say('backup-proven'), ago(visit, proven?.at ?? null))}
${
  counts
    ? html`${row(say('backup-rows'), counts[0] ?? '')}${row(say('backup-files'), html`<bdi>${counts[1]}</bdi> <small class="beside">${say('backup-opened')} <bdi>${counts[2]}</bdi></small>`)}
${row(say('backup-size'), html`<bdi dir="ltr">${numbers.format((proven?.bytes ?? 0) / 1_000_000)} MB</bdi>`)}`
    : ''
}</dl>`;
}
