// What a line of a conversation was about where it is about no case: the flow that was open. It says who may read it.

/** Told in confidence: nobody but administrators reads who supports a petition. */
export const CONFIDED = 'petition';

/** Files complaints: the cases that have a category and a place of their own. */
export const COMPLAINT = 'complaint';

/** Files what somebody complains of in confidence: a service, or somebody of the commune. */
export const SERVICE_COMPLAINT = 'service_complaint';

/** The subject of complaints that goes on there. */
export const ADMINISTRATION = 'administration';

/** Files an observation or a suggestion about a service. */
export const REMARK = 'remark';

/** Files what a citizen wants the council to deal with: a petition that staff look at first. */
export const PETITION_START = 'petition_start';

/** Files what somebody sends to a call for candidates. */
export const CANDIDACY = 'candidacy';
