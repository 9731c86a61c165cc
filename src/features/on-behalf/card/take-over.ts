// Takes over the case of a paper card, from any phone: its code is scanned or typed, and worth nothing afterwards.
import { code, oneOf } from '../../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../../bot/code-attempts.ts';
import { confide } from '../../../bot/confidential.ts';
import { action, type Link } from '../../../bot/feature.ts';
import { begin } from '../../../bot/flow-runner.ts';
import { asksForCard } from '../../../bot/input.ts';
import { holdsWord } from '../../../bot/phrases.ts';
import { subjectName } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { cardCodeIn } from '../../../domain/card-code.ts';
import { type CardFact, cardByHash, chatsOf, wrongSince } from './facts.ts';

/** So many wrong codes within an hour, from all phones together, are guesses: then none is taken. */
const MOST_IN_ALL = 200;
const SPAN_MS = 3_600_000;
/** More words around it tell of another number. */
const MOST_BESIDE = 6;

/** What it is that the code takes over; nothing is done before a yes. */
export const lookUpCard = action({
  needs: { code },
  outcomes: ['found', 'wrong_code', 'too_many', 'same'],
  async run(turn, answers) {
    if (!mayTryCode(turn) || (await isGuessed(turn))) return { outcome: 'too_many' };
    const card = await cardOf(turn, answers.code);
    if (!card) {
      countWrongCode(turn);
      turn.unitOfWork.insert('CardGuess', { id: turn.context.newId(), at: turn.now });
      return { outcome: 'wrong_code' };
    }
    return { outcome: card.citizenId === turn.row.citizenId ? 'same' : 'found', values: namesOf(turn, card) };
  },
});

/** Takes it over. Whoever held it before is told so, once. */
export const takeCaseOver = action({
  needs: { code, sure: oneOf(['yes']) },
  outcomes: ['taken', 'wrong_code'],
  async run(turn, answers) {
    const { unitOfWork, context, now, row } = turn;
    const card = await cardOf(turn, answers.code);
    if (!card || card.citizenId === row.citizenId) return { outcome: 'wrong_code' };
    const hash = hashOf(turn, answers.code);
    unitOfWork.alone('card');
    const ids = { profile: context.newId(), event: context.newId() };
    unitOfWork.upsert([{ hash, taker: row.citizenId, at: now, ...ids }], takeOver);
    unitOfWork.insert('AuditEvent', {
      ...{ id: context.newId(), at: now, action: 'case.card_used', subject: 'case', subjectId: card.caseId },
    });
    await tellBefore(turn, card, hash);
    turn.reply.caseId = card.caseId;
    turn.memory = { ...turn.memory, tookOver: { caseId: card.caseId, at: now.getTime() } };
    return { outcome: 'taken', values: namesOf(turn, card) };
  },
});

/** What the square on the card holds. */
export const cardLink: Link = {
  async open(turn, id) {
    await openCard(turn, id);
    return true;
  },
};

/** The code, typed alone or in a few words. False: it is none, or stands among other things. */
export async function cardTyped(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  if (turn.row.mode !== 'bot' || asksForCard(turn) || turn.memory.flow === 'paper_card') return false;
  const found = cardCodeIn(text);
  if (!found) return false;
  const beside = text.replace(found.written, ' ').trim();
  const words = beside.split(/\s+/u).filter(Boolean).length;
  // Twelve digits of which one is wrong are a code only where nothing else is said.
  const isCode =
    found.isSound || ['heard-code', 'heard-card_word'].some((list) => holdsWord(turn, beside, list));
  if (words > (isCode ? MOST_BESIDE : 0)) return false;
  if (!found.isSound && turn.memory.flow) return false;
  await flush();
  confide(turn, found.written);
  await openCard(turn, found.code);
  return true;
}

async function openCard(turn: Turn, typed: string): Promise<void> {
  confide(turn, typed);
  await begin(turn, 'paper_card', { prefilled: { code: { kind: 'text', text: typed } } });
}

/** Too many codes were wrong within the hour, from whatever phones. */
async function isGuessed({ loaders, now }: Turn): Promise<boolean> {
  const since = new Date(now.getTime() - SPAN_MS).toISOString();
  return ((await wrongSince(loaders).load(since))?.count ?? 0) >= MOST_IN_ALL;
}

async function cardOf(turn: Turn, typed: string): Promise<CardFact | null> {
  if (!cardCodeIn(typed)?.isSound) return null;
  const card = await cardByHash(turn.loaders).load(hashOf(turn, typed));
  return card && card.expiresAt > turn.now ? card : null;
}

const hashOf = (turn: Turn, typed: string): string => turn.context.cipher.hash(`card ${typed}`);

const namesOf = (turn: Turn, card: CardFact): Record<string, string> => ({
  reference: card.reference,
  category: subjectName(turn, card),
});

/** One line on each phone that held it. */
async function tellBefore(turn: Turn, card: CardFact, hash: string): Promise<void> {
  const { context, loaders, now } = turn;
  for (const { id, language } of await chatsOf(loaders).load(card.citizenId)) {
    const values = { reference: card.reference };
    turn.besides.push({
      ...{ id: context.newId(), conversationId: id, dedupeKey: `card:${hash}:${id}`, kind: 'notice' },
      text: context.words.say(language, { message: 'paper_card-before', values }),
      ...{ state: 'queued', notBefore: now, createdAt: now },
    });
  }
}

/** Refuses the turn where somebody else was quicker; it then finds no card. */
function takeOver(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("hash" text, "taker" uuid, "profile" uuid, "event" uuid, "at" timestamptz)`;
  return `select take_case_over(p."hash", p."taker", p."profile", p."event", p."at") from ${set}`;
}
