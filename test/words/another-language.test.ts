// A language is a folder of words: one more of them is spoken everywhere, and what it lacks stands in for it honestly.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_TEMPLATES, fillTemplate } from '../../src/channels/whatsapp/cloud/templates.ts';
import { cannedFor } from '../../src/features/inbox/canned-replies.ts';
import { openWords } from '../../src/words/words.ts';
import { type Office, openOffice, signedIn } from '../console/office.ts';
import { openTown, type Town } from '../support/town.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
/** As it names itself, and as a sentence of it shows that it is spoken. */
const OWN_NAME = 'Tachelhit';
const CHANGED = 'Waxxa, ad nsawl s tclhit.';

let folder: string;
let town: Town;
let office: Office;

/** The words of French under the name of Tachelhit, but for what shows the difference; one of them is missing. */
async function withTachelhit(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'locales-'));
  await cp(LOCALES, made, { recursive: true });
  const shi = join(made, 'shi');
  await cp(join(made, 'fr'), shi, { recursive: true });
  const file = join(shi, 'common.ftl');
  const text = await readFile(file, 'utf8');
  const own = text
    .replace(/^common-own_name = .*$/mu, `common-own_name = ${OWN_NAME}`)
    .replace(/^( +\.changed) = .*$/mu, `$1 = ${CHANGED}`)
    .replace(/^common-hello =[^\n]*\n(?: +[^\n]*\n)*/mu, '');
  await writeFile(file, own);
  await rm(join(shi, 'voice'), { recursive: true });
  return made;
}

beforeAll(async () => {
  folder = await withTachelhit();
  [town, office] = await Promise.all([openTown([], {}, folder), openOffice()]);
  office.parts.words = openWords(folder);
});
afterAll(async () => {
  await Promise.all([town.close(), office.close()]);
  await rm(folder, { recursive: true });
});

const languageButton = (address: string): string =>
  town.last(address).options?.find(({ token }) => token.endsWith('.language'))?.token ?? '';

describe('a language that is only a folder', () => {
  it('is offered at the first contact, in the list that the button of the language opens', async () => {
    await town.hears('first', 'salam');
    await town.hears('first', { kind: 'option', token: languageButton('first') });
    expect(town.last('first').options?.map(({ label }) => label)).toContain(OWN_NAME);
    await town.taps('first', '.shi');
    expect(town.last('first').text).toContain(CHANGED);
  });

  it('is taken up by its name, and by whoever has it on their telephone', async () => {
    await town.hears('named', 'salam');
    await town.hears('named', 'tachelhit');
    expect(town.last('named').text).toContain(CHANGED);
    await town.hears('phone', { kind: 'start' }, { language: 'shi-MA' });
    const { citizen } = await town.db.conversation.findFirstOrThrow({
      where: { address: 'phone' },
      include: { citizen: true },
    });
    expect(citizen.language).toBe('shi');
  });

  it('says what it lacks in the language that stands in for it, and has no voice where nobody recorded one', async () => {
    const { words } = town.context;
    expect(words.has('shi', 'common-hello')).toBe(false);
    expect(words.say('shi', { message: 'common-hello' })).toBe(words.say('ary', { message: 'common-hello' }));
    expect(words.clip('fr', 'welcome-notice')).not.toBeNull();
    expect(words.clip('shi', 'welcome-notice')).toBeNull();
    town.missing.length = 0;
  });

  it('has approved wording and ready answers in the language that is nearest to it', () => {
    const wanted = { name: 'news', language: 'shi', values: [] };
    expect(fillTemplate(DEFAULT_TEMPLATES, wanted, [])).toEqual(
      fillTemplate(DEFAULT_TEMPLATES, { ...wanted, language: 'ary' }, []),
    );
    const canned = { id: '', title: '', textAry: 'darija', textFr: 'français' };
    expect(['shi', 'ary', 'ary-Latn', 'ar', 'fr'].map((each) => cannedFor(each, canned))).toEqual([
      ...['darija', 'darija', 'darija', 'darija', 'français'],
    ]);
  });

  it('stands among the languages in the settings of the console, with what it has and what it lacks', async () => {
    const admin = await signedIn(office, 'admin');
    const page = await (await admin.get('/console/settings/languages')).text();
    expect(page).toContain(`>${OWN_NAME}</span>`);
    const { own, missing, recorded } = office.parts.words.extent('shi');
    expect(own).toBeGreaterThan(500);
    expect(missing).toBeGreaterThan(0);
    expect(recorded).toBe(0);
    expect(page).toContain(`>${own}</td>`);
  });
});
