// What is always true of Telegram.
import type { Traits } from '../channel.ts';

export const TRAITS: Traits = {
  app: 'telegram',
  looksLike: 'telegram',
  clockDoubtMs: 3000,
  manyNames: false,
  byTelephone: false,
  tellsPhoneLater: false,
  ofCitizens: true,
  remedies: {
    'stopped credentials': 'Telegram refuses the token: look at TELEGRAM_BOT_TOKEN',
    'degraded another_instance': 'another program reads with this token: stop it, or use webhooks',
  },
  turnedOnBy: ['telegram-token', 'telegram-start'],
};
