// Tells a citizen where a request stands, whatever it is: only their own, one they joined, or one they support.

import { choice } from '../../bot/answers.ts';
import { keepInConfidence } from '../../bot/confidential.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { namedFor, ownRequests } from '../../bot/own-requests.ts';
import { opensWith } from '../../bot/phrases.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { sentence, subjectName, tell, telling } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { CouncilWay, RequestFact } from '../../database/requests.ts';
import { dayOf, daysLeft, workingDaysLeft } from '../../domain/calendar.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { isOpen, isStatus, kindOf } from '../../domain/case.ts';
import type { KeptAnswers } from '../../domain/kept-answer.ts';
import { showsFrench } from '../../domain/names.ts';
import { isPetitionStatus, type PetitionStatus } from '../../domain/petition.ts';
import { standingOf } from '../../domain/petition-clock.ts';
import { reopensUntil } from '../../domain/question.ts';
import { referralLines } from '../../domain/referral.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import { answerLines } from '../../flow/engine/answer-words.ts';
import { asksOwner, questionIn } from './question-back.ts';
import { short } from './similar-cases.ts';
import { hasTurnOutside, standingOfCase } from './whose-turn.ts';

/** Answers of a request that say which one it is. */
const MOST_LINES = 4;

/** Shows one of the citizen's requests. */
export const showRequest = action({
  needs: { which: choice.optional() },
  outcomes: [
    ...(['shown', 'late', 'over', 'awaited', 'lapsed', 'asks_owner'] as const),
    ...(['idea', 'petition', 'unnumbered', 'none'] as const),
  ],
  async run(turn, { which }) {
    const own = (await ownRequests(turn)).find(({ id }) => id === which);
    if (!own) return { outcome: 'none' };
    await turn.context.path.standing[own.flow]?.(turn, own.id);
    return shown(turn, own);
  },
});

/** Asked when something is mended: the day of the answer is known, and that of the repair is not. */
export function tellRepairUnknown(turn: Turn, text: string): void {
  if (opensWith(turn, text, 'heard-repairs', 'anywhere')) tell(turn, 'status-repair_unknown');
}

/** Says where this request stands, and what comes next. */
export function tellRequest(turn: Turn, request: RequestFact): void {
  const { outcome, values } = shown(turn, request);
  tell(turn, 'status-show', outcome, values);
}

/** The name of a request in a list. */
export function requestName(turn: Turn, request: RequestFact): string {
  const { reference, kind } = request;
  if (kind === 'petition') keepInConfidence(turn);
  // That there is one is told to nobody who may be complained of in it.
  if (request.flow && turn.context.flows.get(request.flow)?.request?.confidential)
    turn.about ??= request.flow;
  const subject = kind === 'case' ? subjectName(turn, request) : titleOf(turn, request);
  const words = sentence(turn, 'status-entry', awaitedOf(turn, request), { reference, category: subject });
  return namedFor(turn, request, words);
}

/** From whom something is awaited, where it is not the commune: this person, or whoever outside has the work. */
function awaitedOf(turn: Turn, request: RequestFact): 'awaited' | 'party' | undefined {
  if (questionIn(turn, request) === 'awaited') return 'awaited';
  return hasTurnOutside(request) ? 'party' : undefined;
}

function shown(turn: Turn, request: RequestFact): Outcome {
  if (request.kind !== 'case') return ofMany(turn, request);
  turn.reply.caseId = request.id;
  const outcome = caseOutcome(turn, request);
  // What is promised to whoever asks after a broken promise is kept: staff hear of it.
  if (outcome === 'late')
    raiseOnce(turn, { kind: 'case_late', subjectId: request.id, detail: request.reference });
  return { outcome, values: caseValues(turn, request) };
}

/** A date by which to answer is promised only while there is something left to answer, and not once it has passed. */
function caseOutcome(
  turn: Turn,
  own: RequestFact,
): 'shown' | 'late' | 'over' | 'awaited' | 'lapsed' | 'asks_owner' {
  const { status, dueOn } = own;
  const question = questionIn(turn, own);
  if (question !== 'none') return question;
  if (asksOwner(turn, own)) return 'asks_owner';
  if (!isStatus(status) || !isOpen(status)) return 'over';
  return dueOn !== null && daysLeft(turn.now, dueOn) < 0 ? 'late' : 'shown';
}

/** What is said of a case. */
export function caseValues(turn: Turn, own: RequestFact): Record<string, string | number> {
  const { words, referenceData } = turn.context;
  const { language } = turn.row;
  const due = own.dueOn ?? own.createdAt;
  return {
    reference: own.reference,
    category: subjectName(turn, own),
    kind: kindOf(own),
    status: standingOfCase(turn, own),
    date: words.date(language, due),
    days: workingDaysLeft(turn.now, due, referenceData.holidays),
    words: own.words ?? sentence(turn, 'status-no_words'),
    asked: own.asked ?? '',
    until: words.date(language, answerUntil(own)),
    ...saidOf(turn, own),
  };
}

/** What it is about; and the same as what this person sent, or as what others told. */
function saidOf(turn: Turn, own: RequestFact): { about: string; sent: string } {
  const about = caseInShort(turn, own);
  return { about, sent: sentence(turn, 'status-told_of', own.own ? undefined : 'others', { about }) };
}

/** The last day on which an answer to what was asked is taken. */
const answerUntil = ({ status, awaitedOn, settledAt, createdAt }: RequestFact): Date =>
  status === 'closed' && settledAt ? new Date(reopensUntil(settledAt)) : (awaitedOn ?? createdAt);

/** Where it is, the first words of it, and what was sent with it, in one line. */
function caseInShort(turn: Turn, own: RequestFact): string {
  const { photos, papers, voices } = own;
  const pieces = [
    ...(own.answers === null ? complaintInShort(turn, own) : requestInShort(turn, own, own.answers)),
    photos > 0 && sentence(turn, 'common-pictures', undefined, { count: photos, kinds: 'photos' }),
    papers > 0 && sentence(turn, 'common-pictures', undefined, { count: papers, kinds: 'papers' }),
    voices > 0 && sentence(turn, 'common-voice_notes', undefined, { count: voices }),
  ];
  return pieces.filter(Boolean).join(' · ') || sentence(turn, 'common-nothing');
}

/** Their own words are read as they were said; of others only what tells of nobody. */
const shortOf = ({ context }: Turn, { own }: RequestFact, text: string | null): string => {
  const said = maskCards(text ?? '');
  return short(own ? said : context.mask(said));
};

function complaintInShort(turn: Turn, request: RequestFact) {
  const { context, row } = turn;
  const { description, placeText, quarterId } = request;
  const where =
    shortOf(turn, request, placeText) ||
    (quarterId && context.referenceData.quarterName(quarterId, row.language));
  const what = shortOf(turn, request, description);
  return [where && `📍 ${where}`, what && `«${what}»`];
}

/** What was asked, in its order; pictures and recordings are counted. */
function requestInShort(turn: Turn, request: RequestFact, answers: KeptAnswers): string[] {
  const { flow } = request;
  return answerLines(telling(turn), turn.context.flows, { flow, answers })
    .filter(({ answer }) => answer.kind !== 'files')
    .slice(0, MOST_LINES)
    .map(({ answer, words }) =>
      answer.kind === 'text' || answer.kind === 'place' ? shortOf(turn, request, words) : words,
    );
}

/** An idea or a petition: what comes next depends on where it stands, and says it in words. */
function ofMany(turn: Turn, request: RequestFact): Outcome {
  const { kind, reference, status, supports: count, threshold } = request;
  if (kind === 'petition') keepInConfidence(turn);
  const words = request.words ?? sentence(turn, 'status-no_words');
  const next =
    kind === 'petition' && isPetitionStatus(status)
      ? [petitionNext(turn, { ...request, status, words }), ...spokenOf(turn, request)].join('\n')
      : ideaNext(turn, request, words);
  const title = titleOf(turn, request);
  const outcome = kind === 'proposal' ? 'idea' : threshold === 0 ? 'unnumbered' : 'petition';
  return { outcome, values: { reference, title, next, count, threshold } };
}

/** What this person said aloud for it, where that counts nowhere yet. */
const spokenOf = (turn: Turn, { spoken }: RequestFact): string[] =>
  spoken === null ? [] : [sentence(turn, 'status-spoken', spoken)];

/** Where a petition stands on its way through the council, with the days that the law leaves for it. */
function petitionNext(
  turn: Turn,
  { status, words, council }: { status: PetitionStatus; words: string; council: CouncilWay | null },
): string {
  const moment = (text: string | null | undefined) => (text ? new Date(text) : null);
  const dates = { depositedAt: moment(council?.depositedAt), acceptedAt: moment(council?.acceptedAt) };
  const { is, depositedAt, until, session } = standingOf(status, dates, turn.now);
  const { date, month } = turn.context.words;
  const { language } = turn.row;
  return sentence(turn, 'status-petition', is, {
    ...{ words, receipt: council?.receipt ?? '—' },
    date: depositedAt ? date(language, depositedAt) : '—',
    until: until ? date(language, until) : '—',
    session: session ? month(language, session) : '—',
  });
}

/** Where an idea stands, the project that it was taken into account in, and the body that was asked. */
const ideaNext = (turn: Turn, request: RequestFact, words: string): string =>
  [
    sentence(turn, 'status-idea', request.status, { words }),
    projectLine(turn, request),
    ...referralOf(turn, request),
  ]
    .filter(Boolean)
    .join('\n');

/** The project that an idea was taken into account in, and where that stands. */
function projectLine(turn: Turn, { project }: RequestFact): string {
  if (project === null) return '';
  const french = showsFrench(turn.row.language);
  const said = french ? project.wordsFr : project.wordsAr;
  return sentence(turn, 'project-line', said === null ? undefined : 'words', {
    ...{ project: french ? project.nameFr : project.nameAr, words: said ?? '' },
    stage: sentence(turn, `project-stage-${project.stage}`),
  });
}

/** The consultative body that was asked about it, and its reply. */
function referralOf(turn: Turn, { referral }: RequestFact): string[] {
  if (referral === null) return [];
  const { language } = turn.row;
  const telling = {
    ...{ language, today: dayOf(turn.now), date: (day: Date) => turn.context.words.date(language, day) },
    say: (message: string, attribute?: string, values?: Record<string, string>) =>
      sentence(turn, message, attribute, values),
  };
  return referralLines(referral, telling);
}

const titleOf = ({ row }: Turn, { titleAr, titleFr }: RequestFact): string =>
  (showsFrench(row.language) ? titleFr : titleAr) ?? '';

/** Whoever has one request means that one: there is nothing to ask. */
export async function withOnlyRequest(turn: Turn, start: Opening): Promise<Opening> {
  const [only, ...others] = await ownRequests(turn);
  if (!only || others.length > 0) return start;
  return { ...start, prefilled: { which: { kind: 'choice', option: only.id } } };
}
