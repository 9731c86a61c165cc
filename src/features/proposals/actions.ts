// Submits a proposal for moderation, reads listed ones out, and counts who supports them.

import { choice, text } from '../../bot/answers.ts';
import { attach } from '../../bot/attach-files.ts';
import { action } from '../../bot/feature.ts';
import { filedFor } from '../../bot/file-for.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { nextNumber } from '../../database/reference-numbers.ts';
import { yearOf } from '../../domain/calendar.ts';
import { makeReference } from '../../domain/reference.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { axisOf } from './campaigns/axes.ts';
import { proposalSupports, proposalsListed } from './loaders.ts';
import { support } from './support.ts';
import { withdrawButton } from './withdraw-support.ts';

/** As long as the flow lets a title be. */
const TITLE_MAX = 80;

/** Whether the idea is told for an axis, which has a theme, or the theme is to be asked for. */
export const aimIdea = action({
  needs: { axis: choice.optional() },
  outcomes: ['axis', 'free'],
  silent: ['axis', 'free'],
  run(turn, { axis }) {
    return Promise.resolve({ outcome: axisOf(turn, axis) ? 'axis' : 'free' });
  },
});

/** Submits the proposal; staff list it or refuse it with a reason. */
export const submitProposal = action({
  needs: {
    ...{ axis: choice.optional(), theme: choice.optional() },
    ...{ title: text, idea: text, quarter: choice.optional() },
  },
  outcomes: ['submitted', 'campaign_over'],
  async run(turn, { quarter, ...answers }, all) {
    const { unitOfWork, context, now, row } = turn;
    const axis = axisOf(turn, answers.axis);
    const theme = axis?.theme ?? answers.theme ?? 'other';
    const number = await nextNumber(turn.loaders).load(context.newId());
    const reference = makeReference(yearOf(now), number);
    const id = context.newId();
    const idea = withQuarter(answers.idea ?? '', all.quarter);
    const title = answers.title ?? (firstWords(idea) || themeAndQuarter(turn, theme, quarter));
    unitOfWork.insert('Proposal', {
      id,
      reference,
      citizenId: row.citizenId,
      profileId: filedFor(turn, null),
      language: row.language,
      theme,
      title,
      idea,
      quarterId: quarter ?? null,
      axisId: axis?.isOpen ? axis.id : null,
      status: 'submitted',
      searchKey: context.darija.searchKey(`${title} ${idea}`.slice(0, 400)),
      flowHash: context.flows.get('proposal')?.hash ?? '',
      createdAt: now,
    });
    attach(turn, all, { proposalId: id });
    // Its campaign ended while it was being told: it is an idea like any other.
    return { outcome: axis && !axis.isOpen ? 'campaign_over' : 'submitted', values: { reference } };
  },
});

/** A quarter that is in no list stands with the idea, unless that names it. */
function withQuarter(idea: string, quarter: Answer | undefined): string {
  const words = quarter?.kind === 'skipped' ? quarter.words : undefined;
  return words === undefined || idea.includes(words) ? idea : `${idea}\n📍 ${words}`.trim();
}

/** A title that was only spoken is made from what was written, cut between two words. */
function firstWords(idea: string): string {
  const line = idea.replace(/\s+/gu, ' ').trim();
  if ([...line].length <= TITLE_MAX) return line;
  const cut = [...line].slice(0, TITLE_MAX - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()}…`;
}

/** All of it was spoken: what it is about, and where. */
function themeAndQuarter(turn: Turn, theme: string, quarter = ''): string {
  const where = turn.context.referenceData.quarterName(quarter, turn.row.language);
  return [sentence(turn, `theme-${theme}`), where].filter(Boolean).join(' — ');
}

/** Reads a listed proposal out. */
export const readProposal = action({
  needs: { which: choice.optional() },
  outcomes: ['read', 'gone'],
  async run(turn, answers) {
    const proposal = await listed(turn, answers.which);
    if (!proposal) return { outcome: 'gone' };
    const { title, idea, supports } = proposal;
    return { outcome: 'read', values: { title, text: idea, count: supports } };
  },
});

/** Counts the citizen among those who support it, once. */
export const supportProposal = action({
  needs: { which: choice },
  outcomes: ['supported', 'already_supported', 'own', 'gone'],
  async run(turn, answers) {
    const proposal = await listed(turn, answers.which);
    if (!proposal) return { outcome: 'gone' };
    const { row } = turn;
    if (proposal.citizenId === row.citizenId) return { outcome: 'own' };
    const before = await proposalSupports(turn.loaders).load(`${proposal.id} ${row.citizenId}`);
    if (before) {
      turn.reply.options = [withdrawButton(turn, proposal.id)];
      return { outcome: 'already_supported' };
    }
    support(turn, proposal);
    return { outcome: 'supported', values: { title: proposal.title, count: proposal.supports + 1 } };
  },
});

async function listed(turn: Turn, which: string | undefined) {
  return (await proposalsListed(turn.loaders).load('all')).find((proposal) => proposal.id === which);
}
