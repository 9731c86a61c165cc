// The templates that count as approved in the stand-in: those that the manual tells the commune to submit.
import { readFileSync } from 'node:fs';

export interface Template {
  name: string;
  /** Meta's code. */
  language: string;
  body: string;
  /** How many different {{n}} the body has. */
  values: number;
  buttons: string[];
}

const MANUAL = new URL('../../../docs/whatsapp-templates.md', import.meta.url);

/** One template in one language: its heading, its body in a fence, and its buttons, if any, on the line below. */
const ENTRY = /^### `([a-z_]+)` in `([a-zA-Z_]+)`\n+```text\n([\s\S]+?)\n```(?:\n+Buttons: ([^\n]+))?/gmu;

/** Reads the manual; keys are name and language. */
export function approvedTemplates(): Map<string, Template> {
  const manual = readFileSync(MANUAL, 'utf8');
  const entries = [...manual.matchAll(ENTRY)].map(
    ([, name = '', language = '', body = '', buttons = '']) => ({
      name,
      language,
      body,
      values: new Set(body.match(/\{\{\d+\}\}/gu) ?? []).size,
      buttons: [...buttons.matchAll(/`([^`]+)`/gu)].map(([, label = '']) => label),
    }),
  );
  return new Map(entries.map((template) => [`${template.name}/${template.language}`, template]));
}
