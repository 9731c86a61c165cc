// Parties outside the commune: whoever works for it is sent orders and answers by a link or in a chat; whoever is in charge in
// its place is written to.

import type { Feature } from '../feature.ts';
import { orderButton } from './answer-in-chat.ts';
import { partiesAudit } from './audited.ts';
import { partyLink } from './bind-chat.ts';
import { watchOrders } from './clock.ts';
import { tellTurns } from './notices.ts';
import { tellOrders } from './order-notices.ts';
import { partiesPersonalData } from './personal-data.ts';
import { partiesRights } from './rights.ts';
import { ORDER } from './told-orders.ts';

export const outsideParties: Feature = {
  buttons: { [ORDER]: orderButton },
  links: { party: partyLink },
  notices: { party: { tell: tellTurns, own: true }, order: { tell: tellOrders, own: true } },
  plan: watchOrders,
  personalData: partiesPersonalData,
  rights: partiesRights,
  audit: partiesAudit,
  caseAside: async () => (await import('./console/case-aside.ts')).partiesAside,
  sections: async () => [(await import('./console/pages.ts')).ordersSection()],
};
