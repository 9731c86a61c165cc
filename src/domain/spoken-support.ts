// Supports of petitions that were said aloud or shown on a card, and why staff could not type one.

/** `wrong_digits`: not those of the card that was given before. */
export const SPOKEN_FAULTS = ['unheard', 'unreadable', 'incomplete', 'wrong_digits', 'other'] as const;
export type SpokenFault = (typeof SPOKEN_FAULTS)[number];

/** It waits to be typed, or could not be. */
export const SPOKEN_STATES = ['waiting', 'refused'] as const;
export type SpokenState = (typeof SPOKEN_STATES)[number];
