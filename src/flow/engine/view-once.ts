// What opens once, on one telephone only: nobody here can look at it or hear it.
import type { Message, ViewOnce } from './state.ts';

/** That it cannot be opened here, and how to send it so that it can. */
export const viewOnceSaying = (kind: ViewOnce): Message => ({
  message: 'common-view_once',
  ...(kind !== 'photo' && { attribute: kind }),
});
