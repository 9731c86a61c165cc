// What asks for notices to stop, or to come again, in the citizen's own words: "stop", "do not write to me any more", "start".
import { offerWays } from '../../bot/closing-buttons.ts';
import { DRAFT, parkOpen } from '../../bot/drafts.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { offerDraft } from '../../bot/offer-draft.ts';
import { isOneOf, knownWords, readBy, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';

const BESIDE = ['heard-mute_noun', 'heard-mute_send', 'heard-mute_to', 'heard-mute_beside'];

/**
 * What is said about notices, and nothing else is said. "Stop" alone means them only while nothing is open that it
 * could stop; "start" only after a stop.
 */
export function wishAboutNotices(turn: Turn, text: string): 'mute' | 'unmute' | null {
  const { flow, shown: { step = '' } = {} } = turn.memory;
  const open =
    (flow !== undefined && flow !== 'my_data') ||
    step === DRAFT ||
    turn.context.path.questions[step]?.stop !== undefined;
  if (turn.row.muted && isOneOf(turn, text, 'heard-unmute_alone')) return 'unmute';
  if (!open && isOneOf(turn, text, 'heard-mute_alone')) return 'mute';
  if (!open && (stopsAll(turn, text) || leavesAlone(turn, text))) return 'mute';
  if (about(turn, text, 'heard-mute_end', open) || endsWithStop(turn, text)) return 'mute';
  if (readBy(turn, text, ['heard-mute_whole', ...BESIDE])?.has('heard-mute_whole')) return 'mute';
  return about(turn, text, 'heard-unmute_again', !turn.row.muted) ? 'unmute' : null;
}

/** What may be said before the messages are to stop: "no, leave it, only". */
const BEFORE = ['stays', 'stays_beside', 'yes', 'plain_no', 'only', 'but', 'hello', 'mute_beside'].map(
  (list) => `heard-${list}`,
);

/** "No, leave it, only stop the messages": they are named, and nothing else is wanted before that. */
function endsWithStop(turn: Turn, text: string): boolean {
  const ends = knownWords(turn.context, 'heard-mute_end');
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].some(({ index, 0: word }) => {
    if (index === 0 || !wordsIn(turn.context, word).some((one) => ends.has(one))) return false;
    if (readBy(turn, text.slice(0, index), BEFORE) === null) return false;
    const drawn = readBy(turn, text.slice(index), ['heard-mute_end', 'heard-only', ...BESIDE]);
    return drawn?.has('heard-mute_noun') ?? false;
  });
}

/** "Enough, stop", "stop all". */
const stopsAll = (turn: Turn, text: string): boolean =>
  readBy(turn, text, ['heard-mute_alone', 'heard-mute_more'])?.has('heard-mute_alone') ?? false;

/** "Stop it for me". */
function leavesAlone(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, ['heard-mute_alone', ...BESIDE]);
  return drawn?.has('heard-mute_alone') === true && drawn.has('heard-mute_to');
}

/** "No more messages", "do not write to me"; who is asked a question and says "do not send" may mean the form. */
function about(turn: Turn, text: string, verb: string, strict: boolean): boolean {
  const drawn = readBy(turn, text, [verb, ...BESIDE]);
  if (!drawn?.has(verb)) return false;
  if (drawn.has('heard-mute_noun')) return true;
  return drawn.has('heard-mute_send') && (!strict || isToMe(turn, text));
}

/** "To me", and more than the words of "do not send it", which is said of the form. */
function isToMe({ context }: Turn, text: string): boolean {
  const [to, form] = [knownWords(context, 'heard-mute_to'), knownWords(context, 'heard-unsends')];
  return wordsIn(context, text).some((word) => to.has(word) && !form.has(word));
}

/** Heeded at once; a question that was open is asked again. Who is not known yet reads no more than that. */
export async function heedNotices(turn: Turn, wish: 'mute' | 'unmute'): Promise<void> {
  tell(turn, 'my_data-tend', setMuted(turn, wish === 'mute'));
  // Said to the question what to do with one's data, it is the answer.
  if (turn.memory.flow === 'my_data') {
    await parkOpen(turn);
    if (!offerDraft(turn)) offerWays(turn);
  } else if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}

/** The Start button is also how chat apps undo a stop. */
export function startAgain(turn: Turn): void {
  if (turn.row.muted) tell(turn, 'my_data-tend', setMuted(turn, false));
}

/** Stops the notices or sends them again. Returns what is said of it: a variant of `my_data-tend`. */
export function setMuted({ row, citizen, now }: Turn, muted: boolean): 'notices_stopped' | 'notices_resumed' {
  row.muted = muted;
  citizen.mutedAt = muted ? now : null;
  return muted ? 'notices_stopped' : 'notices_resumed';
}
