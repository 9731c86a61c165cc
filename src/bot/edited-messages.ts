// What a citizen deletes or corrects after it was said: the answer that came of it goes too, or says the new words.

import { GONE_FILE } from '../database/gone-file.ts';
import type { FiledFact, SaidFact } from '../database/message-loaders.ts';
import { filedWith, saidBefore } from '../database/message-loaders.ts';
import { maskCards } from '../domain/card-mask.ts';
import { type Brought, reworded, takenBack } from '../flow/engine/amend-answers.ts';
import type { Answer, Answers } from '../flow/engine/state.ts';
import { HIDDEN, hideWhole, wordsOfConfided } from './confidential.ts';
import { surroundings } from './flow-host.ts';
import { proceed, repeatQuestion } from './flow-runner.ts';
import { clean } from './input.ts';
import { firstOf } from './path.ts';
import { tell } from './render.ts';
import type { BotMemory, Heard, Turn } from './turn.ts';
import { prefillOf } from './understanding/said-as.ts';

/** A message said before, and what its words are now; null: it was deleted for everyone. */
export interface SecondThought {
  of: string;
  said: SaidFact;
  words: string | null;
}

/** A message of the breath that is not yet answered is simply another one, or none. False: it is none of these. */
export function amendBreath(turn: Turn, breath: Heard[], { content }: Heard): boolean {
  if (content.kind !== 'edited' && content.kind !== 'deleted') return false;
  const at = breath.findIndex(({ messageId }) => messageId === content.of);
  const heard = breath[at];
  if (!heard) return false;
  if (content.kind === 'deleted') {
    breath.splice(at, 1);
    if (heard.attachment) forgetFile(turn, heard.attachment);
  } else if (heard.content.kind === 'text') heard.content = { ...heard.content, text: content.text };
  else if (heard.content.kind === 'file') heard.content = { ...heard.content, caption: content.text };
  return true;
}

/** Reads it; null: nothing that was said is changed by it; words that we never heard before are said now. */
export async function secondThought(
  turn: Turn,
  { content }: Heard,
): Promise<SecondThought | 'unheard' | null> {
  if (content.kind !== 'edited' && content.kind !== 'deleted') return null;
  const said = await saidBefore(turn.loaders).load(`${turn.row.id} ${content.of}`);
  if (content.kind === 'deleted') return said && { of: content.of, said, words: null };
  if (!said) return 'unheard';
  const words = clean(content.text);
  if (said.text === HIDDEN) hideWhole(turn);
  if (bare(maskCards(words)) === bare(said.text ?? '')) return null;
  return { of: content.of, said, words: words || null };
}

/** Without the marks of bold and italics, and however it is spaced. */
const bare = (text: string): string => text.replace(/[*_~`\s\u200b-\u200f]+/gu, ' ').trim();

/** Changes what came of the message, and says so. Returns words that came to nothing before, to be taken anew. */
export async function heed(turn: Turn, thought: SecondThought): Promise<string | null> {
  if (turn.row.mode !== 'bot') return null;
  const brought = broughtBy(turn.memory, thought);
  const { said, words } = thought;
  if (words === null && brought.file) forgetFile(turn, brought.file);
  if (!turn.row.noticed || (words === null && leavesLoose(turn, said))) return null;
  if (words === null ? await takesBack(turn, brought) : await rewords(turn, brought, words)) return null;
  const filed = await filedWith(turn.loaders).load(`${turn.row.id} ${thought.of}`);
  if (filed) await tellFiled(turn, filed, words);
  return filed === null && words !== null && said.newest ? words : null;
}

function broughtBy(memory: BotMemory, { of, said }: SecondThought): Brought {
  const { chose = {} } = memory;
  const { attachment, latitude, longitude } = said.content ?? {};
  return {
    text: (said.text === HIDDEN ? wordsOfConfided(memory, of) : said.text) ?? undefined,
    file: attachment,
    at: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    chose: Object.keys(chose).filter((step) => chose[step] === of),
  };
}

/** A file that came before anybody knew what for waits in the memory. True: this one did. */
function leavesLoose(turn: Turn, said: SaidFact): boolean {
  const { loose } = turn.memory;
  const file = said.content?.attachment;
  if (!loose || file === undefined) return false;
  const givens = loose.givens.filter((given) => given.kind !== 'file' || given.attachment !== file);
  if (givens.length === loose.givens.length) return false;
  turn.memory = { ...turn.memory, loose: { ...loose, givens } };
  return true;
}

/** True: something of the form that is open, or of one that is kept, came from the message. */
async function takesBack(turn: Turn, brought: Brought): Promise<boolean> {
  const { flow, answers, parked = [] } = turn.memory;
  const left = flow === undefined || !answers ? null : takenBack(answers, brought);
  const drafts = parked.map((draft) => ({
    ...draft,
    answers: takenBack(draft.answers, brought) ?? draft.answers,
  }));
  const isParked = drafts.some((draft, i) => draft.answers !== parked[i]?.answers);
  const others = turn.context.path.takenBack.some((takesBack) => takesBack(turn, brought.text ?? ''));
  if (!left && !isParked && !others) return false;
  turn.memory = {
    ...turn.memory,
    ...(left && { answers: substance(left) }),
    ...(isParked && { parked: drafts }),
  };
  tell(turn, 'common-taken_back');
  if (left) await repeatQuestion(turn);
  return true;
}

/** Where nothing is left but what was passed over, that is asked again too. */
function substance(answers: Answers): Answers {
  const kinds = new Set(Object.values(answers).map(({ kind }) => kind));
  for (const passed of ['skipped', 'done', 'confirmed'] as const) kinds.delete(passed);
  return kinds.size > 0 ? answers : {};
}

async function rewords(turn: Turn, brought: Brought, words: string): Promise<boolean> {
  const { flow, answers } = turn.memory;
  if (flow === undefined || !answers) return false;
  const texts = reworded(answers, brought, words);
  const choices = rechosen(turn, flow, texts ?? answers, brought, words);
  if (!texts && !choices) return false;
  turn.memory = { ...turn.memory, answers: placedAnew(turn, answers, choices?.answers ?? texts ?? answers) };
  tell(turn, 'common-edit_taken');
  if (!choices?.open) {
    await repeatQuestion(turn);
    return true;
  }
  // The question that they answered comes up again, unseen, and takes them.
  const { reply } = turn;
  turn.reply = { texts: [], options: [] };
  await repeatQuestion(turn);
  turn.reply = reply;
  await proceed(turn, [{ kind: 'text', text: words }]);
  return true;
}

/** Options that were understood from the old words are understood anew; `open`: one of them is to be asked again. */
function rechosen(turn: Turn, flow: string, answers: Answers, { chose }: Brought, words: string) {
  if (chose.length === 0) return null;
  const { darija, referenceData } = turn.context;
  const understood = prefillOf(turn, flow, words, darija.route(words, referenceData.examples));
  const anew = Object.fromEntries(
    chose.flatMap((step) => (understood[step] ? [[step, understood[step]]] : [])),
  );
  const kept = Object.entries(answers).filter(([step]) => !chose.includes(step));
  return { answers: { ...Object.fromEntries(kept), ...anew }, open: chose.some((step) => !understood[step]) };
}

/** A place in other words may lie in another quarter, or be none: then it is asked for again. */
function placedAnew(turn: Turn, before: Answers, answers: Answers): Answers {
  const { readPlace } = surroundings(turn);
  const entries = Object.entries(answers).flatMap(([step, answer]): [string, Answer][] => {
    if (answer.kind !== 'place' || answer === before[step] || answer.text === undefined)
      return [[step, answer]];
    const { quarter: _, open: __, ...place } = answer;
    const read = readPlace(answer.text);
    if (read.kind === 'named') return [[step, { ...place, quarter: read.quarter }]];
    if (read.kind === 'pin') return [[step, { ...place, ...read, kind: 'place' }]];
    return read.kind === 'unknown' ? [[step, place]] : [];
  });
  return Object.fromEntries(entries);
}

/** What is filed stays; a correction reaches those who handle it. */
async function tellFiled(turn: Turn, filed: FiledFact, words: string | null): Promise<void> {
  const isPassedOn = words !== null && (await firstOf(turn.context.path.corrected, turn, filed, words));
  if (!isPassedOn) tell(turn, 'common-filed_stays', undefined, { reference: filed.reference });
}

/** Its bytes go with the next round of tidying, unless it was filed. */
function forgetFile(turn: Turn, id: string): void {
  if (turn.attachments.delete(id)) return;
  turn.unitOfWork.upsert(
    [{ id }],
    (rows) => `update "Attachment" a set ${GONE_FILE} from jsonb_to_recordset(${rows}) as p("id" uuid)
      where a."id" = p."id" and a."caseId" is null and a."proposalId" is null returning 1`,
  );
}

/** After a turn: which message each option was understood from that nobody pressed. */
export function noteChoices(turn: Turn, before: BotMemory, breath: readonly Heard[]): void {
  const { flow, answers = {}, chose = {}, ...memory } = turn.memory;
  const said = breath.findLast(({ content }) => content.kind === 'text' || content.kind === 'file');
  const pressed = breath.some(({ content }) => content.kind === 'option');
  const known = new Set(
    [...(before.flow === flow ? [before] : []), ...(before.parked ?? [])].flatMap(choicesIn),
  );
  const entries = Object.entries(answers).flatMap(([step, answer]): [string, string][] => {
    const choice = choiceIn(step, answer);
    if (!choice) return [];
    if (known.has(choice)) return chose[step] ? [[step, chose[step]]] : [];
    return said && !pressed ? [[step, said.messageId]] : [];
  });
  turn.memory = {
    ...memory,
    ...(flow !== undefined && { flow }),
    ...(turn.memory.answers && { answers }),
    ...(entries.length > 0 && { chose: Object.fromEntries(entries) }),
  };
}

const choicesIn = ({ answers = {} }: { answers?: Answers }): string[] =>
  Object.entries(answers).flatMap(([step, answer]) => choiceIn(step, answer) ?? []);

/** An option, or a quarter that was found in words and not told as a place of its own. */
function choiceIn(step: string, answer: Answer): string | null {
  if (answer.kind === 'choice') return `${step} ${answer.option}`;
  const isFound = answer.kind === 'place' && answer.text === undefined && answer.latitude === undefined;
  return isFound && answer.quarter !== undefined ? `${step} ${answer.quarter}` : null;
}
