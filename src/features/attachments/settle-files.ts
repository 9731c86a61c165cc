// What became of files after they were given: one that could not be opened is taken back from the answers, and its
// sender asked again; one that turned out to be something else goes where that belongs.

import { proceed, repeatQuestion } from '../../bot/flow-runner.ts';
import { eventFor, type InsideEvent } from '../../bot/inside-event.ts';
import { tell } from '../../bot/render.ts';
import type { Held, Turn } from '../../bot/turn.ts';
import { keepLoose } from '../../bot/unclaimed-files.ts';
import type { Incoming } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { maskCards } from '../../domain/card-mask.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { filesIn, takeBack } from '../../flow/engine/take-back-files.ts';
import type { FileFact } from './loaders.ts';
import { filesUnsettled } from './loaders.ts';
import { listUnsettled } from './queue.ts';
import { expectAgain } from './replace-lost.ts';

const MOST_AT_ONCE = 100;

/**
 * Gives every conversation with files to be settled a turn of its own, in line with the citizen's messages. Done
 * again, or by another copy at the same time, it changes nothing: the turn looks at the files itself.
 */
export async function settleFiles(
  db: Database,
  inform: (events: InsideEvent[]) => Promise<void>,
  now: Date,
): Promise<void> {
  await inform(eventFor('files_settled', await listUnsettled(db, now, MOST_AT_ONCE)));
}

/** Settles the files of this conversation, before anything that was said is taken for an answer. */
export async function settle(turn: Turn, heard: readonly Incoming[]): Promise<void> {
  const { events } = turn;
  const isAsked = events.includes('files_settled');
  // What is said in one breath is answered once, its files included.
  const isAlone = heard.length === 0 && events.every((event) => event === 'files_settled');
  const isEarly = isAlone && turn.memory.breath;
  if ((isEarly && turn.row.mode === 'bot') || (!isAsked && !holdsFiles(turn))) return;
  const files = await filesUnsettled(turn.loaders).load(turn.row.id);
  if (files.length === 0) return;
  for (const { id } of files) turn.unitOfWork.patch('Attachment', id, { nextAttemptAt: null });
  const before = turn.memory;
  // A sticker that moves cannot be opened, and nobody misses it.
  const lost = files.filter(({ state, media }) => state !== 'stored' && media !== 'sticker');
  const others = files.filter(
    ({ state, caseId, proposalId }) => state === 'stored' && !(caseId ?? proposalId),
  );
  const inBreath = nameInBreath(turn, others);
  const isGone = ({ id, state }: FileFact) =>
    state !== 'stored' || (others.some((each) => each.id === id) && !inBreath.has(id));
  forget(turn, new Set(files.filter(isGone).map(({ id }) => id)));
  tellLost(turn, lost);
  if (turn.row.mode !== 'bot') return;
  const isSilent = heard.length === 0 && !turn.memory.breath?.messages.length;
  const again = others.filter(({ id }) => !inBreath.has(id)).map(asGiven);
  await goOn(turn, again, isSilent && (turn.memory !== before || turn.row.unsent === 'queued'));
}

/** Gives what is something else to the question it answers, or asks again the one that has lost its answer. */
async function goOn(turn: Turn, again: Input[], isOpen: boolean): Promise<void> {
  const onMenu = (turn.memory.shown?.step ?? '_').startsWith('_');
  if (again.length > 0 && turn.memory.flow && !onMenu) return proceed(turn, again);
  keepLoose(turn, again);
  if (isOpen && !onMenu) return repeatQuestion(turn);
}

function asGiven({ id, media }: FileFact): Input {
  const isNamed = media === 'voice' || media === 'audio' || media === 'video' || media === 'photo';
  return { kind: 'file', media: isNamed ? media : 'document', attachment: id };
}

const looseFiles = ({ memory: { loose } }: Turn): string[] =>
  (loose?.givens ?? []).flatMap((given) => (given.kind === 'file' ? [given.attachment] : []));

const heldFiles = ({ memory: { breath } }: Turn): string[] =>
  (breath?.messages ?? []).flatMap(({ attachment }) => attachment ?? []);

const holdsFiles = (turn: Turn): boolean =>
  filesIn(turn.memory.answers ?? {}).length > 0 ||
  looseFiles(turn).length > 0 ||
  heldFiles(turn).length > 0 ||
  (turn.memory.parked ?? []).some(({ answers }) => filesIn(answers).length > 0);

/** Files of the breath that is still to be answered are called what they are; returns which these are. */
function nameInBreath(turn: Turn, others: FileFact[]): Set<string> {
  const { breath } = turn.memory;
  const found = new Set(heldFiles(turn).filter((id) => others.some((each) => each.id === id)));
  if (!breath || found.size === 0) return found;
  const messages = breath.messages.map((held) => {
    const { content, attachment } = held;
    const fact = others.find(({ id }) => id === attachment);
    const given = fact && asGiven(fact);
    if (content.kind !== 'file' || given?.kind !== 'file') return held;
    const file = { ...content.file, mimeType: fact?.mimeType ?? undefined };
    return { ...held, content: { ...content, media: given.media, file } };
  });
  turn.memory = { ...turn.memory, breath: { ...breath, messages } };
  return found;
}

/** Takes the files out of all that is remembered; without any of them it stays the very same. */
function forget(turn: Turn, ids: ReadonlySet<string>): void {
  const { answers, loose, breath, parked } = turn.memory;
  const holds = (each: Answers) => filesIn(each).some((id) => ids.has(id));
  if (answers && holds(answers)) turn.memory = { ...turn.memory, answers: takeBack(answers, ids) };
  if (parked?.some((draft) => holds(draft.answers))) {
    const drafts = parked.map((draft) => ({ ...draft, answers: takeBack(draft.answers, ids) }));
    turn.memory = { ...turn.memory, parked: drafts };
  }
  if (loose && looseFiles(turn).some((id) => ids.has(id))) {
    const givens = loose.givens.filter((given) => given.kind !== 'file' || !ids.has(given.attachment));
    turn.memory = { ...turn.memory, loose: { ...loose, givens } };
  }
  if (breath && heldFiles(turn).some((id) => ids.has(id))) {
    const messages = breath.messages.flatMap((held) => wordsLeft(held, ids));
    turn.memory = { ...turn.memory, breath: { ...breath, messages } };
  }
}

/** Of a file that is lost the words under it are left. */
function wordsLeft(held: Held, ids: ReadonlySet<string>): Held[] {
  const { content, attachment, ...rest } = held;
  if (!attachment || !ids.has(attachment) || content.kind !== 'file') return [held];
  return content.caption ? [{ ...rest, content: { kind: 'text', text: content.caption } }] : [];
}

/** Says it once for all of one kind, one name and one reason; what was filed already is named, and staff look at it too. */
function tellLost(turn: Turn, lost: FileFact[]): void {
  const groups = Map.groupBy(lost, ({ media, reason, reference, name }) =>
    [sort(media), why(reason), reference, calledBySender(name)].join(),
  );
  for (const [first] of groups.values()) {
    if (!first) continue;
    const { reference, reason } = first;
    const name = calledBySender(first.name);
    const values = { media: sort(first.media), why: why(reason), named: name ? 'yes' : 'no', name };
    if (!turn.row.blocked) {
      if (reference) tell(turn, 'common-file_lost', 'filed', { ...values, reference });
      else tell(turn, 'common-file_lost', undefined, values);
    }
  }
  for (const file of lost.filter(({ caseId, proposalId }) => caseId ?? proposalId)) {
    turn.unitOfWork.insert('Flag', {
      id: turn.context.newId(),
      kind: 'file_lost',
      conversationId: turn.row.id,
      subjectId: file.caseId,
      detail: [file.reference, sort(file.media), why(file.reason)].filter(Boolean).join(' '),
      createdAt: turn.now,
    });
    expectAgain(turn, file);
  }
}

/** Marks that turn the direction of a line round, and what no screen shows. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const NAME_MOST = 40;

/** Its name as its sender gave it, by which it is told from others; blank where no telephone gave it any. */
function calledBySender(name: string | null): string {
  const shown = maskCards((name ?? '').replaceAll(UNSEEN, '').trim());
  return shown.length > NAME_MOST ? `${shown.slice(0, NAME_MOST).trim()}…` : shown;
}

/** What it is called to whoever sent it. */
function sort(media: string): string {
  if (media === 'voice' || media === 'audio') return 'voice';
  return media === 'video' || media === 'document' ? media : 'photo';
}

/** Too large for us or for the road, too much for a day or for the disk, never arrived, or not to be opened. */
function why(reason: string | null): string {
  if (/too_?(big|large)/u.test(reason ?? '')) return 'too_big';
  if (reason === 'enough_today' || reason === 'no_room') return reason;
  // What a scanner found is nobody's to open either; who sent it may not know of it.
  return reason === 'kind' || reason === 'virus' ? 'unreadable' : 'not_arrived';
}
