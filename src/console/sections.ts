// The entries of the menu, in order. A new page of the console is a folder of its own and one line here.

import { listeningSection } from '../features/attachments/console/listening.ts';
import { bodiesSection } from '../features/bodies/console/pages.ts';
import { casesSection } from '../features/cases/console/pages.ts';
import { channelsSection } from '../features/channel-status/console/pages.ts';
import { flagsSection } from '../features/flags/console/pages.ts';
import { inboxSection } from '../features/inbox/console/pages.ts';
import { petitionsSection } from '../features/petitions/console/pages.ts';
import { proposalsSection } from '../features/proposals/console/pages.ts';
import { settingsSection } from '../features/settings/console/pages.ts';
import { staffSection } from '../features/staff/console/pages.ts';
import { missesSection } from '../features/teaching/console/pages.ts';
import { auditSection } from './audit/audit.ts';
import type { Auth } from './auth.ts';
import type { Section } from './routes.ts';
import type { Viewers } from './shell/viewers.ts';

export function openSections(parts: { auth: Auth; viewers: Viewers }): Section[] {
  return [
    casesSection(),
    inboxSection(parts.viewers),
    listeningSection(),
    petitionsSection(),
    proposalsSection(),
    bodiesSection(),
    flagsSection(),
    missesSection(),
    channelsSection(),
    settingsSection(),
    staffSection(parts.auth),
    auditSection(),
  ];
}
