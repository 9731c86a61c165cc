// What may stand in a record after the robot said a sentence there: everything else is a wrong thing filed.
import type { Filed } from './robot.ts';

/** One line of a list: what a person who reads it would say that it means. */
export interface Said {
  means: string;
  /** Of a problem: the subjects under which a clerk would look for it. */
  categories: string[];
  sentence: string;
}

const PROBLEMS = ['problem', 'problem_place'];
/** What may be read in a description: problems, and the words of somebody who is angry or says where it is. */
const DESCRIBES = [...PROBLEMS, 'place', 'anger', 'emergency', 'info'];
const PLACES = ['place', 'problem_place'];

/** Says in words what was filed and should not have been; an empty list is what everybody wants. */
export function wrongIn({ said, step, cases, early, other, good }: Filed): string[] {
  const at = `«${said.sentence}» (${said.means}) at ${step}`;
  const wrong: string[] = [];
  const problem = PROBLEMS.includes(said.means);
  if (early && !(said.means === 'yes' && step === 'review')) wrong.push(`${at}: filed at once`);
  if (other > 0) wrong.push(`${at}: ${other} things filed that nobody asked for`);
  if (cases.length > 1) wrong.push(`${at}: filed ${cases.length} times`);
  for (const each of cases) {
    const { description, placeText, category, pinned } = each;
    if (holds(description, said) && !DESCRIBES.includes(said.means))
      wrong.push(`${at}: became the description`);
    if (holds(placeText, said) && !PLACES.includes(said.means))
      wrong.push(`${at}: became the place «${placeText}»`);
    if (!pinned && !placeText && !each.quarter) wrong.push(`${at}: filed without a place`);
    if (step !== 'nothing' && !holds(description, said) && !description.includes(good.details) && !problem)
      wrong.push(`${at}: description «${description}»`);
    // `other` goes to the desk that sorts; who cries for help is not corrected.
    const right = [good.category, 'other', ...(problem ? said.categories : [])];
    if (!right.includes(category) && said.means !== 'emergency') wrong.push(`${at}: filed under ${category}`);
  }
  return wrong;
}

const holds = (text: string | null, { sentence }: Said): boolean => (text ?? '').includes(sentence);
