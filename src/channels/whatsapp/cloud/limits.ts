// What the Cloud API can carry and how fast, and how long we wait for it.
import type { Capabilities } from '../../channel.ts';
import { DOCUMENT_BYTES_MAX } from './upload-file.ts';
import { WINDOW_HOURS } from './window.ts';

/** Milliseconds. */
export interface Limits {
  send: number;
  upload: number;
  ask: number;
  file: number;
  body: number;
  /** Between two looks at the account while something is wrong with it. */
  recheck: number;
}

export const LIMITS: Limits = {
  send: 15_000,
  upload: 60_000,
  ask: 10_000,
  file: 60_000,
  body: 10_000,
  recheck: 60_000,
};

const MIB = 1024 * 1024;

/** How fast we may send. */
export interface Speed {
  /** Of the 80 a second that a number has in both directions; Meta raises them for numbers that need more. */
  perSecond: number;
  /** One message to one person is due every so many milliseconds, and so many may go in advance. */
  pairEveryMs: number;
  pairBurst: number;
}

/** The burst is 45 at WhatsApp: a little under, since its clock is not ours. */
export const SPEED: Speed = { perSecond: 60, pairEveryMs: 6000, pairBurst: 40 };

export const CAPABILITIES: Capabilities = {
  textMax: 4096,
  captionMax: 1024,
  buttons: { max: 3, labelMax: 20, tokenMaxBytes: 256 },
  list: { rows: 10, labelMax: 24, tokenMaxBytes: 200 },
  requests: ['place'],
  edits: false,
  receipts: true,
  windowHours: WINDOW_HOURS,
  fileInMax: 20 * MIB,
  fileOutMax: DOCUMENT_BYTES_MAX,
  // The number has 80 a second, in and out together; answers and what citizens write need the larger part.
  noticesPerSecond: 20,
  sendsPerSecond: SPEED.perSecond,
  chatGapMs: 250,
  doubtMs: 30_000,
  parallel: 16,
};
