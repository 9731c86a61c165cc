// Connects one browser's events to the way in.
import type { Message } from 'whatsapp-web.js';
import type { GuardedClient } from './client.ts';
import type { Clock } from './clock.ts';
import type { Intake } from './intake.ts';
import type { OwnMessages } from './own-messages.ts';
import type { Polls } from './polls.ts';
import { isPerson } from './raw.ts';
import {
  readCall,
  readEdit,
  readMessage,
  readMove,
  readReaction,
  readRevoke,
  readStaff,
  readUndecrypted,
} from './read.ts';

export interface Hearing {
  intake: Intake;
  own: OwnMessages;
  polls: Polls;
  clock: Clock;
}

/** From now on everything that this browser hears is handed in. */
export function listen(client: GuardedClient, { intake, own, polls, clock }: Hearing): void {
  const now = (): Date => new Date(clock.now());
  client.on('message', (message) => intake.take(readMessage(message)));
  client.on('message_create', (message) => {
    if (message.fromMe && isPerson(message.to)) void hearStaff(message, own, intake);
  });
  client.on('message_edit', (message, text, before) =>
    intake.take(readEdit(message, String(text), before?.toString())),
  );
  client.on('message_revoke_everyone', (message) => intake.take(readRevoke(message, now())));
  client.on('message_reaction', (reaction) => intake.take(readReaction(reaction)));
  client.on('message_ciphertext_failed', (message) => intake.take(readUndecrypted(message)));
  client.on('contact_changed', (message, before, after, isContact) => {
    if (isContact) intake.take(readMove(message, before, after));
  });
  client.on('vote_update', (vote) => intake.take(polls.read(vote)));
  client.on('call', (call) => intake.take(readCall(call, now())));
  client.on('message_ack', (message, ack) => {
    if (message.fromMe) intake.takeReceipt(own.acknowledge(message.id._serialized, ack));
  });
}

async function hearStaff(message: Message, own: OwnMessages, intake: Intake): Promise<void> {
  if (await own.recognise(message.id._serialized, message.body)) return;
  intake.take(readStaff(message));
}
