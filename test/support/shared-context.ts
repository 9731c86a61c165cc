// What the towns of a test file hear and speak by: the words are read and taken apart once for all of them, which takes
// longer than most tests.
import type { Context } from '../../src/bot/turn.ts';
import { openCommuneWords, openContext } from '../../src/context.ts';
import { type Darija, openDarija } from '../../src/darija/darija.ts';
import { openCipher } from '../../src/database/encryption/cipher.ts';
import type { ReferenceData } from '../../src/database/reference-data.ts';
import type { Words } from '../../src/words/words.ts';
import { RING } from './keys.ts';

type OnMissing = (missing: object) => void;

interface Shared {
  words: Words;
  darija: Darija;
}

let shared: Shared | null = null;
/** Whose facts are said: those of the town that was opened last. */
let facts: ReferenceData | null = null;
const listening = new Set<OnMissing>();

function openShared(): Shared {
  const latest = {
    get settings() {
      if (!facts) throw new Error('no town is open');
      return facts.settings;
    },
  };
  const words = openCommuneWords(latest, (missing) => {
    for (const onMissing of listening) onMissing(missing);
  });
  return { words, darija: openDarija() };
}

/** Opens the context of a town. `locales` are the folder of words of its own. */
export function openTownContext(
  referenceData: ReferenceData,
  onMissing: OnMissing,
  locales?: string,
): { context: Context; close(): void } {
  const cipher = openCipher(RING);
  if (locales !== undefined) {
    const words = openCommuneWords(referenceData, onMissing, locales);
    return { context: openContext(referenceData, cipher, words), close: () => undefined };
  }
  shared ??= openShared();
  facts = referenceData;
  listening.add(onMissing);
  const { words, darija } = shared;
  return {
    context: openContext(referenceData, cipher, words, undefined, darija),
    close: () => void listening.delete(onMissing),
  };
}
