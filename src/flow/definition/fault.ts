// What is wrong in a part of a file, before it is known on which line that part stands.
import { z } from 'zod';

/** Something wrong in a file that a person must correct. `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  message: string;
  /** Where a language lacks words: which ones. */
  lacks?: Lack | undefined;
}

/** `words`: a message, or one of its attributes as `message.attribute`. */
export interface Lack {
  language: string;
  words: string;
}

/** A language has no words for something of a flow. */
export const noWords = (
  language: string,
  flow: string,
  words: string,
): Pick<Problem, 'message' | 'lacks'> => ({
  message: `locales/${language}/${flow}.ftl has no words for ${words}`,
  lacks: { language, words },
});

/** What is wrong, and under which key. */
export type Fault = { key?: string; message: string };

const NAME = /^[a-z][a-z0-9_]*$/;
export const isName = (word: string): boolean => NAME.test(word);
export const name = z
  .string()
  .regex(NAME, 'must be lower case letters, digits and _, starting with a letter');

/** The faults that a parser found below `part`, each under the path to it. */
export function faultsOf(error: z.ZodError, part?: string): Fault[] {
  return error.issues.map((issue): Fault => {
    const above = part === undefined ? [] : [part];
    if (issue.code === 'unrecognized_keys') {
      const key = [...above, ...issue.path, issue.keys[0]].join('.');
      return {
        key,
        message: `${part ? `${part} ` : ''}does not know the word ${issue.keys.join(', ')} here`,
      };
    }
    const path = [...above, ...issue.path].map(String).filter(Boolean);
    return { key: path.join('.'), message: `${path.join('.')}: ${issue.message}` };
  });
}
