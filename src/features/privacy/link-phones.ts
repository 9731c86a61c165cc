// Joins two addresses of one person, proved by a code shown on one phone and typed on the other, and by a yes on both;
// and parts them again.

import { code, oneOf } from '../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { askWhetherSure, offerSure } from '../../bot/confirm-first.ts';
import { action } from '../../bot/feature.ts';
import { standingToken } from '../../bot/input.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { OnceKey } from '../../domain/message.ts';
import type { LinkFact, PhoneLinkFact } from './phone-links.ts';
import { linkByCode, linksOf, linkWish, phoneLink, phonesOf } from './phone-links.ts';

/** For so long whoever was talked into it can part the phones again, from either of them. */
const UNDO_MS = 7 * 24 * 3_600_000;
/** And for so long the phone that shows the code may answer. */
const ANSWER_MS = 15 * 60_000;

/** Whether the code is one: nothing of the other phone is shown, and nothing done, before its owner here says yes. */
export const lookUpLink = action({
  needs: { code },
  outcomes: ['found', 'wrong_code', 'too_many', 'same'],
  async run(turn, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const link = await validLink(turn, answers.code);
    if (link) return { outcome: link.citizenId === turn.row.citizenId ? 'same' : 'found' };
    countWrongCode(turn);
    return { outcome: 'wrong_code' };
  },
});

/** Asks the phone that shows the code, which has to say yes as well: a code may be read over a shoulder. */
export const askOtherPhone = action({
  needs: { code, sure: oneOf(['yes']) },
  outcomes: ['asked', 'wrong_code', 'same'],
  async run(turn, answers) {
    const { unitOfWork, now, row } = turn;
    const link = await validLink(turn, answers.code);
    if (!link) return { outcome: 'wrong_code' };
    if (link.citizenId === row.citizenId) return { outcome: 'same' };
    const codeHash = hashOf(turn, answers.code);
    const until = new Date(now.getTime() + ANSWER_MS);
    unitOfWork.upsert([{ codeHash, here: row.id, until }], claim);
    const buttons = ['yes', 'no'].map((answer) => ({
      answer,
      token: standingToken('link', `${row.id}.${answer}`),
    }));
    await tellPhones(turn, [link.citizenId], {
      dedupeKey: `link:${codeHash}:${now.getTime()}`,
      text: (say) => say('link-other'),
      options: (say) => buttons.map(({ answer, token }) => ({ token, label: say('link-sure', answer) })),
    });
    return { outcome: 'asked' };
  },
});

/** The phone that shows the code has answered: a yes ties the two citizens, tells the other phone, and leaves a way back. */
export async function answerOtherPhone(turn: Turn, id: string): Promise<void> {
  const { unitOfWork, loaders, context, now, row } = turn;
  const [typedOn = '', answer] = id.split('.');
  const wish = await linkWish(loaders).load(`${typedOn} ${row.citizenId}`);
  if (!wish || wish.expiresAt < now) return tell(turn, 'link-join', 'wrong_code');
  if (wish.fromCitizenId === row.citizenId) return tell(turn, 'link-join', 'same');
  unitOfWork.upsert([{ codeHash: wish.codeHash }], useOnce);
  const dedupeKey = `link:${wish.codeHash}:${answer}` as const;
  if (answer !== 'yes') {
    await tellPhones(turn, [wish.fromCitizenId], { dedupeKey, text: (say) => say('link-other', 'refused') });
    return tell(turn, 'link-other', 'dropped');
  }
  const linkId = context.newId();
  unitOfWork.alone('link');
  const wanted = { id: linkId, from: wish.fromCitizenId, to: row.citizenId, typedOn };
  // What was done from that phone before the proof moves along: cases, supports, seats.
  unitOfWork.upsert([{ ...wanted, at: now, until: new Date(now.getTime() + UNDO_MS) }], linkCitizens);
  const token = standingToken('unlink', linkId);
  await tellPhones(turn, [wish.fromCitizenId, row.citizenId], {
    dedupeKey,
    text: (say) => say('link-undo', 'linked'),
    options: (say) => [{ token, label: say('link-undo') }],
  });
  tell(turn, 'link-join', 'linked');
  turn.reply.options = [{ token, label: sentence(turn, 'link-undo') }];
}

/** The code is worth nothing any more. */
export const dropLinkCode = action({
  needs: { code },
  outcomes: ['dropped'],
  run(turn, answers) {
    turn.unitOfWork.remove('LinkCode', { codeHash: hashOf(turn, answers.code) });
    return { outcome: 'dropped' };
  },
});

/** Asks whether two phones are to be parted again, and parts them on a yes. */
export async function unlinkPhones(turn: Turn, id: string): Promise<void> {
  const [linkId = '', answer] = id.split('.');
  if (answer === undefined && (await canPart(turn, linkId)))
    return askWhetherSure(turn, 'unlink', linkId, { message: 'link-undo' });
  if (answer === 'no' && (await canPart(turn, linkId))) return tell(turn, 'link-undo', 'kept');
  tell(turn, 'link-undo', (await partPhones(turn, linkId)) ? 'done' : 'gone');
}

/** Parts the phones that were joined last. False: none were, or it is too late. */
export async function partNewest(turn: Turn): Promise<boolean> {
  const [newest] = await linksOf(turn.loaders).load(turn.row.citizenId);
  return newest !== undefined && (await partPhones(turn, newest.id));
}

/** The link, if it is this person's and can be undone still. */
async function canPart({ loaders, now, row }: Turn, linkId: string): Promise<PhoneLinkFact | null> {
  const link = await phoneLink(loaders).load(linkId);
  return link && link.citizenId === row.citizenId && !link.undoneAt && link.expiresAt > now ? link : null;
}

/** Puts the buttons that part the phones joined last, or keep them so, under the answer. False: none can be parted. */
export async function offerParting(turn: Turn): Promise<boolean> {
  const [newest] = await linksOf(turn.loaders).load(turn.row.citizenId);
  if (!newest || !(await canPart(turn, newest.id))) return false;
  offerSure(turn, 'unlink', newest.id, 'link-undo');
  return true;
}

/** Each gets back what it had, and what was done from it since. */
async function partPhones(turn: Turn, linkId: string): Promise<boolean> {
  const { unitOfWork, now, row } = turn;
  const link = await canPart(turn, linkId);
  if (!link) return false;
  unitOfWork.alone('link');
  unitOfWork.upsert([{ id: linkId, at: now, here: row.id }], partCitizens);
  if (link.conversations.includes(row.id)) turn.conversation.citizenId = link.fromCitizenId;
  await tellPhones(turn, [row.citizenId], {
    dedupeKey: `parted:${linkId}`,
    text: (say) => say('link-undo', 'parted'),
  });
  return true;
}

type Say = (message: string, attribute?: string) => string;

interface Told {
  dedupeKey: OnceKey;
  text(say: Say): string;
  options?(say: Say): { token: string; label: string }[];
}

/** Says it on every other phone of these citizens. */
async function tellPhones(turn: Turn, citizens: string[], { dedupeKey, text, options }: Told): Promise<void> {
  const { context, now, row } = turn;
  const phones = (await phonesOf(turn.loaders).loadMany(citizens)).flatMap((each) => {
    if (each instanceof Error) throw each;
    return each.filter(({ id }) => id !== row.id);
  });
  for (const { id, language } of phones) {
    const say: Say = (message, attribute) => context.words.say(language, { message, attribute });
    turn.besides.push({
      id: context.newId(),
      conversationId: id,
      dedupeKey: `${dedupeKey}:${id}`,
      kind: 'notice',
      text: text(say),
      options: options?.(say) ?? null,
      state: 'queued',
      notBefore: now,
      createdAt: now,
    });
  }
}

/** The code that was typed, while it is worth something. */
async function validLink(turn: Turn, typed: string): Promise<LinkFact | null> {
  const link = await linkByCode(turn.loaders).load(hashOf(turn, typed));
  return link && link.conversationId === null && link.expiresAt >= turn.now ? link : null;
}

const hashOf = (turn: Turn, typed: string): string => turn.context.cipher.hash(`link ${typed}`);

/** Refuses the whole turn when somebody else agreed to the code at the same moment; it then finds it taken. */
function claim(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("codeHash" text, "here" uuid, "until" timestamptz)`;
  return `select claim_link_code(p."codeHash", p."here", p."until") from ${set}`;
}

/** Refuses the whole turn when the code was used at the same moment; it then finds no code. */
function useOnce(rows: string): string {
  return `select use_link_code(p."codeHash") from jsonb_to_recordset(${rows}) as p("codeHash" text)`;
}

/** Writes down what moves, and moves it. */
function linkCitizens(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("id" uuid, "from" uuid, "to" uuid, "typedOn" uuid, "at" timestamptz, "until" timestamptz)`;
  return `select link_citizens(p."id", p."from", p."to", p."typedOn", p."at", p."until") from ${set}`;
}

/** Refuses the turn when somebody else has parted them at the same moment. */
function partCitizens(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("id" uuid, "at" timestamptz, "here" uuid)`;
  return `select case when part_citizens(p."id", p."at", p."here") then true else stale_turn() end from ${set}`;
}
