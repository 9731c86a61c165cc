// What citizens want done with what is kept of them and told to them, in their own words, wherever they are.

import { heeding, heedingEither, type Wish } from '../../bot/path.ts';
import {
  askErasure,
  askNameGone,
  takesErasureBack,
  undoErasure,
  wishesErasure,
  wishesNameGone,
} from './ask-erasure.ts';
import { partInWords, wishesApart } from './ask-unlink.ts';
import { copyInWords, wishesCopy } from './copy/ask-copy.ts';
import { heedNews, wishAboutNews } from './declined-news.ts';
import { heedNotices, wishAboutNotices } from './mute-notices.ts';
import { heedAbroad, wishAboutAbroad } from './translation-consent.ts';
import { refuseNotice, refusesNotice } from './welcome.ts';

/** In the order in which they are asked. */
export const WISHES_OF_DATA: Wish[] = [
  heedingEither(wishAboutNews, heedNews),
  heedingEither(wishAboutNotices, heedNotices),
  heedingEither(wishAboutAbroad, heedAbroad),
  heeding(takesErasureBack, undoErasure),
  heeding(wishesNameGone, askNameGone),
  heeding(wishesCopy, copyInWords),
  heeding(wishesApart, partInWords),
  heeding(wishesErasure, askErasure),
  heeding(refusesNotice, refuseNotice),
];
