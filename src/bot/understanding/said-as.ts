// Words that ask for a flow as its own file says they may be said, and what they answer of it already.

import type { Example, Routed, Said } from '../../darija/darija.ts';
import { letters } from '../../domain/text.ts';
import type { ChoiceStep, Flow, Step } from '../../flow/definition/step.ts';
import { applies } from '../../flow/engine/position.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import { flowAsked } from '../main-menu.ts';
import { optionLabel } from '../render.ts';
import type { House, Turn } from '../turn.ts';
import { announces } from './is-telling.ts';
import { optionSaid } from './option-in-words.ts';
import { openPlace, placeSaid } from './place-told.ts';
import { withoutHello } from './without-hello.ts';

/** As sure as it must be that what stands beside tells of a problem, and of which one. */
const SURELY = 0.9;
/** Fewer words beside it describe nothing. */
const FEWEST_WORDS = 2;

const read = new WeakMap<House['flows'], readonly Example[]>();

/** All ways in which flows are asked for, as their files list them; the id is the flow. */
export function examplesOf(flows: House['flows']): readonly Example[] {
  const known =
    read.get(flows) ??
    [...flows.values()].flatMap(({ name, saidAs }) =>
      Object.values(saidAs).flatMap((texts) => texts.map((text) => ({ id: name, text }))),
    );
  read.set(flows, known);
  return known;
}

/** The flow that these words ask for; null where they tell of a danger or a problem, or open another flow by name. */
export function flowSaid(turn: Turn, text: string): Said | null {
  const { darija, flows } = turn.house;
  const said = darija.saidAs(text, examplesOf(flows));
  if (said === null || darija.alarm(text) !== null || announces(turn, text)) return null;
  const asked = flowAsked(turn, text);
  if (asked !== undefined && asked !== said.id) return null;
  return tellsProblem(turn, said.rest) ? null : said;
}

/** "The lamp is out, and I lost my keys in the dark" is about the lamp. */
function tellsProblem({ house: { darija } }: Turn, rest: string): boolean {
  const { intent, confidence, categories, clearly } = darija.route(rest);
  return intent === 'complaint' && categories.length > 0 && confidence >= SURELY && clearly >= SURELY;
}

/** What these words already answer of the flow that they open: as its feature reads them, or by what its file says. */
export function prefillOf(turn: Turn, flow: string, text: string, routed: Routed): Answers {
  const own = turn.house.path.prefill[flow];
  const known = turn.house.flows.get(flow);
  return own ? own(turn, text, routed) : known ? answersSaid(turn, known, text) : {};
}

/** What these words answer of the flow that they ask for: its choices, its place, and what it is about. */
function answersSaid(turn: Turn, flow: Flow, text: string): Answers {
  const said = turn.house.darija.saidAs(text, examplesOf(turn.house.flows));
  if (said?.id !== flow.name) return {};
  const answers: Answers = {};
  const words = withoutHello(turn, text);
  const { place: span } = turn.house.darija.route(words);
  for (const step of flow.steps) {
    if (step.verb !== 'ask' || !applies(flow, step, answers)) continue;
    const answer =
      step.ask === 'choice' && step.options
        ? optionOf(turn, flow, step, words)
        : step.ask === 'place' && !Object.values(answers).some(({ kind }) => kind === 'place')
          ? (placeSaid(turn, words, span) ?? openPlace(turn, words, span))
          : step.ask === 'text' && tellsMore(flow, step, answers, said.rest)
            ? { kind: 'text' as const, text: words }
            : null;
    if (answer) answers[step.name] = answer;
  }
  return answers;
}

function optionOf(turn: Turn, flow: Flow, step: ChoiceStep, words: string): Answer | null {
  const message = `${flow.name}-${step.name}`;
  const options = (step.options ?? []).map((id) => ({
    id,
    label: optionLabel(turn, { message, attribute: id }),
  }));
  const option = optionSaid(turn, words, options, `${flow.name}.${step.name}`);
  return option === null ? null : { kind: 'choice', option };
}

/** The first thing that is to be told takes the whole sentence, where it says more than what is asked for. */
function tellsMore(flow: Flow, step: Step, answers: Answers, rest: string): boolean {
  if (step.verb !== 'ask' || step.ask !== 'text' || step.check || step.sealed) return false;
  const isFirst = !Object.values(answers).some(({ kind }) => kind === 'text');
  const words = rest.split(/\s+/u).filter((word) => letters(word) > 1);
  return (
    isFirst && flow.steps.includes(step) && words.length > FEWEST_WORDS && letters(rest) >= (step.min ?? 0)
  );
}
