// Takes files back from the answers they were given in: what could not be opened was never an answer.
import type { Answer, Answers } from './state.ts';

/** The files among the answers, by their ids. */
export function filesIn(answers: Answers): string[] {
  return Object.values(answers).flatMap(filesOf);
}

/** The files of one answer. */
export function filesOf(answer: Answer): string[] {
  if (answer.kind === 'files') return answer.files;
  return answer.kind === 'text' || answer.kind === 'place' ? (answer.voices ?? []) : [];
}

/** The answers without these files; one that held nothing else is gone, so that its question is asked again. */
export function takeBack(answers: Answers, lost: ReadonlySet<string>): Answers {
  const left: Answers = {};
  for (const [step, answer] of Object.entries(answers)) {
    const kept = filesOf(answer).some((id) => lost.has(id)) ? without(answer, lost) : answer;
    if (kept) left[step] = kept;
  }
  return left;
}

function without(answer: Answer, lost: ReadonlySet<string>): Answer | null {
  const stay = (ids: string[] = []) => ids.filter((id) => !lost.has(id));
  if (answer.kind === 'files') {
    const { videos: _, ...rest } = answer;
    const files = stay(answer.files);
    const videos = stay(answer.videos);
    return files.length === 0 ? null : { ...rest, files, ...(videos.length > 0 && { videos }) };
  }
  if (answer.kind !== 'text' && answer.kind !== 'place') return answer;
  const { voices: before, ...rest } = answer;
  const voices = stay(before);
  if (voices.length > 0) return { ...rest, voices };
  if (answer.kind === 'text') return answer.text ? { ...answer, voices: undefined } : null;
  const isPlace = answer.text ?? answer.quarter ?? answer.latitude;
  return isPlace === undefined ? null : { ...answer, voices: undefined };
}
