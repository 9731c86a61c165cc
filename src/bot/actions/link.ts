// Joins two addresses of one person, proved by a code shown on one phone and typed on the other; and parts them again.
import type { Answer, Answers } from '../../flow/memory.ts';
import type { LinkFact } from '../../store/facts.ts';
import { countWrongCode, mayTryCode } from '../guesses.ts';
import { standingToken } from '../hear.ts';
import type { Action, Turn } from '../parts.ts';
import { sentence, tell } from '../speak.ts';
import { words } from './complaint.ts';

/** For so long whoever was talked into it can part the phones again, from either of them. */
const UNDO_MS = 7 * 24 * 3_600_000;

/** Whether the code is one: nothing of the other phone is shown, and nothing done, before its owner here says yes. */
export const lookUpLink: Action = {
  needs: ['code'],
  outcomes: ['found', 'wrong_code', 'too_many', 'same'],
  async run(turn, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const link = await validLink(turn, answers);
    if (link) return { outcome: link.citizenId === turn.row.citizenId ? 'same' : 'found' };
    countWrongCode(turn);
    return { outcome: 'wrong_code' };
  },
};

/** Ties this conversation to the citizen who asked for the code, tells the other phone, and leaves a way back. */
export const linkAddress: Action = {
  needs: ['code', 'sure'],
  outcomes: ['linked', 'wrong_code', 'same'],
  async run(turn, answers) {
    const { batch, house, now, row } = turn;
    const link = await validLink(turn, answers);
    if (!link) return { outcome: 'wrong_code' };
    if (link.citizenId === row.citizenId) return { outcome: 'same' };
    const id = house.newId();
    batch.alone('link');
    batch.upsert([{ codeHash: hashOf(turn, answers) }], useOnce);
    const wanted = { id, from: row.citizenId, to: link.citizenId, here: row.id };
    // What was done from this phone before the proof moves along: cases, supports, seats.
    batch.upsert([{ ...wanted, at: now, until: new Date(now.getTime() + UNDO_MS) }], linkCitizens);
    turn.conversation.citizenId = link.citizenId;
    await tellPhones(turn, { citizenId: link.citizenId, linkId: id, word: 'linked' });
    turn.reply.options = [{ token: standingToken('unlink', id), label: sentence(turn, 'link-undo') }];
    return { outcome: 'linked' };
  },
};

/** The code is worth nothing any more. */
export const dropLinkCode: Action = {
  needs: ['code'],
  outcomes: ['dropped'],
  run(turn, answers) {
    turn.batch.remove('LinkCode', { codeHash: hashOf(turn, answers) });
    return { outcome: 'dropped' };
  },
};

/** Parts two phones again: each gets back what it had, and what was done from it since. */
export async function unlinkPhones(turn: Turn, linkId: string): Promise<void> {
  const { batch, facts, now, row } = turn;
  const link = await facts.phoneLink.load(linkId);
  if (!link || link.citizenId !== row.citizenId || link.undoneAt || link.expiresAt <= now)
    return tell(turn, 'link-undo', 'gone');
  batch.alone('link');
  batch.upsert([{ id: linkId, at: now, here: row.id }], partCitizens);
  if (link.conversations.includes(row.id)) turn.conversation.citizenId = link.fromCitizenId;
  await tellPhones(turn, { citizenId: row.citizenId, linkId, word: 'parted' });
  tell(turn, 'link-undo', 'done');
}

/** Every other phone of this citizen hears of it, with the button that parts them. */
async function tellPhones(
  turn: Turn,
  { citizenId, linkId, word }: { citizenId: string; linkId: string; word: 'linked' | 'parted' },
): Promise<void> {
  const { batch, house, now, row } = turn;
  const phones = (await turn.facts.phonesOf.load(citizenId)).filter(({ id }) => id !== row.id);
  for (const { id, language } of phones) {
    const say = (attribute?: string) => house.words.say(language, { message: 'link-undo', attribute });
    batch.insert('OutgoingMessage', {
      id: house.newId(),
      conversationId: id,
      dedupeKey: `${word}:${linkId}:${id}`,
      kind: 'notice',
      text: say(word),
      options: word === 'linked' ? [{ token: standingToken('unlink', linkId), label: say() }] : null,
      state: 'queued',
      notBefore: now,
      createdAt: now,
    });
    turn.queued = true;
  }
}

/** The code that was typed, while it is worth something. */
async function validLink(turn: Turn, answers: Answers): Promise<LinkFact | null> {
  const link = await turn.facts.linkByCode.load(hashOf(turn, answers));
  return link && link.expiresAt >= turn.now ? link : null;
}

const hashOf = (turn: Turn, answers: Answers): string =>
  turn.house.seal.hash(`link ${typedCode(answers.code)}`);

/** Capital letters and digits of what was typed. */
export function typedCode(answer: Answer | undefined): string {
  return (words(answer) ?? '').toUpperCase().replace(/[^A-Z0-9]/gu, '');
}

/** Refuses the whole turn when the code was used by somebody else at the same moment; it then finds no code. */
function useOnce(rows: string): string {
  return `select use_link_code(p."codeHash") from jsonb_to_recordset(${rows}) as p("codeHash" text)`;
}

/** Writes down what moves, and moves it. */
function linkCitizens(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("id" uuid, "from" uuid, "to" uuid, "here" uuid, "at" timestamptz, "until" timestamptz)`;
  return `select link_citizens(p."id", p."from", p."to", p."here", p."at", p."until") from ${set}`;
}

/** Refuses the turn when somebody else has parted them at the same moment. */
function partCitizens(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("id" uuid, "at" timestamptz, "here" uuid)`;
  return `select case when part_citizens(p."id", p."at", p."here") then true else stale_turn() end from ${set}`;
}
