// What a flow file may say: one parser for each verb and each kind of question, so that errors are precise.
import { z } from 'zod';
import { type Fault, faultsOf, isName, name } from './fault.ts';
import type { Head } from './head.ts';

interface Any {
  name: string;
  line: number;
  /** Line of each key of the step. */
  lines: Record<string, number>;
  /** Ask or do only if each step named here was answered with one of its options. */
  when?: Record<string, string[]>;
}

interface Asking extends Any {
  verb: 'ask';
  optional: boolean;
  /** False: a review does not read it back, since it says nothing about what is sent. */
  reviewed: boolean;
  /** What is answered is told in confidence: the record of the chat does not hold it. */
  sealed: boolean;
}

/** `skip: own`: the way past the question has words of its own, under `.skip`. */
export type ChoiceStep = Asking & { ask: 'choice'; options?: string[]; from?: string; skip?: 'own' };
/**
 * `min` counts letters and digits, `max` characters. `wishes`: what somebody wants is an answer here, not another matter.
 * `or`: what is taken in place of words that are checked; somebody types it later.
 */
export type TextStep = Asking & {
  ask: 'text';
  min?: number;
  max: number;
  check?: string;
  wishes: boolean;
  or: Instead[];
};
export type PlaceStep = Asking & { ask: 'place' };
type Instead = 'voice' | 'picture';
export type FilesStep = Asking & { ask: 'photo' | 'document'; many: number };
export type DateStep = Asking & { ask: 'date'; check?: string };
export type ConfirmStep = Asking & { ask: 'confirm' };
export type AskStep = ChoiceStep | TextStep | PlaceStep | FilesStep | DateStep | ConfirmStep;
export type SayStep = Any & { verb: 'say' };
export type DoStep = Any & { verb: 'do'; action: string };
export type Step = AskStep | SayStep | DoStep;

/** Whether pictures stand for the words of this question. */
export const takesPictures = (step: Step): step is TextStep =>
  step.verb === 'ask' && step.ask === 'text' && step.or.includes('picture');

/** Whether a question is answered with files. */
export const asksFiles = (step: Step): step is FilesStep =>
  step.verb === 'ask' && (step.ask === 'photo' || step.ask === 'document');

export interface Flow extends Head {
  name: string;
  file: string;
  /** Of the meaning of the file: comments and blanks do not change it. Kept with every record filed. */
  hash: string;
  steps: Step[];
  /** Line of each part of the head, by its path: `request.days`, `said as.fr.0`. */
  lines: Record<string, number>;
}

/** A text without `max` of its own stops here: four full screens of a small telephone. */
export const LONGEST_TEXT = 2000;

/** Words that a flow may leave to the house: a text that is too short, a day that has passed, what was filed. */
export const FORM_WORDS = 'common-form';

/** Attributes that mean something else beside the options of a step. */
const RESERVED = ['name', 'said', 'another', 'too_short', 'too_long', 'skip', 'why'];

const option = name.refine((id) => !RESERVED.includes(id) && !id.startsWith('said_'), {
  error: `must not be one of ${RESERVED.join(', ')}, nor begin with said_`,
});
const options = z
  .array(option)
  .min(1, 'needs at least one option')
  .refine((ids) => new Set(ids).size === ids.length, { error: 'names the same option twice' });
const when = z.record(name, z.union([name.transform((id) => [id]), z.array(name).min(1)])).optional();
const optional = z.boolean().default(false);
const reviewed = z.boolean().default(true);
const sealed = z.boolean().default(false);
const count = z.int().positive();

const choice = z.strictObject({
  ask: z.literal('choice'),
  options: options.optional(),
  from: name.optional(),
  optional,
  reviewed,
  sealed,
  skip: z.literal('own').optional(),
  when,
});
const text = z.strictObject({
  ask: z.literal('text'),
  min: count.optional(),
  max: count.default(LONGEST_TEXT),
  check: name.optional(),
  wishes: z.boolean().default(false),
  or: z.array(z.enum(['voice', 'picture'])).default([]),
  optional,
  reviewed,
  sealed,
  when,
});
const place = z.strictObject({ ask: z.literal('place'), optional, reviewed, sealed, when });
const files = z.strictObject({
  ask: z.enum(['photo', 'document']),
  many: count.max(10, 'must be 10 or less').default(1),
  optional,
  reviewed,
  sealed,
  when,
});
const date = z.strictObject({
  ask: z.literal('date'),
  check: name.optional(),
  optional,
  reviewed,
  sealed,
  when,
});
const confirm = z.strictObject({
  ask: z.literal('confirm'),
  optional: z.literal(false, { error: 'a confirmation cannot be optional' }).default(false),
  reviewed,
  sealed,
  when,
});
const doing = z.strictObject({ do: name, when });
const saying = z.strictObject({ say: z.union([z.null(), z.literal(true)]), when });

const asks = { choice, text, place, photo: files, document: files, date, confirm };
const VERBS = ['ask', 'do', 'say'];

export type ParsedStep = { step: Step; faults: [] } | { step: null; faults: Fault[] };

/** Reads one step as YAML gave it. Never throws: all that is wrong comes back as faults. */
export function parseStep(
  stepName: string,
  raw: unknown,
  line: number,
  lines: Record<string, number>,
): ParsedStep {
  const faults = wrongShape(stepName, raw);
  if (faults.length > 0) return { step: null, faults };
  const content = z.record(z.string(), z.unknown()).parse(raw);
  const where = { name: stepName, line, lines };
  if ('do' in content) {
    const read = doing.safeParse(content);
    if (!read.success) return refused(read.error);
    return { step: { ...where, verb: 'do', action: read.data.do, ...whenOf(read.data) }, faults: [] };
  }
  if ('say' in content) {
    const read = saying.safeParse(content);
    if (!read.success) return refused(read.error);
    return { step: { ...where, verb: 'say', ...whenOf(read.data) }, faults: [] };
  }
  return parseAsk(content, where);
}

function parseAsk(content: Record<string, unknown>, where: Omit<Any, 'when'>): ParsedStep {
  const kind = Object.keys(asks).find((known) => known === content.ask);
  const parser = kind === undefined ? undefined : parserOf(kind);
  if (!parser) {
    const known = Object.keys(asks).join(', ');
    return {
      step: null,
      faults: [{ key: 'ask', message: `“${String(content.ask)}” is not one of ${known}` }],
    };
  }
  const read = parser.safeParse(content);
  if (!read.success) return refused(read.error);
  const asked = read.data;
  if (asked.ask === 'choice' && !asked.options === !asked.from) {
    return { step: null, faults: [{ key: 'ask', message: 'a choice needs either options or from' }] };
  }
  if ('skip' in asked && asked.skip && !asked.optional) {
    return { step: null, faults: [{ key: 'skip', message: 'only what is optional can be skipped' }] };
  }
  if (asked.ask === 'text' && asked.min !== undefined && asked.min > asked.max) {
    return { step: null, faults: [{ key: 'min', message: 'min is more than max' }] };
  }
  const { when: condition, ...rest } = asked;
  return { step: { ...where, verb: 'ask', ...rest, ...whenOf({ when: condition }) }, faults: [] };
}

const parsers = new Map(Object.entries(asks));
const parserOf = (kind: string) => parsers.get(kind);

/** Names of messages of a flow that are no step. */
const TAKEN = /^(?:menu|request|status_.*)$/;

function wrongShape(stepName: string, raw: unknown): Fault[] {
  if (TAKEN.test(stepName)) return [{ message: 'a step cannot be called menu, request or status_…' }];
  if (!isName(stepName)) return [{ message: 'the name of a step must be lower case letters, digits and _' }];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return [{ message: 'a step says ask, do or say' }];
  }
  const verbs = VERBS.filter((verb) => verb in raw);
  if (verbs.length !== 1)
    return [{ message: `a step has exactly one of ask, do and say, this one has ${verbs.length}` }];
  return [];
}

function whenOf(read: { when?: Record<string, string[]> | undefined }): { when?: Record<string, string[]> } {
  return read.when ? { when: read.when } : {};
}

const refused = (error: z.ZodError): ParsedStep => ({ step: null, faults: faultsOf(error) });
