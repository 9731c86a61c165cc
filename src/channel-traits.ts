// The roads to citizens that there are, on or off, in the order in which the console names them.

import type { ChannelName, Roads, Traits } from './channels/channel.ts';
import { TRAITS as simulator } from './channels/simulator/traits.ts';
import { TRAITS as telegram } from './channels/telegram/traits.ts';
import { TRAITS as cloud } from './channels/whatsapp/cloud/traits.ts';
import { TRAITS as web } from './channels/whatsapp/web/traits.ts';

const BY_NAME: Record<ChannelName, Traits> = {
  telegram,
  'whatsapp-web': web,
  'whatsapp-cloud': cloud,
  simulator,
};

export const ROADS: Roads = new Map(Object.entries(BY_NAME));
