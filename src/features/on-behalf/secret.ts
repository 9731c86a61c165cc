// Three digits that keep what is somebody's from whoever else holds the phone: set, taken away, and given to read it.
import { choice, code, oneOf } from '../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { confide } from '../../bot/confidential.ts';
import { action, type Check, type List } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { isClosedTo } from '../../bot/own-requests.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { latinDigits } from '../../domain/digits.ts';
import { type Kin, OPEN_MS } from '../../domain/profile.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { knownAs, type ProfileFact, profilesOf, whoIs } from './profiles.ts';

/** All for whom this person writes. */
export const myProfiles: List = {
  options: true,
  read: async (turn) =>
    (await profilesOf(turn.loaders).load(turn.row.citizenId)).map(({ id, kin }) => ({
      id,
      label: whoIs(turn, kin),
    })),
};

/** Three digits of any script, and nothing else. */
export const threeDigits: Check = {
  slips: ['not_three'],
  check(_, answer) {
    const typed = answer.kind === 'text' ? latinDigits(answer.text ?? '').trim() : '';
    return /^\d{3}$/u.test(typed)
      ? { ok: true, answer: { kind: 'text', text: typed } }
      : { ok: false, slip: 'not_three' };
  },
};

/** Sets them, or takes them away; whoever has set some gives them first. */
export const keepSecret = action({
  needs: { whose: choice.optional(), what: oneOf(['set', 'remove']), digits: code.optional() },
  outcomes: ['kept', 'removed', 'closed'],
  async run(turn, { whose, what, digits }) {
    const profile = await profileOf(turn, whose);
    if (!profile || isClosed(turn, profile)) return { outcome: 'closed' };
    const values = { who: whoIs(turn, profile.kin) };
    const secretHash = what === 'set' && digits ? hashOf(turn, profile.id, digits) : null;
    turn.unitOfWork.patch('Profile', profile.id, { secretHash });
    if (secretHash !== null) leaveTheirs(turn);
    return { outcome: secretHash === null ? 'removed' : 'kept', values };
  },
});

/** What the chat was about may be theirs: nothing goes on about it, and nothing is open any more. */
function leaveTheirs(turn: Turn): void {
  const {
    addingTo: _,
    aboutCase: __,
    tookOver: ___,
    consenting: ____,
    opened: _____,
    ...memory
  } = turn.memory;
  turn.memory = memory;
}

/** Opens what is theirs to whoever knows them. */
export const openProfile = action({
  needs: { whose: choice.optional(), digits: code },
  outcomes: ['opened', 'wrong_code', 'too_many'],
  silent: ['opened'],
  async run(turn, { whose, digits }) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const profile = await profileOf(turn, whose);
    if (!profile || profile.secretHash !== hashOf(turn, profile.id, digits)) {
      countWrongCode(turn);
      turn.memory = { ...turn.memory, misgave: { profileId: whose ?? '', at: turn.now.getTime() } };
      return { outcome: 'wrong_code' };
    }
    const until = turn.now.getTime() + OPEN_MS;
    const { misgave: _, ...memory } = turn.memory;
    turn.memory = { ...memory, opened: { profileId: profile.id, until } };
    tell(turn, 'profile_open-open', 'opened', { who: whoIs(turn, profile.kin) });
    await showTheirs(turn, profile.id);
    return { outcome: 'opened' };
  },
});

/** Digits alone, right after wrong ones: another try. False: something else was said. */
export async function digitsAgain(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  const { misgave, flow } = turn.memory;
  if (!misgave || flow !== undefined || turn.row.mode !== 'bot') return false;
  const typed = latinDigits(text).trim();
  if (turn.now.getTime() - misgave.at > OPEN_MS || !/^\d{3}$/u.test(typed)) return false;
  await flush();
  confide(turn, text.trim());
  await askToOpen(turn, misgave.profileId, typed);
  return true;
}

/** "The requests of my grandmother": shown, once whoever asks may read them. `digits`: given along with it. */
export async function listTheirs(turn: Turn, kin: Kin, digits: string | null): Promise<void> {
  const profile = await knownAs(turn, kin);
  if (!profile) return tell(turn, 'behalf-consent', 'none');
  if (!isClosed(turn, profile)) return showTheirs(turn, profile.id);
  await askToOpen(turn, profile.id, digits);
}

function askToOpen(turn: Turn, profileId: string, digits: string | null): Promise<void> {
  const whose = { kind: 'choice' as const, option: profileId };
  const prefilled: Answers =
    digits === null ? { whose } : { whose, digits: { kind: 'text', text: latinDigits(digits) } };
  return begin(turn, 'profile_open', { prefilled });
}

/** "A code for my grandmother": asks which. */
export async function askSecret(turn: Turn, kin: Kin): Promise<void> {
  const profile = await knownAs(turn, kin);
  if (!profile) return tell(turn, 'behalf-consent', 'none');
  await begin(turn, 'profile_code', { prefilled: { whose: { kind: 'choice', option: profile.id } } });
}

async function showTheirs(turn: Turn, profileId: string): Promise<void> {
  turn.only = profileId;
  await begin(turn, 'status');
}

const profileOf = async (turn: Turn, id: string | undefined): Promise<ProfileFact | undefined> =>
  (await profilesOf(turn.loaders).load(turn.row.citizenId)).find((each) => each.id === id);

const isClosed = (turn: Turn, { id, secretHash }: ProfileFact): boolean =>
  isClosedTo(turn, { profileId: id, secret: secretHash !== null });

const hashOf = (turn: Turn, id: string, digits: string): string =>
  turn.context.cipher.hash(`profile ${id} ${digits}`);
