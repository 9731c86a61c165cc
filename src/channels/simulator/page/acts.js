// Everything that a person can do from one telephone, each turned into one message.
import { chooseFiles, FILE_MAX, fileMessage, sample } from './files.js';
import { openMap, openRecorder } from './sheets.js';
import { newId } from './wire.js';

/**
 * `send(entry, body)` shows an entry and sends its body; `again(entry)` sends one that failed; `remark(words)` puts
 * words of the page itself into the chat. `screen` is what sheets rise over.
 */
export function actsOf({ screen, number, send, again, remark, t }) {
  async function sendFiles(kind, files) {
    const album = files.length > 1 ? { album: newId() } : {};
    for (const { name } of files.filter(({ size }) => size > FILE_MAX)) remark(`${name}: ${t('too_big')}`);
    const fitting = files.filter(({ size }) => size <= FILE_MAX);
    const messages = await Promise.all(fitting.map((file) => fileMessage(kind, file)));
    await Promise.all(messages.map(({ entry, body }) => send(entry, { ...body, ...album })));
  }

  const attachments = {
    photo: async () => sendFiles('photo', await chooseFiles('image/*', true)),
    sample_photo: async () => sendFiles('photo', [await sample('street-light.jpg')]),
    document: async () => sendFiles('document', await chooseFiles('', true)),
    place: () => openMap(screen, (place) => send({ kind: 'place', ...place }, { place }), t),
    sample_voice: async () => sendFiles('voice', [await sample('voice.ogg')]),
    sticker: async () => sendFiles('sticker', [await sample('sticker.webp')]),
    contact: () => send({ kind: 'contact', phone: number }, { contact: { phone: number, own: true } }),
    call: () => send({ kind: 'call' }, { call: true }),
  };

  return {
    again,
    text: (words) => send({ kind: 'text', text: words }, { text: words }),
    start: () => send({ kind: 'text', text: '/start' }, { start: true }),
    choose(of, index) {
      const { id, label } = of.options[index];
      return send({ kind: 'option', label, choice: index + 1, of: of.id }, { option: id, replyTo: of.id });
    },
    ask: (request) => attachments[request](),
    attach: (kind) => attachments[kind](),
    record() {
      const spoken = (blob) => sendFiles('voice', [new File([blob], 'voice', { type: blob.type })]);
      return openRecorder(screen, { send: spoken, sampleInstead: attachments.sample_voice }, t);
    },
  };
}
