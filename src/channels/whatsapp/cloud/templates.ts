// Which approved template stands for which of our messages outside the 24-hour window.
import { z } from 'zod';

/** One message kind: its name at Meta, the code of its language there, and what it has room for. */
const templateSchema = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'a template name has only small letters, digits and _'),
  /** Our language → Meta's code, as it stands in the template list of WhatsApp Manager. */
  languages: z.record(z.string(), z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)),
  /** How many {{n}} the approved body has. */
  values: z.number().int().min(0).max(10),
  /** How many quick-reply buttons it has; the first options of the message answer through them. */
  buttons: z.number().int().min(0).max(10).default(0),
});

export const templatesSchema = z
  .object({
    /** Taken when a message asks for a language that its template does not have. */
    defaultLanguage: z.string(),
    /** Taken when a message asks for a template that is not listed; null: such a message is refused. */
    fallback: z.string().nullable(),
    templates: z.record(z.string(), templateSchema),
  })
  .refine(
    ({ fallback, templates }) => fallback === null || fallback in templates,
    'the fallback is not among the templates',
  );

export type Templates = z.infer<typeof templatesSchema>;

/** Darija has a code of its own at Meta only as Arabic of Morocco; in Latin letters it has none, and gets the default. */
const LANGUAGES = { ary: 'ar_MA', fr: 'fr', ar: 'ar' };

/** The names used when nothing is configured; the texts to submit are in docs/whatsapp-templates.md. */
export const DEFAULT_TEMPLATES: Templates = {
  defaultLanguage: 'ary',
  fallback: 'news',
  templates: {
    case_update: { name: 'taroudant_case_update', languages: LANGUAGES, values: 2, buttons: 0 },
    meeting_reminder: { name: 'taroudant_meeting_reminder', languages: LANGUAGES, values: 3, buttons: 3 },
    petition_update: { name: 'taroudant_petition_update', languages: LANGUAGES, values: 2, buttons: 0 },
    staff_answer: { name: 'taroudant_staff_answer', languages: LANGUAGES, values: 1, buttons: 0 },
    news: { name: 'taroudant_news', languages: LANGUAGES, values: 0, buttons: 0 },
  },
};

/**
 * Reads the configured templates. Unset gives the defaults.
 * @throws z.ZodError or SyntaxError where the JSON is not what is expected, so that the program does not start.
 */
export function parseTemplates(json: string | undefined): Templates {
  if (json === undefined || json.trim() === '') return DEFAULT_TEMPLATES;
  return templatesSchema.parse(JSON.parse(json));
}

/** The `template` object of a send, or the reason why there is none. */
export type Filled = { ok: true; template: object } | { ok: false; code: string };

/**
 * Fills a template. `tokens` answer through its quick-reply buttons, in order. Too few values for the approved text
 * would be refused by Meta (132000), so they are refused here; too many are left out.
 */
export function fillTemplate(
  templates: Templates,
  wanted: { name: string; language: string; values: string[] },
  tokens: string[],
): Filled {
  const listed = templates.templates[wanted.name];
  const fallback = templates.fallback === null ? undefined : templates.templates[templates.fallback];
  const template = listed ?? fallback;
  if (!template) return { ok: false, code: 'template_unknown' };
  const code = template.languages[wanted.language] ?? template.languages[templates.defaultLanguage];
  if (!code) return { ok: false, code: 'template_language' };
  if (wanted.values.length < template.values) return { ok: false, code: 'template_values' };
  const values = wanted.values.slice(0, template.values).map(asValue);
  const components = [...bodyOf(values), ...buttonsOf(tokens.slice(0, template.buttons))];
  return { ok: true, template: { name: template.name, language: { code }, components } };
}

function bodyOf(values: string[]): object[] {
  if (values.length === 0) return [];
  return [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }];
}

function buttonsOf(tokens: string[]): object[] {
  return tokens.map((payload, index) => ({
    type: 'button',
    sub_type: 'quick_reply',
    index: String(index),
    parameters: [{ type: 'payload', payload }],
  }));
}

/** So that several values and the approved words together stay under the 1024 characters of a body. */
const VALUE_MAX = 250;

/** A full stop at the very end, inside isolates or not: the approved words have their own. */
const LAST_STOP = /(?<!\.)\.(\u2069*)$/u;

/** Meta refuses values that are empty or hold line breaks, tabs or long blanks. */
function asValue(value: string): string {
  const line = [...value.replace(/\s+/gu, ' ').trim().replace(LAST_STOP, '$1')];
  if (line.length === 0) return '-';
  return line.length > VALUE_MAX ? `${line.slice(0, VALUE_MAX - 1).join('')}…` : line.join('');
}
