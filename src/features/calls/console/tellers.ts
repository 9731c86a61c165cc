// What the telling of a result needs of the console: how an outcome is called, and the name that was told in confidence.
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { KeptAnswers } from '../../../domain/kept-answer.ts';
import type { Tellers } from '../result-changes.ts';
import { writtenName } from './written-name.ts';

export const tellersOf = (visit: Visit): Tellers => ({
  nameOf: (language, outcome) =>
    visit.parts.words.say(language, { message: 'candidacy-outcome', attribute: outcome }),
  openName(id, confided) {
    const opened = openSealed(visit, confided, `Case.confided.${id}`);
    return opened === null ? null : writtenName(JSON.parse(opened) as KeptAnswers);
  },
});
