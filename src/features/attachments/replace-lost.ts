// A file of a request that was lost after it was filed: the next of its kind takes its place.

import { isOther } from '../../bot/media-kind.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Input } from '../../flow/engine/state.ts';
import type { FileFact } from './loaders.ts';

/** After this a photo is about something else. */
const EXPECTED_MS = 7 * 24 * 3_600_000;
const MOST = 5;

/** Remembers that this file is to be sent again. */
export function expectAgain(turn: Turn, { media, caseId, proposalId, reference }: FileFact): void {
  const owner = caseId === null ? proposalId && { proposalId } : { caseId };
  if (!owner) return;
  const missing = [...(turn.memory.missing ?? []), { at: turn.now.getTime(), media, owner, reference }];
  turn.memory = { ...turn.memory, missing: missing.slice(-MOST) };
}

/** Puts files that were expected again on their request; what is left was sent for something else. */
export function takeAgain(turn: Turn, givens: Input[]): Input[] {
  return givens.filter((given) => given.kind !== 'file' || !putInPlace(turn, given));
}

const seen = (media: string): string => (media === 'video' || media === 'document' ? 'photo' : media);

function putInPlace(turn: Turn, { media, attachment }: Input & { kind: 'file' }): boolean {
  const missing = (turn.memory.missing ?? []).filter(({ at }) => turn.now.getTime() - at < EXPECTED_MS);
  // A photo may come in place of a film that was too large, and the other way round.
  const place = missing.find((each) => !isOther(seen(each.media), seen(media)));
  if (!place) return false;
  const { missing: _, ...memory } = turn.memory;
  const left = missing.filter((each) => each !== place);
  turn.memory = left.length > 0 ? { ...memory, missing: left } : memory;
  const fresh = turn.attachments.get(attachment);
  if (fresh) Object.assign(fresh, place.owner);
  else turn.unitOfWork.patch('Attachment', attachment, place.owner);
  tell(turn, 'common-file_lost', 'again', { reference: place.reference ?? '' });
  return true;
}
