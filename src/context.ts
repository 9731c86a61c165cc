// Opens what every turn uses: flows, words, the language room, the reference data, the cipher. Refuses to open a broken flow.

import { join } from 'node:path';
import type { Context } from './bot/turn.ts';
import { ROADS } from './channel-traits.ts';
import { openDarija } from './darija/darija.ts';
import type { Cipher } from './database/encryption/cipher.ts';
import { newId } from './database/ids.ts';
import type { ReferenceData } from './database/reference-data.ts';
import { isRegistered } from './database/settings.ts';
import { BoundedMap, keptIn } from './domain/bounded-map.ts';
import { showsFrench } from './domain/names.ts';
import { KEPT_DAYS } from './domain/retention.ts';
import { bringTogether } from './features/feature.ts';
import { FEATURES } from './features.ts';
import type { Pictures } from './files/own-pictures.ts';
import { BrokenFlows } from './flow/definition/load-flows.ts';
import { readFlowFiles } from './flow-files.ts';
import { PATH } from './path.ts';
import { openFinder } from './translate/identifying.ts';
import { masked } from './translate/redaction.ts';
import { openWords, type Words } from './words/words.ts';

/** What the notice says of how long things are kept is what the program does. */
const KEPT = {
  message_days: KEPT_DAYS.messages,
  request_years: KEPT_DAYS.cases / 365,
  petition_years: KEPT_DAYS.petitions / 365,
};

/** Texts that are kept as they were masked. */
const MASKED_KEPT = 500;
const ROOT = join(import.meta.dirname, '..');
/** Beside what was compiled at an earlier start. */
const SOUND_FILE = join(ROOT, 'node_modules/.cache/participation/sound-flows');

/** Words with the public facts of the commune in them. `onMissing` hears of words that should be there. */
export function openCommuneWords(
  referenceData: Pick<ReferenceData, 'settings'>,
  onMissing: (missing: object) => void,
  folder = join(ROOT, 'locales'),
): Words {
  return openWords(folder, {
    onMissing,
    always: (language) => {
      const { nameAr, nameFr, phone, site, cndp } = referenceData.settings.commune;
      return {
        commune: showsFrench(language) ? nameFr : nameAr,
        phone,
        site,
        cndp: isRegistered(cndp) ? cndp : 'none',
        ...KEPT,
      };
    },
  });
}

/**
 * Opens the context.
 * @throws Error naming what two features bring, or file and line of everything that is wrong with the flows or their words.
 */
export function openContext(
  referenceData: ReferenceData,
  cipher: Cipher,
  words: Words,
  pictures: Pictures = new Map(),
  darija = openDarija(),
): Context {
  const features = bringTogether(FEATURES);
  const departments = referenceData.departments.map(({ id }) => id);
  const { flows, menu, problems } = readFlowFiles({
    ...{ words, darija, features, departments },
    soundFile: SOUND_FILE,
  });
  if (problems.length > 0) throw new BrokenFlows(problems);
  const find = openFinder((word) => darija.searchKey(word));
  // A turn masks one text again and again, and what many are shown is masked for each of them.
  const known = new BoundedMap<string, string>(MASKED_KEPT);
  const mask = (text: string) => keptIn(known, text, () => masked(text, find));
  return {
    flows,
    menu,
    features,
    path: PATH,
    roads: ROADS,
    words,
    darija,
    mask,
    referenceData,
    cipher,
    pictures,
    newId,
  };
}
