// What may be wished of cases in the middle of a form, in the order in which it is heard.

import type { FormWish } from '../../bot/path.ts';
import { toComplainOfClerk } from './against-clerk.ts';
import { toEndMended, toHearOfACase, toProposeInstead, toTellProblem } from './beside-complaint.ts';
import { toComplainOfServiceToo } from './confide-complaint.ts';
import { toAddPhoto, toTellWithIt } from './told-with-rest.ts';

export const WISHES_OF_CASES: readonly FormWish[] = [
  ...[
    toComplainOfClerk,
    toComplainOfServiceToo,
    toTellProblem,
    toProposeInstead,
    toAddPhoto,
    toTellWithIt,
    toHearOfACase,
    toEndMended,
  ],
];
