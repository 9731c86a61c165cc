// The choices of the questions in the flows, with their words: what staff can teach the bot to recognise.
import type { Context } from '../../bot/turn.ts';
import type { TaughtChoice } from '../../console/context.ts';

/**
 * What may be chosen at a place `flow.step`. Null where nothing lasting can be taught: questions without choices, and
 * lists that come and go (petitions, one's own cases).
 */
export function choicesOf(context: Context, place: string, language: string): TaughtChoice[] | null {
  const [flow = '', name = ''] = place.split('.');
  const step = context.flows.get(flow)?.steps.find((each) => each.name === name);
  if (step === undefined || step.verb !== 'ask' || step.ask !== 'choice') return null;
  const { words, referenceData } = context;
  if (step.options !== undefined) {
    return step.options.map((id) => ({
      id,
      label: words.say(language, { message: `${flow}-${name}`, attribute: id }),
    }));
  }
  if (step.from === 'complaint_categories') {
    return referenceData.categories.map(({ id }) => ({
      id,
      label: words.say(language, { message: `category-${id}` }),
    }));
  }
  if (step.from === 'quarters') {
    return referenceData.quarters
      .filter(({ kind }) => kind !== 'landmark')
      .map(({ id, aliases }) => ({
        id,
        label: referenceData.quarterName(id, language) ?? id,
        synonyms: aliases,
      }));
  }
  return null;
}
