// Two pictures, one tap: which first? Nobody needs to read, and nobody needs to go on.

import { ask, showMenu } from '../../../bot/main-menu.ts';
import type { OwnQuestion } from '../../../bot/path.ts';
import { holdsWord, readYesNo } from '../../../bot/phrases.ts';
import { sentence, tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { nextPair } from '../../../domain/pairs.ts';
import { PAIRS_A_ROUND } from '../../../domain/vote.ts';
import { pairsDrawn, pairsShown, type VoteFact, type VoterFact, votePictures } from '../loaders.ts';
import { isUnwanted, takesNamed } from './named-options.ts';
import { forgetVote, isVoteOver, leaveVote, votedNow } from './present.ts';
import { sayVoted } from './receipt.ts';
import { takeBackComparison, voterFor, writeComparison } from './write.ts';

/** The pair on the screen, and what is asked after ten of them. */
export const PAIR = '_vote_pair';
export const ROUND = '_vote_round';

/** A `$` in front: which of them was tapped stands in no record. */
const HALVES = ['$1', '$2', '$none'] as const;
/** What the two are, said aloud: whoever cannot read and does not know the picture listens. */
const HEAR = 'hear';

/** Shows the next pair; where none is left, thanks. */
export async function askPair(turn: Turn, found: VoteFact, voter: VoterFact | null): Promise<void> {
  const { loaders, memory } = turn;
  const [drawn, shown] = await Promise.all([
    pairsDrawn(loaders).load(found.id),
    pairsShown(loaders).load(found.id),
  ]);
  const pair = nextPair(drawn.flatMap(pairIn), shown, voter?.seen ?? [], chanceOf(turn));
  if (pair === null) return endOfPairs(turn, found, voter, 'all');
  const picture = await votePictures(loaders).load(`${found.id} ${pair.join('-')}`);
  if (!picture) return endOfPairs(turn, found, voter, 'all');
  const round = memory.vote?.round ?? 0;
  const { id, path, mimeType } = picture;
  const left = drawn.flatMap(pairIn).length - (voter?.seen.length ?? 0);
  const of = Math.min(PAIRS_A_ROUND, round + left);
  const isHeard = soundsOf(found, pair).length > 0;
  const until = found.closesAt.getTime();
  const shownNow = { pair, picture: { id, path, mimeType }, round, of, isHeard };
  turn.memory = { ...turn.memory, vote: { id: found.id, until, ...shownNow } };
  repeatPair(turn);
}

/** False: there is none on the screen. */
function repeatPair(turn: Turn): boolean {
  const { picture, round = 0, of = PAIRS_A_ROUND, isHeard } = turn.memory.vote ?? {};
  if (!picture || isVoteOver(turn)) return false;
  tell(turn, 'vote-pair', undefined, { at: round + 1, of });
  turn.reply.shown = picture;
  ask(turn, PAIR, isHeard ? [...HALVES, HEAR] : HALVES, halfLabel(turn));
  return true;
}

function pairIn({ part }: { part: string }): [number, number][] {
  const [first = '', second = ''] = part.split('-');
  const [a, b] = [Number(first), Number(second)];
  return Number.isInteger(a) && Number.isInteger(b) && a < b ? [[a, b]] : [];
}

/** Chance that is handed in: drawn from new ids, which nobody foresees. */
function chanceOf({ context }: Turn): () => number {
  const from = context.newId();
  let count = 0;
  return () => {
    count += 1;
    const bytes = Buffer.from(context.cipher.hash(`chance ${from} ${count}`), 'base64url');
    return bytes.readUInt32BE(0) / 2 ** 32;
  };
}

const halfLabel =
  (turn: Turn) =>
  (option: string): string =>
    sentence(
      turn,
      'vote-pair',
      { $1: 'first', $2: 'second', $none: 'none', [HEAR]: 'hear' }[option] ?? 'none',
    );

async function chosen(turn: Turn, option: string): Promise<void> {
  const found = await votedNow(turn);
  const { pair, round = 0 } = turn.memory.vote ?? {};
  if (!found || !pair) return;
  if (option === HEAR) for (const sound of soundsOf(found, pair)) sendBehind(turn, sound);
  if (!HALVES.some((each) => each === option)) {
    repeatPair(turn);
    return;
  }
  const voter = await voterFor(turn, found.id);
  const [first, second] = pair;
  writeComparison(turn, found.id, voter, {
    pair,
    chosen: option === '$1' ? first : option === '$2' ? second : null,
  });
  const seen: VoterFact['seen'] = [...(voter?.seen ?? []), [first, second]];
  const after = { ballotId: null, code: '', byCard: false, choices: [], ...voter, seen };
  turn.memory = { ...turn.memory, vote: { id: found.id, round: round + 1 } };
  if (round + 1 >= PAIRS_A_ROUND) return endOfPairs(turn, found, after, 'round');
  await askPair(turn, found, after);
}

function endOfPairs(turn: Turn, found: VoteFact, voter: VoterFact | null, after: 'round' | 'all'): void {
  // Nothing was drawn yet, or nothing was answered.
  if (!voter || voter.seen.length === 0) {
    forgetVote(turn);
    tell(turn, 'vote-round', 'soon');
    showMenu(turn);
  } else if (after === 'all') sayVoted(turn, found, 'all');
  else {
    turn.memory = { ...turn.memory, vote: { id: found.id } };
    repeatRound(turn);
  }
}

/** False: there is nothing to go on with. */
function repeatRound(turn: Turn): boolean {
  if (!turn.memory.vote) return false;
  tell(turn, 'vote-round');
  ask(turn, ROUND, ['more', 'enough'], (option) => sentence(turn, 'vote-round', option));
  return true;
}

async function goOn(turn: Turn, option: string): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  if (option !== 'more') return sayVoted(turn, found, 'thanks');
  turn.memory = { ...turn.memory, vote: { id: found.id } };
  await askPair(turn, found, await voterFor(turn, found.id));
}

/** In the order in which they stand. */
const soundsOf = ({ options }: VoteFact, pair: readonly number[]): string[] =>
  pair.flatMap((place) => options.find(({ position }) => position === place)?.sound ?? []);

/** Takes back what was answered last, and shows those two again; before the first of them, that there is nothing to change yet. */
export async function takePairAgain(turn: Turn): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  const { round = PAIRS_A_ROUND } = turn.memory.vote ?? {};
  const voter = await voterFor(turn, found.id);
  const before = voter?.seen.at(-1);
  const picture = before && (await votePictures(turn.loaders).load(`${found.id} ${before.join('-')}`));
  if (!before || !picture || !takeBackComparison(turn, found.id, voter, before)) {
    tell(turn, 'vote-change', 'first');
    turn.context.path.questions[turn.memory.shown?.step ?? '']?.repeat(turn);
    return;
  }
  tell(turn, 'vote-change', 'again');
  const until = found.closesAt.getTime();
  const { id, path, mimeType } = picture;
  const shownNow = { pair: before, picture: { id, path, mimeType }, round: Math.max(0, round - 1) };
  const isHeard = soundsOf(found, before).length > 0;
  const of = turn.memory.vote?.of ?? PAIRS_A_ROUND;
  turn.memory = { ...turn.memory, vote: { id: found.id, until, ...shownNow, of, isHeard } };
  repeatPair(turn);
}

const WORDS = [
  ['$none', 'heard-vote_none'],
  ['$2', 'heard-vote_second'],
  ['$1', 'heard-vote_first'],
] as const;

/** Whoever says more tells of something else. */
const MOST_WORDS = 5;

/** "The first one", said instead of tapped; "not the first" chooses none. */
async function said(turn: Turn, text: string): Promise<boolean> {
  if (text.split(/\s+/u).length > MOST_WORDS || isUnwanted(turn, text)) return false;
  const meant = WORDS.find(([, list]) => holdsWord(turn, text, list))?.[0];
  if (meant === undefined) return false;
  await chosen(turn, meant);
  return true;
}

/** Whoever leaves has voted, and holds the receipt; before the first answer there is none. */
async function leavePairs(turn: Turn): Promise<void> {
  const found = await votedNow(turn);
  if (!found) return;
  const voter = await voterFor(turn, found.id);
  return voter && voter.seen.length > 0 ? sayVoted(turn, found, 'thanks') : leaveVote(turn, 'nothing');
}

export const pairQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.vote?.pair !== undefined,
  isSecret: true,
  takes: (turn, givens) => takesNamed(turn, givens, { said, repeat: repeatPair }),
  said,
  chosen,
  label: halfLabel,
  stop: leavePairs,
  back: takePairAgain,
  repeat: repeatPair,
};

export const roundQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.vote !== undefined,
  async said(turn, text) {
    const answer = readYesNo(turn, text);
    if (answer) await goOn(turn, answer === 'yes' ? 'more' : 'enough');
    return answer !== null;
  },
  chosen: goOn,
  label: (turn) => (option) => sentence(turn, 'vote-round', option),
  stop: leavePairs,
  back: takePairAgain,
  repeat: repeatRound,
};
