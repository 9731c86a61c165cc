// What is always true of the simulator, whose clock is ours.
import type { Traits } from '../channel.ts';

export const TRAITS: Traits = {
  app: 'simulator',
  looksLike: 'whatsapp',
  clockDoubtMs: 0,
  manyNames: false,
  byTelephone: false,
  tellsPhoneLater: false,
  ofCitizens: false,
  turnedOnBy: [],
};
