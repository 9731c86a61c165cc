// What every stand-in of a provider offers to tests: people who write, tap and read on their side of the channel.
import type { Channel } from '../../src/channels/channel.ts';
import type { FileKind } from '../../src/domain/attachment.ts';

/** A message as the person sees it on the phone. */
export interface Seen {
  providerMessageId: string;
  text: string;
  /** Buttons, list rows, or the numbered lines of a channel without buttons, in order. */
  options: { label: string; token: string }[];
  request?: 'place' | 'contact';
  file?: { media: string; name?: string; mimeType?: string; bytes: number };
  /** True once the message was edited after it was shown. */
  edited?: boolean;
}

/** Somebody with a phone. Every call resolves when the provider has the message, not when it is answered. */
export interface Person {
  address: string;
  says(text: string, more?: { replyTo?: string }): Promise<string>;
  /** Presses the option with this place (1 is the first) in the newest message that has options, or in `of`. */
  picks(place: number, of?: Seen): Promise<void>;
  sharesPlace(latitude: number, longitude: number): Promise<string>;
  sendsFile(
    media: FileKind,
    bytes: Uint8Array,
    more?: { mimeType?: string; name?: string; caption?: string; album?: string },
  ): Promise<string>;
  sharesContact(phone: string, own: boolean): Promise<string>;
  edits(messageId: string, text: string): Promise<void>;
  /** What only some providers have: 'call', 'poll', 'block', 'unblock', 'start:<payload>', 'delete:<messageId>'. */
  does(what: string): Promise<void>;
  /** All that reached the phone so far, oldest first. */
  seen(): Seen[];
  /** Puts the telephone away: nothing is looked at any more. */
  leaves?(): void;
}

/** Trouble to come, once each, at the next send. */
export type Fault =
  | 'reset_before'
  | 'reset_after'
  | 'hang'
  | 'server_error'
  | 'html_answer'
  | 'blocked'
  | 'refused'
  | { retryAfter: number };

/** A provider played on loopback, and our channel connected to it. */
export interface Provider {
  channel: Channel;
  person(address?: string): Person;
  /** Delivers again, to the letter, the last thing a person did. */
  repeats(): Promise<void>;
  fails(fault: Fault): void;
  /** How many sends the provider really took, whatever it answered. */
  taken(): number;
  /** Resolves when the condition holds after some event of the provider; rejects after `ms` (10 s unless told). */
  until(condition: () => boolean, ms?: number): Promise<void>;
  close(): Promise<void>;
}
