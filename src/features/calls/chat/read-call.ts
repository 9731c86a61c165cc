// Reads a call out: what it is for, who may apply, what is sent, until when; and its sound. Whoever applied already finds
// what they sent, to be corrected.

import { choice } from '../../../bot/answers.ts';
import { action } from '../../../bot/feature.ts';
import { leaveForWays } from '../../../bot/leave-flow.ts';
import { sentence, tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import type { CallFact } from '../../../database/calls.ts';
import { documentStep, MOST_DOCUMENTS, type NamedDocument } from '../../../domain/call.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { Answers } from '../../../flow/engine/state.ts';
import { folderOf } from '../../../words/languages.ts';
import { type CandidacyFact, candidaciesOf } from './loaders.ts';
import { callChosen, callsTaking, callTitle, sayComingCalls } from './open-calls.ts';

const COUNTS = Array.from({ length: MOST_DOCUMENTS + 1 }, (_, count) => `docs_${count}`);

export const readCall = action({
  needs: { which: choice.optional() },
  outcomes: ['none', ...COUNTS],
  silent: COUNTS,
  ends: ['none'],
  async run(turn, { which }) {
    const found = callsTaking(turn).find(({ id }) => id === which);
    if (!found) {
      if (sayComingCalls(turn)) leaveForWays(turn);
      return { outcome: 'none' };
    }
    const own = await ownCandidacy(turn, found.id);
    if (own) takeUp(turn, own, found);
    else sayCall(turn, found);
    return { outcome: `docs_${found.documents.length}` };
  },
});

/** What this person sent to a call, for whom they speak now. */
export async function ownCandidacy(turn: Turn, callId: string): Promise<CandidacyFact | undefined> {
  const profileId = turn.memory.profile?.id ?? null;
  const own = await candidaciesOf(turn.loaders).load(turn.row.citizenId);
  return own.find((each) => each.callId === callId && each.profileId === profileId);
}

function sayCall(turn: Turn, call: CallFact): void {
  const { words, referenceData } = turn.context;
  const { language } = turn.row;
  const french = showsFrench(language);
  const quarters = call.quarterIds.map((id) => referenceData.quarterName(id, language) ?? id);
  const lines = [
    sentence(turn, 'candidacy-call', undefined, {
      title: callTitle(turn, call),
      purpose: french ? call.purposeFr : call.purposeAr,
      seats: call.seats,
    }),
    sentence(turn, 'candidacy-call', 'criteria'),
    ...bullets(french ? call.criteriaFr : call.criteriaAr),
    ...(quarters.length === 0
      ? []
      : [sentence(turn, 'candidacy-call', 'quarters', { quarters: quarters.join(french ? ', ' : '، ') })]),
    ...(call.documents.length === 0 ? [] : [sentence(turn, 'candidacy-call', 'documents')]),
    ...call.documents.map(({ ar, fr }) => `📎 ${french ? fr : ar}`),
    sentence(turn, 'candidacy-call', 'until', {
      date: words.until(language, call.closesAt),
      results: words.date(language, call.resultsOn),
    }),
  ];
  turn.reply.texts.push(lines.join('\n'));
  sendSound(turn, call);
}

const bullets = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `▪️ ${line}`);

/** Behind the words, for whoever does not read. */
function sendSound(turn: Turn, { files }: CallFact): void {
  // Who writes Darija in Latin letters reads the call in French, and hears it in Darija.
  const [own, other] = showsFrench(folderOf(turn.row.language))
    ? ['sound_fr', 'sound_ar']
    : ['sound_ar', 'sound_fr'];
  const attachmentId = files[own ?? ''] ?? files[other ?? ''];
  if (attachmentId) sendBehind(turn, attachmentId);
}

/** All that was sent stands in the form again, as far as its review. */
function takeUp(turn: Turn, own: CandidacyFact, call: CallFact): void {
  const { reference } = own;
  const confided: Answers =
    own.confided === null
      ? {}
      : JSON.parse(turn.context.cipher.open(own.confided, `Case.confided.${own.id}`));
  const asked = call.documents.map((_, place) => documentStep(place));
  const passed: Answers = Object.fromEntries(asked.map((step) => [step, { kind: 'skipped' }]));
  const { which } = turn.memory.answers ?? {};
  const sent = { ...passed, ...(own.answers as Answers | null), ...confided };
  turn.memory = {
    ...turn.memory,
    answers: { ...sent, ready: { kind: 'choice', option: 'apply' }, ...(which && { which }) },
  };
  tell(turn, 'candidacy-read', 'again', { reference, title: callTitle(turn, call) });
}

const documentsAsked = (turn: Turn): readonly NamedDocument[] =>
  callChosen(turn, turn.memory.answers ?? {})?.documents ?? [];

/** What the questions of the form say of the documents of its call; of one that closed meanwhile only their places are known. */
export function documentNames(turn: Turn): Record<string, string> {
  const french = showsFrench(turn.row.language);
  const asked = documentsAsked(turn);
  const steps = Array.from({ length: MOST_DOCUMENTS }, (_, place) => documentStep(place));
  return Object.fromEntries(
    steps.map((step, i) => {
      const named = asked[i];
      const name = named ? (french ? named.fr : named.ar) : sentence(turn, `candidacy-${step}`, 'name');
      return [step, name];
    }),
  );
}

/** Above what is read back: which document is which. */
export function namesDocuments(turn: Turn): string | null {
  if (turn.memory.flow !== 'candidacy') return null;
  const names = Object.values(documentNames(turn)).slice(0, documentsAsked(turn).length);
  if (names.length === 0) return null;
  const lines = names.map((name, i) => {
    const document = sentence(turn, `candidacy-${documentStep(i)}`, 'name');
    return sentence(turn, 'candidacy-numbered', undefined, { document, name });
  });
  return lines.join('\n');
}
