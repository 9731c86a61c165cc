// Seals what telephones send as the program does, with the key of the tests.
import type { Sealing } from '../../../src/channels/simulator/spool.ts';
import { openSeal } from '../../../src/database/encryption/cipher.ts';
import { RING } from '../keys.ts';

const seal = openSeal(RING);

export const sealing: Sealing = {
  seal: (text, name) => seal.seal(text, `simulator/${name}`),
  open: (sealed, name) => seal.open(sealed, `simulator/${name}`),
};
