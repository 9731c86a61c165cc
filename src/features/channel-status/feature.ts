// Whether the channels work.

import type { Feature } from '../feature.ts';

export const channelStatus: Feature = {
  sections: async () => [(await import('./console/pages.ts')).channelsSection()],
};
