// Connects one browser's events to the way in.

import type { Message } from 'whatsapp-web.js';
import type { Log } from '../../../log.ts';
import type { Incoming } from '../../channel.ts';
import type { GuardedClient } from './client.ts';
import type { Clock } from './clock.ts';
import {
  readCall,
  readEdit,
  readMessage,
  readMove,
  readReaction,
  readRevoke,
  readStaff,
  readUndecrypted,
} from './incoming.ts';
import type { Intake } from './intake.ts';
import type { Polls } from './polls.ts';
import { idOf, isPerson } from './raw-message.ts';
import type { OwnMessages } from './sent-ids.ts';

export interface Hearing {
  intake: Intake;
  own: OwnMessages;
  polls: Polls;
  clock: Clock;
  log: Pick<Log, 'info' | 'warn'>;
}

/** From now on everything that this browser hears is handed in; what cannot be read costs only itself. */
export function listen(client: GuardedClient, { intake, own, polls, clock, log }: Hearing): void {
  const now = (): Date => new Date(clock.now());
  const take = (read: () => Incoming[]): void => {
    try {
      intake.take(read());
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      log.warn({}, `whatsapp-web: something could not be read: ${reason}`);
    }
  };
  client.on('message', (message) => take(() => readMessage(message)));
  client.on('message_create', (message) => {
    if (message.fromMe && isPerson(idOf(message.to))) void hearStaff(message, own, intake);
  });
  client.on('message_edit', (message, text, before) =>
    take(() => readEdit(message, String(text), before?.toString())),
  );
  client.on('message_revoke_everyone', (message) => take(() => readRevoke(message, now())));
  client.on('message_reaction', (reaction) => take(() => readReaction(reaction)));
  client.on('message_ciphertext_failed', (message) => take(() => readUndecrypted(message)));
  client.on('contact_changed', (message, before, after, isContact) => {
    if (isContact) take(() => readMove(message, before, after));
  });
  client.on('vote_update', (vote) => take(() => polls.read(vote)));
  client.on('call', (call) => take(() => readCall(call, now())));
  client.on('message_ack', (message, ack) => {
    if (message.fromMe) intake.takeReceipt(own.acknowledge(message.id._serialized, ack));
  });
}

async function hearStaff(message: Message, own: OwnMessages, intake: Intake): Promise<void> {
  if (await own.recognise(message.id._serialized, message.body)) return;
  intake.take(readStaff(message));
}
