// The entries of the menu, in order. A new page of the console is a folder of its own and one line here.
import { auditSection } from './audit/audit.ts';
import type { Auth } from './auth.ts';
import { bodiesSection } from './bodies/bodies.ts';
import { casesSection } from './cases/cases.ts';
import { channelsSection } from './channels/channels.ts';
import { flagsSection } from './flags/flags.ts';
import { inboxSection } from './inbox/inbox.ts';
import { listeningSection } from './listening/listening.ts';
import { missesSection } from './misses/misses.ts';
import { petitionsSection } from './petitions/petitions.ts';
import { proposalsSection } from './proposals/proposals.ts';
import type { Section } from './routes.ts';
import { settingsSection } from './settings/settings.ts';
import type { Viewers } from './shell/viewers.ts';
import { staffSection } from './staff/staff.ts';

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
