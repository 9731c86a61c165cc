// What the reader of sentences after a complaint rests on: the other readers of this room, over the same words.
import { withElisions } from '../../domain/elisions.ts';
import { type ActJudge, actReader } from '../act/act.ts';
import { asideReader } from '../route/asides.ts';
import { type RouterParts, router } from '../route/router.ts';
import type { AfterParts } from './after.ts';

/** Builds them from what was learned before. */
export function afterParts(parts: RouterParts, acts: ActJudge): AfterParts {
  const { senses, readConcepts } = parts;
  const { route } = router(parts);
  const act = actReader(senses, readConcepts, acts);
  return {
    ...{ senses, readConcepts },
    route: (text) => route(text, []),
    act: (text) => act(withElisions(text)),
    asides: asideReader(parts.asides, parts.readWords),
  };
}
