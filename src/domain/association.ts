// Associations that act with the commune: what they are about, and how one is kept in the list.

/** What an association works for, as the commune sorts its messages. */
export const FIELDS = [
  'culture',
  'sport',
  'social',
  'health',
  'environment',
  'education',
  'youth',
  'women',
  'disability',
  'quarter',
  'crafts',
  'other',
] as const;
export type Field = (typeof FIELDS)[number];

/** What goes to associations: news, or an invitation that is answered with yes or no. */
export const MESSAGE_KINDS = ['news', 'invitation'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What an invitation may be answered. */
export const INVITED_ANSWERS = ['yes', 'no'] as const;

/** How long the link opens by which one telephone is bound, in milliseconds. */
export const ASSOCIATION_LINK_MS = 7 * 86_400_000;
