// What is always true of WhatsApp over the Cloud API.
import type { Traits } from '../../channel.ts';

export const TRAITS: Traits = {
  app: 'whatsapp',
  looksLike: 'whatsapp',
  clockDoubtMs: 3000,
  manyNames: true,
  byTelephone: true,
  tellsPhoneLater: false,
  ofCitizens: true,
  papersOnly: true,
  turnedOnBy: ['cloud-variables', 'cloud-webhook'],
};
