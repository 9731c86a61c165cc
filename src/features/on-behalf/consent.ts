// The own yes of somebody for whom another writes: a voice note of theirs, kept with the case. Once it has come and can be
// heard it counts (hear-consents.ts); staff listen to it.
import { attachFiles } from '../../bot/attach-files.ts';
import { standingToken } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Input } from '../../flow/engine/state.ts';
import { profilesOf, whoIs, writeForSelf } from './profiles.ts';

/** The phone is handed over for so long. */
const AWAITED_MS = 15 * 60_000;
const SPOKEN: readonly string[] = ['voice', 'audio'];

/** Asks for it, below what was filed. */
export async function askConsent(turn: Turn, profileId: string): Promise<void> {
  const { loaders, row, now } = turn;
  const profile = (await profilesOf(loaders).load(row.citizenId)).find(({ id }) => id === profileId);
  if (!profile) return tell(turn, 'common-old_button');
  const who = whoIs(turn, profile.kin);
  if (profile.consent !== null) return tell(turn, 'behalf-consent', 'known', { who });
  const theirs = (await ownRequests(turn)).find(
    (each) => each.kind === 'case' && each.profileId === profileId,
  );
  if (!theirs) return tell(turn, 'behalf-consent', 'none');
  turn.memory = { ...turn.memory, consenting: { profileId, caseId: theirs.id, at: now.getTime() } };
  tell(turn, 'behalf-consent', 'ask', { who });
}

/** The voice note that was waited for. False: something else came, or nothing is waited for. */
export async function hearsConsent(turn: Turn, givens: Input[]): Promise<boolean> {
  const { consenting } = turn.memory;
  if (!consenting) return false;
  const isOver = turn.now.getTime() - consenting.at > AWAITED_MS;
  const voices = givens.flatMap((given) =>
    given.kind === 'file' && SPOKEN.includes(given.media) ? [given.attachment] : [],
  );
  const [first] = voices;
  if (!isOver && (first === undefined || voices.length < givens.length)) return false;
  const profile = (await profilesOf(turn.loaders).load(turn.row.citizenId)).find(
    ({ id }) => id === consenting.profileId,
  );
  const isOpen = !isOver && first !== undefined && profile?.consent === null;
  if (isOpen) awaitHearing(turn, consenting, voices, first);
  else stopAwaiting(turn);
  if (isOpen) tell(turn, 'behalf-consent', 'listening', { who: whoIs(turn, profile.kin) });
  return isOpen;
}

function stopAwaiting(turn: Turn): void {
  const { consenting: _, ...memory } = turn.memory;
  turn.memory = memory;
}

/** Whatever became of a file before, this one is theirs; where it cannot be heard, the next one is, too. */
function awaitHearing(
  turn: Turn,
  { profileId, caseId }: { profileId: string; caseId: string },
  voices: string[],
  first: string,
): void {
  attachFiles(turn, voices, { caseId });
  turn.unitOfWork.patch('Profile', profileId, { consentFileId: first });
  const { missing, ...memory } = turn.memory;
  const others = missing?.filter(({ media }) => !SPOKEN.includes(media)) ?? [];
  const consenting = { profileId, caseId, at: turn.now.getTime() };
  turn.memory = { ...memory, consenting, ...(others.length > 0 && { missing: others }) };
  const token = standingToken('for_self', turn.row.id);
  if (turn.memory.profile) turn.reply.options = [{ token, label: sentence(turn, 'behalf-back') }];
}

/** The button back to oneself. */
export function backToSelf(turn: Turn): void {
  writeForSelf(turn);
  tell(turn, 'behalf-switched', 'self');
}
