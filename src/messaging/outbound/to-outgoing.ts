// A row of the outbox in the words of the channel contract, with the approved wording that may stand for it.
import type { Outgoing, Request } from '../../channels/channel.ts';
import { referencesIn } from '../../domain/reference.ts';
import type { QueuedMessage } from './outbox.ts';

export interface Wording {
  readFile(path: string): Promise<Uint8Array>;
  /** Words on the channel's own button for what is asked. */
  requestLabel(request: Request, language: string): string;
  /** What is said in place of words that could not be: the numbers that stood in them. */
  numbersAlone(references: string, language: string): string;
}

/** Longest value that a template carries whole; a longer one is cut there. */
const VALUE_MAX = 249;
/** More of them are a list that can be asked for again. */
const MOST_NUMBERS = 10;

/** The message as a channel takes it. */
export function outgoingOf(leaving: QueuedMessage, { readFile, requestLabel }: Wording): Outgoing {
  const { id, address, text, options, request, language, replyTo, replaces, file } = leaving;
  return {
    id,
    address,
    text,
    options: options ?? undefined,
    request: request ?? undefined,
    requestLabel: request ? requestLabel(request, language) : undefined,
    replyTo: replyTo ?? undefined,
    replaces: replaces ?? undefined,
    template: templateOf(leaving),
    file: file
      ? {
          media: file.media === 'photo' || file.media === 'voice' ? file.media : 'document',
          name: file.name,
          mimeType: file.mimeType,
          read: () => readFile(file.path),
        }
      : undefined,
  };
}

/** Everything has one: a window that shuts while a message waits must not swallow it. */
function templateOf({ template, kind, language, text }: QueuedMessage): Outgoing['template'] {
  if (template) return template;
  if (kind === 'staff') return { name: 'staff_answer', language, values: [text] };
  return { name: 'news', language, values: [] };
}

/**
 * True when the approved wording left something unsaid, so that the words must follow once the citizen writes.
 * The first line of a notice only names what it is about, and templates do so too.
 */
export function leftUnsaid(leaving: QueuedMessage): boolean {
  if (leaving.file) return true;
  const { values } = templateOf(leaving) ?? { values: [] };
  const said = values.map((value) => value.slice(0, VALUE_MAX).replace(/\s+/gu, ' ')).join(' ');
  const lines = leaving.text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const owed = leaving.kind === 'notice' && lines.length > 1 ? lines.slice(1) : lines;
  return owed.some((line) => !said.includes(line));
}

/** What follows words that the provider refused for good: whoever lost a number with them is told it, bare. */
export function insteadOf(
  { text, language }: QueuedMessage,
  { numbersAlone }: Pick<Wording, 'numbersAlone'>,
): string | undefined {
  const references = referencesIn(text).slice(0, MOST_NUMBERS);
  return references.length > 0 ? numbersAlone(references.join(' · '), language) : undefined;
}
