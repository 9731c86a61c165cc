// The civic matters there are, in the order of the menu of the console. A new one is a folder in `features`, and one line here.

import { associations } from './features/associations/feature.ts';
import { attachments } from './features/attachments/feature.ts';
import { bodies } from './features/bodies/feature.ts';
import { calls } from './features/calls/feature.ts';
import { cases } from './features/cases/feature.ts';
import { channelStatus } from './features/channel-status/feature.ts';
import { consultations } from './features/consultations/feature.ts';
import { type Feature, metricsOf, personalDataOf } from './features/feature.ts';
import { flags } from './features/flags/feature.ts';
import { inbox } from './features/inbox/feature.ts';
import { information } from './features/information-requests/feature.ts';
import { onBehalf } from './features/on-behalf/feature.ts';
import { outsideParties } from './features/outside-parties/feature.ts';
import { petitions } from './features/petitions/feature.ts';
import { privacy } from './features/privacy/feature.ts';
import { proposals } from './features/proposals/feature.ts';
import { settings } from './features/settings/feature.ts';
import { staff } from './features/staff/feature.ts';
import { teaching } from './features/teaching/feature.ts';
import { things } from './features/things/feature.ts';
import { votes } from './features/votes/feature.ts';

export const FEATURES: readonly Feature[] = [
  cases,
  inbox,
  attachments,
  outsideParties,
  information,
  petitions,
  proposals,
  consultations,
  calls,
  votes,
  bodies,
  associations,
  flags,
  teaching,
  channelStatus,
  onBehalf,
  things,
  settings,
  staff,
  privacy,
];

/** What they keep of people, together. */
export const PERSONAL_DATA = personalDataOf(FEATURES);

/** What waits in them, together. */
export const METRICS = metricsOf(FEATURES);
