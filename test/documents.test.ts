// Documents that cannot become untrue: drawings are held against the code, or made from it.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mayMove, STATUSES } from '../src/domain/case.ts';
import { mayMoveOrder, ORDER_STATUSES } from '../src/domain/order.ts';
import { mayMovePetition, PETITION_STATUSES } from '../src/domain/petition.ts';
import { mayMoveProposal, PROPOSAL_STATUSES } from '../src/domain/proposal.ts';
import { QUESTION_DEEDS, QUESTION_STATES, questionAfter } from '../src/domain/question.ts';
import { VERDICT_DEEDS, VERDICTS, verdictBy } from '../src/domain/verdict.ts';
import { ROOMS } from './support/rooms.ts';

const ROOT = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** All that can be reached from each name. */
function reach(arrows: readonly (readonly [string, string])[]): string[] {
  const found = new Set<string>();
  const walk = (from: string, at: string): void => {
    for (const [start, end] of arrows) {
      const way = `${from} -> ${end}`;
      if (start !== at || found.has(way)) continue;
      found.add(way);
      walk(from, end);
    }
  };
  for (const [start] of arrows) walk(start, start);
  return [...found].sort();
}

it('the drawing of the rooms shows what they may import, and nothing else', () => {
  const drawn = [...read('docs/architecture.md').matchAll(/^ {2}(\w+) --> (\w+)$/gmu)].map(
    ([, from = '', to = '']) => [from, to] as const,
  );
  const allowed = Object.entries(ROOMS).flatMap(([room, others]) =>
    others
      .map((other) => other.split('/')[0] ?? '')
      .filter((other) => other in ROOMS && other !== room)
      .map((other) => [room, other] as const),
  );
  expect(reach(drawn)).toEqual(reach(allowed));
});

it('every file that a document names is there', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...['architecture', 'adding', 'words', 'transcripts'].map((name) => `docs/${name}.md`),
  ];
  const named = documents.flatMap((document) =>
    [...read(document).matchAll(/`((?:src|test|prisma|locales|flows)\/[\w./-]+)`/gu)].map(
      ([, path = '']) => path,
    ),
  );
  expect(named.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});

const drawing = <State extends string>(
  title: string,
  states: readonly State[],
  may: (from: State, to: State) => boolean,
): string => {
  const moves = states.flatMap((from) =>
    states.filter((to) => to !== from && may(from, to)).map((to) => `  ${from} --> ${to}`),
  );
  return `## ${title}\n\n\`\`\`mermaid\nstateDiagram-v2\n  [*] --> ${states[0]}\n${moves.join('\n')}\n\`\`\`\n`;
};

it('the states are drawn as the rules have them', async () => {
  const page = [
    '# States\n\nMade by `test/documents.test.ts` from the rules in `src/domain`. Written anew by `npx vitest -u`.\n',
    drawing('A case', STATUSES, mayMove),
    drawing('A question to the citizen of a case', QUESTION_STATES, (from, to) =>
      QUESTION_DEEDS.some((deed) => questionAfter(from, deed) === to),
    ),
    drawing("The citizen's word on a case that was said to be done", ['silent', ...VERDICTS], (_, to) =>
      VERDICT_DEEDS.some((deed) => (verdictBy(deed) ?? 'silent') === to),
    ),
    drawing('An order to a party outside the commune', ORDER_STATUSES, mayMoveOrder),
    drawing('A petition', PETITION_STATUSES, mayMovePetition),
    drawing('A proposal', PROPOSAL_STATUSES, mayMoveProposal),
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../docs/states.md');
});
