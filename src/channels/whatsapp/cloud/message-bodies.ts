// One message of ours as the one or several messages that WhatsApp takes for it.
import type { Capabilities, Option, Outgoing } from '../../channel.ts';
import { layOut, split, withNumberedLines } from '../../kit/numbered-menu.ts';

/** The body of a message under buttons or a location request is shorter than a plain text. */
const SHORT_BODY = 1024;

/** A file of ours that the API already holds. */
export interface Uploaded {
  id: string;
  as: 'image' | 'audio' | 'document';
  name: string;
  voice: boolean;
}

export interface Composing {
  capabilities: Capabilities;
  /** On the button that opens a list: a sign, since this room has no words. */
  listLabel: string;
}

/**
 * The bodies to send, in order, without address and mark. Options, or the request for a place, go with the last one;
 * a quoted message goes with the first.
 */
export function compose(message: Outgoing, file: Uploaded | undefined, composing: Composing): object[] {
  const parts = file ? withFile(message, file, composing) : withoutFile(message, composing);
  const [first, ...rest] = parts;
  if (!first || message.replyTo === undefined) return parts;
  return [{ ...first, context: { message_id: message.replyTo } }, ...rest];
}

function withoutFile(message: Outgoing, { capabilities, listLabel }: Composing): object[] {
  const { textMax } = capabilities;
  const options = message.options ?? [];
  if (message.request === 'place') {
    const asked = options.length > 0 ? withNumberedLines(message.text, options) : message.text;
    return ending(asked, SHORT_BODY, textMax, placeRequest);
  }
  const laidOut = layOut(message.text, options, areTellable(options) ? capabilities : NO_BUTTONS);
  const { text, buttons, list } = laidOut;
  if (buttons) return ending(text, SHORT_BODY, textMax, (body) => buttonMessage(body, buttons));
  if (list) return ending(text, textMax, textMax, (body) => listMessage(body, list, listLabel));
  return split(text, textMax).map(textMessage);
}

const NO_BUTTONS = { buttons: null, list: null };

/** WhatsApp refuses two buttons of the same name or token, and blanks around a token. */
function areTellable(options: Option[]): boolean {
  const labels = new Set(options.map(({ label }) => label.trim()));
  const tokens = new Set(options.map(({ token }) => token));
  const bare = options.every(({ token }) => token.trim() === token);
  return bare && labels.size === options.length && tokens.size === options.length;
}

/** A long text goes ahead in plain pieces, so that its last piece fits into the narrower body of `last`. */
function ending(text: string, lastMax: number, textMax: number, last: (body: string) => object): object[] {
  if (text.length <= lastMax) return [last(text)];
  const pieces = split(text, lastMax);
  const tail = pieces.pop() ?? '';
  return [...split(text.slice(0, text.length - tail.length).trimEnd(), textMax).map(textMessage), last(tail)];
}

/** A photo or a document carries the words and up to three buttons; a voice note carries nothing. */
function withFile(message: Outgoing, file: Uploaded, composing: Composing): object[] {
  const { captionMax, buttons } = composing.capabilities;
  const { text, options = [], request } = message;
  const bare = options.length === 0 && request !== 'place';
  if (file.as === 'audio') {
    const audio = { type: 'audio', audio: { id: file.id, ...(file.voice ? { voice: true } : {}) } };
    return text === '' && bare ? [audio] : [audio, ...withoutFile(message, composing)];
  }
  if (bare && text.length <= captionMax) return [fileMessage(file, text)];
  const laidOut = layOut(text, options, areTellable(options) ? { buttons, list: null } : NO_BUTTONS);
  if (laidOut.buttons && request !== 'place' && text !== '' && text.length <= SHORT_BODY) {
    return [buttonMessage(text, laidOut.buttons, headerOf(file))];
  }
  return [fileMessage(file, ''), ...withoutFile(message, composing)];
}

const textMessage = (body: string): object => ({ type: 'text', text: { body, preview_url: false } });

/** An interactive message must have a body: where there are no words, an arrow to what is below. */
const bodyOf = (text: string) => ({ text: text.trim() === '' ? '⬇' : text });

function buttonMessage(text: string, options: Option[], header?: object): object {
  const buttons = options.map(({ token, label }) => ({ type: 'reply', reply: { id: token, title: label } }));
  return {
    type: 'interactive',
    interactive: { type: 'button', ...(header ? { header } : {}), body: bodyOf(text), action: { buttons } },
  };
}

function listMessage(text: string, options: Option[], button: string): object {
  const rows = options.map(({ token, label }) => ({ id: token, title: label }));
  return {
    type: 'interactive',
    interactive: { type: 'list', body: bodyOf(text), action: { button, sections: [{ rows }] } },
  };
}

function placeRequest(text: string): object {
  return {
    type: 'interactive',
    interactive: {
      type: 'location_request_message',
      body: bodyOf(text),
      action: { name: 'send_location' },
    },
  };
}

function fileMessage({ as, id, name }: Uploaded, caption: string): object {
  const words = caption === '' ? {} : { caption };
  return as === 'document'
    ? { type: 'document', document: { id, filename: name, ...words } }
    : { type: 'image', image: { id, ...words } };
}

function headerOf({ as, id, name }: Uploaded): object {
  return as === 'document'
    ? { type: 'document', document: { id, filename: name } }
    : { type: 'image', image: { id } };
}
