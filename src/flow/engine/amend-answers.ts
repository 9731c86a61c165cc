// Takes out of the answers what came from one message, or puts other words in the place of its words. Pure.
import type { Answer, Answers } from './state.ts';

/** What a message brought: its words, its file (id of the attachment), its position. */
export interface Brought {
  text?: string | undefined;
  file?: string | undefined;
  at?: { latitude: number; longitude: number } | undefined;
  /** Names of steps whose option was understood from its words. */
  chose: string[];
}

/** The answers without what this message brought; null: it brought none of them. */
export function takenBack(answers: Answers, brought: Brought): Answers | null {
  return amended(answers, brought, (answer) => withoutMessage(answer, brought));
}

/** The answers with other words in the place of those of this message; null: its words are in none of them. */
export function reworded(answers: Answers, { text = '' }: Brought, words: string): Answers | null {
  return amended(answers, { text, chose: [] }, (answer) => {
    if ((answer.kind !== 'text' && answer.kind !== 'place') || answer.text === undefined) return answer;
    const changed = replaced(answer.text, text, words);
    return changed === answer.text ? answer : { ...answer, text: changed };
  });
}

function amended(
  answers: Answers,
  { chose }: Brought,
  change: (answer: Answer) => Answer | null,
): Answers | null {
  const entries = Object.entries(answers).flatMap(([step, answer]): [string, Answer][] => {
    const kept = chose.includes(step) ? null : change(answer);
    return kept ? [[step, kept]] : [];
  });
  const isSame =
    entries.length === Object.keys(answers).length && entries.every(([step, kept]) => kept === answers[step]);
  return isSame ? null : Object.fromEntries(entries);
}

/** Null: nothing of the answer is left. */
function withoutMessage(answer: Answer, { text, file, at }: Brought): Answer | null {
  switch (answer.kind) {
    case 'files': {
      const files = answer.files.filter((id) => id !== file);
      if (files.length === answer.files.length) return answer;
      return files.length > 0 ? { ...answer, files } : null;
    }
    case 'text': {
      const left = withoutWords(answer, text, file);
      return left === null ? answer : left.text || left.voices ? { ...open(answer), ...left } : null;
    }
    case 'place': {
      const { latitude, longitude, quarter, text: _, voices: __, ...rest } = answer;
      const isPin = at !== undefined && latitude === at.latitude && longitude === at.longitude;
      const left = withoutWords(answer, text, file);
      if (!isPin && left === null) return answer;
      const words = left ?? spoken(answer);
      const pin = isPin || latitude === undefined ? {} : { latitude, longitude };
      // A quarter that was found in the words goes with them; so does one that the pin lay in.
      const kept =
        quarter !== undefined && (words.text || (left === null && answer.text === undefined && !isPin));
      const place = { ...rest, ...pin, ...(kept && { quarter }), ...words };
      return Object.keys(place).length > 1 ? place : null;
    }
    default:
      return answer;
  }
}

interface Words {
  text?: string;
  voices?: string[];
}

const open = ({ open: isOpen }: { open?: true }): Answer & { kind: 'text' } => ({
  kind: 'text',
  ...(isOpen && { open: isOpen }),
});

const spoken = ({ text, voices }: Words): Words => ({
  ...(text && { text }),
  ...(voices?.length && { voices }),
});

/** What was said but for this message; null: it said nothing of it. */
function withoutWords(answer: Words, message: string | undefined, file: string | undefined): Words | null {
  const voices = answer.voices?.filter((id) => id !== file) ?? [];
  const text = answer.text === undefined || !message ? answer.text : replaced(answer.text, message, '');
  if (text === answer.text && voices.length === (answer.voices?.length ?? 0)) return null;
  return spoken({ ...(text && { text }), voices });
}

/** An answer that is a part of the message came from it alone; where it is a part of the answer, it alone is changed. */
function replaced(answer: string, message: string, by: string): string {
  const whole = tidy(answer);
  const part = tidy(message);
  if (part === '') return answer;
  if (` ${part} `.includes(` ${whole} `)) return by;
  if (!` ${whole} `.includes(` ${part} `)) return answer;
  return tidy(` ${whole} `.replace(` ${part} `, () => ` ${by} `));
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
