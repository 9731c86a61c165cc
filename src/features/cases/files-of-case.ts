// Photos, voice notes and pins that belong to a case which exists: announced for it, or sent right after it was told of.
import { attachFiles } from '../../bot/attach-files.ts';
import { raise } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { loosened } from '../../bot/unclaimed-files.ts';
import { isSpoken } from '../../bot/voice-only.ts';
import { requestsOf } from '../../database/requests.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import type { Position } from '../../domain/similar.ts';
import type { Input } from '../../flow/engine/state.ts';
import { isFresh, LATELY_MS } from './case-in-talk.ts';
import { keepReply, keepWords, type Meant, ownCases, tellPassedOn } from './citizen-words.ts';
import { caseAsked, takeAnswer, tellGoesOn } from './question-back.ts';
import { saysNoMore } from './takes-no-more.ts';
import { caseLatelyTold } from './told-cases.ts';

/** Photos may take as long as this after they were announced. */
const ADDING_MS = 3_600_000;

/** Puts files on the case they were announced for, or that was just told of. False: nobody knows what they are for. */
export async function addFiles(turn: Turn, givens: Input[]): Promise<boolean> {
  const files = givens.flatMap((given) =>
    given.kind === 'file' && given.media !== 'sticker' ? [given.attachment] : [],
  );
  const meant = files.length > 0 && files.length === givens.length ? await caseForFiles(turn, givens) : null;
  if (!meant) return false;
  const { loose: _, ...memory } = turn.memory;
  turn.memory = memory;
  await addFilesTo(turn, files, meant, isSpoken(givens) ? 'voice_added' : 'photo_added');
  return true;
}

/** Puts files on this case, shows them to staff, and says so; they may be what was asked for. */
export async function addFilesTo(
  turn: Turn,
  files: string[],
  meant: Pick<Meant, 'id' | 'reference' | 'flow'>,
  added = 'photo_added',
): Promise<void> {
  const { id, reference } = meant;
  if (await saysNoMore(turn, meant)) return;
  const goesOn = await takeAnswer(turn, id);
  await attachTo(turn, id, files);
  raise(turn, { kind: goesOn ? 'case_answered' : 'case_reply', subjectId: id, detail: reference });
  turn.reply.caseId = id;
  if (goesOn) tellGoesOn(turn, reference, goesOn);
  else tell(turn, 'status-passed_on', added, { reference });
  // Nobody reads what is spoken at once: what may be done about an answer stands below it.
  if (added === 'voice_added') await turn.context.path.standing[meant.flow]?.(turn, id);
}

/** Puts files on a case: those of somebody who only follows it stand with a line of their own, not with what was filed. */
async function attachTo(turn: Turn, caseId: string, files: string[]): Promise<void> {
  const { loaders, row } = turn;
  const found = (await requestsOf(loaders).load(row.citizenId)).find(({ id }) => id === caseId);
  const isOwn = found?.own !== false;
  attachFiles(turn, files, { caseId, ...(!isOwn && { eventId: keepReply(turn, caseId, null) }) });
}

/** Puts files on this case with the words that were said with them. */
export async function addBoth(turn: Turn, meant: Meant, files: string[], text: string): Promise<void> {
  if (await saysNoMore(turn, meant)) return;
  const goesOn = await takeAnswer(turn, meant.id);
  keepWords(turn, meant, text, goesOn !== null);
  await attachTo(turn, meant.id, files);
  if (goesOn) tellGoesOn(turn, meant.reference, goesOn);
  else {
    raise(turn, { kind: 'case_reply', subjectId: meant.id, detail: meant.reference });
    tell(turn, 'status-passed_on', 'both_added', { reference: meant.reference });
  }
}

/** A pin, alone or with photos, is where it is that the commune asked about, or that photos are awaited of. False: nothing is. */
export async function addPin(turn: Turn, givens: Input[]): Promise<boolean> {
  const [pin, ...others] = givens.filter((given) => given.kind === 'place');
  const files = givens.flatMap((given) =>
    given.kind === 'file' && given.media !== 'sticker' ? [given.attachment] : [],
  );
  if (!pin || others.length + files.length + 1 !== givens.length) return false;
  const asked = await caseAsked(turn);
  const of = asked?.isLast ? asked.of : await caseAddedTo(turn);
  if (!of) return false;
  loosened(turn);
  await addPinTo(turn, of, pin, files);
  return true;
}

/** Puts a pin on this case, with the words and files that came with it, and says so. */
export async function addPinTo(
  turn: Turn,
  of: Meant,
  { latitude, longitude, text }: Position & { text?: string },
  files: string[],
): Promise<void> {
  if (await saysNoMore(turn, of)) return;
  const goesOn = await takeAnswer(turn, of.id, { latitude, longitude });
  const pin = `${latitude}, ${longitude}`;
  keepWords(turn, of, text === undefined ? pin : `${text}\n${pin}`, goesOn !== null);
  if (files.length > 0) await attachTo(turn, of.id, files);
  if (goesOn) tellGoesOn(turn, of.reference, goesOn);
  else tellPassedOn(turn, of.reference);
}

/** The case that photos or words were announced for. */
export async function caseAddedTo(turn: Turn): Promise<Meant | undefined> {
  const { addingTo } = turn.memory;
  if (!addingTo || turn.now.getTime() - addingTo.at >= ADDING_MS) return undefined;
  return (await ownCases(turn)).find(({ id }) => id === addingTo.caseId);
}

async function caseForFiles(
  turn: Turn,
  givens: Input[],
): Promise<Pick<Meant, 'id' | 'reference' | 'flow'> | null> {
  const announced = await caseAddedTo(turn);
  if (announced) return announced;
  const asked = await caseAsked(turn);
  if (asked?.isLast) return asked.of;
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  if (!told) return null;
  // Whoever speaks goes on about what they just sent: they are not asked in writing.
  const ago = turn.now.getTime() - told.toldAt.getTime();
  const goesOn = isSpoken(givens) ? ago < ADDING_MS : ago < AT_ONCE_MS && (await isOnlyOpen(turn, told));
  return (goesOn && told.last) || isFresh(turn, told) ? told : null;
}

/** A photo so soon after the only open case was told of can hardly be of anything else. */
const AT_ONCE_MS = 15 * 60_000;

async function isOnlyOpen(turn: Turn, { id }: Pick<Meant, 'id'>): Promise<boolean> {
  const open = (await ownCases(turn)).filter(({ status }) => isStatus(status) && isOpen(status));
  return open.length === 1 && open[0]?.id === id;
}

/** The case that files may be about, though nobody said so: the one told of lately or asked about, or the only open one. */
export async function caseToAskAbout(turn: Turn): Promise<Meant | null> {
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  if (told && turn.now.getTime() - told.toldAt.getTime() < LATELY_MS) return told;
  const asked = await caseAsked(turn);
  if (asked) return asked.of;
  const open = (await ownCases(turn)).filter(({ status }) => isStatus(status) && isOpen(status));
  const [only, ...others] = open;
  return only && others.length === 0 ? only : null;
}
