// Opens what every turn uses: flows, words, the language room, the register, the seal. Refuses to open a broken flow.

import { join } from 'node:path';
import { offered } from './bot/feature.ts';
import type { House } from './bot/turn.ts';
import { ROLES_BELOW } from './console/roles.ts';
import { openDarija } from './darija/darija.ts';
import type { Seal } from './database/encryption/cipher.ts';
import { newId } from './database/ids.ts';
import type { Register } from './database/reference-data.ts';
import { isRegistered } from './database/settings.ts';
import { showsFrench } from './domain/names.ts';
import { KEPT_DAYS } from './domain/retention.ts';
import { bringTogether } from './features/feature.ts';
import { FEATURES } from './features.ts';
import type { Pictures } from './files/own-pictures.ts';
import { checkFlows } from './flow/definition/check.ts';
import { loadFlows } from './flow/definition/load.ts';
import { checkMenu, loadMenu } from './flow/definition/menu.ts';
import { PATH } from './path.ts';
import { ROADS } from './roads.ts';
import { openFinder } from './translate/identifying.ts';
import { masked } from './translate/redact.ts';
import { openWords, type Words } from './words/words.ts';

/** What the notice says of how long things are kept is what the program does. */
const KEPT = {
  message_days: KEPT_DAYS.messages,
  request_years: KEPT_DAYS.cases / 365,
  petition_years: KEPT_DAYS.petitions / 365,
};

const ROOT = join(import.meta.dirname, '..');

/** Words with the public facts of the commune in them. `onMissing` hears of words that should be there. */
export function openCommuneWords(
  register: Register,
  onMissing: (missing: object) => void,
  folder = join(ROOT, 'locales'),
): Words {
  return openWords(folder, {
    onMissing,
    always: (language) => {
      const { nameAr, nameFr, phone, site, cndp } = register.settings.commune;
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
 * Opens the house.
 * @throws Error naming what two features bring, or file and line of everything that is wrong with the flows or their words.
 */
export function openHouse(
  register: Register,
  seal: Seal,
  words: Words,
  pictures: Pictures = new Map(),
): House {
  const features = bringTogether(FEATURES);
  const flows = loadFlows(join(ROOT, 'flows'));
  const knowledge = {
    ...offered(features),
    departments: register.departments.map(({ id }) => id),
    roles: ROLES_BELOW,
    entries: [...PATH.entries.keys()],
    languages: words.languages,
    has: words.has,
    say: (language: string, message: string, attribute?: string) =>
      words.say(language, { message, attribute }),
  };
  const { menu, problems: ofMenu } = loadMenu(join(ROOT, 'flows'));
  const problems = [...ofMenu, ...checkMenu(menu, flows, knowledge), ...checkFlows(flows, knowledge)];
  if (problems.length) {
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  }
  const darija = openDarija();
  const find = openFinder((word) => darija.searchKey(word));
  const mask = (text: string) => masked(text, find);
  return {
    flows,
    menu,
    features,
    path: PATH,
    roads: ROADS,
    words,
    darija,
    mask,
    register,
    seal,
    pictures,
    newId,
  };
}
