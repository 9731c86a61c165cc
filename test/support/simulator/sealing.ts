// Seals what telephones send as the program does, with the key of the tests.
import type { Sealing } from '../../../src/channels/simulator/spool.ts';
import { openCipher } from '../../../src/database/encryption/cipher.ts';
import { RING } from '../keys.ts';

const cipher = openCipher(RING);

export const sealing: Sealing = {
  seal: (text, name) => cipher.seal(text, `simulator/${name}`),
  open: (sealed, name) => cipher.open(sealed, `simulator/${name}`),
};
