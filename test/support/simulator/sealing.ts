// Seals what telephones send as the program does, with the key of the tests.
import { sealingOf } from '../../../src/database/encryption/encrypted-file.ts';
import { RING } from '../keys.ts';

export const sealing = sealingOf('simulator', RING);
