// What becomes of a message on WhatsApp Web, and what is known of it afterwards.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SendFault } from '../support/whatsapp-web/account.ts';
import { newKey } from '../support/whatsapp-web/person.ts';
import { message, type Staged, staged } from '../support/whatsapp-web/staged.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

whereChromiumIs(() => {
  describe('Sending by WhatsApp Web', () => {
    let stage: Staged;
    beforeAll(async () => {
      stage = await staged();
    });
    afterEach(() => {
      expect([...stage.web.account.unknownModules]).toEqual([]);
      expect(stage.taken.filter(({ content }) => content.kind === 'staff')).toEqual([]);
    });
    afterAll(() => stage.web.close());

    const receiptsOf = (outgoingId: string) =>
      stage.receipts.filter((receipt) => receipt.outgoingId === outgoingId).map(({ status }) => status);

    it('tells when a message was delivered and read, each once, whatever the order', async () => {
      const person = await stage.someone();
      const out = message(person, 'follow me');
      const sent = await stage.web.channel.send(out);
      const id = sent.ok ? sent.providerMessageId : '';
      for (const ack of [2, 2, 3, 2, 4]) person.acknowledges(id, ack);
      await stage.until(() => receiptsOf(out.id).includes('read'));
      const after = await stage.tells(person, { text: 'and another' });
      person.acknowledges(after.providerMessageId, 3);
      await stage.until(() => stage.receipts.at(-1)?.providerMessageId === after.providerMessageId);
      expect(receiptsOf(out.id)).toEqual(['delivered', 'read']);
    });

    it('finds out after a reload that a message had gone out', async () => {
      const person = await stage.someone();
      const out = message(person, 'did it arrive?');
      stage.web.pageFails('reload_after');
      expect(await stage.web.channel.send(out)).toMatchObject({ ok: false, error: { is: 'ambiguous' } });
      await stage.until(() => receiptsOf(out.id).includes('sent'));
      expect(person.seen().map(({ text }) => text)).toEqual(['did it arrive?']);
    });

    it('says nothing of a message that a reload swallowed', async () => {
      const person = await stage.someone();
      const lost = message(person, 'swallowed');
      stage.web.pageFails('reload_before');
      expect(await stage.web.channel.send(lost)).toMatchObject({ ok: false, error: { is: 'ambiguous' } });
      // The next one is settled after the same `ready` that would have settled the first.
      const next = message(person, 'not swallowed');
      stage.web.pageFails('reload_after');
      expect(await stage.web.channel.send(next)).toMatchObject({ ok: false });
      await stage.until(() => receiptsOf(next.id).includes('sent'));
      expect(receiptsOf(lost.id)).toEqual([]);
      expect(person.seen().map(({ text }) => text)).toEqual(['not swallowed']);
    });

    it('settles by a late acknowledgement what had no answer in time', async () => {
      const person = await stage.someone();
      const out = message(person, 'slow network');
      stage.web.pageFails('hang');
      expect(await stage.web.channel.send(out)).toEqual({
        ok: false,
        error: { is: 'ambiguous', code: 'no_answer' },
      });
      stage.web.account.release();
      await stage.until(() => receiptsOf(out.id).includes('sent'));
    });

    it('calls a message without acknowledgement ambiguous until one comes', async () => {
      const person = await stage.someone();
      const out = message(person, 'pending');
      stage.web.pageFails('no_ack');
      expect(await stage.web.channel.send(out)).toMatchObject({
        error: { is: 'ambiguous', code: 'no_acknowledgement' },
      });
      person.acknowledges(person.seen().at(-1)?.providerMessageId ?? '', 1);
      await stage.until(() => receiptsOf(out.id).includes('sent'));
    });

    it('asks to slow down when WhatsApp does', async () => {
      const person = await stage.someone();
      stage.web.pageFails('rate');
      expect(await stage.web.channel.send(message(person, 'x'))).toMatchObject({
        error: { is: 'retry_after', scope: 'account' },
      });
    });

    it('sends though marking as read fails', async () => {
      await stage.web.tellPage('fail_seen', { fails: true });
      const person = await stage.someone();
      await stage.tells(person, { text: 'all the same' });
      await stage.web.tellPage('fail_seen', { fails: false });
      expect(person.seen()).toHaveLength(1);
    });

    it('marks as read what is stored', async () => {
      const person = await stage.someone();
      await stage.web.until(() => stage.web.account.unread.get(person.address) === 0);
    });

    it('may try a file again whose upload failed', async () => {
      const person = await stage.someone();
      stage.web.account.uploadFaults = 1;
      const file = {
        media: 'photo' as const,
        name: 'p.jpg',
        mimeType: 'image/jpeg',
        read: async () => new Uint8Array(9),
      };
      const out = message(person, 'photo', { file });
      expect(await stage.web.channel.send(out)).toMatchObject({
        error: { is: 'retryable', code: 'upload_failed' },
      });
      expect(await stage.web.channel.send(out)).toMatchObject({ ok: true });
      expect(person.seen()).toHaveLength(1);
    });

    it('never opens a conversation, nor writes to a group', async () => {
      const { send } = stage.web.channel;
      expect(await send(message({ address: '212699999999@c.us' }, 'x'))).toMatchObject({
        error: { is: 'refused', code: 'never_wrote' },
      });
      expect(await send(message({ address: '12036300000@g.us' }, 'x'))).toMatchObject({
        error: { is: 'refused' },
      });
    });

    it('sends everything once, or says which messages are in doubt, whatever goes wrong on the way', async () => {
      const faults: (SendFault | null)[] = [
        'reload_before',
        null,
        'reload_after',
        'hang',
        null,
        'broken_answer',
        'no_ack',
        'refused',
        null,
      ];
      const person = await stage.someone();
      const before = stage.web.taken();
      const flagged = new Set<string>();
      const refused = new Set<string>();
      const texts = Array.from({ length: 9 }, (_, at) => `message ${at}`);
      for (const [at, text] of texts.entries()) {
        const fault = faults[at % faults.length];
        if (fault) stage.web.pageFails(fault);
        const out = message(person, text);
        const result = await stage.web.channel.send(out);
        if (!result.ok && result.error.is === 'ambiguous') flagged.add(text);
        else if (!result.ok) refused.add(text);
      }
      const seen = person.seen().map(({ text }) => text);
      expect(new Set(seen).size).toBe(seen.length);
      for (const text of texts)
        expect(seen.includes(text) || flagged.has(text) || refused.has(text)).toBe(true);
      expect(refused.size).toBe(1);
      expect(stage.web.taken() - before).toBe(seen.length);
    });
  });

  describe('What people and staff do on WhatsApp Web', () => {
    let stage: Staged;
    beforeAll(async () => {
      stage = await staged({ channel: { polls: true, limits: { downloads: [250, 250] } } });
    });
    afterAll(async () => {
      await stage.web.close();
      expect([...stage.web.account.unknownModules]).toEqual([]);
    });

    const telephone = (chat: string, body: string) =>
      stage.web.account.receive({
        chat,
        key: newKey(),
        fromMe: true,
        type: 'chat',
        t: Math.floor(Date.now() / 1_000),
        ack: 1,
        body,
      });

    it('tells staff who write on the telephone from itself, also while it is sending', async () => {
      const person = await stage.someone();
      const sending = stage.tells(person, { text: 'from the bot' });
      telephone(person.address, 'from a colleague');
      await sending;
      const heard = await stage.hears(person, 2);
      expect(heard.content).toEqual({ kind: 'staff', text: 'from a colleague' });
      await stage.tells(person, { text: 'from the bot' });
      expect(stage.from(person)).toHaveLength(2);
    });

    it('asks for a phone number once for each new person', async () => {
      const person = stage.web.person();
      for (const text of ['a', 'b', 'c']) await person.says(text);
      const last = await stage.hears(person, 3);
      expect(last.phone).toMatch(/^\+2126\d{8}$/);
      const asked = () =>
        stage.web.account.records.filter(({ kind, id }) => kind === 'phone_asked' && id === person.address);
      await stage.until(() => asked().length > 0);
      await person.says('d');
      await stage.hears(person, 4);
      expect(asked()).toHaveLength(1);
    });

    it('reads the number from an address that shows it', async () => {
      const person = stage.web.person('212655000111@c.us');
      await person.says('salam');
      expect((await stage.hears(person)).phone).toBe('+212655000111');
    });

    it('hands in what was erased, and what was said with an emoji', async () => {
      const person = await stage.someone();
      const { messageId } = await stage.hears(person);
      for (const deed of ['react', 'unreact', 'delete']) await person.does(`${deed}:${messageId}`);
      expect((await stage.hears(person, 2)).content).toEqual({
        kind: 'reaction',
        of: messageId,
        emoji: '👍',
      });
      expect((await stage.hears(person, 3)).content).toEqual({
        kind: 'reaction',
        of: messageId,
        emoji: null,
      });
      expect((await stage.hears(person, 4)).content).toEqual({ kind: 'deleted', of: messageId });
    });

    it('hears nothing of groups, status updates and notices of the app', async () => {
      const person = stage.web.person();
      await person.does('notification');
      await person.does('status');
      const group = stage.web.person('120363000000@g.us');
      await group.says('to a group');
      await person.says('salam');
      expect((await stage.hears(person)).content).toEqual({ kind: 'text', text: 'salam' });
      expect(stage.from(group)).toEqual([]);
    });

    it('hands in a message that is read at the second attempt, and says when one stays unreadable', async () => {
      const person = stage.web.person();
      await person.does('secret');
      expect((await stage.hears(person)).content).toEqual({ kind: 'unknown', type: 'undecrypted' });
      expect(stage.web.account.records.some(({ kind }) => kind === 'resend_asked')).toBe(true);
      const id = (await stage.hears(person)).messageId.replace(':undecrypted', '');
      stage.web.account.happen({ does: 'decrypted', id, body: 'now readable' });
      expect(await stage.hears(person, 2)).toMatchObject({
        messageId: id,
        content: { kind: 'text', text: 'now readable' },
      });
    });

    it('knows a person whose number changed', async () => {
      const person = await stage.someone();
      const message = {
        chat: person.address,
        key: newKey(),
        fromMe: false,
        type: 'notification_template',
        t: 1,
        ack: 1,
        subtype: 'change_number',
      };
      stage.web.account.happen({
        does: 'number_changed',
        message,
        from: person.address,
        to: '212677000000@c.us',
      });
      expect((await stage.hears(person, 2)).content).toEqual({
        kind: 'moved',
        newAddress: '212677000000@c.us',
      });
    });

    it('waits for a file that its phone must send again, and gives up one that is gone', async () => {
      const person = await stage.someone();
      const ref = await person.sendsFile('photo', new Uint8Array([1, 2, 3]), { mimeType: 'image/jpeg' });
      person.keepsFileBack(ref, 'reuploading');
      await stage.until(() => stage.web.account.records.some(({ does }) => does === 'media_stage'));
      const coming = stage.web.channel.download({ ref });
      person.keepsFileBack(ref, 'there');
      expect(await coming).toMatchObject({ ok: true });
      person.keepsFileBack(ref, 'gone');
      expect(await stage.web.channel.download({ ref })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'media_gone' },
      });
    });

    it('offers a poll beside the numbered menu, where it was asked to', async () => {
      const person = await stage.someone();
      const options = [
        { token: 'light', label: 'الضو' },
        { token: 'water', label: 'الما' },
      ];
      await stage.tells(person, { text: 'شنو المشكل؟', options });
      expect(
        person
          .seen()
          .at(-1)
          ?.options.map(({ label }) => label),
      ).toEqual(['الضو', 'الما']);
      const poll = person.polls().at(-1) ?? '';
      person.votes(poll, 'الما');
      expect(await stage.hears(person, 2)).toMatchObject({
        replyTo: poll,
        content: { kind: 'option', token: 'water' },
      });
      person.votes(poll, 'withdrawn');
      await person.says('done');
      expect((await stage.hears(person, 3)).content).toEqual({ kind: 'text', text: 'done' });
    });
  });

  describe('Opening conversations, where it was allowed', () => {
    it('says that a number has no WhatsApp', async () => {
      const { web } = await staged({ channel: { openConversations: true } });
      const result = await web.channel.send(message({ address: '212600000099@c.us' }, 'x'));
      expect(result).toEqual({ ok: false, error: { is: 'undeliverable', code: 'no_whatsapp' } });
      const known = web.person('212600000098@c.us');
      expect(await web.channel.send(message(known, 'x'))).toMatchObject({ ok: true });
      await web.close();
    });
  });
});
