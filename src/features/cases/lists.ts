// The lists of complaints that flows may name: their subjects, one's own, and those of others that may be the same.

import type { List } from '../../bot/feature.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { RequestFact } from '../../database/requests.ts';
import { CATEGORIES } from '../../domain/intent.ts';
import type { Answers, Entry } from '../../flow/engine/state.ts';
import { requestName } from './show-case.ts';
import { similarCases, similarEntry } from './similar-cases.ts';
import { openCases } from './withdraw-case.ts';

/** What a complaint may be about. */
export const complaintCategories: List = {
  options: [...CATEGORIES],
  read: (turn, answers) =>
    likeliestFirst(turn, answers).map((id) => ({ id, label: sentence(turn, `category-${id}`) })),
};

/** The subjects that a problem told already may be of come first. */
function likeliestFirst({ context }: Turn, { details }: Answers): string[] {
  const ids = context.referenceData.categories.map(({ id }) => id);
  if (details?.kind !== 'text' || !details.text) return ids;
  const { categories } = context.darija.route(details.text, context.referenceData.examples);
  return [
    ...categories.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !categories.some((one) => one === id)),
  ];
}

/** All that somebody has sent, joined or supports. */
export const myRequests: List = {
  options: true,
  sought: 'among_own',
  read: async (turn) => entriesOf(turn, byPerson(await ownRequests(turn))),
};

/** One's own first, then what is for each of the others: in both that of which something was said last. */
function byPerson(requests: RequestFact[]): RequestFact[] {
  const newest = requests.toSorted((a, b) => b.wordAt.getTime() - a.wordAt.getTime());
  const groups = Map.groupBy(newest, ({ profileId }) => profileId);
  return [...(groups.get(null) ?? []), ...[...groups].flatMap(([id, theirs]) => (id === null ? [] : theirs))];
}

/** What of it can be taken back. */
export const myOpenCases: List = {
  options: true,
  sought: 'among_own',
  read: async (turn) => entriesOf(turn, await openCases(turn)),
};

function entriesOf(turn: Turn, requests: RequestFact[]): Entry[] {
  return requests.map((own) => ({
    id: own.id,
    label: entryLabel(requestName(turn, own)),
    synonyms: [own.reference, own.placeText ?? '', own.description ?? ''],
  }));
}

/** Open cases, of others and one's own, that may be about the very same; of those that read alike, between which nobody can choose, one. */
export const similar: List = {
  options: true,
  read: async (turn, answers) => {
    const found = await similarCases(turn, answers);
    const told = found.map((other) => similarEntry(turn, other, { number: 1, of: 1 }).told);
    const different = found.filter((_, i) => told.indexOf(told[i]) === i);
    const pictured = different.findIndex(({ shown }) => shown !== null) + 1;
    return different.map((other, i) =>
      similarEntry(turn, other, { number: i + 1, of: different.length, pictured }),
    );
  },
};
