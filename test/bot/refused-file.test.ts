// A file that cannot be kept is told of kindly, once for all that came together, and the question stays where it was.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

it('files of a kind we do not take, and too large ones, are told of in one message', async () => {
  await town.hears('1', 'salam');
  await town.hears('1', 'البولة ديال الضو محروقة هادي شهر فحي لسطاح');
  const question = town.last('1').text;
  town.channel.bytes.set('odd', Buffer.from('MZ: this is a program, not a picture'));
  const photo = (ref: string, size?: number) =>
    town.hears('1', { kind: 'file', media: 'photo', file: { ref, size } });
  await photo('odd');
  await photo('huge', 900_000_000);
  const { download } = town.channel;
  town.channel.download = (file) =>
    file.ref === 'withheld'
      ? Promise.resolve({ ok: false, error: { is: 'refused', code: 'file_too_big' } })
      : download(file);
  await photo('withheld');
  await town.engine.tick();
  await town.engine.idle();
  await town.engine.tick();
  await town.engine.idle();
  const states = await town.db.attachment.findMany({ orderBy: { createdAt: 'asc' } });
  expect(states.map(({ state, reason }) => [state, reason])).toEqual([
    ['refused', 'kind'],
    ['refused', 'too_big'],
    ['failed', 'file_too_big'],
  ]);
  const refused = town.house.words.say('ary', { message: 'common-media_refused' });
  expect(town.said('1').filter(({ text }) => text === refused)).toHaveLength(1);
  await town.hears('1', 'واش كاين شي حد؟');
  expect(town.last('1').text).toContain(question.split('\n').at(-5) ?? '…');
  expect(town.missing).toEqual([]);
});
