// The civic matters there are, in order. A new one is a folder in `features`, and one line here.

import { bodies } from './features/bodies/feature.ts';
import { cases } from './features/cases/feature.ts';
import type { Feature } from './features/feature.ts';
import { inbox } from './features/inbox/feature.ts';
import { petitions } from './features/petitions/feature.ts';
import { privacy } from './features/privacy/feature.ts';
import { proposals } from './features/proposals/feature.ts';
import { settings } from './features/settings/feature.ts';

export const FEATURES: readonly Feature[] = [cases, inbox, petitions, proposals, bodies, settings, privacy];
