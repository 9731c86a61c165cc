// What a clerk's flow was answered, as the one who looks may read it: words of the language of the console, and what is not
// public only for those who may see people.

import { placeShownTo } from '../../../console/redacted-words.ts';
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { KeptAnswer, KeptAnswers } from '../../../domain/kept-answer.ts';
import { isPublic } from '../../../flow/definition/head.ts';
import { answerLines } from '../../../flow/engine/answer-words.ts';
import type { WholeCase } from '../queries.ts';

export interface ShownAnswer {
  step: string;
  name: string;
  /** Null: not for this role. A point on the map and files need none. */
  words: string | null;
  /** Files by their ids: photos, or what was said aloud. */
  files: string[];
  place: { latitude: number; longitude: number } | null;
  /** Words of the citizen's own, and not of the form. */
  isSpoken: boolean;
}

type Asked = Pick<WholeCase, 'id' | 'flow' | 'answers' | 'confided'>;

/** The answers of one case, in the order of its flow. */
export function answersOf(visit: Visit, { id, flow, answers, confided }: Asked): ShownAnswer[] {
  const { words, referenceData, flows } = visit.parts;
  const told = openSealed(visit, confided, `Case.confided.${id}`);
  const all: KeptAnswers = { ...(answers as KeptAnswers | null), ...(told === null ? {} : JSON.parse(told)) };
  const telling = { words, referenceData, language: visit.language, onMap: true };
  return answerLines(telling, flows, { flow, answers: all }).map(({ step, name, answer, words: said }) =>
    visit.may('people.see') || isPublic(flows.get(flow), step)
      ? { step, name, ...shown(visit, answer, said) }
      : { step, name, words: null, files: [], place: null, isSpoken: false },
  );
}

function shown(
  visit: Visit,
  answer: KeptAnswer,
  words: string,
): Pick<ShownAnswer, 'words' | 'files' | 'place' | 'isSpoken'> {
  const files =
    answer.kind === 'files'
      ? answer.files
      : answer.kind === 'text' || answer.kind === 'place'
        ? answer.voices
        : [];
  return {
    words: isSeen(answer) ? '' : answer.kind === 'choice' ? words.replace(EMOJI, '') : words,
    files: files ?? [],
    place: answer.kind === 'place' ? pinOf(visit, answer) : null,
    isSpoken: answer.kind === 'text' || (answer.kind === 'place' && answer.text !== undefined),
  };
}

/** Before an option in a chat; a list of the console is read without. */
const EMOJI = /^[^\p{L}\p{N}]+/u;

/** Shown as it is, below the name of its question. */
const isSeen = (answer: KeptAnswer): boolean =>
  answer.kind === 'files' ||
  (answer.kind === 'place' && answer.text === undefined && answer.quarter === undefined);

function pinOf(visit: Visit, { latitude, longitude }: { latitude?: number; longitude?: number }) {
  return latitude === undefined || longitude === undefined
    ? null
    : placeShownTo(visit, { latitude, longitude });
}
