// Whether the channels work.

import type { Feature } from '../feature.ts';
import { channelStatusRights } from './rights.ts';

export const channelStatus: Feature = {
  rights: channelStatusRights,
  audit: { areas: ['channel'] },
  sections: async () => [(await import('./console/pages.ts')).channelsSection()],
};
