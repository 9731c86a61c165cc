// What a citizen may have come for, and what a complaint may be about: the closed lists that rooms share by name.

export const INTENTS = [
  'complaint',
  'petition',
  'proposal',
  'info',
  'consultation',
  'appointment',
  'status',
  'human',
  'language',
  'help',
  'cancel',
  'yes',
  'no',
  'smalltalk',
  'emergency',
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Organic law 113-14 arts 83 and 100: what the commune answers for, in the words of citizens. */
export const CATEGORIES = [
  'lighting',
  'waste',
  'roads',
  'water_sewage',
  'electricity',
  'animals',
  'noise',
  'public_space',
  'construction',
  'traffic',
  'administration',
  'green_spaces',
  'hygiene',
  'safety',
  'environment',
  'facilities',
  'transport',
  'heritage',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Tells of something that is wrong in the town. */
export const PROBLEM = 'complaint' satisfies Intent;
export const isProblem = (intent: Intent): boolean => intent === PROBLEM;

/** Wishes for something that the channel does. */
export const ASKED_FOR: readonly Intent[] = [
  'status',
  'human',
  'cancel',
  'proposal',
  'petition',
  'appointment',
];

/** Tells of somebody in danger. */
export const isDanger = (intent: Intent): boolean => intent === 'emergency';

export function isIntent(name: string): name is Intent {
  return INTENTS.some((known) => known === name);
}

export function isCategory(name: string): name is Category {
  return CATEGORIES.some((known) => known === name);
}
