// Several people of one phone, and what is filed for somebody else.

import type { Feature } from '../feature.ts';
import { deskAudit } from './audited.ts';
import { cardLink, lookUpCard, takeCaseOver } from './card/take-over.ts';
import { askConsent, backToSelf } from './consent.ts';
import { tellConsents } from './consent-notices.ts';
import { letTheirsGo, weighErasure } from './erasure.ts';
import { onBehalfPersonalData } from './personal-data.ts';
import { deskRights } from './rights.ts';
import { keepSecret, myProfiles, openProfile, threeDigits } from './secret.ts';

export const onBehalf: Feature = {
  actions: {
    keep_secret: keepSecret,
    let_theirs_go: letTheirsGo,
    look_up_card: lookUpCard,
    open_profile: openProfile,
    take_case_over: takeCaseOver,
    weigh_erasure: weighErasure,
  },
  lists: { my_profiles: myProfiles },
  checks: { three_digits: threeDigits },
  links: { card: cardLink },
  buttons: {
    consent: { tapped: askConsent },
    for_self: { tapped: backToSelf },
  },
  notices: { consent: { tell: tellConsents, own: true } },
  rights: deskRights,
  audit: deskAudit,
  caseAside: async () => (await import('./console/note.ts')).behalfNote,
  sections: async () => [(await import('./console/pages.ts')).deskSection()],
  personalData: onBehalfPersonalData,
};
