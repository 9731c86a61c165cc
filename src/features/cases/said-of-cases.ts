// What is said of one's requests, or of the form that is open, and answers no question: in the middle of a form, and between two of them.

import type { Take } from '../../bot/path.ts';
import { answersAskedOfForm } from '../../bot/understanding/asked-of-form.ts';
import { answerAddition } from './belongs-to-case.ts';
import { wantsBoth } from './both-wanted.ts';
import { clarifiesWaiting } from './clarifies-waiting.ts';
import { answerCaseCorrected } from './corrected-case.ts';
import { answerOfCases } from './done-told.ts';
import { asksToFileToo } from './file-too.ts';
import { dropsWaiting, keepsOnly } from './only-this.ts';
import { answersOwnInForm } from './own-requests.ts';
import { placeBehindSent } from './place-behind.ts';

/** In the order in which they are asked, while a form is open. */
export const IN_FORM: readonly Take[] = [
  ...[
    asksToFileToo,
    answersAskedOfForm,
    answersOwnInForm,
    wantsBoth,
    keepsOnly,
    dropsWaiting,
    clarifiesWaiting,
  ],
];

/** The same while none is. */
export const BETWEEN_FORMS: readonly Take[] = [
  ...[answerCaseCorrected, asksToFileToo, answerOfCases, answerAddition, placeBehindSent],
];
