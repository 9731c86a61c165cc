// A budget, shared out by taps: the projects as they look, what they cost, and what is left. Each tap counts at once. The
// buttons are always the same, whatever was chosen: what is chosen stands in words of which the record holds none.

import { confide } from '../../../bot/confidential.ts';
import { ask } from '../../../bot/main-menu.ts';
import type { OwnQuestion } from '../../../bot/path.ts';
import { entryLabel, sentence, tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { costOf, type Project, toggleProject } from '../../../domain/budget.ts';
import { showsFrench } from '../../../domain/names.ts';
import { PROJECTS_A_PAGE } from '../../../domain/vote.ts';
import { openVotes } from '../lists.ts';
import { type OptionFact, type VoteFact, votePictures } from '../loaders.ts';
import { takesNamed } from './named-options.ts';
import { isVoteOver, leaveVote, votedNow } from './present.ts';
import { sayVoted } from './receipt.ts';
import { voterFor, writeChoices } from './write.ts';

/** The projects on the screen. */
export const PROJECTS = '_vote_projects';

const BLOCKS = 10;

/** Projects with what they cost. */
export const projectsOf = ({ options }: VoteFact): Project[] =>
  options.map(({ position, cost }) => ({ position, cost: cost ?? 0 }));

/** Puts a page of projects on the screen. `isFirst`: with how they look; `note`: what stands above what is chosen. */
export async function showProjects(
  turn: Turn,
  found: VoteFact,
  chosen: readonly number[],
  { isFirst, note }: { isFirst?: true; note?: string } = {},
): Promise<void> {
  const page = turn.memory.vote?.page ?? 0;
  const names = shownOn(found, page).map(({ position, nameAr, nameFr }) => ({ position, nameAr, nameFr }));
  const isLonger = found.options.length > PROJECTS_A_PAGE;
  const isHeard = shownOn(found, page).some(({ sound }) => sound !== null);
  const until = found.closesAt.getTime();
  turn.memory = { ...turn.memory, vote: { id: found.id, until, page, names, isLonger, isHeard } };
  if (isFirst) {
    const sheet = await votePictures(turn.loaders).load(`${found.id} sheet_${page + 1}`);
    if (sheet) turn.reply.shown = sheet;
  }
  sayChosen(turn, found, chosen, note);
  repeatProjects(turn);
}

/** False: there are none on the screen. */
function repeatProjects(turn: Turn): boolean {
  const { names, isLonger, isHeard } = turn.memory.vote ?? {};
  if (!names || isVoteOver(turn)) return false;
  tell(turn, 'vote-projects', 'tap');
  const projects = names.map(({ position }) => `$p${position}`);
  const ways = [...(isHeard ? ['hear'] : []), ...(isLonger ? ['next'] : []), 'done'];
  ask(turn, PROJECTS, [...projects, ...ways], projectLabel(turn));
  return true;
}

const pagesOf = ({ options }: VoteFact): number => Math.ceil(options.length / PROJECTS_A_PAGE);

const shownOn = ({ options }: VoteFact, page: number): OptionFact[] =>
  options.slice(page * PROJECTS_A_PAGE, (page + 1) * PROJECTS_A_PAGE);

const nameOfOption = ({ row }: Turn, { nameAr, nameFr }: { nameAr: string; nameFr: string }): string =>
  showsFrench(row.language) ? nameFr : nameAr;

const projectLabel =
  (turn: Turn) =>
  (option: string): string => {
    const project = turn.memory.vote?.names?.find(({ position }) => option === `$p${position}`);
    if (!project) return sentence(turn, 'vote-projects', option);
    const name = entryLabel(nameOfOption(turn, project));
    return sentence(turn, 'vote-projects', 'project', { number: String(project.position + 1), name });
  };

/** What is chosen and what is left, in words that stand in no record. */
function sayChosen(turn: Turn, found: VoteFact, chosen: readonly number[], note: string | undefined): void {
  const budget = found.budget ?? 0;
  const cost = costOf(projectsOf(found), chosen);
  const share = budget === 0 ? 0 : Math.floor((BLOCKS * cost) / budget);
  const full = cost === 0 ? 0 : Math.min(BLOCKS, Math.max(1, share));
  const bar = `${'🟩'.repeat(full)}${'⬜'.repeat(BLOCKS - full)}`;
  const lines = found.options
    .filter(({ position }) => chosen.includes(position))
    .map((each) =>
      sentence(turn, 'vote-projects', 'chosen', {
        ...{ number: String(each.position + 1), name: nameOfOption(turn, each), cost: each.cost ?? 0 },
      }),
    );
  // In one piece: how many pieces the record leaves out says nothing either.
  const said = [
    ...(note ? [note, ''] : []),
    ...lines,
    bar,
    sentence(turn, 'vote-projects', 'left', { left: budget - cost, budget }),
  ];
  const text = said.join('\n');
  confide(turn, text);
  turn.reply.texts.push(text);
}

async function chosen(turn: Turn, option: string): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  const voter = await voterFor(turn, found.id);
  const before = voter?.choices ?? [];
  if (option === 'done') return done(turn, found, before);
  if (option === 'hear') {
    for (const { sound } of shownOn(found, turn.memory.vote?.page ?? 0)) if (sound) sendBehind(turn, sound);
    return showProjects(turn, found, before);
  }
  if (option === 'next') {
    const page = ((turn.memory.vote?.page ?? 0) + 1) % pagesOf(found);
    turn.memory = { ...turn.memory, vote: { id: found.id, page } };
    return showProjects(turn, found, before, { isFirst: true });
  }
  const position = found.options.find((each) => option === `$p${each.position}`)?.position;
  if (position === undefined) return showProjects(turn, found, before);
  const after = toggleProject(projectsOf(found), found.budget ?? 0, before, position);
  if (after === null) {
    return showProjects(turn, found, before, { note: sentence(turn, 'vote-projects', 'too_dear') });
  }
  writeChoices(turn, found.id, voter, after);
  return showProjects(turn, found, after);
}

function done(turn: Turn, found: VoteFact, chosen: readonly number[]): void | Promise<void> {
  if (chosen.length > 0) return sayVoted(turn, found, 'budget');
  tell(turn, 'vote-projects', 'nothing');
  return showProjects(turn, found, chosen);
}

/** A project by its name, whichever page it stands on. Numbers are those of the buttons. */
async function said(turn: Turn, text: string): Promise<boolean> {
  if (!/\p{L}/u.test(text)) return false;
  const found = (await openVotes(turn)).find(({ id }) => id === turn.memory.vote?.id);
  const names = (found?.options ?? []).map(({ position, nameAr, nameFr }) => ({
    ...{ id: `$p${position}`, label: showsFrench(turn.row.language) ? nameFr : nameAr },
    synonyms: [nameAr, nameFr],
  }));
  const meant = turn.context.darija.matchOption(text, names);
  if (!found || !meant) return false;
  const before = (await voterFor(turn, found.id))?.choices ?? [];
  // A tap takes back; whoever names again what is chosen wants it still.
  if (before.some((position) => meant.id === `$p${position}`)) await showProjects(turn, found, before);
  else await chosen(turn, meant.id);
  return true;
}

/** Says how what is chosen is changed, and shows it. */
export async function changeProjects(turn: Turn): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  tell(turn, 'vote-change', 'budget');
  await showProjects(turn, found, (await voterFor(turn, found.id))?.choices ?? []);
}

/** Back to the page before; from the first one, out of the ballot. */
async function back(turn: Turn): Promise<void> {
  const { id = '', page = 0 } = turn.memory.vote ?? {};
  const found = page > 0 ? await votedNow(turn) : null;
  if (!found) return leaveBallot(turn);
  turn.memory = { ...turn.memory, vote: { id, page: page - 1 } };
  const voter = await voterFor(turn, id);
  return showProjects(turn, found, voter?.choices ?? [], { isFirst: true });
}

/** Whoever leaves has voted, and holds the receipt. */
async function leaveBallot(turn: Turn): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  const voter = await voterFor(turn, found.id);
  return voter && voter.choices.length > 0 ? sayVoted(turn, found, 'budget') : leaveVote(turn, 'nothing');
}

export const projectsQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.vote?.page !== undefined,
  isSecret: true,
  takes: (turn, givens) => takesNamed(turn, givens, { said, repeat: repeatProjects }),
  said,
  chosen,
  label: projectLabel,
  stop: leaveBallot,
  back,
  repeat: repeatProjects,
};
