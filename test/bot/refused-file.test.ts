// A file that was given and then could not be kept is no answer: it is taken back, its question asked again, by kind.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingContent } from '../../src/channels/channel.ts';
import type { FileKind } from '../../src/domain/attachment.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { sampleBytes } from '../support/samples.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let count = 0;
beforeEach(async () => {
  town = await openTown();
  await town.hears('1', 'salam');
});
afterEach(async () => {
  expect(town.missing).toEqual([]);
  await town.close();
});

const BROKEN = Buffer.from('MZ: this is a program, and no file of a telephone');

function given(
  media: FileKind,
  bytes: Uint8Array,
  more: { size?: number; name?: string; mimeType?: string } = {},
) {
  const ref = `file-${++count}`;
  town.channel.bytes.set(ref, bytes);
  return { kind: 'file', media, file: { ref, ...more } } satisfies IncomingContent;
}

/** Sends it, and lets it be fetched and settled. */
async function sends(...args: Parameters<typeof given>): Promise<void> {
  await town.hears('1', given(...args));
  await clock();
}

/** Files do not come before what this returns is called. */
function holdUp(): () => Promise<void> {
  const { download } = town.channel;
  town.channel.download = () => Promise.resolve({ ok: false, error: { is: 'retryable', code: 'away' } });
  return async () => {
    town.channel.download = download;
    town.pass(60_000);
    await clock();
  };
}

async function clock(): Promise<void> {
  town.pass(2000);
  await town.engine.tick();
  await town.engine.idle();
  await town.engine.tick();
  await town.engine.idle();
}

const words = (message: string, values: Record<string, string> = {}, attribute?: string) =>
  town.context.words.say('ary', { message, attribute, values });
const lost = (media: string, why = 'unreadable', name = '') =>
  words('common-file_lost', { media, why, name, named: name ? 'yes' : 'no' });
const question = (step: string) => words(`complaint-${step}`);
const answers = async () => {
  const { memory } = await town.db.conversation.findFirstOrThrow();
  return (memory as { answers?: Record<string, unknown> }).answers ?? {};
};

async function atPhoto(): Promise<void> {
  await town.hears('1', 'شكاية');
  await town.taps('1', 'lighting');
  await town.hears('1', 'البولة ديال الضو محروقة هادي شهر');
  await town.hears('1', 'حي لسطاح');
  expect(town.last('1').text).toContain(question('photo'));
}

describe('the words of a refusal', () => {
  it.each<[FileKind, string, string[]]>([
    ['document', 'budget.zip', ['الورقة «budget.zip»', 'PDF', 'Word', 'التصاور']],
    ['document', '\u202Ecod BK123456.exe', ['الورقة «cod', 'PDF']],
    ['voice', 'note.ogg', ['الأوديو «note.ogg»', 'عاودو سجلو']],
    ['video', 'rue.avi', ['الفيديو «rue.avi»', 'فيديو قصير']],
    ['photo', 'IMG_1.raw', ['التصويرة «IMG_1.raw»', 'أي تصويرة']],
  ])('name the %s %s and what can be sent instead', async (media, name, parts) => {
    await sends(media, BROKEN, { name });
    const said = town.said('1').map(({ text }) => stripIsolates(text).replaceAll('\u200F', ''));
    const refusal = said.find((text) => text.includes(parts[0] ?? '')) ?? '';
    for (const part of parts) expect(refusal).toContain(part);
    // Nothing was said to have been received, and no number of a card is kept in what was said.
    expect(said.join()).not.toMatch(/وصلات|BK123456|\u202E/);
  });

  it('tell several broken files apart by their names', async () => {
    await atPhoto();
    await sends('document', BROKEN, { name: 'a.zip' });
    await sends('document', BROKEN, { name: 'b.rar' });
    const said = town
      .said('1')
      .map(({ text }) => stripIsolates(text).replaceAll('\u200F', ''))
      .join();
    expect(said).toContain('«a.zip»');
    expect(said).toContain('«b.rar»');
  });
});

describe('in the middle of a complaint', () => {
  it('a broken photo is asked for again, and is none in the review', async () => {
    await atPhoto();
    await sends('photo', BROKEN);
    expect(town.last('1').text).toBe(`${lost('photo')}\n\n${question('photo')}`);
    expect(await answers()).not.toHaveProperty('photo');
    await town.taps('1', '_skip');
    expect(town.last('1').text).not.toContain('📷');
    await town.taps('1', '.send');
    expect(await town.db.attachment.count({ where: { caseId: { not: null } } })).toBe(0);
  });

  it('the good photos beside a broken one stay', async () => {
    await atPhoto();
    await sends('photo', sampleBytes('photo.jpg'));
    await sends('photo', BROKEN);
    expect(town.last('1').text).toContain(lost('photo'));
    expect(await answers()).toMatchObject({ photo: { files: [expect.any(String)] } });
    await town.taps('1', '_done');
    expect(town.last('1').text).toContain('تصويرة وحدة 📷');
    await town.taps('1', '.send');
    expect(await town.db.attachment.count({ where: { state: 'stored', caseId: { not: null } } })).toBe(1);
    expect(await town.db.attachment.count({ where: { state: 'refused', caseId: { not: null } } })).toBe(0);
  });

  it('a broken voice note that was the only description is asked for again before anything is filed', async () => {
    await town.hears('1', 'شكاية');
    await town.taps('1', 'lighting');
    const arrives = holdUp();
    await town.hears('1', given('voice', BROKEN));
    await town.hears('1', 'حي لسطاح');
    await town.taps('1', '_skip');
    await arrives();
    expect(town.last('1').text).toContain(question('details'));
    expect(
      town
        .said('1')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(lost('voice'));
    expect(
      town
        .said('1')
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('جربو تصويرة');
    expect(await town.db.case.count()).toBe(0);
    await sends('voice', sampleBytes('voice-whatsapp.ogg'));
    await town.taps('1', '.send');
    expect(await town.db.attachment.findMany({ where: { caseId: { not: null } } })).toMatchObject([
      { media: 'voice', state: 'stored' },
    ]);
  });

  it('a broken voice note beside written words leaves the words', async () => {
    await town.hears('1', 'شكاية');
    await town.taps('1', 'lighting');
    await town.hears('1', 'البولة ديال الضو محروقة هادي شهر');
    await sends('voice', BROKEN);
    expect(await answers()).toMatchObject({ details: { text: 'البولة ديال الضو محروقة هادي شهر' } });
    expect(JSON.stringify(await answers())).not.toContain('voices');
    expect(town.last('1').text).toContain(question('place'));
  });

  it('"send" files nothing that is known to be lost, though nobody was told yet', async () => {
    await atPhoto();
    holdUp();
    await town.hears('1', given('photo', BROKEN));
    await town.taps('1', '_done');
    await town.db.attachment.updateMany({
      data: { state: 'refused', reason: 'kind', nextAttemptAt: town.now },
    });
    await town.taps('1', '.send');
    expect(town.last('1').text).toContain(lost('photo'));
    expect(town.last('1').text).toContain(question('photo'));
    expect(await town.db.case.count()).toBe(0);
    await clock();
    expect(town.said('1').filter(({ text }) => text.includes(lost('photo')))).toHaveLength(1);
  });

  it.each([
    ['too large, as a film', 'video', { size: 900_000_000 }, 'video', 'too_big'],
    ['too large, as a voice note', 'voice', { size: 900_000_000 }, 'voice', 'too_big'],
    ['a document', 'document', { mimeType: 'application/pdf' }, 'document', 'unreadable'],
  ] as const)('%s: it is called what it is', async (_, media, more, name, why) => {
    await atPhoto();
    await sends(media, BROKEN, more);
    expect(town.last('1').text).toContain(lost(name, why));
  });

  it('several lost together are told of once', async () => {
    await atPhoto();
    await town.hears('1', given('photo', BROKEN));
    await town.hears('1', given('photo', BROKEN));
    await clock();
    const told = town.said('1').filter(({ text }) => text.includes(lost('photo')));
    expect(told.length).toBeLessThanOrEqual(2);
    expect(await answers()).not.toHaveProperty('photo');
  });
});

describe('what it turns out to be', () => {
  it('a picture without a type is a photo, and a paper without one is not', async () => {
    await atPhoto();
    await sends('document', sampleBytes('photo-iphone.heic'), { mimeType: 'application/octet-stream' });
    expect(await answers()).toMatchObject({ photo: { files: [expect.any(String)] } });
    await sends('document', sampleBytes('paper.pdf'), { mimeType: 'application/octet-stream' });
    expect(town.last('1').text).toContain(words('common-cannot_keep_file'));
    expect(await answers()).toMatchObject({ photo: { files: [expect.any(String)] } });
    expect((await town.db.attachment.findMany({ orderBy: { id: 'asc' } })).map(({ media }) => media)).toEqual(
      ['photo', 'document'],
    );
  });

  it('a recording that came as a picture answers the question of words', async () => {
    await town.hears('1', 'شكاية');
    await town.taps('1', 'lighting');
    await sends('document', sampleBytes('voice.amr'), { mimeType: 'application/octet-stream' });
    expect(await answers()).toMatchObject({ details: { voices: [expect.any(String)] } });
    expect(await answers()).not.toHaveProperty('photo');
    expect(town.last('1').text).toContain(question('place'));
  });
});

describe('after it was filed', () => {
  /** Files a complaint whose photo is still on its way, and is broken. */
  async function filed(): Promise<string> {
    await atPhoto();
    const arrives = holdUp();
    await town.hears('1', given('photo', BROKEN));
    await town.taps('1', '_done');
    await town.taps('1', '.send');
    const { reference } = await town.db.case.findFirstOrThrow();
    expect(town.last('1').text).toContain(reference);
    await arrives();
    return reference;
  }

  it('staff are told, and the citizen is asked again by the number of the request', async () => {
    const reference = await filed();
    const values = { media: 'photo', why: 'unreadable', named: 'no', name: '', reference };
    const asked = words('common-file_lost', values, 'filed');
    expect(town.last('1').text).toBe(asked);
    expect(asked).toContain(reference);
    const { id } = await town.db.case.findFirstOrThrow();
    expect(await town.db.flag.findMany()).toMatchObject([{ kind: 'file_lost', subjectId: id }]);
    await clock();
    expect(await town.db.flag.count()).toBe(1);
    expect(town.said('1').filter(({ text }) => text === asked)).toHaveLength(1);
  });

  it('the photo sent again goes to that request', async () => {
    const reference = await filed();
    await sends('photo', sampleBytes('photo.jpg'));
    expect(town.last('1').text).toBe(words('common-file_lost', { reference }, 'again'));
    const { attachments } = await town.db.case.findFirstOrThrow({ include: { attachments: true } });
    expect(attachments.map(({ state }) => state).sort()).toEqual(['refused', 'stored']);
    await sends('photo', sampleBytes('photo.jpg'));
    // One more is asked about: nothing says that it belongs there too.
    expect(town.last('1').text).toContain(reference);
    expect(town.last('1').options).toHaveLength(2);
    expect(await town.db.attachment.count({ where: { caseId: { not: null } } })).toBe(2);
  });
});

it('a photo sent before it is known what for, and broken, is forgotten', async () => {
  await sends('photo', BROKEN);
  expect(town.said('1').at(-1)?.text).toContain(lost('photo'));
  await town.hears('1', 'شكاية');
  await town.taps('1', 'lighting');
  await town.hears('1', 'البولة ديال الضو محروقة هادي شهر');
  await town.hears('1', 'حي لسطاح');
  expect(town.last('1').text).toContain(question('photo'));
});

it('while a person answers, it is told and no question is put', async () => {
  await atPhoto();
  await town.hears('1', 'موظف');
  await sends('photo', BROKEN);
  expect(town.last('1').text).toBe(lost('photo'));
});

it('a picture that shows itself only once is asked for as an ordinary one, and the question stays', async () => {
  await town.hears('1', { kind: 'unknown', type: 'view_once' });
  expect(town.last('1').text).toContain(words('common-view_once'));
  await atPhoto();
  await town.hears('1', { kind: 'unknown', type: 'view_once' });
  expect(town.last('1').text).toBe(`${words('common-view_once')}\n\n${question('photo')}`);
});

it('a voice note or a video that shows itself only once is asked for as what it is', async () => {
  for (const [media, attribute] of [
    ['voice', 'voice'],
    ['audio', 'voice'],
    ['video', 'video'],
  ] as const) {
    await town.hears('1', { kind: 'unknown', type: 'view_once', media });
    expect(town.last('1').text).toContain(words('common-view_once', {}, attribute));
  }
  await atPhoto();
  await town.hears('1', { kind: 'unknown', type: 'view_once', media: 'video' });
  expect(town.last('1').text).toContain(`${words('common-view_once', {}, 'video')}\n\n`);
});
