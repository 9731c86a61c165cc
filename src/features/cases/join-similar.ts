// "It is the same": one tap puts somebody among those who hear of a case that is open, with what they told of it.

import { choice, text } from '../../bot/answers.ts';
import { attach } from '../../bot/attach-files.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { expectPhotos, joinCase } from '../../bot/join-case.ts';
import { raise } from '../../bot/raise-flag.ts';
import { rememberPlace } from '../../bot/remember-place.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { keepWords } from './citizen-words.ts';
import type { NearFact } from './nearby-cases.ts';
import { similarCases } from './similar-cases.ts';

/** Joins the one that was chosen; of one's own, what was told is added to it. Goes on with the form where none is the same. */
export const joinSimilar = action({
  needs: { details: text, same: choice },
  outcomes: ['joined', 'added', 'alone'],
  silent: ['alone'],
  ends: ['joined', 'added'],
  async run(turn, { details, same }, all) {
    const chosen = (await similarCases(turn, all)).find(({ id }) => id === same);
    // Closed meanwhile: the citizen still has the problem, so it is filed on its own.
    if (!chosen) return { outcome: 'alone' };
    rememberPlace(turn, all.place);
    return chosen.mine ? addToOwn(turn, all, chosen, details) : joinCase(turn, all, chosen, details);
  },
});

function addToOwn(turn: Turn, answers: Answers, found: NearFact, words: string | null): Outcome {
  expectPhotos(turn, found);
  if (words) keepWords(turn, found, words);
  else raise(turn, { kind: 'case_reply', subjectId: found.id, detail: found.reference });
  turn.reply.caseId = found.id;
  attach(turn, answers, { caseId: found.id });
  return { outcome: 'added', values: { reference: found.reference } };
}
