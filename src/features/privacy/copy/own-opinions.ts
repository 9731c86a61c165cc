// What somebody answered to consultations, in the copy of their data. From the closing on nobody can say which answers are whose.

import type { Database } from '../../../database/client.ts';
import { isCounted, type Option, optionsOf } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';

/** One answer, in both languages of its question. */
interface OwnAnswer {
  questionAr: string;
  questionFr: string;
  chosenAr: string[];
  chosenFr: string[];
  text: string | null;
  files: number;
}

/** `response` null: it is closed, and which is theirs is no longer known. */
export interface OwnOpinion {
  reference: string;
  titleAr: string;
  titleFr: string;
  since: Date;
  response: {
    code: string;
    quarterId: string | null;
    age: string | null;
    sex: string | null;
    answers: OwnAnswer[];
  } | null;
}

/** Every consultation in which this person took part, the first one first. */
export async function readOpinions(db: Database, citizenId: string): Promise<OwnOpinion[]> {
  const found = await db.consultationParticipant.findMany({
    where: { citizenId },
    orderBy: { createdAt: 'asc' },
    select: {
      createdAt: true,
      consultation: { select: { reference: true, titleAr: true, titleFr: true } },
      response: {
        select: {
          ...{ code: true, quarterId: true, age: true, sex: true },
          answers: {
            orderBy: [{ question: { position: 'asc' } }, { questionId: 'asc' }],
            select: {
              ...{ choices: true, text: true, files: true },
              question: { select: { kind: true, textAr: true, textFr: true, options: true } },
            },
          },
        },
      },
    },
  });
  return found.map(({ createdAt, consultation, response }) => ({
    ...consultation,
    since: createdAt,
    response: response && { ...response, answers: response.answers.map(answerOf) },
  }));
}

interface StoredAnswer {
  choices: number[];
  text: string | null;
  files: string[];
  question: { kind: string; textAr: string; textFr: string; options: unknown };
}

function answerOf({ choices, text, files, question }: StoredAnswer): OwnAnswer {
  const options = optionsOf(question.options);
  const named = (name: keyof Option) =>
    choices.map((place) =>
      question.kind === 'scale' ? `${place}/5` : (options[place]?.[name] ?? String(place)),
    );
  const isChosen = isCounted(question.kind);
  return {
    ...{ questionAr: question.textAr, questionFr: question.textFr },
    ...{ chosenAr: isChosen ? named('ar') : [], chosenFr: isChosen ? named('fr') : [] },
    ...{ text, files: files.length },
  };
}

/** A head for each, its answers below. `cut`: what is said of one that is closed. */
export function opinionLines(
  language: string,
  opinions: readonly OwnOpinion[],
  on: (at: Date) => string,
  cut: string,
): string[] {
  const french = showsFrench(language);
  return opinions.flatMap(({ reference, titleAr, titleFr, since, response }) => [
    [reference, french ? titleFr : titleAr, on(since), response?.code].filter(Boolean).join(' · '),
    ...(response === null ? [`– ${cut}`] : response.answers.flatMap((answer) => answerLine(answer, french))),
  ]);
}

/** What was passed over is not there. */
function answerLine(
  { questionAr, questionFr, chosenAr, chosenFr, text, files }: OwnAnswer,
  french: boolean,
): string[] {
  const said = [...(french ? chosenFr : chosenAr), text, files > 0 ? `📎 ${files}` : null].filter(Boolean);
  return said.length === 0 ? [] : [`– ${french ? questionFr : questionAr} ${said.join(', ')}`];
}
