// Puts words of citizens into the language of whoever reads them, and words of staff into that of the citizen.
import { recordDeed } from '../../database/audit.ts';
import { askAbroad, readSpeakers } from '../../database/translations.ts';
import type { Translated, Wanted } from '../../translate/translation.ts';
import { actorOf, type Visit } from '../request.ts';
import { openSealed } from '../revealed-names.ts';

/** Words of citizens, by an id of their own (a message, a field of a case). */
export type SpokenWords = {
  id: string;
  text: string;
  /** Who said them; null: nobody knows any more, and so nobody can have agreed. */
  citizenId: string | null;
}[];

/** What the words belong to. */
interface About {
  /** As it is written down. */
  action: string;
  subject: string;
  subjectId: string;
}

/** What the page shows beside the citizen's own words, by the same ids. */
export type Translations = ReadonlyMap<string, Translated>;

/** What is known already; asks nobody. Empty unless the page was asked for with translations. */
export async function translationsKnown(visit: Visit, words: SpokenWords): Promise<Translations> {
  const { translation } = visit.parts;
  if (visit.query.get('translated') === null || translation === undefined) return new Map();
  // What comes home from translation is whole again.
  if (!visit.may('people.see')) return new Map();
  const wanted = await wantedOf(visit, words, visit.language);
  return byId(words, await translation.recall(wanted));
}

/**
 * Has everything translated for the reader, and writes down who wanted it.
 *
 * @returns the name of the sentence that says how it went
 */
export async function translateFor(visit: Visit, words: SpokenWords, about: About): Promise<string> {
  const { translation, db } = visit.parts;
  if (translation === undefined) return 'translation-off';
  const answers = await translation.translate(await wantedOf(visit, words, visit.language));
  await writeDown(visit, about, words.length);
  const unasked = words.filter((_, i) => whyNot(answers[i]) === 'not_allowed');
  if (unasked.length > 0) await askAbroad(db, speakersOf(unasked), visit.now);
  return outcomeOf(answers);
}

function writeDown(visit: Visit, about: About, texts: number): Promise<void> {
  return recordDeed(visit.parts.db, {
    ...actorOf(visit),
    ...about,
    detail: { texts },
  });
}

/** What staff wrote, with its translation below it, for them to look at before anything is sent. */
export async function draftFor(
  visit: Visit,
  draft: { about: About; citizenId: string; text: string; language: string },
): Promise<{ told: string; text: string }> {
  const { translation } = visit.parts;
  if (translation === undefined) return { told: 'translation-off', text: draft.text };
  const words = [{ id: 'draft', text: draft.text, citizenId: draft.citizenId }];
  // The commune's own words are no data of the citizen, but may quote them: only a refusal keeps them here.
  const wanted = (await wantedOf(visit, words, draft.language)).map(
    (each): Wanted => (each.abroad === 'refused' ? each : { ...each, abroad: 'allowed' }),
  );
  const [answer] = await translation.translate(wanted);
  await writeDown(visit, draft.about, 1);
  const text = answer?.is === 'translated' ? `${draft.text}\n\n${answer.text}` : draft.text;
  return { told: outcomeOf(answer ? [answer] : []), text };
}

async function wantedOf(visit: Visit, words: SpokenWords, to: string): Promise<Wanted[]> {
  const speakers = await readSpeakers(visit.parts.db, speakersOf(words));
  return words.map(({ text, citizenId }) => {
    const { abroad = null, names = [] } = speakers.get(citizenId ?? '') ?? {};
    return {
      text,
      to,
      abroad,
      names: names.flatMap(({ name, place }) => openSealed(visit, name, place) ?? []),
    };
  });
}

const speakersOf = (words: SpokenWords): string[] => [
  ...new Set(words.flatMap(({ citizenId }) => citizenId ?? [])),
];

const byId = (words: SpokenWords, answers: Translated[]): Translations =>
  new Map(words.flatMap(({ id }, i) => (answers[i] ? [[id, answers[i]]] : [])));

const whyNot = (answer: Translated | undefined) => (answer?.is === 'not' ? answer.why : null);

/** Told is the worst that happened: staff see by themselves what went well. */
function outcomeOf(answers: Translated[]): string {
  const failed = answers.find((answer) => answer.is === 'not');
  if (failed?.is === 'not') return `translation-${failed.why.replace('_', '-')}`;
  return answers.every(({ is }) => is === 'same') ? 'translation-same' : 'translated';
}
