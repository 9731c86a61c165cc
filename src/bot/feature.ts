// What one civic matter brings to the conversation.

import { z } from 'zod';
import type { Catalogue } from '../flow/definition/check-flows.ts';
import type { Answer, Answers, Checked, Entry } from '../flow/engine/state.ts';
import type { Turn } from './turn.ts';

/** The shape of each answer that an action needs, by the name of its step: see `answers.ts`. */
type Needs = Record<string, z.ZodType>;

/** What an action needs, how it can end, and how it is done: made by `action`. */
export interface Action {
  needs: Needs;
  outcomes: string[];
  /** Those of its outcomes of which nothing is said. */
  silent?: string[];
  /** Those with which the form is over, whatever it would have asked yet. */
  ends?: string[];
  /** It files a request as the head of the flow says: `request:`. */
  files?: true;
  /** @throws Error where an answer has not the shape that is needed. */
  run(turn: Turn, answers: Answers): Promise<Outcome> | Outcome;
}

/**
 * Makes an action, which is handed the answers it needs as their shapes say; what was passed over is absent. `all`: the
 * answers of all questions, for what is done with each whatever its name.
 */
export function action<Wanted extends Needs>(made: {
  needs: Wanted;
  outcomes: string[];
  silent?: string[];
  ends?: string[];
  files?: true;
  run(turn: Turn, answers: z.infer<z.ZodObject<Wanted>>, all: Answers): Promise<Outcome> | Outcome;
}): Action {
  const shape = z.object(made.needs);
  const isGiven = ([, { kind }]: [string, Answer]) => kind !== 'skipped';
  return {
    needs: made.needs,
    outcomes: made.outcomes,
    ...(made.silent && { silent: made.silent }),
    ...(made.ends && { ends: made.ends }),
    ...(made.files && { files: true }),
    run: (turn, all) =>
      made.run(turn, shape.parse(Object.fromEntries(Object.entries(all).filter(isGiven))), all),
  };
}

export interface Outcome {
  outcome: string;
  values?: Record<string, string | number>;
}

/** What a question offers to choose from. */
export interface List {
  /** Ids of which there are never others; true: they are only known when it is read, and perhaps there are none. */
  options: true | string[];
  read(turn: Turn, answers: Answers): Promise<Entry[]> | Entry[];
  /**
   * Words look for an entry. `among_all`: they are a search, and the list is shown again, what matches first;
   * `among_own`: they name one of the few that somebody has.
   */
  sought?: 'among_all' | 'among_own';
}

/** A rule for what is typed. */
export interface Check {
  /** Of a day: on which side of today it lies, so that "Saturday" is the last one or the next. */
  leans?: 'past' | 'coming';
  /** What can be wrong with it: each has words in the flow. */
  slips: string[];
  /** What passes is kept sealed: a secret, and no text. */
  seals?: true;
  check(turn: Turn, answer: Answer): Checked;
}

/** A button that keeps its meaning for ever, whatever is being talked about. */
export interface Button {
  /** Does what it says; `id` is what it was made for, perhaps with an answer behind a dot. */
  tapped(turn: Turn, id: string): Promise<void> | void;
  /** It says itself what comes next: a question that was open is not asked again. */
  leads?: true;
  /** Words press it only as its feature reads them: what it agrees to is never guessed. */
  guarded?: true;
  /** A number presses it only as long as nobody has gone on: in a form that goes on, a number is said to that. */
  opening?: true;
  /** It takes back what was done: `asked` first whether that is meant, or at once. */
  undoes?: 'asked' | 'at_once';
}

/** What a link `kind_id` leads to. */
export interface Link {
  /** False: there is no such thing, and nothing was done. */
  open(turn: Turn, id: string): Promise<boolean>;
  /** Whether these eight digits, typed by hand, lead there too. */
  isCode?(turn: Turn, code: string): Promise<boolean>;
}

/** All parts may be absent; a name belongs to one feature. */
export interface BotFeature {
  /** By the name a flow has under `do`. */
  actions?: Record<string, Action>;
  /** By the name a flow has under `from`. */
  lists?: Record<string, List>;
  /** By the name a flow has under `check`. */
  checks?: Record<string, Check>;
  /** By the name in the token of the button. */
  buttons?: Record<string, Button>;
  /** By the word in front of the id. */
  links?: Record<string, Link>;
}

/** What all features bring, in their order. */
export interface Brought {
  actions: ReadonlyMap<string, Action>;
  lists: ReadonlyMap<string, List>;
  checks: ReadonlyMap<string, Check>;
  buttons: ReadonlyMap<string, Button>;
  links: ReadonlyMap<string, Link>;
}

/** What the flows are told there is. */
export function offered({
  actions,
  lists,
  checks,
}: Brought): Pick<Catalogue, 'actions' | 'lists' | 'checks'> {
  return {
    actions: Object.fromEntries([...actions].map(([name, known]) => [name, checkable(known)])),
    lists: Object.fromEntries([...lists].map(([name, { options }]) => [name, options])),
    checks: Object.fromEntries(checks),
  };
}

const checkable = ({ needs, outcomes, silent, ends, files }: Action): Catalogue['actions'][string] => ({
  needs: Object.fromEntries(
    Object.entries(needs).map(([name, shape]) => [
      name,
      { optional: accepts(shape, undefined), takes: (answer: Answer) => accepts(shape, answer) },
    ]),
  ),
  outcomes,
  ...(silent && { silent }),
  ...(ends && { ends }),
  ...(files && { files }),
});

const accepts = (shape: z.ZodType, answer: Answer | undefined): boolean => shape.safeParse(answer).success;
