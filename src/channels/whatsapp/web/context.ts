// How one outgoing message becomes the messages that WhatsApp Web can carry.
import wweb, { type MessageSendOptions } from 'whatsapp-web.js';
import type { Capabilities, Outgoing } from '../../channel.ts';
import { layOut, split } from '../../kit/numbered-menu.ts';

/** What the library is given for one message; `text` is what the page will show as its words. */
export interface Part {
  content: string | InstanceType<typeof wweb.MessageMedia> | InstanceType<typeof wweb.Poll>;
  options: MessageSendOptions;
  text: string;
}

/**
 * Cuts what is to be said into messages: options as numbered lines, words under the file where they fit.
 * @throws whatever reading the file throws
 */
export async function partsOf(message: Outgoing, capabilities: Capabilities): Promise<Part[]> {
  const { text } = layOut(message.text, message.options, capabilities);
  const quoted = message.replyTo === undefined ? {} : { quotedMessageId: message.replyTo };
  if (message.file === undefined) {
    return split(text, capabilities.textMax).map((piece, index) => ({
      content: piece,
      options: index === 0 ? quoted : {},
      text: piece,
    }));
  }
  const { media, name, mimeType, read } = message.file;
  const data = Buffer.from(await read.call(message.file)).toString('base64');
  const content = new wweb.MessageMedia(mimeType, data, name);
  const captioned = media !== 'voice' && text.length <= capabilities.captionMax;
  const options: MessageSendOptions = {
    ...quoted,
    ...(media === 'voice' ? { sendAudioAsVoice: true } : {}),
    ...(media === 'document' ? { sendMediaAsDocument: true } : {}),
    ...(captioned && text !== '' ? { caption: text } : {}),
  };
  const file: Part = { content, options, text: captioned ? text : '' };
  if (captioned || text === '') return [file];
  return [
    file,
    ...split(text, capabilities.textMax).map((piece) => ({ content: piece, options: {}, text: piece })),
  ];
}
