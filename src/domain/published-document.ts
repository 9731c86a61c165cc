// What the commune has published already (law 31-13 art. 10): its kinds, and what can be read of one.

export const DOCUMENT_KINDS = [
  'budget',
  'accounts',
  'minutes',
  'decision',
  'procurement',
  'plan',
  'report',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as staff write it down, without its file. */
export interface DocumentPlan {
  titleAr: string;
  titleFr: string;
  kind: DocumentKind;
  /** The day that it bears, ISO. */
  day: string;
  /** Where it can be read; null where there is a file. */
  link: string | null;
  keywords: string;
  active: boolean;
}

/** Longest address that every channel shows as a link. */
const MOST_OF_A_LINK = 500;

/** An address that anybody may open safely, as it is written down; null: it is none. */
export function readLink(typed: string): string | null {
  const text = typed.trim();
  if (text.length > MOST_OF_A_LINK || !URL.canParse(text)) return null;
  const { protocol, hostname, username, password } = new URL(text);
  const isOpen = protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
  return isOpen ? text : null;
}

/** The years that a text names, in digits of any script read before. */
export const yearsIn = (text: string): string[] => [
  ...new Set(text.match(/(?<![\p{L}\p{N}])(?:19|20)\d{2}(?![\p{L}\p{N}])/gu)),
];
