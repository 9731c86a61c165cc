// What is always true of WhatsApp over a linked telephone.
import type { Traits } from '../../channel.ts';

export const TRAITS: Traits = {
  app: 'whatsapp',
  looksLike: 'whatsapp',
  clockDoubtMs: 3000,
  manyNames: true,
  byTelephone: true,
  tellsPhoneLater: true,
  ofCitizens: true,
  turnedOnBy: ['web-variable', 'web-pair'],
};
