// Things of the town that bear a number: whoever scans or names it says at once what is meant, and where it is.

import type { Feature } from '../feature.ts';
import { fileThing, lookAtThing } from './actions.ts';
import { thingsAudit } from './audited.ts';
import { namedThing, openAboutThing, thingFaults } from './lists.ts';
import { thingLink } from './open-thing.ts';
import { thingsRights } from './rights.ts';

export const things: Feature = {
  actions: { look_at_thing: lookAtThing, file_thing: fileThing },
  lists: { named_thing: namedThing, thing_faults: thingFaults, open_of_thing: openAboutThing },
  links: { thing: thingLink },
  rights: thingsRights,
  audit: thingsAudit,
  sections: async () => [(await import('./console/pages.ts')).thingsSection()],
};
