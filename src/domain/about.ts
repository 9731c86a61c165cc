// What a line of a conversation was about where it is about no case: the flow that was open. It says who may read it.

/** Told in confidence: nobody but administrators reads who supports a petition. */
export const CONFIDED = 'petition';

/** What is told there files a case, and belongs to it. */
export const FILES_CASE = 'complaint';
