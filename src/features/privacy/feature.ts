// The notice, and the say of citizens over what is kept about them.

import type { Feature } from '../feature.ts';
import { chooseNews, newsFamilies } from './declined-news.ts';
import { answerOtherPhone, askOtherPhone, dropLinkCode, lookUpLink, unlinkPhones } from './link-phones.ts';
import { otherPhone } from './links.ts';
import { myDataWays } from './lists.ts';
import { keepMyData, tendMyData } from './my-data.ts';
import { tellAbroad } from './notices.ts';
import { privacyPersonalData } from './personal-data.ts';
import { abroadTapped } from './translation-consent.ts';
import { noticeTapped } from './welcome.ts';

export const privacy: Feature = {
  actions: {
    ask_other_phone: askOtherPhone,
    choose_news: chooseNews,
    drop_link_code: dropLinkCode,
    keep_my_data: keepMyData,
    look_up_link: lookUpLink,
    tend_my_data: tendMyData,
  },
  lists: { my_data_ways: myDataWays, news_families: newsFamilies },
  buttons: {
    abroad: { tapped: abroadTapped, guarded: true },
    link: { tapped: answerOtherPhone },
    notice: { tapped: noticeTapped, leads: true, opening: true },
    unlink: { tapped: unlinkPhones, undoes: 'asked' },
  },
  links: { link: otherPhone },
  notices: { abroad: { tell: tellAbroad } },
  personalData: privacyPersonalData,
};
