// A message as whatsapp-web.js hands it on, for tests that need no browser; any field may be anything.
import type { Message } from 'whatsapp-web.js';

let last = 0;

/** An ordinary message with these fields in the place of its own. */
export function webMessage(fields: object): Message {
  last += 1;
  const ordinary = {
    ...{ id: { _serialized: `false_x_AC${last}` }, type: 'chat', body: 'salam', fromMe: false },
    ...{ timestamp: 1_790_000_000, rawData: {}, hasMedia: false, vCards: [], ack: 1 },
  };
  return { ...ordinary, ...fields } as unknown as Message;
}
