// The first phase in chat: what it is about in short, with the draft and its sound at a tap, and how long somebody has.

import { choice } from '../../../bot/answers.ts';
import { action } from '../../../bot/feature.ts';
import { leaveFlow } from '../../../bot/leave-flow.ts';
import { ask, showMenu } from '../../../bot/main-menu.ts';
import type { OwnQuestion } from '../../../bot/path.ts';
import { holdsWord, readYesNo } from '../../../bot/phrases.ts';
import { sentence, tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { officeHours } from '../../../domain/calendar.ts';
import { askedIn, lengthsOffered, nextAsked } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import { openConsultations, sayComingConsultations, titleIn } from '../lists.ts';
import { type ConsultationFact, type ResponseFact, responseOf } from '../loaders.ts';
import { askToChange, askWhatIsLeft } from './ask.ts';
import { joined } from './write.ts';

/** Under the summary: how long, the draft, its sound, or not now. */
export const OPENED = '_opinion';

/** Reads one out, and asks how much time there is for it. */
export const openConsultation = action({
  needs: { which: choice.optional() },
  outcomes: ['none', 'opened'],
  silent: ['none', 'opened'],
  async run(turn, { which }) {
    const found = (await openConsultations(turn)).find(({ id }) => id === which);
    leaveFlow(turn);
    if (found) {
      await show(turn, found);
      return { outcome: 'opened' };
    }
    if (!(await sayComingConsultations(turn)))
      tell(turn, 'not_here', 'consultation', officeHours(turn.now, turn.context.referenceData.holidays));
    showMenu(turn);
    return { outcome: 'none' };
  },
});

async function show(turn: Turn, found: ConsultationFact): Promise<void> {
  const { language } = turn.row;
  const response = await responseFor(turn, found);
  const summary = showsFrench(language) ? found.summaryFr : found.summaryAr;
  const date = turn.context.words.until(language, found.closesAt);
  const values = { title: titleIn(turn, found), text: summary, date };
  tell(turn, 'consultation-read', found.form, values);
  remember(turn, found, response);
  if (found.form === 'poll' && response === null) return chosen(turn, `len_${lengthsOf(found)[0] ?? 1}`);
  askHow(turn);
}

const lengthsOf = ({ questions }: ConsultationFact): readonly number[] => lengthsOffered(questions);

export const responseFor = (turn: Turn, { id }: { id: string }): Promise<ResponseFact | null> =>
  responseOf(turn.loaders).load(`${id} ${turn.row.citizenId}`);

function remember(turn: Turn, found: ConsultationFact, response: ResponseFact | null): void {
  const { files, questions, id } = found;
  const answered = new Set(response?.answered);
  const isLeft = response !== null && nextAsked(questions, response.length, answered) !== null;
  const lengths = lengthsOffered(questions).map((minutes) => ({
    minutes,
    count: askedIn(questions, minutes).length,
  }));
  const offers = [
    ...(response === null ? lengths.map(({ minutes }) => `len_${minutes}`) : []),
    ...(isLeft ? ['go_on'] : []),
    ...(answered.size > 0 ? ['change'] : []),
    ...(files.draft ? ['file'] : []),
    ...(soundOf(turn, files) ? ['sound'] : []),
    'leave',
  ];
  turn.memory = { ...turn.memory, opinion: { id, offers, lengths, isBegun: response !== null } };
}

const soundOf = (turn: Turn, files: ConsultationFact['files']): string | undefined => {
  const [own, other] = showsFrench(turn.row.language) ? ['sound_fr', 'sound_ar'] : ['sound_ar', 'sound_fr'];
  return files[own ?? ''] ?? files[other ?? ''];
};

/** False: there is nothing left to ask. */
function askHow(turn: Turn): boolean {
  const { opinion } = turn.memory;
  if (!opinion) return false;
  tell(turn, 'consultation-how', opinion.isBegun ? 'again' : undefined);
  ask(turn, OPENED, opinion.offers ?? [], labelOf(turn));
  return true;
}

const labelOf =
  (turn: Turn) =>
  (option: string): string => {
    const minutes = Number(/^len_(\d+)$/u.exec(option)?.[1]);
    const length = turn.memory.opinion?.lengths?.find((each) => each.minutes === minutes);
    if (!length) return sentence(turn, 'consultation-how', option);
    return sentence(turn, 'consultation-length', undefined, length);
  };

async function chosen(turn: Turn, option: string): Promise<void> {
  const found = await openedNow(turn);
  if (!found) return;
  const length = Number(/^len_(\d+)$/u.exec(option)?.[1]);
  const response = await responseFor(turn, found);
  if (option === 'file' || option === 'sound') return send(turn, found, option);
  if (option === 'change' && response) return askToChange(turn, found, response);
  if (option === 'go_on' && response) return askWhatIsLeft(turn, found, response);
  if (!lengthsOf(found).includes(length)) return leave(turn);
  return askWhatIsLeft(turn, found, response ?? joined(turn, found, length));
}

/** The one that is talked about, while it takes answers; else that it is closed is said. */
export async function openedNow(turn: Turn): Promise<ConsultationFact | null> {
  const { opinion } = turn.memory;
  const found = (await openConsultations(turn)).find(({ id }) => id === opinion?.id);
  if (found) return found;
  const { opinion: _, ...memory } = turn.memory;
  turn.memory = memory;
  tell(turn, 'consultation-closed');
  showMenu(turn);
  return null;
}

function leave(turn: Turn): void {
  const { opinion: _, ...memory } = turn.memory;
  turn.memory = memory;
  tell(turn, 'consultation-left');
  showMenu(turn);
}

/** Behind the words, as a message of its own; then it is asked again. */
function send(turn: Turn, { files }: ConsultationFact, part: 'file' | 'sound'): void {
  const attachmentId = part === 'file' ? files.draft : soundOf(turn, files);
  if (attachmentId) sendBehind(turn, attachmentId);
  askHow(turn);
}

/** "The draft", "let me hear it", "one minute": said instead of tapped. */
async function said(turn: Turn, text: string): Promise<boolean> {
  const offers = turn.memory.opinion?.offers ?? [];
  const meant = ['file', 'sound'].find(
    (each) => offers.includes(each) && holdsWord(turn, text, `heard-opinion_${each}`),
  );
  if (meant !== undefined) await chosen(turn, meant);
  else if (readYesNo(turn, text) === 'no') leave(turn);
  else return false;
  return true;
}

export const openedQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.opinion !== undefined,
  said,
  chosen,
  label: labelOf,
  stop: leave,
  repeat: askHow,
};
