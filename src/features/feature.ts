// What one civic matter brings to the program. Each folder here has a `feature.ts`; `src/features.ts` lists them.

import type { BotFeature } from '../bot/feature.ts';

/** All parts may be absent. */
export type Feature = BotFeature;
