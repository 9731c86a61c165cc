// Says for whom a form is: in its review, before the next one after a silence of hours, and once it is filed.
import { begin } from '../../bot/flow-runner.ts';
import { standingToken } from '../../bot/input.ts';
import { ask } from '../../bot/main-menu.ts';
import type { OwnQuestion } from '../../bot/path.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { STALE_MS } from '../../domain/profile.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import { isForOthers } from './forms.ts';
import { type ProfileFact, profilesOf, whoIs, writeForSelf } from './profiles.ts';

/** The question for whom it is now, under which it is shown. */
export const FOR_WHOM = '_for_whom';
const OPTIONS = ['yes', 'no'];

/** The line above what is read back. */
export function reviewedFor(turn: Turn): string | null {
  const { profile, flow } = turn.memory;
  if (!profile || !isForOthers(turn, flow ?? '')) return null;
  return sentence(turn, 'behalf-review', undefined, { who: whoIs(turn, profile.kin) });
}

/** Asks for whom it is, before a form is opened after hours. False: it is known. */
export function asksForWhom(turn: Turn, flow: string, start: Opening): boolean {
  const { profile } = turn.memory;
  if (!profile || turn.now.getTime() - profile.at < STALE_MS || !isForOthers(turn, flow)) return false;
  turn.memory = {
    ...turn.memory,
    waitingForm: { flow, ...(start.prefilled && { answers: start.prefilled }) },
  };
  showQuestion(turn);
  return true;
}

function showQuestion(turn: Turn): void {
  const who = whoIs(turn, turn.memory.profile?.kin ?? '');
  tell(turn, 'behalf-still', undefined, { who });
  ask(turn, FOR_WHOM, OPTIONS, labelOf(turn));
}

const labelOf = (turn: Turn) => (option: string) =>
  sentence(turn, 'behalf-still', option, { who: whoIs(turn, turn.memory.profile?.kin ?? '') });

/** Whether it is still for the other. */
export const forWhomQuestion: OwnQuestion = {
  isAsked: ({ memory: { shown, waitingForm } }) => shown?.step === FOR_WHOM && waitingForm !== undefined,
  said: async () => false,
  async chosen(turn, option) {
    const { waitingForm, profile, ...memory } = turn.memory;
    turn.memory = { ...memory, ...(profile && { profile: { ...profile, at: turn.now.getTime() } }) };
    if (option === 'no') writeForSelf(turn);
    if (waitingForm) await begin(turn, waitingForm.flow, { prefilled: waitingForm.answers ?? {} });
  },
  label: labelOf,
  repeat(turn) {
    if (!turn.memory.profile || !turn.memory.waitingForm) return false;
    showQuestion(turn);
    return true;
  },
};

/** The way back to oneself under a switch; once something is filed for somebody, the way to their own yes as well. */
export async function offerForWhom(turn: Turn): Promise<void> {
  const { memory, filedFor, row } = turn;
  if (!memory.profile) return;
  if (filedFor) await sayFiled(turn, filedFor.profileId);
  if (!(filedFor || turn.switched) || turn.reply.request) return;
  const token = standingToken('for_self', row.id);
  turn.reply.options.push({ token, label: sentence(turn, 'behalf-back') });
}

async function sayFiled(turn: Turn, profileId: string): Promise<void> {
  const { reply, row, loaders, memory } = turn;
  const known = (await profilesOf(loaders).load(row.citizenId)).find(({ id }) => id === profileId);
  const who = whoIs(turn, memory.profile?.kin ?? '');
  const said = sentence(turn, 'behalf-filed', isAgreed(known) ? 'agreed' : undefined, { who });
  // What is asked stands last.
  reply.texts.splice(Math.max(reply.texts.length - 1, 1), 0, said);
  if (isAgreed(known) || reply.request) return;
  reply.options.push({ token: standingToken('consent', profileId), label: sentence(turn, 'behalf-consent') });
}

const isAgreed = (profile: ProfileFact | undefined): boolean => (profile?.consent ?? null) !== null;
